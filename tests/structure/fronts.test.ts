import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sharedMetadata} from '../../src/edition/candidates.ts'
import {parseFile} from '../../src/edition/pipeline.ts'
import type {Metadata} from '../../src/text/model.ts'

const arabic =
  'أعلنت وزارة الطاقة أن إنتاج الكهرباء من الشمس زاد هذا العام بنسبة الثلث، وأن محطتين جديدتين ستدخلان الخدمة قبل الصيف المقبل في جنوب البلاد.'
const english =
  'The ministry of energy said that power from the sun grew by a third this year, and that two more plants would open in the south before the summer.'
const persian =
  'وزارت نیرو اعلام کرد که تولید برق از خورشید امسال یک سوم بیشتر شده است و دو نیروگاه تازه پیش از تابستان در جنوب کشور به بهره‌برداری می‌رسد.'

interface Page {
  readonly segments: readonly {readonly kind: string; readonly text: string}[]
  readonly metadata: Metadata
}

function read(lines: readonly string[]): Page {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const {parse} = parseFile({file: 'page.txt', bytes, sha256: ''})
  const segments = parse!.draft.texts.flatMap((draft) => draft.segments.map(({kind, text}) => ({kind, text})))
  return {segments, metadata: sharedMetadata([parse!])}
}

function kindOf({segments}: Page, text: string): string | undefined {
  return segments.find((segment) => segment.text === text)?.kind
}

test('the name of a section right above the title is the section, and one of a menu is not', () => {
  const body = ['The road over the mountains', english, english.replace('energy', 'water')]
  const own = read(['Skip to main content', 'Search', 'South Asia', ...body])
  assert.deepEqual(own.metadata.section, {en: 'South Asia'})
  assert.equal(own.segments[0]!.text, 'The road over the mountains')
  const menu = read(['Skip to main content', 'Search', 'World', 'Politics', 'Business', 'Sports', ...body])
  assert.equal(menu.metadata.section, undefined)
  const again = read(['Home', 'World', 'Politics', 'Business', 'Politics', ...body])
  assert.deepEqual(again.metadata.section, {en: 'Politics'})
})

test('a name alone under the title is the author, and a short sentence there is not', () => {
  const page = (line: string) => read(['در ستایش سایه', line, persian, persian.replace('نیرو', 'آب')])
  assert.deepEqual(page('احسان طبری').metadata.authors, [{fa: 'احسان طبری'}])
  const sentence = page('جنگ پایان یافت')
  assert.equal(sentence.metadata.authors, undefined)
  assert.notEqual(kindOf(sentence, 'جنگ پایان یافت'), undefined)
})

test('a name of which a note after the text speaks is the author', () => {
  const note = 'Bram Stoker is a novelist who lives in Dublin.'
  const page = read(['The road over the mountains', 'Bram Stoker', english, english.slice(4), note])
  assert.deepEqual(page.metadata.authors, [{en: 'Bram Stoker'}])
  assert.equal(kindOf(page, note), 'note')
})

test('a person in a place under the title is the author, and a title of that shape stays one', () => {
  const page = read(['The road over the mountains', 'Jane Austen in Bath', english, english.slice(4)])
  assert.deepEqual(page.metadata.authors, [{en: 'Jane Austen'}])
  const title = read(['Jane Austen in Bath', english, english.slice(4)])
  assert.equal(title.segments[0]!.text, 'Jane Austen in Bath')
})

test('what somebody is told to have written is text, whatever stands around it', () => {
  const page = read(['مدينة بلا أبواب', 'نجيب محفوظ', '9 مايو 2014', 'كتب الشاعر يوما:', arabic, arabic])
  assert.deepEqual(page.metadata.authors, [{ar: 'نجيب محفوظ'}])
  assert.notEqual(kindOf(page, 'كتب الشاعر يوما:'), undefined)
})

test('what a paper was printed in stands above its title, and is not the title', () => {
  const page = read([
    'Journal of Frontier Studies',
    'Vol. 12, No. 3 (Autumn 2018), pp. 211–234',
    'ISSN 1234-5678',
    'Traders and the Making of a Border',
    'Jane Austen and Charles Dickens',
    'Received 4 January 2018; accepted 17 May 2018',
    'Abstract',
    english,
    'Keywords: trade, border, empire',
    'Introduction',
    english.slice(4),
  ])
  assert.equal(kindOf(page, 'Traders and the Making of a Border'), 'title')
  assert.deepEqual(page.metadata, {
    authors: [{en: 'Jane Austen'}, {en: 'Charles Dickens'}],
    publisher: {en: 'Journal of Frontier Studies'},
  })
  assert.equal(kindOf(page, 'Keywords: trade, border, empire'), 'note')
  assert.equal(kindOf(page, 'Introduction'), 'heading')
})

test('the number of a periodical above an article is not its title, in any language', () => {
  for (const number of ['ISSN 1234-5678', 'ردمد: 1234-5678', 'شاپا: ۱۲۳۴-۵۶۷۸']) {
    const page = read([number, 'The road over the mountains', english, english.slice(4)])
    assert.equal(kindOf(page, number), undefined, number)
  }
})

test('a newspaper and its date at the end of a text are the publisher and the date', () => {
  const last = 'منتشر شده در روزنامه اطلاعات، پنجشنبه ۲۷ بهمن ۱۴۰۱'
  const {metadata} = read(['سیاست همسایگی', persian, persian.replace('نیرو', 'آب'), last])
  assert.deepEqual([metadata.publisher, metadata.date], [{fa: 'اطلاعات'}, '2023-02-16'])
})

