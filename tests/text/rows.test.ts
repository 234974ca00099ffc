import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import type {Lang} from '../../src/languages/index.ts'
import {columnsOf, showRows} from '../../src/site/reading/columns.ts'
import {passageHtml} from '../../src/site/reading/passage-html.ts'
import {labelOf, rowName} from '../../src/site/reading/row-name.ts'
import {sentencesOf} from '../../src/site/reading/sentences.ts'
import {interfaceWords} from '../../src/store/interface.ts'
import type {Alignment, Bead} from '../../src/text/model.ts'
import {rowsOf} from '../../src/text/rows.ts'
import {bead, edition} from './made.ts'

function alignment(source: Lang, target: Lang, ...beads: readonly Bead[]): Alignment {
  return {slug: 'text', source, target, beads}
}

test('a row holds what a bead holds, and one side may be empty', () => {
  const rows = rowsOf({
    editions: [edition('en', true, ['t', 'p1', 'p2']), edition('ar', false, ['t', 'p2', 'p2b'])],
    alignments: [alignment('en', 'ar', bead(['t'], ['t']), bead(['p1'], []), bead(['p2'], ['p2', 'p2b']))],
  })
  assert.deepEqual(
    rows.map(({id}) => id),
    ['t', 'p1', 'p2'],
  )
  assert.equal(rows[1]?.cells.ar, undefined)
  assert.deepEqual(
    rows[2]?.cells.ar?.map(({id}) => id),
    ['p2', 'p2b'],
  )
})

test('a paragraph that only the translation has stands after the row it follows, under its own name', () => {
  const rows = rowsOf({
    editions: [edition('ar', true, ['p1', 'p2']), edition('en', false, ['p1', 'p1-en1', 'p2'])],
    alignments: [alignment('ar', 'en', bead(['p1'], ['p1']), bead([], ['p1-en1']), bead(['p2'], ['p2']))],
  })
  assert.deepEqual(
    rows.map(({id}) => id),
    ['p1', 'p1-en1', 'p2'],
  )
})

test('three editions stand in one list of rows, and what a pair with the primary edition merges is merged for all', () => {
  const rows = rowsOf({
    editions: [
      edition('en', true, ['p1', 'p2', 'p3']),
      edition('ar', false, ['p1', 'p3']),
      edition('fa', false, ['p1', 'p2', 'p3']),
    ],
    alignments: [
      alignment('en', 'ar', bead(['p1', 'p2'], ['p1']), bead(['p3'], ['p3'])),
      alignment('en', 'fa', bead(['p1'], ['p1']), bead(['p2'], ['p2']), bead(['p3'], ['p3'])),
      alignment('ar', 'fa', bead(['p1'], ['p1', 'p2']), bead(['p3'], ['p3'])),
    ],
  })
  assert.deepEqual(
    rows.map(({id}) => id),
    ['p1', 'p3'],
  )
  assert.deepEqual(
    rows[0]?.cells.fa?.map(({id}) => id),
    ['p1', 'p2'],
  )
})

test('what a pair without the primary edition merges stays apart', () => {
  const editions = [
    edition('en', true, ['p1', 'p2']),
    edition('ar', false, ['p1', 'p2']),
    edition('fa', false, ['p1', 'p2']),
  ]
  const apart = [bead(['p1'], ['p1']), bead(['p2'], ['p2'])]
  const alignments = [
    alignment('en', 'ar', ...apart),
    alignment('en', 'fa', ...apart),
    alignment('ar', 'fa', bead(['p1', 'p2'], ['p1', 'p2'])),
  ]
  assert.deepEqual(
    rowsOf({editions, alignments}).map(({id}) => id),
    ['p1', 'p2'],
  )
})

test('an edition that was never aligned is placed by its ids', () => {
  const rows = rowsOf({
    editions: [edition('fa', true, ['p1', 'p2']), edition('en', false, ['p1', 'p2', 'p2b'])],
    alignments: [],
  })
  assert.deepEqual(
    rows.map(({cells}) => cells.en?.length),
    [1, 2],
  )
})

test('a row is sure only where every pairing of it is, and read only where a person has read all of it', () => {
  const editions = [edition('en', true, ['p1', 'p2', 'p3']), edition('ar', false, ['p1', 'p2', 'p3'])]
  const article = {
    editions,
    alignments: [
      alignment(
        'en',
        'ar',
        bead(['p1'], ['p1'], {status: 'reviewed'}),
        bead(['p2'], ['p2'], {confidence: 0.2}),
        bead(['p3'], ['p3']),
      ),
    ],
  }
  const shown = showRows(rowsOf(article), columnsOf(editions, 'en'), sentencesOf(article))
  assert.deepEqual(
    shown.map(({state}) => state),
    ['seen', 'unsure', 'auto'],
  )
})

