/** Tells tables by cells that stand in rows and share gutters. */
import {type DrawnRule, isBlank, isRightToLeft, middleOf} from './glyphs.ts'
import {baselines, leaf, type Region} from './regions.ts'
import type {RowPiece} from './rows.ts'

/** Characters that a line of a column has on the average, at least; cells are shorter. */
const lineOfText = 22

function lengthOf({glyphs}: RowPiece): number {
  return glyphs.filter((glyph) => !isBlank(glyph)).length
}

/**
 * The regions of a band that is a table: its cells are short and stand in rows. Lines before and behind it that have only
 * one cell are of the text.
 */
export function tableOf(pieces: readonly RowPiece[], rules: readonly DrawnRule[]): Region[] | undefined {
  const rows = baselines(pieces)
  const first = rows.findIndex((row) => row.length > 1)
  const last = rows.findLastIndex((row) => row.length > 1)
  if (first === -1 || last - first < 1) return undefined
  const inside = rows.slice(first, last + 1)
  const aligned = inside.filter((row) => row.length > 1).length / inside.length
  const places = columnsOf(inside)
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
  if (!isRuled && inside.length < 5 && middleOf(gapsIn(inside)) < inside[0]![0]!.size * 1.6) return undefined
  const tail = isRuled ? tailOf(rows, last, rules) : last
  const body = rows.slice(first, tail + 1)
  const columns = columnsOf(body)
  if (columns.length < 2) return undefined
  return [
    ...leaf(rows.slice(0, first).flat()),
    {lines: body.flat(), rows: tableRows(body, columns, rules)},
    ...leaf(rows.slice(tail + 1).flat()),
  ]
}

/** The gaps between the cells of rows; those of stretched lines are narrower than those of tables. */
function gapsIn(rows: readonly (readonly RowPiece[])[]): number[] {
  return rows.flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x0 - b.x0)
    return sorted.slice(1).map(({x0}, at) => x0 - sorted[at]!.x1)
  })
}

/** The last row of a ruled table: the lines of its last cells go on down to the rule below. */
function tailOf(rows: readonly (readonly RowPiece[])[], last: number, rules: readonly DrawnRule[]): number {
  const bottom = Math.max(...rules.filter(({x0, x1}) => x1 - x0 > 20).map(({y1}) => y1))
  return rows.findLastIndex((row, at) => at >= last && row[0]!.y < bottom)
}

/** The columns of a table: where no cell stands one ends, but for what no row has cells at both sides of. */
function columnsOf(rows: readonly (readonly RowPiece[])[]): {readonly x0: number; readonly x1: number}[] {
  const columns: {x0: number; x1: number; rows: Set<number>}[] = []
  const cells = rows.flatMap((row, at) => row.map(({x0, x1}) => ({x0, x1, at})))
  for (const {x0, x1, at} of cells.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1)
    if (last === undefined || x0 > last.x1) columns.push({x0, x1, rows: new Set([at])})
    else {
      last.x1 = Math.max(last.x1, x1)
      last.rows.add(at)
    }
  }
  const merged: typeof columns = []
  for (const column of columns) {
    const last = merged.at(-1)
    if (last === undefined || [...column.rows].some((at) => last.rows.has(at))) merged.push(column)
    else {
      last.x1 = column.x1
      for (const at of column.rows) last.rows.add(at)
    }
  }
  return merged
}

/** Rows of cells: a line goes on with the row above where no rule stands between them and its first cell is empty. */
function tableRows(
  rows: readonly (readonly RowPiece[])[],
  columns: readonly {readonly x0: number; readonly x1: number}[],
  rules: readonly DrawnRule[],
): RowPiece[][][] {
  const out: RowPiece[][][] = []
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
