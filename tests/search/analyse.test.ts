import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Lang, langs} from '../../src/languages/index.ts'
import {analyse, emptyVocabulary, foldWord, readingOf, vocabularyOf} from '../../src/search/analyse/index.ts'
import {gatherEvidence} from '../../src/search/index/vocabulary.ts'
import {parseQuery, type Term} from '../../src/search/query/parse.ts'

/** Whether a query finds a text, the site holding that text and others. */
function finds(query: string, text: string, others: readonly string[] = [], clitics = true): boolean {
  const vocabulary = vocabularyOf(gatherEvidence([text, ...others]))
  const keys = new Set(analyse(text, {vocabulary, clitics}).flatMap(({forms}) => forms.map(({key}) => key)))
  const found = (term: Term): boolean =>
    term.keys.some(({key}) => keys.has(key)) || (term.parts?.every(found) ?? false)
  return parseQuery(query, vocabulary).terms.every((term) => term.optional || found(term))
}

const spellings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'letters typed for one another': [
    ['إيران', 'ايران'],
    ['آسيا', 'اسيا'],
    ['مسؤولية', 'مسئولية'],
    ['رؤية', 'روية'],
    ['سماء', 'سما'],
    ['موسى', 'موسي'],
    ['مدرسة', 'مدرسه'],
    ['کتابی', 'كتابي'],
    ['ہندوستان', 'هندوستان'],
    ['گفت', 'ګفت'],
    ['ٹرمپ', 'ترمپ'],
    ['خانهٔ', 'خانه'],
    ['خانۀ', 'خانه'],
    ['ڤيينا', 'فيينا'],
    ['داوود', 'داود'],
    ['مسئول', 'مسوول'],
  ],
  'marks, tatweel and presentation forms': [
    ['مُحَمَّد', 'محمد'],
    ['ســلام', 'سلام'],
    ['ﺳﻼﻡ', 'سلام'],
    ['هٰذا', 'هذا'],
    ['naïve', 'naive'],
    ['Łódź', 'lodz'],
  ],
  'digits of three scripts': [
    ['١٩٤٨', '1948'],
    ['۱۳۵۷', '1357'],
    ['٢٠', '۲۰'],
    ['1,370', '1370'],
    ['۱٬۳۷۰', '1370'],
  ],
  'zero-width non-joiner as joined, spaced or absent': [
    ['می‌روند', 'میروند'],
    ['می‌روند', 'می روند'],
    ['کتاب‌ها', 'کتابها'],
    ['کتاب ها', 'کتاب‌ها'],
    ['حزب‌الله', 'حزب الله'],
    ['خانه‌ای', 'خانه ای'],
    ['آمریکایی‌ها', 'آمریکا'],
  ],
  'articles and clitics': [
    ['جامعة', 'الجامعة'],
    ['وبالجامعة', 'جامعة'],
    ['للجامعات', 'جامعة'],
    ['لمصر', 'مصر'],
    ['فقررت', 'قررت'],
    ['كجزء', 'الجزء'],
    ['بشيء', 'الشيء'],
  ],
  endings: [
    ['شركة', 'شركات'],
    ['مهندس', 'المهندسون'],
    ['مصري', 'المصريين'],
    ['دولتين', 'دولة'],
    ['حكومته', 'حكومة'],
    ['دانشگاه', 'دانشگاه‌های'],
    ['بزرگ‌ترین', 'بزرگ'],
    ['کارمندان', 'کارمند'],
  ],
  'broken plurals': [
    ['سلاح', 'أسلحة'],
    ['مصلحة', 'مصالح'],
    ['قاعدة', 'قواعد'],
    ['وزير', 'وزراء'],
    ['عمل', 'أعمال'],
    ['مشروع', 'مشاريع'],
    ['رسالة', 'رسائل'],
    ['عضو', 'أعضاء'],
    ['صديق', 'الأصدقاء'],
    ['طبيب', 'أطباء'],
    ['جندي', 'جنود'],
    ['صاروخ', 'صواريخ'],
  ],
  English: [
    ['don’t', "don't"],
    ['Iraq’s', 'Iraq'],
    ['cities', 'city'],
    ['co-operation', 'cooperation'],
    ['U.K.', 'UK'],
    ['Iraqi', 'Iraq'],
    ['MOSCOW', 'Moscow'],
  ],
}