for (const [text, disclaimer] of [
  [arabic, 'الآراء الواردة في هذا المقال تعبر عن رأي الكاتب ولا تعكس بالضرورة السياسة التحريرية للموقع.'],
  [persian, 'مطالب منتشر شده در این سایت لزوما بیانگر دیدگاه ما نیست.'],
  [english, 'The views expressed in this article are those of the author and do not reflect our policy.'],
] as const) {
  test(`a notice about views goes from the end of a text, and stays inside it: ${disclaimer}`, () => {
    const page = [text.slice(0, 40), text, text.slice(10), text.slice(20)]
    assert.equal(kindOf(read([...page, disclaimer]), disclaimer), undefined)
    assert.notEqual(kindOf(read([...page, disclaimer, text.slice(5)]), disclaimer), undefined)
  })
}

test('a list of other articles above the title ends at it', () => {
  const page = read([
    'Latest:',
    'Rupee slides for fifth day',
    'Trade body elects new chairman',
    'Home',
    'Business',
    'Politics',
    'Border merchants count the cost of a closed gate',
    'March 14, 2023 Jane Austen 0 Comments border, trade',
    english,
    english.replace('energy', 'trade'),
    'Share this:',
  ])
  assert.equal(page.segments[0]!.text, 'Border merchants count the cost of a closed gate')
  assert.deepEqual(page.metadata, {date: '2023-03-14', authors: [{en: 'Jane Austen'}]})
})

test('a sentence about its author at the end of a text stays text, and names nobody as author or publisher', () => {
  const bio =
    'اِمی چوزیک، نویسنده‌ای که بیشتر دربارهٔ تجارت، سیاست و رسانه در روزنامه تایمز می‌نویسد، نویسنده خاطرات «تعقیب» است.'
  const {segments, metadata} = read(['راه تازه از کوه می‌گذرد', persian, persian.replace('نیرو', 'راه'), bio])
  assert.ok(segments.some(({text}) => text === bio))
  assert.equal(metadata.authors, undefined)
  assert.equal(metadata.publisher, undefined)
})

test('a title that ends in a stop is a title where the other language of the file begins with one', () => {
  const stopped = 'نیروگاه‌های تازه پیش از تابستان آماده می‌شود.'
  const page = read([
    'محطات جديدة قبل الصيف',
    arabic,
    arabic,
    stopped,
    persian,
    persian.replace('نیرو', 'راه'),
  ])
  assert.equal(kindOf(page, 'محطات جديدة قبل الصيف'), 'title')
  assert.equal(kindOf(page, stopped), 'title')
  const alone = read([stopped, persian, persian.replace('نیرو', 'راه')])
  assert.equal(kindOf(alone, stopped), 'paragraph')
})

test('the questions of an interview are paragraphs, and those that divide an article are headings', () => {
  const questions = ['لماذا الغرف الفارغة؟', 'هل تستأذنين أصحاب البيوت؟', 'وماذا بعد هذا المعرض؟']
  const answers = questions.flatMap((question, at) => [
    `- ${question}`,
    arabic.replace('الطاقة', `الطاقة ${at}`),
  ])
  const talk = read(['المصورة التي تعود إلى البيوت بعد أهلها', arabic, ...answers])
  for (const question of questions) assert.equal(kindOf(talk, `- ${question}`), 'paragraph')
  const article = read([
    'المصورة التي تعود إلى البيوت بعد أهلها',
    arabic,
    questions[0]!,
    arabic.replace('الشمس', 'الريح'),
  ])
  assert.equal(kindOf(article, questions[0]!), 'heading')
})

test('a month without a day stays out of the text and gives no date', () => {
  for (const month of ['June 2022', 'أيلول/سبتمبر 2020', 'آبان ۱۴۰۳']) {
    const page = read(['The road over the mountains', month, english, english.replace('energy', 'water')])
    assert.equal(kindOf(page, month), undefined, month)
    assert.equal(page.metadata.date, undefined)
  }
})

test('footnotes that the text cites by their numbers are notes, and a numbered list is not', () => {
  const cited = read([
    'The road',
    `${english}1`,
    '1 Interviews with millers in four towns, withheld on request.',
    english,
  ])
  assert.equal(kindOf(cited, '1 Interviews with millers in four towns, withheld on request.'), 'note')
  const list = read([
    'The road',
    english,
    '1 Interviews with millers in four towns, withheld on request.',
    english,
  ])
  assert.equal(kindOf(list, '1 Interviews with millers in four towns, withheld on request.'), 'paragraph')
})

test('what stands under an article without a page stays, though its lines are short', () => {
  const verse = [
    'Where the river turns',
    'A bell under water',
    'Nobody rings it now',
    'Only the rain remembers',
  ]
  const poem = read(['The road over the mountains', english, english.replace('energy', 'water'), ...verse])
  for (const line of verse) assert.notEqual(kindOf(poem, line), undefined, line)
})

test('the last of a list and an attribution are no headings of what follows them', () => {
  const items = ['• Ledgers of the mills', '• Letters of the surveyors', '— Mary Somerville']
  const page = read(['The road over the mountains', english, ...items, english.replace('energy', 'water')])
  for (const item of items) assert.equal(kindOf(page, item), 'paragraph', item)
})

test('a late paragraph that quotes an analyst is not a note about the author, as one that presents her is', () => {
  const quoted =
    'Emma Watson, an analyst of the mills, said: “The harvest will be late, and so will the bread.”'
  const told = 'Emma Watson, an analyst of the mills, lives in the north and keeps two mules.'
  const page = (line: string) => read(['The road over the mountains', english, english.slice(4), line])
  assert.equal(kindOf(page(quoted), quoted), 'paragraph')
  assert.equal(kindOf(page(told), told), 'note')
})
