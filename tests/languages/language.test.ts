import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {languageOf, unlistedLanguage} from '../../src/languages/script/identify.ts'
import {findForeignRuns} from '../../src/structure/foreign-runs.ts'
import {tagLines} from '../../src/structure/tag.ts'

const arabic = 'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.'
const persian = 'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.'
const english = 'All human beings are born free and equal in dignity and rights.'

/** Languages of lines as one file. */
function tags(...lines: readonly string[]): (Lang | undefined)[] {
  const work = lines.map((text, index) => ({
    spans: [{text, line: index + 1, start: 0, end: text.length, rules: []}],
    gap: 'none' as const,
  }))
  return tagLines(work, 'a.txt').lines.map(({lang}) => lang)
}

function runs(text: string, lang: Lang): string[] {
  return findForeignRuns(text, lang).map((run) => `${run.lang}:${text.slice(run.start, run.end)}`)
}

test('prose in each language is told, whichever keyboard typed it', () => {
  assert.equal(languageOf(english).lang, 'en')
  assert.equal(languageOf(arabic).lang, 'ar')
  assert.equal(languageOf(persian).lang, 'fa')
  assert.equal(languageOf(persian.replaceAll('ی', 'ي').replaceAll('\u200C', ' ')).lang, 'fa')
  assert.equal(languageOf(arabic.replaceAll('ي', 'ی').replaceAll('ك', 'ک')).lang, 'ar')
})

test('a Persian sentence full of Latin names is Persian, and the names are runs in English', () => {
  const text = 'در بازی دیشب Rangers برابر Livingston شکست خورد و Steven Gerrard عصبانی بود'
  assert.equal(languageOf(text).lang, 'fa')
  assert.deepEqual(runs(text, 'fa'), ['en:Rangers', 'en:Livingston', 'en:Steven Gerrard'])
})

test('a short heading takes the language of the text it stands in', () => {
  assert.deepEqual(tags('باب اول', persian, 'فصل دوم', persian), ['fa', 'fa', 'fa', 'fa'])
  assert.deepEqual(tags('باب اول', arabic, 'فصل ثان', arabic), ['ar', 'ar', 'ar', 'ar'])
})

test('a line of digits only has the language of its neighbour, and none alone', () => {
  assert.deepEqual(tags(persian, '1402', persian), ['fa', 'fa', 'fa'])
  assert.deepEqual(tags('2023'), [undefined])
})

test('three languages in one file are kept apart', () => {
  assert.deepEqual(tags(arabic, english, persian, arabic, persian), ['ar', 'en', 'fa', 'ar', 'fa'])
})

test('an Arabic quotation in Persian is a run, and so is a Persian one in Arabic', () => {
  const quoting = `او در پایان سخنانش گفت: «${arabic}» و از تالار بیرون رفت`
  assert.equal(languageOf(quoting).lang, 'fa')
  assert.deepEqual(runs(quoting, 'fa'), [`ar:${arabic}`])
  const reverse = `وقال الوزير في نهاية كلمته أمام الجمهور: "${persian}" ثم غادر القاعة`
  assert.equal(languageOf(reverse).lang, 'ar')
  assert.deepEqual(runs(reverse, 'ar'), [`fa:${persian}`])
})

test('a quotation in the same language is no run', () => {
  assert.deepEqual(runs(`او گفت: «${persian}» و رفت`, 'fa'), [])
  assert.deepEqual(runs(`وقال: "${arabic}" وانصرف`, 'ar'), [])
})

test('texts in languages that are not listed are named for what they seem to be', () => {
  const name = (text: string) => unlistedLanguage(text)
  assert.match(name('Все люди рождаются свободными и равными в своем достоинстве и правах.') ?? '', /Russian/)
  assert.match(name('人人生而自由，在尊严和权利上一律平等。') ?? '', /Chinese/)
  assert.match(
    name(
      'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔',
    ) ?? '',
    /Urdu/,
  )
  assert.match(
    name(
      'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience.',
    ) ?? '',
    /French/,
  )
  for (const text of [arabic, persian, english]) assert.equal(name(text), undefined)
})
