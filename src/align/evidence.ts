/**
 * What the terms of two sides say for and against every bead.
 *
 * A term that a bead's other side answers speaks for the bead by the logarithm of how much likelier that is in
 * a translation than by chance; chance is how many *other* segments would answer it as well, so a name that
 * stands in every paragraph proves nothing. A term that should be answered and is not speaks against it.
 * Both are counted from source to target and from target to source, per kind of evidence. Tables hold the sums
 * for one segment against one, two or three neighbours; a bead of any shape is a few look-ups.
 */
import type {BeadPlace} from './beads.ts'
import {
  columnCells,
  type EvidenceTables,
  oneWay,
  rowCells,
  stakeOf,
  type TableColumns,
} from './evidence-tables.ts'
import {cellAt, type Grid} from './grid.ts'
import {evidenceKinds, type Link, type LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** How often a term that has a link is answered in a translation, by kind. */
export const usuallyAnswered: readonly number[] = [0.85, 0.9, 0.6, 0.75, 0.6, 0.5, 0.7]

const kinds = evidenceKinds.length
const mark = evidenceKinds.indexOf('mark')

/** What evidence is gathered from. */
export interface EvidenceInput {
  readonly source: Vocabulary
  readonly target: Vocabulary
  readonly links: GroupedLinks
  readonly grid: Grid
  /** Rates like {@link usuallyAnswered}, for this text. */
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
  readonly there: readonly EvidenceTables[]
  readonly back: readonly EvidenceTables[]
}

/** Two numbers a kind, for weights to be learnt: evidence for, and evidence against that a match takes back. */
const apart: TableColumns = {
  cell: 2 * kinds,
  base: kinds,
  entries: evidenceKinds.map((_, kind) => ({
    ...{first: 2 * kind, firstGain: 1, firstLoss: 0},
    ...{second: 2 * kind + 1, secondGain: 0, secondLoss: -1},
    ...{base: kind, baseLoss: 1, plain: -1},
  })),
}

/**
 * Two numbers in all, where weights are known: the weighed sum of all kinds, and the evidence for of all but marks.
 * The base has the evidence against of all but marks besides, unweighed.
 */
function weighed(weights: ArrayLike<number>): TableColumns {
  return {
    cell: 2,
    base: 2,
    entries: evidenceKinds.map((_, kind) => ({
      ...{first: 0, firstGain: weights[2 * kind]!, firstLoss: -weights[2 * kind + 1]!},
      ...{second: 1, secondGain: kind === mark ? 0 : 1, secondLoss: 0},
      ...{base: 0, baseLoss: weights[2 * kind + 1]!, plain: kind === mark ? -1 : 1},
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

function gather({source, target, links, grid, answered}: EvidenceInput, columns: TableColumns): Evidence {
  return {
    grid,
    there: oneWay(source, target, links.there, answered, columns, rowCells(grid)),
    back: oneWay(target, source, links.back, answered, columns, columnCells(grid)),
  }
}

/** The most neighbours that a table is of; what a segment finds in more is summed over tables of parts of them. */
const widest = 3

/** Evidence about beads, as the weights at hand need it. */
export interface EvidenceReader<Found> {
  /** Evidence for and against a linked bead: the mean of the two directions. */
  readonly found: Found
  /**
   * How much a segment without counterpart would lose beside segments that answer none of its words, 0 or more:
   * little where few of its words are known, so that their silence says nothing.
   */
  readonly stake: (place: BeadPlace) => number
}

/** The evidence, kind by kind: `found` writes two numbers a kind from `at` on. */
export function evidenceByKind(
  said: EvidenceInput,
): EvidenceReader<(place: BeadPlace, out: Float64Array, at: number) => void> {
  const {grid, there, back} = gather(said, apart)
  const addCell = (table: EvidenceTables, cell: number, out: Float64Array, at: number) => {
    if (cell < 0) return
    for (let k = 0, from = cell * kinds * 2; k < kinds * 2; k++) out[at + k]! += table.cells[from + k]! / 2
  }
  return {
    found: (place, out, at) => {
      const [rows, columns] = [place.sourceEnd - place.source, place.targetEnd - place.target]
      const to = there[Math.min(columns, widest) - 1]!.base
      const from = back[Math.min(rows, widest) - 1]!.base
      for (let kind = 0; kind < kinds; kind++) {
        const forward = to[place.sourceEnd * kinds + kind]! - to[place.source * kinds + kind]!
        const backward = from[place.targetEnd * kinds + kind]! - from[place.target * kinds + kind]!
        out[at + 2 * kind + 1] = (forward + backward) / 2
      }
      for (let i = place.source; i < place.sourceEnd; i++) {
        for (let k = 0; k < columns; k += widest)
          addCell(there[Math.min(widest, columns - k) - 1]!, cellAt(grid, i, place.target + k), out, at)
      }
      for (let j = place.target; j < place.targetEnd; j++) {
        for (let k = 0; k < rows; k += widest)
          addCell(back[Math.min(widest, rows - k) - 1]!, cellAt(grid, place.source + k, j), out, at)
      }
    },
    stake: (place) => {
      const table = place.target === place.targetEnd ? there[0]! : back[0]!
      const at = place.target === place.targetEnd ? place.source : place.target
      let sum = 0
      for (let kind = 0; kind < mark; kind++)
        sum += table.base[at * kinds + kind]! - table.base[(at + 1) * kinds + kind]!
      return sum
    },
  }
}

/** The sum of the same numbers, each times its weight, and the evidence for of all kinds but marks. */
export function weighedEvidence(
  said: EvidenceInput,
  weights: ArrayLike<number>,
): EvidenceReader<(place: BeadPlace, out: {sum: number; total: number}) => void> {
  const {grid, there, back} = gather(said, weighed(weights))
  const addCell = (table: EvidenceTables, cell: number, out: {sum: number; total: number}) => {
    if (cell < 0) return
    out.sum += table.cells[2 * cell]!
    out.total += table.cells[2 * cell + 1]!
  }
  return {
    found: (place, out) => {
      const [rows, columns] = [place.sourceEnd - place.source, place.targetEnd - place.target]
      const to = there[Math.min(columns, widest) - 1]!.base
      const from = back[Math.min(rows, widest) - 1]!.base
      out.sum = to[2 * place.sourceEnd]! - to[2 * place.source]!
      out.sum += from[2 * place.targetEnd]! - from[2 * place.target]!
      out.total = 0
      for (let i = place.source; i < place.sourceEnd; i++) {
        for (let k = 0; k < columns; k += widest)
          addCell(there[Math.min(widest, columns - k) - 1]!, cellAt(grid, i, place.target + k), out)
      }
      for (let j = place.target; j < place.targetEnd; j++) {
        for (let k = 0; k < rows; k += widest)
          addCell(back[Math.min(widest, rows - k) - 1]!, cellAt(grid, place.source + k, j), out)
      }
      out.sum /= 2
      out.total /= 2
    },
    stake: (place) => {
      const alone = place.target === place.targetEnd
      const {base} = (alone ? there : back)[0]!
      const at = alone ? place.source : place.target
      return base[2 * at + 1]! - base[2 * at + 3]!
    },
  }
}

/** The average stake of a segment in a text of which the words are neither well nor badly known. */
const middling = 1.5

/**
 * How little the words of two texts can tell: near 0 where a segment has much at stake, 1 where nothing is known. All
 * kinds of evidence but marks count.
 */
export function thinnessOf({source, target, links, answered}: EvidenceInput): number {
  const telling = ([{kind}]: LinkGroup) => kind !== mark
  const there = stakeOf(source, target, links.there.filter(telling), answered)
  const back = stakeOf(target, source, links.back.filter(telling), answered)
  return Math.exp(-(there + back) / (source.size + target.size + 1) / middling)
}
