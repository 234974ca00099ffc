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
export const usuallyAnswered: readonly number[] = [0.85, 0.9, 0.6, 0.75, 0.6, 0.5, 0.7]

/** Share of chance that is always there: even a unique term may meet its like in a wrong segment. */
const floor = 0.02

const kinds = evidenceKinds.length

/** Tables of one direction and one number of neighbours. */
interface Tables {
  /**
   * By the cell of (segment of the one side, first neighbour on the other), two numbers a kind: evidence for, and
   * evidence against that a match takes back.
   */
  readonly cells: Float32Array
  /** Evidence against where nothing matches, as running sums: `segment * kinds + kind`. */
  readonly base: Float64Array
}

/** Evidence of both directions; index 0 for one neighbour, 1 for two, 2 for three. */
export interface Evidence {
  readonly grid: Grid
  readonly there: readonly Tables[]
  readonly back: readonly Tables[]
}

/** Gather the evidence of two sides over the cells of a grid; `answered` as in {@link usuallyAnswered}, of this text. */
export function gatherEvidence(
  source: Vocabulary,
  target: Vocabulary,
  links: readonly Link[],
  grid: Grid,
  answered: readonly number[] = usuallyAnswered,
): Evidence {
  const mirrored = links.map((link) => ({...link, source: link.target, target: link.source}))
  return {
    grid,
    there: oneWay(source, target, links, grid, answered, (own, other) => cellAt(grid, own, other)),
    back: oneWay(target, source, mirrored, grid, answered, (own, other) => cellAt(grid, other, own)),
  }
}

/** One direction: what `from`'s terms find in windows of one, two and three segments of `to`. */
function oneWay(
  from: Vocabulary,
  to: Vocabulary,
  links: readonly Link[],
  grid: Grid,
  answered: readonly number[],
  cell: (own: number, other: number) => number,
): Tables[] {
  const tables = [1, 2, 3].map(() => ({
    cells: new Float32Array(grid.cells * kinds * 2),
    base: new Float64Array((from.size + 1) * kinds),
  }))
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
      spread(
        from.terms[source]!.segments,
        hits,
        best,
        to.size,
        tables[k]!,
        kind,
        k + 1,
        answered[kind]!,
        cell,
      )
    for (const segment of hits) best[segment] = 0
  }
  for (const {base} of tables) for (let k = kinds; k < base.length; k++) base[k]! += base[k - kinds]!
  return tables
}

/** Links of one source term and one kind together. */
export function grouped(links: readonly Link[]): Link[][] {
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
  answered: number,
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
  const against = Math.min(0, Math.log((1 - answered * top) / (1 - chance)))
  for (const own of segments) tables.base[(own + 1) * kinds + kind]! += against
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
        tables.cells[(at * kinds + kind) * 2]! += plus
        tables.cells[(at * kinds + kind) * 2 + 1]! -= against
      }
    }
  }
}

/** Write evidence for and against a linked bead, two numbers a kind from `at` on: the mean of the two directions. */
export function writeEvidence(evidence: Evidence, place: Place, out: Float64Array, at: number): void {
  const {grid} = evidence
  const there = evidence.there[place.targetEnd - place.target - 1]!
  const back = evidence.back[place.sourceEnd - place.source - 1]!
  for (let kind = 0; kind < kinds; kind++) {
    const forward = there.base[place.sourceEnd * kinds + kind]! - there.base[place.source * kinds + kind]!
    const backward = back.base[place.targetEnd * kinds + kind]! - back.base[place.target * kinds + kind]!
    out[at + 2 * kind + 1] = (forward + backward) / 2
  }
  for (let i = place.source; i < place.sourceEnd; i++)
    addCell(there.cells, cellAt(grid, i, place.target), out, at)
  for (let j = place.target; j < place.targetEnd; j++)
    addCell(back.cells, cellAt(grid, place.source, j), out, at)
}

function addCell(cells: Float32Array, cell: number, out: Float64Array, at: number): void {
  if (cell < 0) return
  for (let k = 0, from = cell * kinds * 2; k < kinds * 2; k++) out[at + k]! += cells[from + k]! / 2
}
