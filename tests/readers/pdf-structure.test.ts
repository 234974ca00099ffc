import assert from 'node:assert/strict'
import path from 'node:path'
import {test} from 'node:test'
import {readRawFile} from '../../scripts/content/articles.ts'
import {ingestArticle} from '../../scripts/content/ingest-article.ts'
import {noJudgement} from '../../src/edition/judgement.ts'
import {type LibraryElement, StructureReader} from '../../src/readers/pdf/stated-structure.ts'

/** The parts of the edition of a PDF, and what was left out of it. */
function partsOf(name: string) {
  const raw = readRawFile(path.join(import.meta.dirname, `../fixtures/pdf/${name}.pdf`), `${name}.pdf`)
  assert.ok('bytes' in raw)
  const {ingested} = ingestArticle({
    slug: 'a',
    files: [raw],
    judgement: noJudgement,
    previous: [],
    concepts: [],
    isPartial: true,
  })
  const segments = ingested?.article.editions[0]?.segments ?? []
  const entries = ingested?.article.ledgers[0]?.entries ?? []
  return {
    segments,
    parts: segments.map(({kind, level, text}) => `${kind}${level === undefined ? '' : ` ${level}`}: ${text}`),
    outside: entries.flatMap((entry) => (entry.fate === 'removed' ? [entry.before] : [])),
  }
}

/** The cells of the rows of a PDF. */
function rowsOf(name: string): string[][] {
  return partsOf(name).segments.flatMap(({kind, text, cells = []}) =>
    kind === 'table-row' ? [cells.map(([start, end]) => text.slice(start, end))] : [],
  )
}

test('headings in the type of the text, items inside items and a caption are what the file states', () => {
  const {parts} = partsOf('chromium-tagged-ar')
  assert.equal(parts[0], 'title: دفتر البئر')
  assert.equal(parts[2], 'heading 2: من يكتب في الدفتر')
  assert.match(parts[3]!, /^paragraph: يكتب الصغار أسماءهم .* ليقرأه الجميع\.$/)
  assert.equal(parts[4], 'heading 3: قواعد قليلة')
  assert.deepEqual(
    parts.slice(5, 10).map((part) => part.replace(/^list-item( \d)?: /, '')),
    [
      'لا يسحب أحد أكثر من أربعة دلاء قبل أن يشرب الغنم',
      'يُقدَّم على غيره',
      'المريض',
      'وعابر السبيل',
      'يُغطّى البئر بعد المغرب',
    ],
  )
  assert.ok(parts.includes('caption: الدلو القديم'))
})

test('a cell that shows nothing keeps its place in the table', () => {
  assert.deepEqual(rowsOf('chromium-tagged-ar'), [
    ['الشهر', 'الدلاء', 'ملاحظة'],
    ['أيّار', '2,140', ''],
    ['حزيران', '1,985', 'عطل في البكرة'],
  ])
  assert.deepEqual(rowsOf('typst-tagged-fa').at(-1), ['۱۳۳۰', ''])
})

test('letters whose dots are drawn apart are one letter each, and a paragraph over two pages is one', () => {
  const {parts, outside} = partsOf('typst-tagged-fa')
  assert.match(
    parts[1]!,
    /^paragraph: آسیاب را در سال ۱۲۹۰ ساخته‌اند و تا چهل سال پیش گندم سه روستا را آرد می‌کرد\./,
  )
  assert.match(parts[3]!, /^paragraph: آسیابان هر بامداد دستمالی را .* سفیدتر است و زودتر می‌رسد\.$/)
  assert.equal(parts.at(-1), 'note: نگاه کنید به دفتر دهیاری، صفحهٔ ۷.')
  assert.ok(outside.includes('ماهنامهٔ روستا'))
})

test('a structure that calls each line a paragraph is not believed', () => {
  assert.deepEqual(partsOf('lines-tagged-en').parts, [
    'title: The slow ferry',
    'paragraph: The ferry is older than the bridge and slower than a man on foot, but it carries what the bridge cannot, and so nobody has ever proposed to stop it.',
    'paragraph: On Mondays it takes the cattle across, on Tuesdays the timber, and on the other days whoever stands at the bank and rings the bell that hangs there from a pole.',
  ])
})

test('text that stands in no element of its own is of the block around it, or of none that is known', () => {
  const content = (number: number) => ({type: 'content', id: `p7R_mc${number}`})
  const element = (role: string, children: LibraryElement['children']): LibraryElement => ({
    role,
    children,
    objId: role,
  })
  const blocks = new StructureReader().read(
    element('Root', [
      element('Div', [content(0), element('P', [content(1), element('Span', [content(2)])])]),
      element('Note', [element('Lbl', [content(3)]), element('H', [content(4)])]),
    ]),
    '7R',
  )
  assert.deepEqual(
    [...blocks].map(([number, {kind}]) => `${number} ${kind}`),
    ['0 plain', '1 paragraph', '2 paragraph', '3 note', '4 note'],
  )
  assert.equal(blocks.get(1), blocks.get(2))
})
