/**
 * What the terms of two sides say for and against every bead.
 *
 * A term that a bead's other side answers speaks for the bead by the logarithm of how much likelier that is in
 * a translation than by chance; chance is how many *other* segments would answer it as well, so a name that
 * stands in every paragraph proves nothing. A term that should be answered and is not speaks against it.
 * Both are counted from source to target and from target to source, per kind of evidence. Tables hold the sums
 * for one segment against one, two or three neighbours; a bead of any shape is a few look-ups.
 */
import type {Place} from './beads.ts'
import {cellAt, type Grid} from './grid.ts'
import {evidenceKinds, type Link} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** How often a term that has a link is answered in a translation, by kind. */
const answered: readonly number[] = [0.85, 0.9, 0.6, 0.75, 0.6, 0.5, 0.7]

/** Share of chance that is always there: even a unique term may meet its like in a wrong segment. */
const floor = 0.02

/** Tables of one direction and one number of neighbours. */
interface Tables {
  /** Evidence for, by kind and the cell of (segment of the one side, first neighbour on the other). */
  readonly plus: readonly Float32Array[]
  /** Evidence against that a match takes back, by kind and cell. */
  readonly minus: readonly Float32Array[]
  /** Evidence against where nothing matches, by kind and segment, as running sums. */
  readonly base: readonly Float64Array[]
}

/** Evidence of both directions; index 0 for one neighbour, 1 for two, 2 for three. */
export interface Evidence {
  readonly grid: Grid
  readonly there: readonly Tables[]
  readonly back: readonly Tables[]
}

function emptyTables(grid: Grid, size: number): Tables {
  const perCell = () => evidenceKinds.map(() => new Float32Array(grid.cells))
  return {plus: perCell(), minus: perCell(), base: evidenceKinds.map(() => new Float64Array(size + 1))}
}

/** Gather the evidence of two sides over the cells of a grid. */
export function gatherEvidence(
  source: Vocabulary,
  target: Vocabulary,
  links: readonly Link[],
  grid: Grid,
): Evidence {
  const mirrored = links.map((link) => ({...link, source: link.target, target: link.source}))
  return {
    grid,
    there: oneWay(source, target, links, grid, (own, other) => cellAt(grid, own, other)),
    back: oneWay(target, source, mirrored, grid, (own, other) => cellAt(grid, other, own)),
  }
}

/** One direction: what `from`'s terms find in windows of one, two and three segments of `to`. */
function oneWay(
  from: Vocabulary,
  to: Vocabulary,
  links: readonly Link[],
  grid: Grid,
  cell: (own: number, other: number) => number,
): Tables[] {
  const tables = [1, 2, 3].map(() => emptyTables(grid, from.size))
  const best = new Float64Array(to.size + 3)
  for (const group of grouped(links)) {
    const {source, kind} = group[0]!
    const hits: number[] = []
    for (const {target, strength} of group) {
      for (const segment of to.terms[target]!.segments) {
        if (best[segment] === 0) hits.push(segment)
        if (strength > best[segment]!) best[segment] = strength
      }
    }
    hits.sort((a, b) => a - b)
    for (let k = 0; k < 3; k++)
      spread(from.terms[source]!.segments, hits, best, to.size, tables[k]!, kind, k + 1, cell)
    for (const segment of hits) best[segment] = 0
  }
  for (const {base} of tables)
    for (const sums of base) for (let i = 0; i < from.size; i++) sums[i + 1]! += sums[i]!
  return tables
}

/** Links of one source term and one kind together. */
function grouped(links: readonly Link[]): Link[][] {
  const groups = new Map<number, Link[]>()
  for (const link of links) {
    const name = link.source * evidenceKinds.length + link.kind
    const group = groups.get(name)
    if (group) group.push(link)
    else groups.set(name, [link])
  }
  return [...groups.values()]
}

/** Enter one term's matches into the tables of windows of `width` segments. */
function spread(
  segments: readonly number[],
  hits: readonly number[],
  best: Float64Array,
  size: number,
  tables: Tables,
  kind: number,
  width: number,
  cell: (own: number, other: number) => number,
): void {
  let sum = 0
  let top = 0
  for (const hit of hits) {
    sum += best[hit]!
    top = Math.max(top, best[hit]!)
  }
  const one = Math.min(0.95, sum / (size + 1))
  const chance = 1 - (1 - one) ** width
  const against = Math.min(0, Math.log((1 - answered[kind]! * top) / (1 - chance)))
  for (const own of segments) tables.base[kind]![own + 1]! += against
  let next = 0
  for (const hit of hits) {
    for (let start = Math.max(next, hit - width + 1); start <= hit; start++) {
      next = start + 1
      let value = 0
      for (let k = 0; k < width; k++) value = Math.max(value, best[start + k]!)
      const plus = Math.max(0, Math.log((value * (1 - floor) + floor) / (chance + floor)))
      for (const own of segments) {
        const at = cell(own, start)
        if (at < 0) continue
        tables.plus[kind]![at]! += plus
        tables.minus[kind]![at]! -= against
      }
    }
  }
}

/** Evidence for (index 0) and against (index 1) a linked bead, of one kind: the mean of the two directions. */
export function evidenceAt(evidence: Evidence, place: Place, kind: number, out: Float64Array): void {
  const {grid} = evidence
  const there = evidence.there[place.targetEnd - place.target - 1]!
  const back = evidence.back[place.sourceEnd - place.source - 1]!
  let plus = 0
  let minus = there.base[kind]![place.sourceEnd]! - there.base[kind]![place.source]!
  minus += back.base[kind]![place.targetEnd]! - back.base[kind]![place.target]!
  for (let i = place.source; i < place.sourceEnd; i++) {
    const at = cellAt(grid, i, place.target)
    if (at < 0) continue
    plus += there.plus[kind]![at]!
    minus += there.minus[kind]![at]!
  }
  for (let j = place.target; j < place.targetEnd; j++) {
    const at = cellAt(grid, place.source, j)
    if (at < 0) continue
    plus += back.plus[kind]![at]!
    minus += back.minus[kind]![at]!
  }
  out[0] = plus / 2
  out[1] = minus / 2
}
