import assert from 'node:assert/strict'
import {test} from 'node:test'
import {candidatesOf, type DraftedFile} from '../../src/edition/candidates.ts'
import {fileJudgement} from '../../src/edition/judgement.ts'
import {parseFile} from '../../src/edition/pipeline.ts'
import type {Lang} from '../../src/languages/index.ts'

const body: Readonly<Record<'ar' | 'en', readonly string[]>> = {
  ar: [
    'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان وعليهم أن يعاملوا بعضهم بعضاً بروح الإخاء.',
    'لكل فرد حق في الحياة والحرية وفي الأمان على شخصه، ولا يجوز استرقاق أحد أو استعباده، ويحظر الاسترقاق بجميع صوره.',
  ],
  en: [
    'All human beings are born free and equal in dignity and rights, and should act towards one another in a spirit of brotherhood.',
    'Everyone has the right to life, liberty and security of person, and no one shall be held in slavery or in servitude.',
  ],
}

/** A file, with decisions about it. */
function file(name: string, lines: readonly string[], decided: object = {}): DraftedFile {
  const judgement = fileJudgement.parse(decided)
  const bytes = new TextEncoder().encode(lines.join('\n\n'))
  return parseFile({file: name, bytes, sha256: ''}, judgement).parse!
}

function metadataIn(lang: Lang, ...files: readonly DraftedFile[]) {
  return candidatesOf(files).find(({draft}) => draft.lang === lang)!.metadata
}

const english = ['A Word on Human Rights', 'Jane Austen | The Paper | April 21, 2018', ...body.en]
const arabic = ['كلمة في حقوق الإنسان', 'ترجمة طه حسين – أستاذ الأدب في جامعة القاهرة', ...body.ar]

test('in a file with a text and its translation, the text’s date and publisher are not the translation’s', () => {
  const both = file('source.txt', [...arabic, ...english])
  const [translation, original] = [metadataIn('ar', both), metadataIn('en', both)]
  assert.deepEqual(original.publisher, {en: 'The Paper'})
  assert.equal(original.date, '2018-04-21')
  assert.equal(original.translators, undefined)
  assert.deepEqual(translation.translators, [{ar: 'طه حسين'}])
  assert.deepEqual(translation.affiliations?.[0]?.words, {ar: 'أستاذ الأدب في جامعة القاهرة'})
  assert.deepEqual(
    [translation.publisher, translation.date, translation.original],
    [undefined, undefined, undefined],
  )
  assert.deepEqual(translation.authors, [{en: 'Jane Austen'}])
})

test('a translation that stands alone keeps apart its own day and what it says of its original', () => {
  const [title, by, ...rest] = arabic
  const alone = file('source.txt', [title!, by!, 'المصدر: ذا ديبلومات', '5 أيار 2019', ...rest])
  const {translated, publisher, date, original} = metadataIn('ar', alone)
  assert.deepEqual([translated, publisher, date], [true, undefined, '2019-05-05'])
  assert.deepEqual(original, {publisher: {ar: 'ذا ديبلومات'}})
})

test('a sentence that names the author, the paper and the day stays in the text, and is read', () => {
  const sentence = 'سؤال يطرحه الصحفي/ صمويل رماني في جريدة ذا ديبلومات بتاريخ 21 إبريل 2018'
  const [title, by, ...rest] = arabic
  const told = file('source.txt', [title!, by!, sentence, ...rest])
  const [candidate] = candidatesOf([told])
  assert.deepEqual(
    candidate?.draft.segments.filter(({kind}) => kind === 'note').map(({text}) => text),
    [sentence],
  )
  assert.deepEqual(candidate?.metadata.authors, [{ar: 'صمويل رماني'}])
  assert.deepEqual(candidate?.metadata.original, {date: '2018-04-21', publisher: {ar: 'ذا ديبلومات'}})
})

test('a text in a section of translations is a translation, though it names no translator', () => {
  const [title, , ...rest] = arabic
  const {translated, translators, publisher} = metadataIn(
    'ar',
    file('source.txt', [title!, 'ترجمات - السياق', ...rest]),
  )
  assert.deepEqual([translated, translators, publisher], [true, undefined, {ar: 'السياق'}])
})

