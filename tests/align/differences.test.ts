/** What one side of a row says and the other does not. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {alignInside, alignSentences, differencesOf} from '../../src/align/index.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {Concept} from '../../src/text/model.ts'

const side = (lang: Lang) => (text: string) => ({
  lang,
  ids: ['p1'],
  segments: [text],
  kinds: ['paragraph' as const],
})
const [ar, en, fa] = [side('ar'), side('en'), side('fa')]
type Side = ReturnType<typeof ar>

/** The differences of a row of two segments: kind, side and words. */
function wordsOf(source: Side, target: Side, concepts: readonly Concept[] = []): string[] {
  const beads = [{source: [0], target: [0], confidence: 1}]
  const [inside] = alignInside(source, target, alignSentences(source, target, beads))
  return differencesOf(source, target, inside!, concepts).map(({kind, side, start, end}) => {
    const own = side === 'source' ? source : target
    return `${kind} ${own.lang} ${own.segments[0]!.slice(start, end)}`
  })
}

/** The kinds of the differences, each once. */
function kindsOf(source: Side, target: Side, concepts: readonly Concept[] = []): string[] {
  return [...new Set(wordsOf(source, target, concepts).map((each) => each.split(' ')[0]!))]
}

test('a denial is a difference where nothing on the other side could stand for it', () => {
  assert.deepEqual(wordsOf(en('He did not sign the treaty.'), ar('وقع المعاهدة.')), ['negation en not'])
  assert.deepEqual(wordsOf(en('He signed the treaty.'), fa('او پیمان را امضا نکرد.')), ['negation fa نکرد'])
  assert.deepEqual(wordsOf(en('He did not sign the treaty.'), ar('رفض توقيع المعاهدة.')), [])
  assert.deepEqual(wordsOf(en('It is not only large.'), ar('إنها كبيرة.')), [])
  assert.deepEqual(
    wordsOf(ar('لا يبرم العقد إلا برضى الطرفين.'), en('The contract needs the consent of both.')),
    [],
  )
})

test('a word of hearsay is no word of likelihood: "may" does not stand for "allegedly"', () => {
  const allegedly = en('This allegedly caused the war.')
  assert.deepEqual(wordsOf(allegedly, ar('هذا قد تسبب في الحرب.')), ['hedge en allegedly'])
  assert.deepEqual(wordsOf(allegedly, ar('يُزعم أن هذا تسبب في الحرب.')), [])
  assert.deepEqual(wordsOf(en('This will likely end the war.'), ar('هذا قد ينهي الحرب.')), [])
  assert.deepEqual(wordsOf(en('This will likely end the war.'), ar('هذا سينهي الحرب.')), [
    'hedge en will likely',
  ])
  assert.deepEqual(wordsOf(en('This ended the war.'), fa('احتمالاً این جنگ را پایان داد.')), [
    'hedge fa احتمالاً',
  ])
})

test('speech in quotation marks is a difference, a term or a title in them is none', () => {
  const speech = en('He called it “a long and bitter defeat for all of us” yesterday.')
  assert.deepEqual(wordsOf(speech, ar('وصفه أمس بأنه هزيمة طويلة ومريرة لنا جميعا.')), [
    'quotation en a long and bitter defeat for all of us',
  ])
  assert.deepEqual(wordsOf(speech, ar('وصفه أمس بأنه «هزيمة طويلة ومريرة لنا جميعا».')), [])
  assert.deepEqual(wordsOf(fa('پروژه در «گیت‌هاب» است.'), en('The project is on GitHub.')), [])
})

test('a sentence that the other side left out is a difference as a whole, and nothing else is said of it', () => {
  const source = en(
    'The minister arrived in Moscow on Monday. He did not say why 400 soldiers had left the base near the border last year.',
  )
  assert.deepEqual(wordsOf(source, ar('وصل الوزير إلى موسكو يوم الاثنين.')), [
    'sentence en He did not say why 400 soldiers had left the base near the border last year.',
  ])
  assert.deepEqual(
    wordsOf(
      source,
      ar(
        'وصل الوزير إلى موسكو يوم الاثنين ولم يقل لماذا غادر 400 جندي القاعدة القريبة من الحدود في العام الماضي.',
      ),
    ),
    [],
  )
})

test('a name in Latin letters that the other side lacks is a difference, a term in small letters is none', () => {
  assert.deepEqual(wordsOf(ar('نشره موقع BuzzFeed News أمس.'), en('It was published yesterday.')), [
    'name ar BuzzFeed News',
  ])
  assert.deepEqual(wordsOf(ar('راجع التوثيق documentation دائما.'), en('Always look it up.')), [])
})

test('what was left untranslated, and a row with one side, has no differences', () => {
  const text = ar('لم يوقع 125 شخصا.')
  assert.deepEqual(wordsOf(text, {...text, lang: 'en'}), [])
  const empty = {lang: 'en' as const, ids: [], segments: []}
  assert.deepEqual(differencesOf(text, empty, {sentences: [], words: []}), [])
})

