/** The arithmetic under an alignment, against a count of every possibility: chains, paths, probabilities, orders, pins. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Anchor, heaviestChain} from '../../src/align/anchors.ts'
import {beadTypes, narrowTypes, stateAfter, states} from '../../src/align/beads.ts'
import {cellAt, cellBefore, eachArrival, eachPlace, fullGrid, type Grid} from '../../src/align/grid.ts'
import {posteriors} from '../../src/align/lattice.ts'
import {inOneOrder, inReadingOrder} from '../../src/align/order.ts'
import {bestPath, type PathBead} from '../../src/align/path.ts'
import {applyPins, crossingPins, heldBack, turned} from '../../src/align/pins.ts'
import {splitSide, wholeSide} from '../../src/align/split.ts'
import {mutualTies} from '../../src/align/ties.ts'
import type {IndexBead} from '../../src/text/model.ts'

const size = fc.integer({min: 0, max: 3})

/** Every sequence of beads from the first cell to the last. */
function allPaths(grid: Grid, i = grid.rows, j = grid.columns): PathBead[][] {
  if (i === 0 && j === 0) return [[]]
  return beadTypes
    .slice(0, grid.types)
    .flatMap(({source, target}, type) =>
      i >= source && j >= target
        ? allPaths(grid, i - source, j - target).map((path) => [...path, {i, j, type}])
        : [],
    )
}

/** A grid with scores for its beads and steps. */
const lattice = fc
  .tuple(size, size, fc.infiniteStream(fc.double({min: -4, max: 4, noNaN: true})))
  .map(([rows, columns, stream]) => {
    const grid = fullGrid(rows, columns, narrowTypes)
    const next = () => stream.next().value ?? 0
    return {
      grid,
      scores: Float64Array.from({length: grid.cells * grid.types}, next),
      steps: Float64Array.from({length: states * beadTypes.length}, next),
    }
  })
type Lattice = typeof lattice extends fc.Arbitrary<infer Value> ? Value : never

/** What a path is worth: its beads and the steps between them. */
function worth(path: readonly PathBead[], {grid, scores, steps}: Lattice): number {
  let [sum, state] = [0, 0]
  for (const {i, j, type} of path) {
    sum += scores[cellAt(grid, i, j) * grid.types + type]! + steps[state * beadTypes.length + type]!
    state = stateAfter[type]!
  }
  return sum
}

test('the best path is the one that is worth most of all that there are', () => {
  fc.assert(
    fc.property(lattice, (given) => {
      const found = bestPath(given.grid, given.scores, given.steps)
      const most = Math.max(...allPaths(given.grid).map((path) => worth(path, given)))
      assert.ok(Math.abs(worth(found, given) - most) < 1e-9)
      assert.equal(
        found.reduce((sum, {type}) => sum + beadTypes[type]!.source, 0),
        given.grid.rows,
      )
      assert.equal(
        found.reduce((sum, {type}) => sum + beadTypes[type]!.target, 0),
        given.grid.columns,
      )
    }),
    {numRuns: 60},
  )
})

test('the probability of a bead is its share of all paths, and every segment is in some bead for certain', () => {
  fc.assert(
    fc.property(lattice, (given) => {
      const {grid, scores, steps} = given
      const {beads} = posteriors({grid, scores, steps})
      const paths = allPaths(grid).map((path) => ({path, weight: Math.exp(worth(path, given))}))
      const all = paths.reduce((sum, {weight}) => sum + weight, 0)
      eachPlace(grid, (slot, {sourceEnd, targetEnd, type}) => {
        const own = paths.filter(({path}) =>
          path.some((bead) => bead.i === sourceEnd && bead.j === targetEnd && bead.type === type),
        )
        const share = own.reduce((sum, {weight}) => sum + weight, 0) / all
        assert.ok(Math.abs((beads[slot] ?? 0) - share) < 1e-9, `${beads[slot]} for ${share}`)
      })
      for (let segment = 0; segment < grid.rows; segment += 1) {
        let sum = 0
        eachPlace(grid, (slot, {source, sourceEnd}) => {
          if (source <= segment && segment < sourceEnd) sum += beads[slot] ?? 0
        })
        assert.ok(Math.abs(sum - 1) < 1e-9)
      }
    }),
    {numRuns: 60},
  )
})

