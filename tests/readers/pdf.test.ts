import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {readRawFile} from '../../scripts/content/articles.ts'
import {ingestArticle} from '../../scripts/content/ingest-article.ts'
import {openPdfFile} from '../../scripts/content/pdf/open-pdf.ts'
import {noJudgement} from '../../src/edition/judgement.ts'

const folder = path.join(import.meta.dirname, '../fixtures/pdf')
const bytesOf = (name: string) => readFileSync(path.join(folder, `${name}.pdf`))

/** The edition of a PDF, its ledger and problems. */
function articleOf(name: string) {
  const raw = readRawFile(path.join(folder, `${name}.pdf`), `${name}.pdf`)
  assert.ok('bytes' in raw)
  const {ingested, problems} = ingestArticle({
    slug: 'a',
    files: [raw],
    judgement: noJudgement,
    previous: [],
    concepts: [],
    isPartial: true,
  })
  const segments = ingested?.article.editions[0]?.segments ?? []
  const ledger = ingested?.article.ledgers[0]?.entries ?? []
  return {segments, ledger, problems, texts: segments.map(({kind, text}) => `${kind}: ${text}`)}
}

/** Words of a text under a mark. */
function marked(name: string, type: string): string[] {
  return articleOf(name).segments.flatMap(({text, marks = []}) =>
    marks.filter((mark) => mark.type === type).map(({start, end}) => text.slice(start, end)),
  )
}

test('two columns of Arabic are read from right to left, with marks, brackets, numbers and Latin words in their places', () => {
  const {texts, problems} = articleOf('chromium-ar')
  assert.deepEqual(problems, [])
  assert.equal(texts[0], 'title: رحلة في سوق الكتب القديمة')
  assert.match(
    texts[1]!,
    /^paragraph: في صباح يوم الجمعة .* كان عددهم 45 بائعًا في عام 1998، .* \(وفق سجلّ البلدية\)\.$/,
  )
  assert.match(texts[2]!, /ترجمة لرواية Don Quixote طُبعت في بيروت، وإنّ ثمنها كان 3\.5 ليرات/)
  assert.equal(texts[3], 'heading: كتب لا تباع')
  assert.match(texts[4]!, /مثل «دفتر الأمير»، لأنّ .* «هذا الكتاب ليس لي»، ثمّ يضعه تحت الطاولة\.$/)
})

test('bold words and links of a PDF stay what they are', () => {
  assert.deepEqual(marked('chromium-ar', 'strong'), ['Don Quixote'])
  assert.deepEqual(marked('chromium-ar', 'link'), ['صفحة السوق'])
  assert.deepEqual(marked('xelatex-en', 'emphasis'), ['no reading, my mother is ill'])
})

test('a table is rows of cells, its first column at the right in Arabic', () => {
  const {segments} = articleOf('chromium-ar')
  const rows = segments.filter(({kind}) => kind === 'table-row')
  assert.deepEqual(
    rows.map(({text, cells = []}) => cells.map(([start, end]) => text.slice(start, end))),
    [
      ['السنة', 'الباعة', 'الكتب'],
      ['1998', '45', '3,200'],
      ['2010', '27', '1,940'],
      ['2023', '12', '860'],
    ],
  )
  assert.equal(rows[0]!.header, true)
})

test('a Persian text keeps its ZWNJ and its stretched words over four small pages, and its note is a note', () => {
  const {segments, texts} = articleOf('writer-fa')
  assert.equal(texts[0], 'title: کتابخانه‌ای که راه می‌رود')
  assert.match(texts[1]!, /سه‌بار جابه‌جا شده است\. هر بار مردم کتاب‌ها را دست به دست می‌بردند/)
  assert.match(texts[2]!, /۱٬۲۰۰ جلد، .* \(برای نمونه The Little Prince و چند کتاب عربی\)\.1$/)
  assert.equal(segments.filter(({kind}) => kind === 'paragraph').length, 4)
  assert.equal(texts.at(-1), 'note: نگاه کنید به گزارش دهیاری، سال ۱۳۹۸، صفحهٔ ۷.')
  assert.deepEqual(segments[2]!.marks, [{type: 'note', start: 163, end: 164, note: 'n1'}])
})

test('running heads and numbers of pages are left out, each with a reason', () => {
  const {ledger} = articleOf('writer-fa')
  const outside = ledger.flatMap((entry) =>
    entry.fate === 'removed' ? [`${entry.reason}: ${entry.before}`] : [],
  )
  assert.ok(outside.includes('head of the page: ماهنامهٔ روستا'))
  assert.ok(outside.includes('foot of the page: 3'))
})

test('words cut at the ends of lines are whole again', () => {
  assert.match(
    articleOf('xelatex-en').texts[1]!,
    /were found in a cupboard of the parish hall1 and typed by volunteers\.$/,
  )
})

test('items of a list are items, and lines of a paragraph one paragraph', () => {
  assert.deepEqual(articleOf('reportlab-en').texts, [
    'title: Bread without an oven',
    'paragraph: A loaf can be baked in an iron pot that stands in the embers. The pot is heated first, so that the dough rises at once, and the lid is covered with ashes up to its handle.',
    'paragraph: Three things are needed:',
    'list-item: a pot with a heavy lid',
    'list-item: dry wood of one kind',
    'list-item: an hour without rain',
  ])
})

for (const [name, says] of [
  ['scanned', /pictures of its pages and no text/],
  ['protected', /protected by a password/],
  ['codes', /does not say which letters its glyphs are\. Give the file/],
] as const) {
  test(`a PDF that is ${name} gets a sentence that says what to do`, () => {
    const {segments, problems} = articleOf(name)
    assert.deepEqual(segments, [])
    assert.match(problems[0]!.message, says)
  })
}

test('a PDF that is cut off, or only says that it is one, is damaged', () => {
  for (const bytes of [bytesOf('xelatex-en').subarray(0, 300), new TextEncoder().encode('%PDF-1.7\n%%EOF')]) {
    const opened = openPdfFile(bytes)
    assert.ok('fault' in opened)
    assert.equal(opened.code, 'source-damaged')
  }
})

test('a PDF is given up where it takes too long or too much memory', () => {
  const opened = openPdfFile(bytesOf('chromium-ar'), {seconds: 0, bytes: 1024 ** 3})
  assert.ok('fault' in opened)
  assert.match(opened.fault, /more than 0 seconds/)
  const large = openPdfFile(bytesOf('chromium-ar'), {seconds: 60, bytes: 1})
  assert.ok('fault' in large)
  assert.match(large.fault, /more memory/)
})
