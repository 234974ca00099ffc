/**
 * The tables that evidence is summed up in, for one direction: what each segment of one side finds in one, two
 * and three neighbours of the other.
 */
import type {Grid} from './grid.ts'
import type {Link, LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Probability of a match by chance that is always assumed: even a unique term may have a match in a wrong segment. */
const floor = 0.02

/** Tables of one direction and one number of neighbours. */
export interface EvidenceTables {
  /** By the cell of (segment of the one side, first neighbour on the other), {@link TableColumns.cell} numbers each. */
  readonly cells: Float32Array
  /** Evidence against where nothing matches, as running sums over segments, {@link TableColumns.base} numbers each. */
  readonly base: Float64Array
}

/** Which numbers of a cell a kind's evidence is added to, and how: each gets `plus * gain + against * loss`. */
export interface TableEntry {
  readonly first: number
  readonly second: number
  readonly firstGain: number
  readonly firstLoss: number
  readonly secondGain: number
  readonly secondLoss: number
  /** Number of the base, and what evidence against is multiplied by there. */
  readonly base: number
  readonly baseLoss: number
  /** Number of the base where evidence against is summed as it is; -1 for none. */
  readonly plain: number
}

/** What tables hold: numbers a cell and a segment, and how each kind is entered. */
export interface TableColumns {
  readonly cell: number
  readonly base: number
  readonly entries: readonly TableEntry[]
}

/**
 * Where one side's segments find the other's: those from `low` to `high` have a cell, which is
 * `byOwn[own] + byOther[other]`.
 */
export interface CellMap {
  readonly count: number
  readonly low: Int32Array
  readonly high: Int32Array
  readonly byOwn: Int32Array
  readonly byOther: Int32Array
}

/** Where source segments find target segments in the cells of a grid. */
export function rowCells(grid: Grid): CellMap {
  const byOwn = grid.offset.map((offset, i) => offset - grid.first[i]!)
  const byOther = Int32Array.from({length: grid.columns + 1}, (_, j) => j)
  return {count: grid.cells, low: grid.first, high: grid.last, byOwn, byOther}
}

/** Where target segments find source segments; both edges of a grid rise, so the rows of a column follow one another. */
export function columnCells(grid: Grid): CellMap {
  const low = new Int32Array(grid.columns + 1)
  const high = new Int32Array(grid.columns + 1)
  for (let j = 0, from = 0, to = 0; j <= grid.columns; j++) {
    while (grid.last[from]! < j) from++
    while (to < grid.rows && grid.first[to + 1]! <= j) to++
    low[j] = from
    high[j] = to
  }
  const {byOwn, byOther} = rowCells(grid)
  return {count: grid.cells, low, high, byOwn: byOther, byOther: byOwn}
}

/**
 * One direction: what `from`'s terms find in windows of one, two and three segments of `to`. A term cannot be
 * answered oftener than the other side says its answer: where one side has lost its question marks, those of the
 * other say nothing.
 */
export function oneWay(
  from: Vocabulary,
  to: Vocabulary,
  groups: readonly LinkGroup[],
  answered: readonly number[],
  columns: TableColumns,
  cells: CellMap,
): EvidenceTables[] {
  const tables = [1, 2, 3].map(() => ({
    cells: new Float32Array(cells.count * columns.cell),
    base: new Float64Array((from.size + 1) * columns.base),
  }))
  const hits: TermHits = {segments: [], best: new Float64Array(to.size + 3), sum: 0, top: 0}
  const windows = {starts: new Int32Array(to.size), plus: new Float64Array(to.size), size: 0}
  for (const group of groups) {
    const [{source, kind}] = group
    hitsOf(group, to, hits)
    const {segments} = from.terms[source]!
    for (let width = 1; width <= 3; width++) {
      const chance = chanceOf(hits, to, width)
      const rate = rateOf(hits, segments.length, answered[kind]!)
      const against = againstOf(hits, rate, chance)
      look(hits, width, rate, chance, windows)
      enter(segments, windows, against, columns, columns.entries[kind]!, cells, tables[width - 1]!)
    }
    for (const segment of hits.segments) hits.best[segment] = 0
  }
  for (const {base} of tables) {
    for (let k = columns.base; k < base.length; k++) base[k]! += base[k - columns.base]!
  }
  return tables
}

/** How much all segments of `from` together would lose beside segments that answer none of their terms, 0 or more. */
export function stakeOf(
  from: Vocabulary,
  to: Vocabulary,
  groups: readonly LinkGroup[],
  answered: readonly number[],
): number {
  const hits: TermHits = {segments: [], best: new Float64Array(to.size + 3), sum: 0, top: 0}
  let sum = 0
  for (const group of groups) {
    const [{source, kind}] = group
    hitsOf(group, to, hits)
    const {segments} = from.terms[source]!
    sum -=
      segments.length * againstOf(hits, rateOf(hits, segments.length, answered[kind]!), chanceOf(hits, to, 1))
    for (const segment of hits.segments) hits.best[segment] = 0
  }
  return sum
}

/** How often a term is answered that `count` segments say: not oftener than the other side says its answer. */
function rateOf({segments}: TermHits, count: number, answered: number): number {
  return answered * Math.min(1, segments.length / count)
}

/** Probability that a window of `width` segments answers a term by chance. */
function chanceOf({sum}: TermHits, to: Vocabulary, width: number): number {
  return 1 - (1 - Math.min(0.95, sum / (to.size + 1))) ** width
}

/** Evidence against a bead in which a term is not answered, 0 or less. */
function againstOf({top}: TermHits, rate: number, chance: number): number {
  return Math.min(0, Math.log((1 - rate * top) / (1 - chance)))
}

/** The segments that answer a term. */
interface TermHits {
  /** Segments, rising. */
  segments: number[]
  /** How strongly, by segment; 0 elsewhere. */
  readonly best: Float64Array
  /** Sum and highest of these. */
  sum: number
  top: number
}

/** Find where a term is answered. */
function hitsOf(group: readonly Link[], to: Vocabulary, hits: TermHits): void {
  const {best} = hits
  const segments: number[] = []
  hits.sum = 0
  hits.top = 0
  for (const {target, strength} of group) {
    for (const segment of to.terms[target]!.segments) {
      const before = best[segment]!
      if (before === 0) segments.push(segment)
      if (strength <= before) continue
      best[segment] = strength
      hits.sum += strength - before
      if (strength > hits.top) hits.top = strength
    }
  }
  hits.segments = group.length === 1 ? segments : segments.sort((a, b) => a - b)
}

/** Windows in which a term is answered, by their first segment, and the evidence for that each gives. */
interface Windows {
  readonly starts: Int32Array
  readonly plus: Float64Array
  size: number
}

/**
 * Find a term's windows of `width` segments; `rate` is how often a translation answers it, `chance` that a window
 * does by chance.
 */
function look(
  {segments, best}: TermHits,
  width: number,
  rate: number,
  chance: number,
  windows: Windows,
): void {
  let [size, next, before, plus] = [0, 0, -1, 0]
  for (const hit of segments) {
    for (let start = Math.max(next, hit - width + 1); start <= hit; start++) {
      let value = best[start]!
      for (let k = 1; k < width; k++) if (best[start + k]! > value) value = best[start + k]!
      if (value !== before)
        plus = Math.max(0, Math.log((value * rate * (1 - floor) + floor) / (chance + floor)))
      before = value
      windows.starts[size] = start
      windows.plus[size++] = plus
    }
    next = hit + 1
  }
  windows.size = size
}

/** Enter one term's windows into the tables, for each segment that says it. */
function enter(
  segments: readonly number[],
  {starts, plus, size}: Windows,
  against: number,
  columns: TableColumns,
  entry: TableEntry,
  cells: CellMap,
  tables: EvidenceTables,
): void {
  const {first, second, firstGain, secondGain} = entry
  const firstLoss = against * entry.firstLoss
  const secondLoss = against * entry.secondLoss
  let begin = 0
  for (const own of segments) {
    tables.base[(own + 1) * columns.base + entry.base]! += against * entry.baseLoss
    if (entry.plain >= 0) tables.base[(own + 1) * columns.base + entry.plain]! += against
    while (begin < size && starts[begin]! < cells.low[own]!) begin++
    const row = cells.byOwn[own]!
    const high = cells.high[own]!
    for (let k = begin; k < size && starts[k]! <= high; k++) {
      const at = (row + cells.byOther[starts[k]!]!) * columns.cell
      tables.cells[at + first]! += plus[k]! * firstGain + firstLoss
      tables.cells[at + second]! += plus[k]! * secondGain + secondLoss
    }
  }
}
