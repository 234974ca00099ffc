/** Glyphs → pieces of rows: what stands on one baseline without a gap as wide as those between columns. */
import {type Glyph, isBlank, isCombining, median} from './glyphs.ts'

/** A stretch of one row. */
export interface Piece {
  /** From left to right, blanks included, marks left out. */
  readonly glyphs: readonly Glyph[]
  readonly marks: readonly Glyph[]
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
export function piecesOf(glyphs: readonly Glyph[], page: number): Piece[] {
  const bases = glyphs.filter((glyph) => !isCombining(glyph))
  const pieces = baselinesOf(bases).flatMap((row) => cutRow(row, page))
  const joined = joinRaised(pieces)
  return placeMarks(joined, glyphs.filter(isCombining))
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
function cutRow(row: readonly Glyph[], page: number): Piece[] {
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
  return cuts.flatMap((glyphs) => pieceOf(glyphs, [], page) ?? [])
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
export function pieceOf(glyphs: readonly Glyph[], marks: readonly Glyph[], page: number): Piece | undefined {
  const drawn = glyphs.filter((glyph) => !isBlank(glyph))
  if (drawn.length === 0) return undefined
  const size = mainSize(drawn)
  const main = drawn.filter((each) => each.size >= size * smaller)
  return {
    glyphs,
    marks,
    page,
    x0: Math.min(...drawn.map(({x}) => x)),
    x1: Math.max(...drawn.map(({x, width}) => x + width)),
    y: median(main.map(({y}) => y)),
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
function joinRaised(pieces: readonly Piece[]): Piece[] {
  const out = pieces.toSorted((a, b) => a.y - b.y)
  for (let at = 0; at < out.length; at += 1) {
    const small = out[at]!
    const host = hostOf(small, out, at)
    if (host === undefined) continue
    const joined = pieceOf(byCentre([...host.glyphs, ...small.glyphs]), [], host.page)!
    out[out.indexOf(host)] = joined
    out.splice(at, 1)
    at = Math.max(-1, at - 2)
  }
  return joinSides(out)
}

function hostOf(small: Piece, pieces: readonly Piece[], at: number): Piece | undefined {
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
function joinSides(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const at = out.findLastIndex(
      (each, index) =>
        index > out.length - 40 &&
        Math.abs(each.y - piece.y) < 0.12 * piece.size &&
        Math.max(piece.x0 - each.x1, each.x0 - piece.x1) < piece.size * columnGap,
    )
    if (at === -1) out.push(piece)
    else out[at] = pieceOf(byCentre([...out[at]!.glyphs, ...piece.glyphs]), [], piece.page)!
  }
  return out
}

/** Glyphs from left to right by their middles. */
export function byCentre(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.toSorted((a, b) => a.x + a.width / 2 - (b.x + b.width / 2))
}

/** Give each mark to the piece that it stands on, over or under. */
function placeMarks(pieces: readonly Piece[], marks: readonly Glyph[]): Piece[] {
  const byPiece = new Map<Piece, Glyph[]>()
  for (const mark of marks) {
    const middle = mark.x + mark.width / 2
    const [host] = pieces
      .filter(
        ({x0, x1, y, size}) =>
          middle > x0 - size / 2 && middle < x1 + size / 2 && Math.abs(mark.y - y) < size,
      )
      .toSorted((a, b) => Math.abs(a.y - mark.y) - Math.abs(b.y - mark.y))
    if (host !== undefined) byPiece.set(host, [...(byPiece.get(host) ?? []), mark])
  }
  return pieces.map((piece) => ({...piece, marks: byPiece.get(piece) ?? []}))
}