for (const [name, pairs] of Object.entries(spellings)) {
  test(`a reader finds a word in another spelling: ${name}`, () => {
    for (const [one, other] of pairs) {
      const seen = [one, other].map((form) => `${form} ${form}`)
      assert.ok(finds(one, `قال ${other} said`, seen), `${one} finds ${other}`)
      assert.ok(finds(other, `قال ${one} said`, seen), `${other} finds ${one}`)
    }
  })
}

test('a reader finds a word that the text glued to another', () => {
  for (const [word, text] of [
    ['الصين', 'روسيا،الصين'],
    ['Kabul', 'Kabul–Moscow'],
    ['عراق', 'ایران/عراق'],
    ['begin', 'end.Begin'],
  ] as const) {
    assert.ok(finds(word, text), text)
  }
})

test('words that only look alike are not found for one another', () => {
  const pairs = [
    ['كرة', 'فكرة'],
    ['جنة', 'لجنة'],
    ['حر', 'بحر'],
    ['سلم', 'إسلام'],
    ['طالب', 'طالبان'],
    ['رأي', 'برای'],
    ['ملك', 'مالك'],
    ['زن', 'وزن'],
    ['شور', 'کشور'],
    ['part', 'party'],
    ['organ', 'organisation'],
    ['us', 'bus'],
  ] as const
  for (const [one, other] of pairs) {
    assert.ok(!finds(one, `${other} هنا`, [one, 'طالبان الطالب']), `${one} does not find ${other}`)
    assert.ok(!finds(other, `${one} هنا`, [other]), `${other} does not find ${one}`)
  }
})

test('a Persian ending that is bound or set apart is cut off the word that it belongs to', () => {
  for (const text of ['خانه‌ای بزرگ', 'خانه ای بزرگ', 'خانه‌های بزرگ'])
    assert.ok(!finds('خان', text, ['عمران خان'], false), text)
  assert.ok(finds('خانه', 'خانه‌ای بزرگ', ['عمران خان'], false))
  assert.ok(!finds('شورای', 'در كشورهاي منطقه', ['شورای شور'], false))
})

test('a clitic is cut off where the language of a word may have one: in Arabic, and quoted in English', () => {
  const vocabulary = vocabularyOf(gatherEvidence(['كابول']))
  const keys = (lang: Lang) => analyse('وكابول', readingOf(lang, vocabulary)).flatMap(({forms}) => forms)
  const cut = langs.filter((lang) => keys(lang).some(({key}) => key === 'كابول'))
  assert.deepEqual(cut, ['ar', 'en'])
})

test('US is not us', () => {
  assert.ok(finds('US', 'the U.S. army'))
  assert.ok(finds('U.S.', 'a US army'))
  assert.ok(!finds('US', 'they told us'))
})

test('every key says where it stands in the text as written', () => {
  const text = 'قال: «مُحمّد می‌شود» U.S.-led، روسيا/باكستان.'
  const words = analyse(text).map(({forms}) => text.slice(forms[0]?.start, forms[0]?.end))
  assert.deepEqual(words, ['قال', 'مُحمّد', 'می‌شود', 'U.S.-led', 'روسيا'])
})

const anyText = fc.array(
  fc.constantFrom(..."abAB\u0627\u0644\u0648\u0643\u06CC\u200C\u0640\u064E\u0661 .-،/'’\n\u00A0é"),
  {maxLength: 40},
)

test('whatever the text, offsets lie in it, in order', () => {
  fc.assert(
    fc.property(
      anyText.map((letters) => letters.join('')),
      (text) => {
        const tokens = analyse(text)
        let last = 0
        for (const {start, end, forms} of tokens) {
          assert.ok(last <= start && start < end && end <= text.length)
          last = end
          for (const form of forms)
            assert.ok(form.start >= start && form.end <= text.length && form.key !== '')
        }
      },
    ),
  )
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (letters) => foldWord(foldWord(letters.join(''))) === foldWord(letters.join(''))),
  )
})

test('a word with nothing known about it keeps its letters', () => {
  assert.deepEqual(
    analyse('وقت', {vocabulary: emptyVocabulary})[0]?.forms.map(({key}) => key),
    ['وقت'],
  )
})
