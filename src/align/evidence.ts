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
import {type Columns, columnCells, oneWay, rowCells, type Tables} from './evidence-tables.ts'
import {cellAt, type Grid} from './grid.ts'
import {evidenceKinds, type Link, type LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** How often a term that has a link is answered in a translation, by kind. */
export const usuallyAnswered: readonly number[] = [0.85, 0.9, 0.6, 0.75, 0.6, 0.5, 0.7]

const kinds = evidenceKinds.length
const mark = evidenceKinds.indexOf('mark')

/** What evidence is gathered from. */
export interface Said {
  readonly source: Vocabulary
  readonly target: Vocabulary
  readonly links: GroupedLinks
  readonly grid: Grid
  /** As {@link usuallyAnswered}, of this text. */
  readonly answered: readonly number[]
}

/** Links in groups: by source term as they are, and by target term, mirrored. */
export interface GroupedLinks {
  readonly there: readonly LinkGroup[]
  readonly back: readonly LinkGroup[]
}

/** Evidence of both directions; index 0 for one neighbour, 1 for two, 2 for three. */
export interface Evidence {
  readonly grid: Grid
  readonly there: readonly Tables[]
  readonly back: readonly Tables[]
}

/** Two numbers a kind, for weights to be learnt: evidence for, and evidence against that a match takes back. */
const apart: Columns = {
  cell: 2 * kinds,
  base: kinds,
  entries: evidenceKinds.map((_, kind) => ({
    ...{first: 2 * kind, firstGain: 1, firstLoss: 0},
    ...{second: 2 * kind + 1, secondGain: 0, secondLoss: -1},
    ...{base: kind, baseLoss: 1},
  })),
}

/** Two numbers in all, where weights are known: the weighed sum of all kinds, and the evidence for of all but marks. */
function weighed(weights: ArrayLike<number>): Columns {
  return {
    cell: 2,
    base: 1,
    entries: evidenceKinds.map((_, kind) => ({
      ...{first: 0, firstGain: weights[2 * kind]!, firstLoss: -weights[2 * kind + 1]!},
      ...{second: 1, secondGain: kind === mark ? 0 : 1, secondLoss: 0},
      ...{base: 0, baseLoss: weights[2 * kind + 1]!},
    })),
  }
}

/** Links by term and kind, both ways. */
export function groupedLinks(links: readonly Link[]): GroupedLinks {
  const mirrored = links.map(({source, target, kind, strength}) => ({
    source: target,
    target: source,
    kind,
    strength,
  }))
  return {there: grouped(links), back: grouped(mirrored)}
}

function grouped(links: readonly Link[]): LinkGroup[] {
  const groups = new Map<number, [Link, ...Link[]]>()
  for (const link of links) {
    const name = link.source * kinds + link.kind
    const group = groups.get(name)
    if (group) group.push(link)
    else groups.set(name, [link])
  }
  return [...groups.values()]
}

function gather({source, target, links, grid, answered}: Said, columns: Columns): Evidence {
  return {
    grid,
    there: oneWay(source, target, links.there, answered, columns, rowCells(grid)),
    back: oneWay(target, source, links.back, answered, columns, columnCells(grid)),
  }
}

/**
 * Evidence for and against linked beads, kind by kind: the function writes two numbers a kind from `at` on, the mean
 * of the two directions.
 */
export function evidenceByKind(said: Said): (place: Place, out: Float64Array, at: number) => void {
  const {grid, there, back} = gather(said, apart)
  return (place, out, at) => {
    const to = there[place.targetEnd - place.target - 1]!
    const from = back[place.sourceEnd - place.source - 1]!
    for (let kind = 0; kind < kinds; kind++) {
      const forward = to.base[place.sourceEnd * kinds + kind]! - to.base[place.source * kinds + kind]!
      const backward = from.base[place.targetEnd * kinds + kind]! - from.base[place.target * kinds + kind]!
      out[at + 2 * kind + 1] = (forward + backward) / 2
    }
    for (let i = place.source; i < place.sourceEnd; i++)
      addCell(to.cells, cellAt(grid, i, place.target), out, at)
    for (let j = place.target; j < place.targetEnd; j++)
      addCell(from.cells, cellAt(grid, place.source, j), out, at)
  }
}

function addCell(cells: Float32Array, cell: number, out: Float64Array, at: number): void {
  if (cell < 0) return
  for (let k = 0, from = cell * kinds * 2; k < kinds * 2; k++) out[at + k]! += cells[from + k]! / 2
}

/** The sum of the same numbers, each times its weight, and the evidence for of all kinds but marks. */
export function weighedEvidence(
  said: Said,
  weights: ArrayLike<number>,
): (place: Place, out: {sum: number; total: number}) => void {
  const {grid, there, back} = gather(said, weighed(weights))
  return (place, out) => {
    const to = there[place.targetEnd - place.target - 1]!
    const from = back[place.sourceEnd - place.source - 1]!
    let sum = to.base[place.sourceEnd]! - to.base[place.source]!
    sum += from.base[place.targetEnd]! - from.base[place.target]!
    let total = 0
    for (let i = place.source; i < place.sourceEnd; i++) {
      const at = cellAt(grid, i, place.target) * 2
      if (at < 0) continue
      sum += to.cells[at]!
      total += to.cells[at + 1]!
    }
    for (let j = place.target; j < place.targetEnd; j++) {
      const at = cellAt(grid, place.source, j) * 2
      if (at < 0) continue
      sum += from.cells[at]!
      total += from.cells[at + 1]!
    }
    out.sum = sum / 2
    out.total = total / 2
  }
}
