import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {readClauseTruths, scoreClauses, scoreWords} from '../../scripts/lab/bench/align-clauses.ts'
import {sureBeads} from '../../src/align/clause-lattice.ts'
import {alignInside, alignSentences, type InsideRow} from '../../src/align/index.ts'
import type {Lang} from '../../src/languages/index.ts'

/** What stands inside the one row of two texts. */
function inside(source: readonly [Lang, string], target: readonly [Lang, string]): InsideRow {
  const side = ([lang, text]: readonly [Lang, string]) => ({lang, ids: ['p1'], segments: [text]})
  const [from, to] = [side(source), side(target)]
  const [row] = alignInside(from, to, alignSentences(from, to, [{source: [0], target: [0], confidence: 1}]))
  return row!
}

const english =
  'In September 2016, Russia and Pakistan held their first military exercise. President Trump authorized the mission in Afghanistan in August 2017. Moscow also sold 24 tanks to Islamabad.'
const arabic =
  'ففي سبتمبر 2016، عقدت روسيا وباكستان أول تدريب عسكري، وسمح الرئيس ترامب بالمهمة في أفغانستان في أغسطس 2017، كما باعت موسكو 24 دبابة لإسلام أباد.'

test('each of several sentences stands against its clauses of the one that joins them by commas', () => {
  for (const turned of [false, true]) {
    const texts = [['en', english] as const, ['ar', arabic] as const]
    const {sentences} = turned ? inside(texts[1]!, texts[0]!) : inside(texts[0]!, texts[1]!)
    const [own, other] = turned ? (['target', 'source'] as const) : (['source', 'target'] as const)
    const clauses = sentences.flatMap((bead) => bead.clauses ?? [])
    assert.deepEqual(
      clauses.map((bead) => [bead[own].map(({id}) => id), bead[other].map(({id}) => id)]),
      [
        [['p1.1'], ['p1.1.1', 'p1.1.2']],
        [['p1.2'], ['p1.1.3']],
        [['p1.3'], ['p1.1.4']],
      ],
    )
  }
})

test('names, numbers and words are told with their partners, each word once, and where they stand', () => {
  const {words} = inside(['en', english], ['ar', arabic])
  const shown = words.map(([[, start, end], [, from, to]]) => [
    english.slice(start, end),
    arabic.slice(from, to),
  ])
  for (const pair of [
    ['2016', '2016'],
    ['Pakistan', 'وباكستان'],
    ['Trump', 'ترامب'],
    ['24', '24'],
  ])
    assert.ok(
      shown.some((each) => each[0]!.includes(pair[0]!) && each[1]!.includes(pair[1]!)),
      pair.join(' '),
    )
  for (const side of [0, 1] as const) {
    const places = words.map((link) => link[side]).sort((a, b) => a[1] - b[1])
    places.slice(1).forEach(([, start], k) => {
      assert.ok(start >= places[k]![2], 'two links share a word')
    })
  }
  assert.ok(words.every(([, , , probability]) => probability > 0.9 && probability < 1))
})

test('every sentence and clause of a row is in exactly one bead, in order, whatever the texts', () => {
  const parts = fc.array(
    fc.constantFrom(
      'Moscow, and',
      'he said',
      'that it,',
      'over.',
      'موسكو،',
      'وقال',
      'كما',
      'نعم.',
      '2016,',
      '؟',
      '«',
      '»',
    ),
    {minLength: 1, maxLength: 14},
  )
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const {sentences} = inside(['en', a.join(' ')], ['ar', b.join(' ')])
      for (const bead of sentences) {
        for (const side of ['source', 'target'] as const) {
          const clauses = (bead.clauses ?? []).flatMap((each) => each[side])
          if (bead.clauses === undefined) continue
          const owners = [...new Set(clauses.map(({id}) => id.split('.').slice(0, 2).join('.')))]
          assert.deepEqual(
            owners,
            bead[side].map(({id}) => id),
          )
          clauses.slice(1).forEach(({start}, k) => {
            assert.ok(start >= clauses[k]!.end)
          })
        }
      }
    }),
    {numRuns: 100, seed: 11},
  )
})

test('only cuts that are sure are made, and they are as sure as all paths through them', () => {
  const diagonal = sureBeads(
    2,
    2,
    ([i, j], [row, column]) => (row - i === column - j ? -(row - i) * (row - i) : -20),
    0.5,
  )
  assert.deepEqual(
    diagonal.map(({source, target}) => [source, target]),
    [
      [
        [0, 1],
        [0, 1],
      ],
      [
        [1, 2],
        [1, 2],
      ],
    ],
  )
  assert.ok(Math.abs(diagonal[0]!.confidence - 1 / (1 + Math.exp(-2))) < 1e-6)
  const unsure = sureBeads(2, 2, () => 0, 0.9)
  assert.deepEqual(unsure, [{source: [0, 2], target: [0, 2], confidence: 1}])
})

for (const truth of readClauseTruths()) {
  test(`in ${truth.name} nearly every sentence has a partner of its own, and the right one`, () => {
    const {beads, right, sentences, own} = scoreClauses(truth)
    assert.ok(beads > 20)
    assert.ok(right / beads >= 0.97, `${beads - right} of ${beads} beads of clauses are wrong`)
    assert.ok(own / sentences >= 0.85, `${own} of ${sentences} sentences have a partner of their own`)
  })
}

test('of the pairs of words that a person read, nearly all that are told are right, and most right ones are told', () => {
  const {right, rightTold, wrongTold} = scoreWords()
  assert.ok(rightTold / (rightTold + wrongTold) >= 0.95, `${wrongTold} wrong ones`)
  assert.ok(rightTold / right >= 0.8, `${rightTold} of ${right}`)
})