test('where both parts of a line can be a section, that one of them is the publisher is inferred', () => {
  const [title, , ...rest] = arabic
  const {publisher, section, inferred} = metadataIn(
    'ar',
    file('source.txt', [title!, 'العالم- آسيا', ...rest]),
  )
  assert.deepEqual([publisher, section, inferred], [{ar: 'العالم'}, {ar: 'آسيا'}, ['publisher']])
  const decided = file('source.txt', [title!, 'العالم- آسيا', ...rest], {
    metadata: {publisher: {ar: 'العالم'}},
  })
  assert.equal(metadataIn('ar', decided).inferred, undefined)
})

test('a person’s word about one edition of a file is of that edition alone', () => {
  const both = file('source.txt', [...arabic, ...english], {
    metadata: {publisher: {en: 'The Daily Paper'}},
    editions: {ar: {publisher: {ar: 'المجلة'}, date: '2019-05-05'}},
  })
  assert.deepEqual(metadataIn('en', both).publisher, {en: 'The Daily Paper'})
  const {publisher, date} = metadataIn('ar', both)
  assert.deepEqual([publisher, date], [{ar: 'المجلة'}, '2019-05-05'])
})

test('a translation made for the site has no imprint, and lends the original its names in another language', () => {
  const [title, , ...rest] = english
  const made = file('ar.txt', ['كلمة في حقوق الإنسان', ...body.ar], {
    origin: 'made',
    made: {from: 'en', date: '2026-01-02', translator: 'machine-assisted', reviewed: false},
    metadata: {authors: [{ar: 'جين أوستن'}], publisher: {ar: 'الصحيفة'}, date: '2018-04-21'},
  })
  const original = file('source.txt', [title!, 'Jane Austen | The Paper | April 21, 2018', ...rest])
  assert.deepEqual(metadataIn('ar', original, made), {authors: [{ar: 'جين أوستن'}]})
  assert.deepEqual(metadataIn('en', original, made).publisher, {ar: 'الصحيفة', en: 'The Paper'})
})

test('a heading that the source gives in another language stays in its imprint beside a translation made from it', () => {
  const [title, , ...rest] = arabic
  const source = file('source.txt', ['A Word on Human Rights', title!, ...rest])
  const translation = file('en.txt', ['Another Title', ...body.en], {
    lang: 'en',
    origin: 'made',
    made: {from: 'ar', date: '2026-11-30', translator: 'machine-assisted', reviewed: false},
  })
  assert.deepEqual(metadataIn('ar', source, translation).titles, {en: 'A Word on Human Rights'})
  assert.equal(metadataIn('en', source, translation).titles, undefined)
})

test('behind a signature a title with its article is taken for the publisher, and an office or a city is not', () => {
  const signed = (line: string) => metadataIn('en', file('source.txt', ['A Word', line, ...body.en]))
  const {authors, publisher, inferred} = signed('By Jane Austen | The Paper')
  assert.deepEqual([authors, publisher, inferred], [[{en: 'Jane Austen'}], {en: 'The Paper'}, ['publisher']])
  for (const other of ['Chief Correspondent', 'London', 'the editor'])
    assert.equal(signed(`By Jane Austen | ${other}`).publisher, undefined)
})

test('a word that only begins like the noun for a periodical names none', () => {
  const lines = [
    'همهٔ انسان‌ها آزاد به دنیا می‌آیند و از نظر کرامت و حقوق با هم برابرند و باید با یکدیگر برادرانه رفتار کنند.',
    'هر کس حق زندگی و آزادی و امنیت شخصی دارد و هیچ کس را نمی‌توان در بردگی یا بندگی نگاه داشت.',
  ]
  const signed = file('source.txt', ['سخنی دربارهٔ آزادی', 'نوشتهٔ صادق هدایت | روزنامه‌نگار', ...lines])
  assert.equal(metadataIn('fa', signed).publisher, undefined)
})
