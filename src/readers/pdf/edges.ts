/** The edges of the columns that lines stand in. */
import type {TextLine} from './lines.ts'
import type {Edges} from './paragraphs.ts'

/** A part of a page with lines. */
interface LinedRegion {
  readonly lines: readonly TextLine[]
  readonly rows?: unknown
}

/** The edges of the column that each region stands in: those of the widest of the same place on any page. */
export function edgesOf(regions: readonly LinedRegion[]): Edges[] {
  const own = regions.map(({lines}) => ({
    x0: Math.min(...lines.map(({x0}) => x0)),
    x1: Math.max(...lines.map(({x1}) => x1)),
  }))
  const wide = own.filter((_, at) => regions[at]!.lines.length >= 3 && regions[at]!.rows === undefined)
  return own.map((edges, at) => {
    const em = 6
    // Lines enough show the width of their own column; a title over it is wider.
    const widest = regions[at]!.lines.length >= 4 ? (edges.x1 - edges.x0) * 1.25 : Number.POSITIVE_INFINITY
    const same = wide.filter(
      ({x0, x1}) =>
        x1 - x0 <= widest &&
        x0 <= edges.x0 + em &&
        x1 >= edges.x1 - em &&
        (Math.abs(x0 - edges.x0) < em * 3 || Math.abs(x1 - edges.x1) < em * 3),
    )
    return {
      x0: Math.min(edges.x0, ...same.map(({x0}) => x0)),
      x1: Math.max(edges.x1, ...same.map(({x1}) => x1)),
    }
  })
}

/** Edges with the side at which lines are ragged. */
export function withRaggedSide(edges: Edges, lines: readonly TextLine[]): Edges {
  const near = (a: number, b: number, size: number) => Math.abs(a - b) < size * 0.25
  const starts = lines.filter(({x0, x1, size, isTurned}) =>
    isTurned ? near(x1, edges.x1, size) : near(x0, edges.x0, size),
  )
  const ends = lines.filter(({x0, x1, size, isTurned}) =>
    isTurned ? near(x0, edges.x0, size) : near(x1, edges.x1, size),
  )
  return starts.length < lines.length * 0.5 && ends.length > lines.length * 0.7
    ? {...edges, isRaggedAtStart: true}
    : edges
}