test('each cell of a grid has a place of its own, and what starts outside arrives nowhere', () => {
  fc.assert(
    fc.property(size, size, (rows, columns) => {
      const grid = fullGrid(rows, columns)
      const cells = Array.from({length: rows + 1}, (_, i) =>
        Array.from({length: columns + 1}, (_, j) => cellAt(grid, i, j)),
      ).flat()
      assert.deepEqual(cells, [...Array(grid.cells).keys()])
      assert.deepEqual(
        [cellAt(grid, -1, 0), cellAt(grid, rows + 1, 0), cellAt(grid, 0, columns + 1)],
        [-1, -1, -1],
      )
      const arrivals: number[] = []
      eachArrival(grid, new Float64Array(grid.cells * grid.types), (cell, type, before) => {
        arrivals.push(cell * grid.types + type)
        assert.ok(before >= 0 && before < cell)
      })
      const places: number[] = []
      eachPlace(grid, (slot) => places.push(slot))
      assert.deepEqual(
        arrivals,
        places.toSorted((a, b) => a - b),
      )
    }),
  )
  assert.equal(cellBefore(fullGrid(2, 2), 1, 0, 0), -1, 'one beside one needs one on either side')
})

/** Every chain of anchors that rises on both sides. */
function chains(anchors: readonly Anchor[], from = 0, after?: Anchor): Anchor[][] {
  const next = anchors.slice(from).flatMap((anchor, k) => {
    const rises = after === undefined || (anchor.source > after.source && anchor.target > after.target)
    return rises ? chains(anchors, from + k + 1, anchor).map((chain) => [anchor, ...chain]) : []
  })
  return [[], ...next]
}

test('of pairs that cross, the chain is kept that weighs most', () => {
  const anchor = fc.record({source: fc.nat(5), target: fc.nat(5), weight: fc.integer({min: 1, max: 9})})
  fc.assert(
    fc.property(fc.array(anchor, {maxLength: 7}), (all) => {
      const anchors = all.toSorted((a, b) => a.source - b.source || a.target - b.target)
      const weigh = (chain: readonly Anchor[]) => chain.reduce((sum, {weight}) => sum + weight, 0)
      const found = heaviestChain(anchors, 6)
      assert.equal(weigh(found), Math.max(...chains(anchors).map(weigh)))
      for (const [k, {source, target}] of found.slice(1).entries())
        assert.ok(source > found[k]!.source && target > found[k]!.target)
    }),
  )
})

const bead = (source: number[], target: number[], moved?: true): IndexBead => ({
  source,
  target,
  confidence: 1,
  ...(moved === undefined ? {} : {moved}),
})

test('of a text whose order was changed the fewest paragraphs are said to have moved', () => {
  // One paragraph was brought from the end to the front.
  const beads = [bead([0], [3]), bead([1], [0]), bead([2], [1]), bead([3], [2])]
  assert.deepEqual(
    inOneOrder(beads).map(({source}) => source[0]),
    [1, 2, 3],
  )
  assert.deepEqual(
    inReadingOrder(beads.toReversed()).map(({source, moved}) => [source[0], moved ?? false]),
    [
      [0, true],
      [1, false],
      [2, false],
      [3, false],
    ],
  )
})

test('what only the translation has stands where it is read there, and is no longer moved once it is in order', () => {
  const beads = [bead([1], [2]), bead([], [1]), bead([0], [0], true), bead([], [3])]
  assert.deepEqual(inReadingOrder(beads), [bead([0], [0]), bead([], [1]), bead([1], [2]), bead([], [3])])
})

test('paragraphs are tied that are tied to no other as strongly', () => {
  const ties = [
    {source: 0, target: 0, weight: 2},
    {source: 0, target: 1, weight: 3},
    {source: 1, target: 1, weight: 4},
    {source: 2, target: 2, weight: 1},
  ]
  assert.deepEqual(mutualTies(ties), [ties[2], ties[3]])
})

