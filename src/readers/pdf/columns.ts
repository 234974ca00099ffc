/** Pieces of a page → its regions in the order of reading: columns, and tables between what runs over them. */
import {type DrawnRule, middleOf} from './glyphs.ts'
import {baselines, leaf, type Region} from './regions.ts'
import type {RowPiece} from './rows.ts'
import {tableOf} from './tables.ts'

/** Lines that each of two columns has, at least. */
const fewestLines = 3

/** Regions of a page; `isTurned` where columns go from right to left. */
export function regionsOf(
  pieces: readonly RowPiece[],
  rules: readonly DrawnRule[],
  isTurned: boolean,
): Region[] {
  return cut(pieces, rules, isTurned, 0)
}

function cut(
  pieces: readonly RowPiece[],
  rules: readonly DrawnRule[],
  isTurned: boolean,
  depth: number,
): Region[] {
  if (pieces.length < 4 || depth > 8) return leaf(pieces)
  for (const at of guttersOf(pieces)) {
    const bands = withHeads(bandsAt(pieces, at), rules)
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

/** Places where few pieces cross and some stand at both sides, the emptiest first. */
function guttersOf(pieces: readonly RowPiece[]): number[] {
  const em = middleOf(pieces.map(({size}) => size))
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
  readonly pieces: RowPiece[]
  /** Whether nothing crosses the gutter in it, and both sides have lines. */
  isSplit: boolean
}

/** A region cut at what crosses a gutter. */
function bandsAt(pieces: readonly RowPiece[], at: number): Band[] {
  const bands: Band[] = []
  const em = middleOf(pieces.map(({size}) => size))
  // A row that crosses in one piece does in all.
  for (const row of baselines(pieces)) {
    const last = bands.at(-1)
    const above = last?.isSplit === false ? last.pieces.at(-1) : undefined
    const isCrossing = row.some(
      (piece) => (piece.x0 < at && piece.x1 > at) || (above !== undefined && goesOnWith(above, piece, em)),
    )
    if (last === undefined || last.isSplit === isCrossing)
      bands.push({pieces: [...row], isSplit: !isCrossing})
    else last.pieces.push(...row)
  }
  for (const [index, band] of bands.entries())
    band.isSplit &&=
      hasBothSides(band.pieces, at) &&
      hasGutter(band.pieces, at, em) &&
      !isStretched(band.pieces, [bands[index - 1], bands[index + 1]])
  const merged: Band[] = []
  for (const band of bands) {
    const last = merged.at(-1)
    if (last === undefined || band.isSplit || last.isSplit) merged.push(band)
    else last.pieces.push(...band.pieces)
  }
  return merged
}

/** Tables with the row of their head, where one of its cells stands over a gutter. */
function withHeads(bands: readonly Band[], rules: readonly DrawnRule[]): readonly Band[] {
  for (const [at, band] of bands.entries()) {
    const above = bands[at - 1]
    const head = above?.isSplit === false ? baselines(above.pieces).at(-1) : undefined
    if (above === undefined || head === undefined || !band.isSplit || head.length < 2) continue
    const table = tableOf([...head, ...band.pieces], rules)
    if (table?.[0]?.rows === undefined) continue
    above.pieces.splice(0, above.pieces.length, ...above.pieces.filter((piece) => !head.includes(piece)))
    band.pieces.push(...head)
  }
  return bands
}

/** Whether a piece is of the same heading as what stands above it across the columns. */
function goesOnWith(above: RowPiece, piece: RowPiece, em: number): boolean {
  const isSame = Math.abs(above.size - piece.size) < piece.size * 0.04
  return isSame && piece.size > em * 1.1 && piece.y - above.y < piece.size * 2
}

/** Whether the sides of a gutter stand apart all along. */
function hasGutter(pieces: readonly RowPiece[], at: number, em: number): boolean {
  const left = Math.max(...pieces.flatMap(({x1}) => (x1 <= at ? [x1] : [])))
  return Math.min(...pieces.flatMap(({x0, x1}) => (x1 > at ? [x0] : []))) - left > em * 0.9
}

/** Whether a few rows are lines of a narrow column, stretched to its width: the lines around them begin and end as they do. */
function isStretched(pieces: readonly RowPiece[], around: readonly (Band | undefined)[]): boolean {
  const rows = baselines(pieces)
  const whole = around.flatMap((band) => band?.pieces ?? [])
  if (rows.length > 6 || whole.length === 0) return false
  const [left, right] = [Math.min(...pieces.map(({x0}) => x0)), Math.max(...pieces.map(({x1}) => x1))]
  const {size} = pieces[0]!
  const isAlike = (line: RowPiece) =>
    Math.abs(line.x0 - left) < size * 0.3 && Math.abs(line.x1 - right) < size * 0.3 && line.size === size
  const flush = rows.filter(
    (row) =>
      Math.min(...row.map(({x0}) => x0)) - left < size * 0.3 &&
      right - Math.max(...row.map(({x1}) => x1)) < size * 0.3,
  )
  return whole.some(isAlike) && flush.length >= rows.length - 1
}

function hasBothSides(pieces: readonly RowPiece[], at: number): boolean {
  const left = pieces.filter(({x1}) => x1 <= at)
  const right = pieces.filter(({x1}) => x1 > at)
  return Math.min(left.length, right.length) >= fewestLines
}
