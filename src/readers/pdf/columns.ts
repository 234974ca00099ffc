/** Pieces of a page → its regions in the order of reading: columns, and tables between what runs over them. */
import {isBlank, isRightToLeft, median, type Rule} from './glyphs.ts'
import {byCentre, type Piece, pieceOf} from './rows.ts'

/** A part of a page that is read from its top to its bottom: lines of a column, or rows of a table. */
export interface Region {
  readonly lines: readonly Piece[]
  /** The cells of each row from left to right, each with its lines; of a table only. */
  readonly rows?: readonly (readonly (readonly Piece[])[])[]
}

/** Lines that each of two columns has, at least. */
const fewestLines = 3

/** Characters that a line of a column has on the average, at least; cells are shorter. */
const lineOfText = 22

/** Regions of a page; `isTurned` where columns go from right to left. */
export function regionsOf(pieces: readonly Piece[], rules: readonly Rule[], isTurned: boolean): Region[] {
  return cut(pieces, rules, isTurned, 0)
}

function cut(pieces: readonly Piece[], rules: readonly Rule[], isTurned: boolean, depth: number): Region[] {
  if (pieces.length < 4 || depth > 8) return leaf(pieces)
  for (const at of guttersOf(pieces)) {
    const bands = bandsAt(pieces, at)
    if (!bands.some(({isSplit}) => isSplit)) continue
    return bands.flatMap(({pieces: inside, isSplit}) => {
      if (!isSplit) return cut(inside, rules, isTurned, depth + 1)
      const table = tableOf(inside, rules)
      if (table !== undefined) return table
      const [left, right] = [inside.filter(({x1}) => x1 <= at), inside.filter(({x1}) => x1 > at)]
      return (isTurned ? [right, left] : [left, right]).flatMap((each) =>
        cut(each, rules, isTurned, depth + 1),
      )
    })
  }
  return leaf(pieces)
}

function leaf(pieces: readonly Piece[]): Region[] {
  return pieces.length === 0 ? [] : [{lines: linesOf(pieces)}]
}

/** Places where few pieces cross and some stand at both sides, the emptiest first. */
function guttersOf(pieces: readonly Piece[]): number[] {
  const em = median(pieces.map(({size}) => size))
  const ends = [...pieces.map(({x0}) => [x0, 1] as const), ...pieces.map(({x1}) => [x1, -1] as const)]
  ends.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const steps: {x: number; until: number; count: number}[] = []
  let count = 0
  for (const [index, [x, change]] of ends.entries()) {
    count += change
    steps.push({x, until: ends[index + 1]?.[0] ?? x, count})
  }
  const before: number[] = []
  const after: number[] = []
  for (const {count: each} of steps) before.push(Math.max(before.at(-1) ?? 0, each))
  for (let at = steps.length - 1; at >= 0; at -= 1) after[at] = Math.max(after[at + 1] ?? 0, steps[at]!.count)
  return steps
    .filter(({x, until, count: each}, at) => {
      const sides = Math.min(before[at]!, after[at]!)
      return until - x >= em * 0.75 && sides - each >= 2
    })
    .toSorted((a, b) => a.count - b.count || b.until - b.x - (a.until - a.x))
    .slice(0, 8)
    .map(({x, until}) => (x + until) / 2)
}

interface Band {
  readonly pieces: Piece[]
  /** Whether nothing crosses the gutter in it, and both sides have lines. */
  isSplit: boolean
}

/** A region cut at what crosses a gutter. */
function bandsAt(pieces: readonly Piece[], at: number): Band[] {
  const bands: Band[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const isCrossing = piece.x0 < at && piece.x1 > at
    const last = bands.at(-1)
    if (last === undefined || last.isSplit === isCrossing) bands.push({pieces: [piece], isSplit: !isCrossing})
    else last.pieces.push(piece)
  }
  for (const band of bands) band.isSplit &&= hasBothSides(band.pieces, at)
  const merged: Band[] = []
  for (const band of bands) {
    const last = merged.at(-1)
    if (last === undefined || band.isSplit || last.isSplit) merged.push(band)
    else last.pieces.push(...band.pieces)
  }
  return merged
}

function hasBothSides(pieces: readonly Piece[], at: number): boolean {
  const left = pieces.filter(({x1}) => x1 <= at)
  const right = pieces.filter(({x1}) => x1 > at)
  if (Math.min(left.length, right.length) >= fewestLines) return true
  // Two rows of three cells are a table too.
  const rows = baselines(pieces)
  return rows.length >= 2 && rows.every((row) => row.length >= 3)
}