/** The scores of a grid after pins, as the paths that are left. */
function left(rows: number, columns: number, pins: Parameters<typeof applyPins>[2]) {
  const grid = fullGrid(rows, columns)
  const scores = new Float64Array(grid.cells * grid.types)
  applyPins(grid, scores, pins)
  return allPaths(grid).filter((path) =>
    path.every(({i, j, type}) => scores[cellAt(grid, i, j) * grid.types + type]! > Number.NEGATIVE_INFINITY),
  )
}

/** A path as which segments stand beside which. */
const rowsOf = (path: readonly PathBead[]) =>
  path.map(({i, j, type}) => `${i - beadTypes[type]!.source}-${i}|${j - beadTypes[type]!.target}-${j}`)

test('a row that a person has pinned is in every alignment that is left, and no other has its paragraphs', () => {
  const paths = left(3, 3, {beads: [{source: [1], target: [1, 2]}]})
  assert.ok(paths.length > 0)
  for (const path of paths) assert.ok(rowsOf(path).includes('1-2|1-3'), rowsOf(path).join(' '))
  assert.ok(paths.length < allPaths(fullGrid(3, 3)).length)
})

test('a paragraph that a person says has no counterpart stands alone, and two that are kept apart share no row', () => {
  for (const path of left(2, 2, {beads: [{source: [0], target: []}]}))
    assert.ok(
      path.some(({i, type}) => i === 1 && beadTypes[type]!.target === 0),
      rowsOf(path).join(' '),
    )
  const apart = left(2, 2, {apart: [[0, 1]]})
  assert.ok(apart.length > 0)
  for (const path of apart)
    for (const {i, j, type} of path) {
      const {source, target} = beadTypes[type]!
      assert.ok(!(i - source <= 0 && i > 0 && j - target <= 1 && j > 1), rowsOf(path).join(' '))
    }
  assert.equal(left(2, 2, {}).length, allPaths(fullGrid(2, 2)).length)
})

test('pinned rows that cross are found, and held back paragraph by paragraph', () => {
  const [one, two, three] = [
    {source: [0], target: [2]},
    {source: [1, 2], target: [0, 1]},
    {source: [3], target: [3]},
  ] as const
  const pins = {beads: [one, two, three], apart: [[0, 0]] as const}
  assert.deepEqual(crossingPins(pins), [one])
  assert.deepEqual(heldBack(pins, [two]), {
    apart: [[0, 0]],
    beads: [
      one,
      three,
      {source: [1], target: []},
      {source: [2], target: []},
      {source: [], target: [0]},
      {source: [], target: [1]},
    ],
  })
  assert.deepEqual(turned({beads: [one], apart: [[1, 0]]}, [2, 0, 1]), {
    beads: [{source: [0], target: [0]}],
    apart: [[1, 1]],
  })
})

test('a side is cut into its sentences, each at its place in its paragraph, and a blank paragraph has none', () => {
  const segments = ['One came. Two went.', ' ', 'Who?']
  const {side, spans, segment, starts} = splitSide({lang: 'en', segments})
  assert.deepEqual(side.segments, ['One came.', 'Two went.', 'Who?'])
  assert.deepEqual(segment, [0, 0, 2])
  assert.deepEqual(starts, [0, 2, 2, 3])
  for (const [index, {start, end}] of spans.entries())
    assert.equal(segments[segment[index]!]!.slice(start, end), side.segments[index])
  // Of a language that has no folder Unicode tells where sentences end.
  assert.deepEqual(splitSide({lang: 'de', segments: ['Er kam. Sie ging.']}).side.segments, [
    'Er kam.',
    'Sie ging.',
  ])
  assert.deepEqual(wholeSide({lang: 'en', segments}).starts, [0, 1, 2, 3])
  assert.deepEqual(wholeSide({lang: 'en', segments}).spans[0], {start: 0, end: 19})
})