test('no text is lost or doubled and every id is one anchor, however the beads fall', () => {
  const cuts = fc.array(fc.tuple(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 3})), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(cuts, (sizes) => {
      const counted = sizes.filter(([a, b]) => a + b > 0)
      const total = (side: 0 | 1) => counted.reduce((sum, size) => sum + size[side], 0)
      const ids = (count: number) => Array.from({length: count}, (_, index) => `p${index + 1}`)
      const editions = [
        edition('en', true, ids(total(0))),
        edition(
          'ar',
          false,
          ids(total(1)).map((id) => `${id}-ar1`),
        ),
      ]
      let [a, b] = [0, 0]
      const beads = counted.map(([source, target]) => {
        const made = bead(
          editions[0]!.segments.slice(a, a + source).map(({id}) => id),
          editions[1]!.segments.slice(b, b + target).map(({id}) => id),
        )
        a += source
        b += target
        return made
      })
      const article = {editions, alignments: [alignment('en', 'ar', ...beads)]}
      const rows = rowsOf(article)
      for (const {lang, segments} of editions) {
        assert.deepEqual(
          rows.flatMap(({cells}) => cells[lang] ?? []),
          segments,
        )
      }
      const shown = showRows(rows, columnsOf(editions, 'en'), sentencesOf(article))
      const anchors = shown.flatMap(({id, cells}) => [
        id,
        ...cells.flatMap(({passages}) => passages.flatMap(({anchor}) => anchor ?? [])),
      ])
      assert.deepEqual(
        [...anchors].sort(),
        editions.flatMap(({segments}) => segments.map(({id}) => id)).sort(),
      )
    }),
  )
})

test('a stretch that translates one of several sentences carries its name, and a clause its own', () => {
  const clause = (id: string, start: number, end: number) => ({id, start, end})
  const article = {
    editions: [edition('en', true, ['p1']), edition('ar', false, ['p1'])],
    alignments: [
      alignment(
        'en',
        'ar',
        bead(['p1'], ['p1'], {
          sentences: [
            {
              source: [clause('p1.1', 0, 2), {...clause('p1.2', 2, 4), aliases: ['p1.3']}],
              target: [clause('p1.1', 0, 6)],
              confidence: 1,
              clauses: [
                {source: [clause('p1.1', 0, 2)], target: [clause('p1.1.1', 0, 3)], confidence: 1},
                {
                  source: [clause('p1.2', 2, 4)],
                  target: [clause('p1.1.2', 3, 4), clause('p1.1.3', 5, 6)],
                  confidence: 1,
                },
              ],
            },
            {
              source: [clause('p1.4', 4, 9)],
              target: [clause('p1.2', 6, 9)],
              confidence: 1,
              clauses: [
                {source: [clause('p1.4.1', 4, 6)], target: [clause('p1.2.1', 6, 7)], confidence: 1},
                {source: [clause('p1.4.2', 7, 9)], target: [clause('p1.2.2', 7, 9)], confidence: 1},
              ],
            },
          ],
        }),
      ),
    ],
  }
  const marks = sentencesOf(article)
  assert.deepEqual(
    marks
      .get('ar')
      ?.get('p1')
      ?.map(({start, end, names}) => [start, end, ...names]),
    [
      [0, 3, 'p1.1'],
      [3, 6, 'p1.2'],
      [6, 7, 'p1.4.1'],
      [7, 9, 'p1.4.2'],
    ],
  )
  const html = passageHtml({text: 'abcdefghi'}, {sentences: marks.get('en')!.get('p1')!, anchors: true})
  assert.equal(
    html,
    '<span id="p1.1">ab</span><span id="p1.2"><span id="p1.3"></span>cd</span>' +
      '<span id="p1.4"><span id="p1.4.1">ef</span>g<span id="p1.4.2">hi</span></span>',
  )
})

