/** The term base: what it may hold, and how its names stand in Latin letters. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {buildOptions} from '../../scripts/build/options.ts'
import {readConcepts} from '../../scripts/content/terms.ts'
import {langs, languages} from '../../src/languages/index.ts'
import {asciiDigits} from '../../src/languages/script/digits.ts'
import {concept} from '../../src/text/schemas/terms.ts'

/** The term base of the project, form by form. */
const forms = readConcepts(buildOptions([]).content).flatMap(({id, forms}) =>
  langs.flatMap((lang) => (forms[lang] === undefined ? [] : [{id, lang, ...forms[lang]}])),
)
const isLatin = (lang: (typeof langs)[number]) => languages[lang].script === 'Latn'

test('a form may say how it is written in Latin letters, with the signs of the tables and no quotation marks', () => {
  const withLatin = (latin: string) => ({
    id: 'x',
    kind: 'person',
    forms: {ar: {preferred: 'عمران خان', latin}},
  })
  assert.equal(concept.parse(withLatin('ʻImrān Khān')).forms.ar?.latin, 'ʻImrān Khān')
  for (const wrong of ['', '‘Imrān Khān', "'Imrān Khān", 'عمران خان', 'Imran (Khan)'])
    assert.ok(!concept.safeParse(withLatin(wrong)).success, wrong)
})

test('every name in another script stands in Latin letters too, and none that is in Latin letters already', () => {
  for (const {id, lang, preferred, latin} of forms) {
    const hasOther = /\p{Script=Arabic}/u.test(preferred)
    assert.equal(latin !== undefined, hasOther && !isLatin(lang), `${id} ${lang}`)
  }
})

test('a name in Latin letters has only those of the romanization tables, and the digits of the name', () => {
  const allowed = /^[A-Za-zĀāĪīŪūáḤḥṢṣḌḍṬṭẒẓẔẕ\u0324\u0332ʻʼʹ -]+$/u
  for (const {id, lang, preferred, latin = ''} of forms) {
    if (isLatin(lang)) continue
    const digits = (text: string) => asciiDigits(text).replaceAll(/\D/g, '')
    assert.equal(digits(latin), digits(preferred), `${id} ${lang}`)
    assert.match(latin.replaceAll(/\d/g, ''), allowed, `${id} ${lang}`)
    assert.equal(latin, latin.normalize('NFC').trim().replaceAll('  ', ' '), `${id} ${lang}`)
  }
})

test('in a name in Latin letters the article is small and joined, and no vowel is written as English writes it', () => {
  for (const {id, lang, latin} of forms) {
    if (latin === undefined) continue
    for (const part of latin.split(' '))
      assert.doesNotMatch(part, /^Al-|^al$|aa|ee|oo|[eo]/u, `${id} ${lang}`)
  }
})
