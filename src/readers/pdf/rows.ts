/** Glyphs → pieces of rows: what stands on one baseline without a gap as wide as those between columns. */
import {type Glyph, isBlank, isCombining, isRightToLeft, middleOf} from './glyphs.ts'

/** A stretch of one row. */
export interface RowPiece {
  /** From left to right, blanks included. */
  readonly glyphs: readonly Glyph[]
  readonly page: number
  readonly x0: number
  readonly x1: number
  /** The baseline of most of it. */
  readonly y: number
  readonly size: number
}

/** A gap in a row that may be one between columns, in ems. */
const columnGap = 0.9

/** How far a raised or lowered glyph may stand from the baseline, in ems of the row, and its size to the row's, at most. */
const [raised, lowered, smaller] = [0.75, 0.35, 0.86]

/** The pieces of a page, from top to bottom. */
export function rowPieces(glyphs: readonly Glyph[], page: number): RowPiece[] {
  return joinRaised(baselinesOf(withMarks(glyphs)).flatMap((row) => cutRow(row, page)))
}

/** Glyphs with the marks on them, which stand beside them in the order of drawing. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const bases = glyphs.filter((glyph) => !isCombining(glyph))
  const marks = new Map<Glyph, string>()
  let drawn = 0
  for (const glyph of glyphs) {
    if (isCombining(glyph)) {
      const base = baseOf(glyph, bases, drawn)
      if (base !== undefined) marks.set(base, (marks.get(base) ?? '') + glyph.text)
    } else drawn += 1
  }
  return bases.map((base) => (marks.has(base) ? {...base, text: base.text + marks.get(base)} : base))
}

/**
 * The glyph that a mark stands on: the one before it, or the one behind it where letters from right to left are drawn as
 * they are seen, from left to right. `at` is the number of glyphs before it.
 */
function baseOf(mark: Glyph, bases: readonly Glyph[], at: number): Glyph | undefined {
  const [before, after] = [bases[at - 1], bases[at]]
  const isNear = (base: Glyph | undefined): base is Glyph =>
    base !== undefined &&
    /\p{L}/u.test(base.text) &&
    Math.abs(base.y - mark.y) < base.size &&
    mark.x > base.x - base.size * 0.6 &&
    mark.x < base.x + base.width + base.size * 0.6
  if (isNear(after) && isRightToLeft(after.text)) {
    const next = bases[at + 1]
    const other = isNear(before) ? before : next
    const isSeen = other === undefined || (other === before ? before.x < after.x : after.x < other.x)
    if (isSeen && (other === before || other === undefined || Math.abs(other.y - after.y) < 0.1)) return after
  }
  if (isNear(before)) return before
  return isNear(after) ? after : undefined
}

/** Glyphs by their baselines. */
function baselinesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row === undefined || first === undefined || glyph.y - first.y > first.size * 0.12) rows.push([glyph])
    else row.push(glyph)
  }
  return rows
}

/** A row cut at its wide gaps; blanks belong to what stands before them. */
function cutRow(row: readonly Glyph[], page: number): RowPiece[] {
  const sorted = withoutRepeats(row.toSorted((a, b) => a.x + a.width / 2 - (b.x + b.width / 2)))
  const cuts: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of sorted) {
    const last = cuts.at(-1)
    if (isBlank(glyph) && glyph.width > glyph.size * columnGap) continue
    if (last === undefined || (!isBlank(glyph) && glyph.x - end > glyph.size * columnGap)) cuts.push([glyph])
    else last.push(glyph)
    if (!isBlank(glyph)) end = Math.max(end, glyph.x + glyph.width)
  }
  return cuts.flatMap((glyphs) => rowPiece(glyphs, page) ?? [])
}

/** Without glyphs that are drawn twice at one place, to look heavier or to throw a shadow. */
function withoutRepeats(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of sorted) {
    const isRepeat = kept
      .slice(-4)
      .some(
        (each) =>
          each.text === glyph.text &&
          !isBlank(each) &&
          Math.abs(each.x - glyph.x) < Math.min(0.12 * glyph.size, 0.4 * glyph.width),
      )
    if (!isRepeat) kept.push(glyph)
  }
  return kept
}

/** A piece of glyphs; none where nothing of them is drawn. */
export function rowPiece(glyphs: readonly Glyph[], page: number): RowPiece | undefined {
  const drawn = glyphs.filter((glyph) => !isBlank(glyph))
  if (drawn.length === 0) return undefined
  const size = mainSize(drawn)
  const main = drawn.filter((each) => each.size >= size * smaller)
  return {
    glyphs,
    page,
    x0: Math.min(...drawn.map(({x}) => x)),
    x1: Math.max(...drawn.map(({x, width}) => x + width)),
    y: middleOf(main.map(({y}) => y)),
    size,
  }
}

/** The size that most of the width has. */
function mainSize(glyphs: readonly Glyph[]): number {
  const widths = new Map<number, number>()
  for (const {size, width} of glyphs) {
    const key = Math.round(size * 4) / 4
    widths.set(key, (widths.get(key) ?? 0) + width + 0.01)
  }
  return [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1])[0]
}

/** Join small pieces that stand raised or lowered at the side of a larger one, as signs of notes do. */
function joinRaised(pieces: readonly RowPiece[]): RowPiece[] {
  const out = pieces.toSorted((a, b) => a.y - b.y)
  for (let at = 0; at < out.length; at += 1) {
    const small = out[at]!
    const host = hostOf(small, out, at)
    if (host === undefined) continue
    const joined = rowPiece(byCentre([...host.glyphs, ...small.glyphs]), host.page)!
    out[out.indexOf(host)] = joined
    out.splice(at, 1)
    at = Math.max(-1, at - 2)
  }
  return joinSides(out)
}

function hostOf(small: RowPiece, pieces: readonly RowPiece[], at: number): RowPiece | undefined {
  const drawn = small.glyphs.filter((glyph) => !isBlank(glyph))
  if (drawn.length > 12) return undefined
  const near = pieces.slice(Math.max(0, at - 40), at + 40)
  return near.find((host) => {
    if (host === small || small.size > host.size * smaller) return false
    const up = (host.y - small.y) / host.size
    if (up > raised || up < -lowered || Math.abs(up) < 0.04) return false
    const gap = Math.max(small.x0 - host.x1, host.x0 - small.x1)
    return gap < host.size * 0.35
  })
}

/** Join pieces that a raised sign between them has brought together. */
function joinSides(pieces: readonly RowPiece[]): RowPiece[] {
  const out: RowPiece[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const at = out.findLastIndex(
      (each, index) =>
        index > out.length - 40 &&
        Math.abs(each.y - piece.y) < 0.12 * piece.size &&
        Math.max(piece.x0 - each.x1, each.x0 - piece.x1) < piece.size * columnGap,
    )
    if (at === -1) out.push(piece)
    else out[at] = rowPiece(byCentre([...out[at]!.glyphs, ...piece.glyphs]), piece.page)!
  }
  return out
}

/** Glyphs from left to right by their middles. */
export function byCentre(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.toSorted((a, b) => a.x + a.width / 2 - (b.x + b.width / 2))
}
