/**
 * Passages that stand elsewhere in the other text: a block in another place, notes gathered at the end, items in
 * another order.
 *
 * Beads of the engine do not cross, so of two passages that changed places it links one, and leaves the other without
 * a counterpart on both sides. What is left over is looked at again: where the words of two such segments tie them,
 * the target is put into the order in which it would follow the source, and aligned anew by the same engine. So a
 * moved bead may have any shape, and its probability is the engine's. Which of two passages moved is not in the texts:
 * the fewer segments are said to have.
 */
import type {AlignSide, IndexBead} from '../text/model.ts'
import {heaviestChain} from './anchors.ts'
import type {Said} from './evidence.ts'
import type {Grid} from './grid.ts'
import {eachPlace} from './grid.ts'
import type {Constrain, Inferred} from './infer.ts'
import {applyPins, type Pins} from './pins.ts'
import {type Tie, tiesAmong} from './ties.ts'

/** Aligns the source with a target, under a constraint. */
export type Infer = (target: AlignSide, constrain: Constrain) => Inferred

/** Where target segments belong: the source segment they are put behind, by target segment. */
type Homes = ReadonlyMap<number, number>

export const debug: {rows: unknown[]} = {rows: []}

/** Align, then look for what stands elsewhere. */
export function alignMoved(target: AlignSide, pins: Pins, infer: Infer): IndexBead[] {
  const first = infer(target, (scores, grid) => applyPins(grid, scores, pins))
  let best = first
  let moved: IndexBead[] | undefined
  for (let round = 0; round < rounds; round++) {
    const beads = moved ?? first.beads
    const homes = homesOf({...best, beads})
    if (homes.size === 0) break
    for (const bead of beads) if (bead.moved) for (const j of bead.target) homes.set(j, bead.source[0]!)
    const order = orderOf(beads, homes, target.segments.length)
    best = infer(inOrder(target, order), (scores, grid) => keepSeams(scores, grid, order))
    const back = inReadingOrder(best.beads.map((bead) => ({...bead, target: bead.target.map((k) => order[k]!)})))
    best = {beads: back, pair: {...best.pair!, said: backInOrder(best.pair!.said!, order)}}
    moved = back
  }
  if (moved !== undefined) {
    const ties = tiesAmong(first.pair!.said!, leftOver(first.beads, 2))
    const at = (i: number, j: number) => ties.get(i)?.find((t) => t.target === j)?.weight ?? 0
    const byT = Map.groupBy([...ties.values()].flat(), (t) => t.target)
    const links = moved.filter(isLink)
    const ordinary = links.filter((b) => !b.moved && b.confidence > 0.9)
    const tieOf = (b: IndexBead) => b.source.flatMap((i) => b.target.map((j) => at(i, j))).reduce((x, y) => x + y, 0)
    const lettersOf = (b: IndexBead) => b.target.reduce((n, j) => n + target.segments[j]!.length, 0)
    const usual = ordinary.reduce((n, b) => n + tieOf(b), 0) / Math.max(1, ordinary.reduce((n, b) => n + Math.sqrt(lettersOf(b)), 0))
    debug.rows = moved.flatMap((b, k) => {
      if (!b.moved) return []
      const own = tieOf(b)
      const rival = Math.max(0, ...b.source.flatMap((i) => (ties.get(i) ?? []).filter((t) => !b.target.includes(t.target)).map((t) => t.weight)), ...b.target.flatMap((j) => (byT.get(j) ?? []).filter((t) => !b.source.includes(t.source)).map((t) => t.weight)))
      const near = links.filter((o) => o !== b && ((o.source.at(-1)! + 1 === b.source[0] && o.target.at(-1)! + 1 === b.target[0]) || (b.source.at(-1)! + 1 === o.source[0] && b.target.at(-1)! + 1 === o.target[0])))
      return [{s: b.source, t: b.target, p: b.confidence, own, rival, near: near.length, nearOwn: near.reduce((n, o) => n + tieOf(o), 0), letters: lettersOf(b), usual, shape: b.source.length + b.target.length, n: ordinary.length}]
    })
  }
  return [...(moved ?? first.beads)]
}

function backInOrder(said: Said, order: readonly number[]): Said {
  const terms = said.target.terms.map((term) => ({...term, segments: term.segments.map((k) => order[k]!)}))
  return {...said, target: {...said.target, terms}}
}

function inOrder({lang, segments, kinds}: AlignSide, order: readonly number[]): AlignSide {
  return {
    lang,
    segments: order.map((j) => segments[j]!),
    ...(kinds === undefined ? {} : {kinds: order.map((j) => kinds[j]!)}),
  }
}