/** Pieces by their baselines, from top to bottom. */
export function baselines(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row === undefined || piece.y - row[0]!.y > Math.min(piece.size, row[0]!.size) * 0.3)
      rows.push([piece])
    else row.push(piece)
  }
  return rows
}

/** Pieces on one baseline of one column are one line. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  return baselines(pieces).map((row) => {
    const [first, ...others] = row
    return others.length === 0
      ? first!
      : (pieceOf(byCentre(row.flatMap(({glyphs}) => glyphs)), first!.page) ?? first!)
  })
}

function lengthOf({glyphs}: Piece): number {
  return glyphs.filter((glyph) => !isBlank(glyph)).length
}

/**
 * The regions of a band that is a table: its cells are short and stand in rows. Lines before and behind it that have only
 * one cell are of the text.
 */
function tableOf(pieces: readonly Piece[], rules: readonly Rule[]): Region[] | undefined {
  const rows = baselines(pieces)
  const first = rows.findIndex((row) => row.length > 1)
  const last = rows.findLastIndex((row) => row.length > 1)
  if (first === -1 || last - first < 1) return undefined
  const inside = rows.slice(first, last + 1)
  const aligned = inside.filter((row) => row.length > 1).length / inside.length
  const places = columnsOf(inside.flat())
  const cells = inside.flatMap((row) =>
    places.flatMap(({x0, x1}) => {
      const cell = row.filter((each) => each.x0 >= x0 && each.x1 <= x1)
      return cell.length === 0 ? [] : [cell.reduce((sum, each) => sum + lengthOf(each), 0)]
    }),
  )
  const average = cells.reduce((sum, each) => sum + each, 0) / cells.length
  const isRuled =
    rules.filter(
      ({x0, x1, y0}) => x1 - x0 > 20 && y0 > inside[0]![0]!.y - 40 && y0 < inside.at(-1)![0]!.y + 20,
    ).length >= 3
  if (aligned < (isRuled ? 0.3 : 0.5) || (average >= lineOfText && !isRuled)) return undefined
  const tail = isRuled ? tailOf(rows, last, rules) : last
  const body = rows.slice(first, tail + 1)
  const columns = columnsOf(body.flat())
  if (columns.length < 2) return undefined
  return [
    ...leaf(rows.slice(0, first).flat()),
    {lines: body.flat(), rows: tableRows(body, columns, rules)},
    ...leaf(rows.slice(tail + 1).flat()),
  ]
}

/** The last row of a ruled table: the lines of its last cells go on down to the rule below. */
function tailOf(rows: readonly (readonly Piece[])[], last: number, rules: readonly Rule[]): number {
  const bottom = Math.max(...rules.filter(({x0, x1}) => x1 - x0 > 20).map(({y1}) => y1))
  return rows.findLastIndex((row, at) => at >= last && row[0]!.y < bottom)
}

/** The columns of a table: where no cell stands, one ends. */
function columnsOf(cells: readonly Piece[]): {readonly x0: number; readonly x1: number}[] {
  const columns: {x0: number; x1: number}[] = []
  for (const {x0, x1} of cells.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last === undefined || x0 > last.x1) columns.push({x0, x1})
    else last.x1 = Math.max(last.x1, x1)
  }
  return columns
}

/** Rows of cells: a line goes on with the row above where no rule stands between them and its first cell is empty. */
function tableRows(
  rows: readonly (readonly Piece[])[],
  columns: readonly {readonly x0: number; readonly x1: number}[],
  rules: readonly Rule[],
): Piece[][][] {
  const out: Piece[][][] = []
  const isTurned = isRightToLeft(
    rows
      .flat()
      .map(({glyphs}) => glyphs.map(({text}) => text).join(''))
      .join(''),
  )
  const isRuledBetween = (top: number, bottom: number) =>
    rules.some(({x0, x1, y0}) => x1 - x0 > 12 && y0 > top && y0 < bottom)
  const hasRules = rows.some(
    (row, at) => at > 0 && isRuledBetween(rows[at - 1]![0]!.y, row[0]!.y - row[0]!.size * 0.5),
  )
  let bottom = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const cells = columns.map(({x0, x1}) =>
      row.filter((each) => each.x0 >= x0 - 0.01 && each.x1 <= x1 + 0.01),
    )
    const last = out.at(-1)
    const lead = isTurned ? cells.at(-1)! : cells[0]!
    const {y, size} = row[0]!
    const isContinued = hasRules
      ? !isRuledBetween(bottom, y - size * 0.3)
      : lead.length === 0 && y - bottom < size * 1.6
    if (last !== undefined && isContinued) for (const [at, cell] of cells.entries()) last[at]!.push(...cell)
    else out.push(cells.map((cell) => [...cell]))
    bottom = y
  }
  return out
}
