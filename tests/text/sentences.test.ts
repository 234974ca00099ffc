import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Lang, langs} from '../../src/languages/index.ts'
import {sentenceSpansOf} from '../../src/text/sentences.ts'

function split(text: string, lang: Lang): string[] {
  return sentenceSpansOf(text, lang).map(({start, end}) => text.slice(start, end))
}

test('English titles, initials and decimals do not end a sentence', () => {
  assert.deepEqual(
    split(
      'Mr. Khan met the U.S. Secretary on Jan. 5. They spoke for 2.5 hours. "Is it over?" he asked.',
      'en',
    ),
    ['Mr. Khan met the U.S. Secretary on Jan. 5.', 'They spoke for 2.5 hours.', '"Is it over?" he asked.'],
  )
})

test('Arabic initials and eras do not end a sentence, a question mark without a space does', () => {
  assert.deepEqual(
    split(
      'قال أ.د. محمد علي إنه بني عام 500 ق.م. تقريبا. هل زرته؟نعم. بلغ 3.5 مليون؛ وهذا كثير، كما ترى.',
      'ar',
    ),
    [
      'قال أ.د. محمد علي إنه بني عام 500 ق.م. تقريبا.',
      'هل زرته؟',
      'نعم.',
      'بلغ 3.5 مليون؛ وهذا كثير، كما ترى.',
    ],
  )
})

test('the marks that close a question stay with it', () => {
  const question = 'قالت أختها: "هلا أعدت الغناء؟".'
  assert.deepEqual(split(`${question} ثم غنت.`, 'ar'), [question, 'ثم غنت.'])
})

test('a single digit before a full stop is no initial, whatever its script', () => {
  for (const digit of ['3', '٣', '۳'])
    assert.deepEqual(split(`كان عددهم ${digit}. ثم عادوا.`, 'ar'), [`كان عددهم ${digit}.`, 'ثم عادوا.'])
})

test('a Persian quotation keeps its full stop inside, and the Urdu full stop ends a sentence', () => {
  assert.deepEqual(split('گفت: «خوب است.» سال ۱۳۹۸ ه‍.ش. بود۔ این هم هست', 'fa'), [
    'گفت: «خوب است.»',
    'سال ۱۳۹۸ ه‍.ش. بود۔',
    'این هم هست',
  ])
})

test('a list mark belongs to its sentence, a bracket is not torn', () => {
  assert.deepEqual(split('1. He came (so they say. Really!) and went. 2. He left.', 'en'), [
    '1. He came (so they say. Really!) and went.',
    '2. He left.',
  ])
})

test('no text but spaces is ever lost between sentences', () => {
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc
      .array(fc.constantFrom('نص.', 'د.', '؟', 'Mr.', '3.5', '(', ')', '۔', ' ', '\n', '«', '»', 'x'), {
        maxLength: 20,
      })
      .map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom<Lang>(...langs), (given, lang) => {
      let at = 0
      for (const {start, end} of sentenceSpansOf(given, lang)) {
        assert.ok(start >= at && end > start)
        assert.equal(given.slice(at, start).trim(), '')
        assert.equal(given.slice(start, end), given.slice(start, end).trim())
        at = end
      }
      assert.equal(given.slice(at).trim(), '')
    }),
    {numRuns: 500, seed: 7},
  )
})

test('a year of an era ends a sentence where the next begins, and only there', () => {
  assert.deepEqual(split('توفي سنة 505 هـ. ودفن في طوس. ولد عام 450 هـ. في طوس.', 'ar'), [
    'توفي سنة 505 هـ.',
    'ودفن في طوس.',
    'ولد عام 450 هـ. في طوس.',
  ])
})

test('a sentence goes on after a question that is quoted in it, a new report is a sentence of its own', () => {
  for (const [sentence, lang] of [
    ['سأله: «هل جئت؟» ثم سكت.', 'ar'],
    ['«من أنت؟» سأل الرجل.', 'ar'],
    ['گفت: «چرا آمدی؟» و رفت.', 'fa'],
    ['«کجا می‌روی؟» پرسید.', 'fa'],
  ] as const)
    assert.deepEqual(split(sentence, lang), [sentence])
  assert.equal(split('قال: «هل هذا صحيح؟» وأضاف أن الأمر غامض.', 'ar').length, 2)
  assert.equal(split('هل زرته؟ ثم عاد.', 'ar').length, 2)
})

test('an ellipsis ends no sentence that goes on', () => {
  assert.equal(split('انتظر... ثم ذهب.', 'ar').length, 1)
  assert.equal(split('صبر کرد… سپس رفت.', 'fa').length, 1)
  assert.equal(split('وصل الخبر... هذا خطير.', 'ar').length, 2)
})

test('two stops are a pause in a headline, and a full stop in a text that has others', () => {
  assert.equal(split('بعد الانسحاب.. روسيا تأمل تطبيع العلاقات', 'ar').length, 1)
  assert.equal(split('توجد أرضية مشتركة بيننا.. هذه علاقة ستنمو.', 'ar').length, 2)
})

test('a stop inside square brackets tears nothing', () => {
  const note = 'این حس [احساسی که پیشتر بود. از مترجم] را برانگیخت.'
  assert.deepEqual(split(`${note} سپس رفت.`, 'fa'), [note, 'سپس رفت.'])
})