/** Forbid beads over a seam, where segments meet that do not follow one another in the text. */
function keepSeams(scores: Float64Array, grid: Grid, order: readonly number[]): void {
  eachPlace(grid, (slot, {target, targetEnd}) => {
    for (let k = target + 1; k < targetEnd; k++)
      if (order[k] !== order[k - 1]! + 1) scores[slot] = Number.NEGATIVE_INFINITY
  })
}

const isLink = ({source, target}: IndexBead) => source.length > 0 && target.length > 0

/** Segments of both sides without a counterpart. */
function leftOver(beads: readonly IndexBead[], below = weak) {
  const left = beads.filter((bead) => !isLink(bead) || bead.confidence < below)
  return {
    source: new Set(left.flatMap((bead) => bead.source)),
    target: new Set(left.flatMap((bead) => bead.target)),
  }
}

const weak = Number(process.env['WEAK'] ?? 0)
const rounds = Number(process.env['ROUNDS'] ?? 1)
const least = Number(process.env['LEAST'] ?? 4)
const support = Number(process.env['SUPPORT'] ?? 0.5)

/** Where target segments belong that words tie to a source segment, each the other's best. */
function homesOf({beads, pair}: Inferred): Map<number, number> {
  const left = leftOver(beads)
  if (pair?.said === undefined || left.source.size === 0 || left.target.size === 0) return new Map()
  const ties = tiesAmong(pair.said, left)
  const weights = new Map([...ties.values()].flat().map((tie) => [nameOf(tie), tie.weight]))
  const all = [...ties.values()].flat().map((tie) => ({
    ...tie,
    weight: tie.weight +
      support * (weights.get(`${tie.source - 1} ${tie.target - 1}`) ?? 0) +
      support * (weights.get(`${tie.source + 1} ${tie.target + 1}`) ?? 0),
  }))
  const bySource = Map.groupBy(all, ({source}) => source)
  const byTarget = Map.groupBy(all, ({target}) => target)
  const homes = new Map<number, number>()
  for (const tie of all) {
    const [a, b] = bestTwo(bySource.get(tie.source)!)
    const [c, d] = bestTwo(byTarget.get(tie.target)!)
    if (a === tie && c === tie && tie.weight >= least) {
      homes.set(tie.target, tie.source)
    }
  }
  return homes
}

function nameOf({source, target}: Tie): string {
  return `${source} ${target}`
}

function bestTwo(ties: readonly Tie[]): readonly [Tie?, Tie?] {
  const sorted = ties.toSorted((a, b) => b.weight - a.weight)
  return [sorted[0], sorted[1]] as unknown as readonly [Tie?, Tie?]
}

/** The target's segments in the order in which they would follow the source. */
function orderOf(beads: readonly IndexBead[], homes: Homes, size: number): number[] {
  const home = new Map(homes)
  const {target} = leftOver(beads)
  // What stands beside a moved segment and is left over as well goes with it.
  for (let j = 1; j < size; j++)
    if (target.has(j) && !home.has(j) && home.has(j - 1)) home.set(j, home.get(j - 1)!)
  for (let j = size - 2; j >= 0; j--)
    if (target.has(j) && !home.has(j) && home.has(j + 1)) home.set(j, home.get(j + 1)!)
  const guests = Map.groupBy([...home.keys()].sort((a, b) => a - b), (j) => home.get(j)!)
  return beads.flatMap((bead) => [
    ...bead.target.filter((j) => !home.has(j)),
    ...bead.source.flatMap((i) => guests.get(i) ?? []),
  ])
}

/** Beads in the order of the source, those out of the target's order marked. */
export function inReadingOrder(beads: readonly IndexBead[]): IndexBead[] {
  const links = beads.filter(isLink).toSorted((a, b) => a.source[0]! - b.source[0]!)
  const points = links.map((bead) => ({
    source: bead.source[0]!,
    target: bead.target[0]!,
    weight: bead.source.length + bead.target.length,
  }))
  const last = Math.max(0, ...beads.flatMap(({target}) => target)) + 1
  const chain = heaviestChain(points, last)
  const kept = new Set(chain.map(({source}) => source))
  const place = (bead: IndexBead) =>
    bead.source[0] ?? (chain.find(({target}) => target > bead.target[0]!)?.source ?? Number.POSITIVE_INFINITY) - 0.5
  return beads
    .map((bead): IndexBead => (isLink(bead) && !kept.has(bead.source[0]!) ? {...bead, moved: true} : bead))
    .map((bead) => ({bead, at: place(bead)}))
    .sort((a, b) => (a.at === b.at ? (a.bead.target[0] ?? 0) - (b.bead.target[0] ?? 0) : a.at - b.at))
    .map(({bead}) => bead)
}
