/** Which sentences and clauses of two passages make one piece, where a text is read sentence by sentence. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'

// The module names the sentences of the page as it is loaded; here there is none.
Object.assign(globalThis, {document: {querySelectorAll: () => []}})
const {sentenceUnits} = await import('../../src/site/client/sentence-units.ts')

/** First and last partner of each part, from pairs of parts. */
function partnersOf(counts: readonly [number, number], pairs: readonly (readonly [number, number])[]) {
  const of = (side: 0 | 1) =>
    Array.from({length: counts[side]}, (_, index): [number, number] | undefined => {
      const own = pairs.filter((pair) => pair[side] === index).map((pair) => pair[1 - side]!)
      return own.length === 0 ? undefined : [Math.min(...own), Math.max(...own)]
    })
  return [of(0), of(1)] as const
}

const text = fc.tuple(fc.nat({max: 8}), fc.nat({max: 8})).chain(([one, two]) =>
  fc.record({
    counts: fc.constant([one, two] as const),
    pairs:
      one === 0 || two === 0
        ? fc.constant([])
        : fc.array(fc.tuple(fc.nat({max: one - 1}), fc.nat({max: two - 1})), {maxLength: 12}),
  }),
)

test('every part of both sides stands in exactly one piece, in its order', () => {
  fc.assert(
    fc.property(text, ({counts, pairs}) => {
      const units = sentenceUnits(partnersOf(counts, pairs))
      for (const side of [0, 1] as const) {
        const parts = units.flatMap((unit) => {
          const [from, to] = unit[side]
          return Array.from({length: to - from}, (_, index) => from + index)
        })
        assert.deepEqual(
          parts,
          Array.from({length: counts[side]}, (_, index) => index),
        )
      }
      assert.ok(
        units.every(([[a, b], [c, d]]) => b > a || d > c),
        'none is empty on both sides',
      )
    }),
  )
})

test('no part has a partner outside its piece', () => {
  fc.assert(
    fc.property(text, ({counts, pairs}) => {
      const units = sentenceUnits(partnersOf(counts, pairs))
      const unitOf = (side: 0 | 1, part: number) =>
        units.findIndex((unit) => unit[side][0] <= part && part < unit[side][1])
      for (const [one, two] of pairs) assert.equal(unitOf(0, one), unitOf(1, two))
    }),
  )
})

test('parts that stand one against one, in order, are pieces of their own', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 12}), (count) => {
      const pairs = Array.from({length: count}, (_, index) => [index, index] as const)
      assert.equal(sentenceUnits(partnersOf([count, count], pairs)).length, count)
    }),
  )
})

test('what has no counterpart is a piece alone, and what crosses is one piece', () => {
  const units = sentenceUnits(
    partnersOf(
      [4, 4],
      [
        [0, 0],
        [2, 3],
        [3, 2],
      ],
    ),
  )
  assert.deepEqual(units, [
    [
      [0, 1],
      [0, 1],
    ],
    [
      [1, 2],
      [1, 1],
    ],
    [
      [2, 2],
      [1, 2],
    ],
    [
      [2, 4],
      [2, 4],
    ],
  ])
})