test('a sentence carries the names of the sentences it stands against', () => {
  const article = {
    editions: [edition('en', true, ['p1']), edition('ar', false, ['p1'])],
    alignments: [
      alignment(
        'en',
        'ar',
        bead(['p1'], ['p1'], {
          sentences: [
            {
              source: [
                {id: 'p1.1', start: 0, end: 2},
                {id: 'p1.2', start: 2, end: 4},
              ],
              target: [{id: 'p1.1', start: 0, end: 3}],
              confidence: 1,
            },
            {
              source: [{id: 'p1.3', start: 4, end: 6}],
              target: [{id: 'p1.2', start: 3, end: 6}],
              confidence: 1,
            },
          ],
        }),
      ),
    ],
  }
  const marks = sentencesOf(article)
  assert.deepEqual(
    marks
      .get('ar')
      ?.get('p1')
      ?.map(({names}) => names),
    [['p1.1', 'p1.2'], ['p1.3']],
  )
  const [row] = showRows(rowsOf(article), columnsOf(article.editions, 'ar'), marks)
  const htmlOf = (lang: Lang) => row!.cells.find((each) => each.lang === lang)!.passages[0]!.html
  assert.match(htmlOf('en'), /<span id="p1\.2">/)
  // The first against two of them, the second against the one that follows, which goes without saying.
  assert.match(htmlOf('ar'), /^<span data-s="2">[^<]*<\/span> ?<span>[^<]*<\/span>$/)
})

test('what is in the reader’s language stands first, the primary edition beside it, before it where neither is', () => {
  const editions = [
    edition('en', true, []),
    edition('ar', false, []),
    {...edition('fa', false, []), origin: 'made' as const},
  ]
  const places = (ui: Lang) => columnsOf(editions, ui).map(({edition: {lang}, place}) => `${lang} ${place}`)
  assert.deepEqual(places('fa'), ['fa o', 'en t', 'ar x'])
  assert.deepEqual(places('ar'), ['ar o', 'en t', 'fa x'])
  assert.deepEqual(places('en'), ['en o', 'ar t', 'fa x'])
  assert.deepEqual(
    columnsOf(editions.slice(0, 2), 'fa').map(({edition: {lang}, place}) => `${lang} ${place}`),
    ['en o', 'ar t'],
  )
  assert.deepEqual(columnsOf([], 'fa'), [])
})

test('the gutter shows the number of a paragraph, and calls captions and notes so', () => {
  const label = (name: string) => labelOf(name, 'en', interfaceWords.parse(en))
  assert.deepEqual(['p7', 'c1', 'n2', 't', 'd', 'd2'].map(label), ['7', 'Caption 1', 'Note 2', '', '', ''])
})

test('those who hear a page are told a title, a caption and a note as such, in the digits of their language', () => {
  const name = (row: string) => rowName(row, 'en', interfaceWords.parse(en))
  assert.deepEqual(['p7', 'c1', 'n2', 't', 'd', 'd2'].map(name), [
    'Paragraph 7',
    'Caption 1',
    'Note 2',
    'Title',
    'Summary',
    'Summary',
  ])
  assert.equal(rowName('n12', 'fa', interfaceWords.parse(fa)), 'یادداشت ۱۲')
})

test('numbers that readers see have no hole where paragraphs were joined, and count what only a translation has', () => {
  const rows = rowsOf({
    editions: [edition('en', true, ['p1', 'p2', 'p5']), edition('ar', false, ['p1', 'p2', 'p2-ar1', 'p5'])],
    alignments: [
      alignment(
        'en',
        'ar',
        bead(['p1'], ['p1']),
        bead(['p2'], ['p2']),
        bead([], ['p2-ar1']),
        bead(['p5'], ['p5']),
      ),
    ],
  })
  assert.deepEqual(
    rows.map(({id, name}) => [id, name]),
    [
      ['p1', 'p1'],
      ['p2', 'p2'],
      ['p2-ar1', 'p3'],
      ['p5', 'p4'],
    ],
  )
})

test('what only a translation has is called by what it is, whatever stands before it', () => {
  const editions = [edition('en', true, ['t', 'c1', 'p1']), edition('fa', false, ['t', 'c1', 'c1-fa1', 'p1'])]
  const alignments = [
    alignment(
      'en',
      'fa',
      bead(['t'], ['t']),
      bead(['c1'], ['c1']),
      bead([], ['c1-fa1']),
      bead(['p1'], ['p1']),
    ),
  ]
  assert.deepEqual(
    rowsOf({editions, alignments}).map(({id, name}) => `${id} ${name}`),
    ['t t', 'c1 c1', 'c1-fa1 p1', 'p1 p2'],
  )
})
