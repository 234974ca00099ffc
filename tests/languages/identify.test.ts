/** What each step of identifying a language says by itself: letters by script, leads, evidence of words and letters. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Lang, langs, languages} from '../../src/languages/index.ts'
import {alienLetters, evidentLang, ownLetters} from '../../src/languages/script/evidence.ts'
import {best, languageOf, likeliest, scoreLead, scoresOf} from '../../src/languages/script/identify.ts'
import {countScripts} from '../../src/languages/script/script-count.ts'

const arabic = 'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.'
const persian = 'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.'
const english = 'All human beings are born free and equal in dignity and rights.'

test('letters are counted by script, and neither digits, marks nor spaces are letters', () => {
  assert.deepEqual(countScripts('ab اب 12 — д人!'), {Arab: 2, Latn: 2, other: 2})
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (one, other) => {
      const [a, b, both] = [countScripts(one), countScripts(other), countScripts(`${one} ${other}`)]
      for (const script of ['Arab', 'Latn', 'other'] as const)
        assert.equal(both[script], a[script] + b[script])
    }),
  )
})

test('the best language is the one that scores most, and it leads by what the next one lacks', () => {
  const [first, second, third] = langs as readonly [Lang, Lang, Lang]
  const scores = new Map([
    [first, 3],
    [second, 10],
    [third, 8],
  ])
  assert.equal(best(scores), second)
  assert.equal(scoreLead(scores), 2)
  assert.equal(scoreLead(new Map([[first, 1]])), Number.POSITIVE_INFINITY)
  assert.equal(best(new Map()), undefined)
})

test('of the languages of a script only those are asked, and the likeliest leads by its odds', () => {
  for (const [text, lang] of [
    [arabic, 'ar'],
    [persian, 'fa'],
    [english, 'en'],
  ] as const) {
    const {script} = languages[lang]
    const scores = scoresOf(text, script)
    assert.deepEqual(
      [...scores.keys()].sort(),
      langs.filter((each) => languages[each].script === script).sort(),
    )
    const found = likeliest(text, script)
    assert.equal(found?.lang, lang)
    assert.equal(found?.odds, scoreLead(scores))
  }
  assert.equal(likeliest('123', 'Arab')?.odds, 0, 'where nothing tells, none leads')
})

test('a text is the surer of its language the more of it there is, and is never surer than certain', () => {
  const word = languageOf('کتاب')
  const sentence = languageOf(persian)
  assert.ok(word.confidence < sentence.confidence)
  assert.ok(sentence.confidence > 0.99 && sentence.confidence <= 1)
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 80}), (text) => {
      const {lang, confidence, scores} = languageOf(text)
      assert.ok(confidence >= 0 && confidence <= 1, String(confidence))
      assert.equal(lang === undefined, confidence === 0)
      if (lang !== undefined && scores !== undefined) assert.equal(best(scores), lang)
    }),
  )
})

test('a few foreign names do not make a text foreign, and a few letters of the Arabic script weigh more than as many Latin ones', () => {
  assert.equal(languageOf('تیم Rangers برابر Livingston شکست خورد').lang, 'fa')
  assert.equal(languageOf('He called it a نامه, that is a letter, and gave it to me.').lang, 'en')
  assert.equal(languageOf('Steven Gerrard عصبانی بود').lang, 'fa')
  assert.equal(languageOf('— 12 —').lang, undefined)
  assert.equal(languageOf('Все люди рождаются свободными').lang, undefined)
})

test('letters that a language alone writes are alien to its sisters, and none of its own is alien to it', () => {
  for (const lang of langs) {
    const own = [...ownLetters(lang)]
    for (const letter of own) assert.ok(!alienLetters(lang).includes(letter), `${lang} ${letter}`)
    const sisters = langs.filter((each) => each !== lang && languages[each].script === languages[lang].script)
    for (const sister of sisters)
      for (const letter of own) assert.ok(alienLetters(sister).includes(letter), `${sister} ${letter}`)
  }
  for (const letter of 'پچژگ') assert.ok(ownLetters('fa').includes(letter), letter)
  for (const letter of 'ة') assert.ok(ownLetters('ar').includes(letter), letter)
})

test('the words and letters of a stretch tell its language, whichever keyboard typed it, and too little of them tells none', () => {
  assert.equal(evidentLang(persian, 'Arab'), 'fa')
  assert.equal(evidentLang(arabic, 'Arab'), 'ar')
  assert.equal(
    evidentLang('این کتاب را از او گرفتم و به خانه بردم'.replaceAll('ی', 'ي').replaceAll('ک', 'ك'), 'Arab'),
    'fa',
  )
  assert.equal(evidentLang('این', 'Arab'), 'fa')
  assert.equal(evidentLang('كتاب', 'Arab'), undefined)
  assert.equal(evidentLang('', 'Arab'), undefined)
  // As much of one as of the other.
  assert.equal(evidentLang('این را از من إلى الذي على', 'Arab'), undefined)
})
