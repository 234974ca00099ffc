/**
 * Nests the overlapping parts of a text (marks, runs in other languages, sentences, names) into a tree, for every format
 * that has elements.
 */
import type {LangRun, Mark, Segment} from './model.ts'

/** A part of a text, by UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Makes the nodes of a format. */
export interface NodeMaker<Part extends Stretch, Made> {
  /** The nodes of a stretch of plain text, which is not empty. */
  text(start: number, end: number): readonly Made[]
  /**
   * The nodes of a part around what is inside it. A part that is cut in pieces comes once for each piece; the first has
   * the start of the part.
   */
  element(part: Part, inside: readonly Made[], piece: Stretch): readonly Made[]
  /** The nodes of a part without length, which stands behind the text before it; absent where these are left out. */
  point?(part: Part): readonly Made[]
}

/**
 * The nodes of a stretch of a text.
 *
 * `layers` has the outermost parts first: a part is cut where one of an earlier layer begins or ends, and never the other
 * way round. Of the parts of one layer the longer is outside, and where two cross, the one that began later is cut. Of two
 * parts of the same stretch the first is outside.
 */
export function nestParts<Part extends Stretch, Made>(
  layers: readonly (readonly Part[])[],
  maker: NodeMaker<Part, Made>,
  {start, end}: Stretch,
): readonly Made[] {
  const [layer, ...inner] = layers
  if (layer === undefined) return start < end ? maker.text(start, end) : []
  const pieces = layer
    .map((part): Piece<Part> => ({part, start: Math.max(part.start, start), end: Math.min(part.end, end)}))
    .filter((piece) => piece.start < piece.end)
    .toSorted(byPlace)
  const points = maker.point === undefined ? [] : layer.filter((part) => part.start === part.end)
  const between = (from: number, to: number): readonly Made[] => {
    const here = points.filter((part) => part.start <= to && (part.start > from || part.start + from === 0))
    const made: Made[] = []
    let at = from
    for (const part of here.toSorted((a, b) => a.start - b.start)) {
      made.push(...nestParts(inner, maker, {start: at, end: part.start}), ...maker.point!(part))
      at = part.start
    }
    return [...made, ...nestParts(inner, maker, {start: at, end: to})]
  }
  return nestPieces(pieces, {start, end}, between, maker)
}

/** What of a part is in a stretch, and the part. */
interface Piece<Part> extends Stretch {
  readonly part: Part
}

/** Nest the pieces of one layer, in order of their places; `between` makes what stands between them. */
function nestPieces<Part extends Stretch, Made>(
  pieces: readonly Piece<Part>[],
  {start, end}: Stretch,
  between: (start: number, end: number) => readonly Made[],
  maker: NodeMaker<Part, Made>,
): readonly Made[] {
  const made: Made[] = []
  let waiting = pieces
  let next = 0
  let at = start
  while (next < waiting.length) {
    const {part, ...outer} = waiting[next]!
    const inside: Piece<Part>[] = []
    const behind: Piece<Part>[] = []
    for (next += 1; next < waiting.length && waiting[next]!.start < outer.end; next += 1) {
      const piece = waiting[next]!
      if (piece.end > outer.end) behind.push({...piece, start: outer.end})
      inside.push({...piece, end: Math.min(piece.end, outer.end)})
    }
    if (behind.length > 0) {
      waiting = [...behind, ...waiting.slice(next)].toSorted(byPlace)
      next = 0
    }
    if (at < outer.start) made.push(...between(at, outer.start))
    made.push(...maker.element(part, nestPieces(inside.toSorted(byPlace), outer, between, maker), outer))
    at = outer.end
  }
  if (at < end) made.push(...between(at, end))
  return made
}

/** Order by start, the longer first. */
function byPlace(a: Stretch, b: Stretch): number {
  return a.start - b.start || b.end - a.end
}

/** A run in another language as a part beside marks. */
export type LanguagePart = LangRun & {readonly type: 'language'}

/** The parts inside a segment that formats show: its marks, then its runs in other languages. */
export function inlineParts({
  marks = [],
  runs = [],
}: Pick<Segment, 'marks' | 'runs'>): readonly (Mark | LanguagePart)[] {
  return [...marks, ...runs.map((run): LanguagePart => ({type: 'language', ...run}))]
}