test('a number that only one side has is a difference, one in other digits or words is not', () => {
  assert.deepEqual(kindsOf(ar('قتل ١٢٥ شخصا'), en('125 people were killed')), [])
  assert.deepEqual(kindsOf(ar('قتل ١٢٥ شخصا'), en('152 people were killed')), ['number'])
  assert.deepEqual(kindsOf(ar('بعد عشرين عاما'), en('after 20 years')), [])
  assert.deepEqual(kindsOf(ar('3,5 مليون'), en('3,500,000 people')), [])
})

test('a name of the term base that only one side has is a difference', () => {
  const concepts = [
    {id: 'moscow', kind: 'place' as const, forms: {ar: {preferred: 'موسكو'}, en: {preferred: 'Moscow'}}},
  ]
  const arabic = ar('وصل الوفد إلى موسكو أمس')
  assert.deepEqual(kindsOf(arabic, en('The delegation reached Moscow yesterday'), concepts), [])
  assert.deepEqual(kindsOf(arabic, en('The delegation arrived yesterday'), concepts), ['name'])
})

test('a decade, a span of years and a clock time are one however they are written', () => {
  assert.deepEqual(kindsOf(ar('في الثمانينيات'), en('in the 1980s')), [])
  assert.deepEqual(kindsOf(ar('في تسعينيات القرن العشرين'), en('in the 1980s')), ['number'])
  assert.deepEqual(kindsOf(fa('جنگ 53-1950'), en('the 1950-53 war')), [])
  assert.deepEqual(kindsOf(fa('ساعت ۴:۴۰ صبح'), en('at 4.40 am')), [])
  assert.deepEqual(kindsOf(fa('شصتمین سالگرد'), en('the 60th anniversary')), [])
  assert.deepEqual(kindsOf(ar('أكبر منه بعشرين عاما'), en('20 years older')), [])
  assert.deepEqual(kindsOf(ar('1197 حالة فرار'), en('1,127 defections')), ['number'])
})

test('a name is found behind particles, without its spaces and in a longer name, and adjectives are not asked for', () => {
  assert.deepEqual(kindsOf(ar('لروسيا علاقات'), en('Russia has ties')), [])
  assert.deepEqual(kindsOf(ar('زارتكورياالشماليةثلاثمرات'), en('he visited North Korea')), [])
  assert.deepEqual(kindsOf(ar('مقابل 5 دولار أمريكي'), en('for $5')), [])
  assert.deepEqual(kindsOf(ar('مسؤولون كبار'), en('Chinese officials')), [])
  assert.deepEqual(kindsOf(ar('تقول السيدة ماي'), en('Mrs May says')), [])
  assert.deepEqual(kindsOf(ar('سافر مع ابن عمه'), en('he travelled with his cousin to Mexico')), ['name'])
  assert.deepEqual(kindsOf(ar('وصل يوم السبت'), en('he arrived on Sunday')), ['date'])
})

test('a measure that was converted is the same measure, and a telephone number is one however it is grouped', () => {
  assert.deepEqual(kindsOf(fa('خوک 250 کیلوگرمی'), en('the 550 pound hog')), [])
  assert.deepEqual(kindsOf(fa('۵۰ تا ۱۰۰ میلیمتر باران'), en('2 to 4 inches of rain')), [])
  assert.deepEqual(kindsOf(ar('على بعد 65 كيلومترا'), en('within 40 miles')), [])
  assert.deepEqual(kindsOf(ar('على بعد 95 كيلومترا'), en('within 40 miles')), ['number'])
  assert.deepEqual(kindsOf(fa('۰۸۰۰۵۵۵۱۱۱'), en('call 0800 555 111')), [])
  assert.deepEqual(kindsOf(fa('۰۸۰۰۵۵۵۱۱۲'), en('call 0800 555 111')), ['number'])
  assert.deepEqual(kindsOf(ar('قبل 10 سنوات'), en('a decade ago')), [])
  assert.deepEqual(kindsOf(ar('عيد ميلاده الحادي والعشرين'), en('his 21st birthday')), [])
})

test('a name is answered by its adjective, by a spelling with a letter more and in Latin letters; look-alikes are no names', () => {
  const concepts = [
    {id: 'ayr', kind: 'place' as const, forms: {ar: {preferred: 'آير'}, en: {preferred: 'Ayr'}}},
    {id: 'russia', kind: 'place' as const, forms: {ar: {preferred: 'روسيا'}, en: {preferred: 'Russia'}}},
  ]
  assert.deepEqual(kindsOf(ar('الشركات الألمانية'), en("Germany's companies")), [])
  assert.deepEqual(kindsOf(ar('بوليفيا وشيلي'), en('Bolivia and Chile')), [])
  assert.deepEqual(kindsOf(ar('فاز آير'), fa('Ayr پیروز شد'), concepts), [])
  assert.deepEqual(
    kindsOf(ar('استدعاء رؤساء البعثات'), en('to call back the chiefs of missions'), concepts),
    [],
  )
  assert.deepEqual(kindsOf(ar('وصل إلى روسيا'), en('he arrived'), concepts), ['name'])
  assert.deepEqual(kindsOf(ar('على جسر'), en('on a Welsh bridge')), [])
})
