/**
 * Where to look in long texts: a band around pairs of segments that rare words tie together.
 *
 * An article is aligned over all its cells. Past some ten thousand cells a book would cost seconds and memory
 * for cells no alignment comes near, so pairs of segments that share rare terms vote, the heaviest chain of
 * them that does not cross is kept, and only cells around it are visited. Between distant anchors the whole
 * rectangle is.
 */
import {monotone} from './band.ts'
import {narrowTypes} from './beads.ts'
import {bandGrid, fullGrid, type Grid} from './grid.ts'
import {evidenceKinds, type Link} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Number of cells up to which all are visited. */
const small = 40_000

/** Number of cells by which the band is wider than an anchor, on all sides. */
const margin = 24

/**
 * Number of pairs of segments that vote, for each segment of the two texts; terms are taken from the rarest on. A fixed
 * number is used because what counts as rare depends on the length of a text and on how much of its vocabulary is
 * known.
 */
const budget = 100

/** A pair of segments and how strongly they are tied. */
export interface Anchor {
  readonly source: number
  readonly target: number
  readonly weight: number
}

/**
 * Links of terms that tie segments, within the {@link budget}: first those that occur in the fewest pairs of segments.
 */
function rarestLinks(source: Vocabulary, target: Vocabulary, links: readonly Link[]): Link[] {
  const meetings = ({source: a, target: b}: Link) =>
    source.terms[a]!.segments.length * target.terms[b]!.segments.length
  const counted = links
    .filter(({kind}) => evidenceKinds[kind] !== 'mark')
    .map((link) => ({link, count: meetings(link)}))
    .sort((a, b) => a.count - b.count)
  let sum = 0
  const end = counted.findIndex(({count}) => {
    sum += count
    return sum > budget * (source.size + target.size)
  })
  return counted.slice(0, end < 0 ? counted.length : end).map(({link}) => link)
}

/** Pairs of segments that words tie more strongly than by chance, in order. */
function votes(source: Vocabulary, target: Vocabulary, links: readonly Link[]): Anchor[] {
  const bySegment: {weight: number; to: readonly number[]}[][] = Array.from({length: source.size}, () => [])
  for (const link of rarestLinks(source, target, links)) {
    const from = source.terms[link.source]!.segments
    const to = target.terms[link.target]!.segments
    const weight = (link.strength * Math.log((source.size * target.size) / (from.length * to.length))) / 2
    for (const i of from) bySegment[i]!.push({weight, to})
  }
  // By chance a segment is tied this strongly to one of all the others.
  const least = Math.log(Math.max(source.size, target.size))
  const sums = new Float64Array(target.size)
  return bySegment.flatMap((tied, i) => {
    for (const {weight, to} of tied) for (const j of to) sums[j]! += weight
    const met = [...new Set(tied.flatMap(({to}) => to))].sort((a, b) => a - b)
    return met.flatMap((j) => {
      const weight = sums[j]!
      sums[j] = 0
      return weight >= least ? [{source: i, target: j, weight}] : []
    })
  })
}

/** The heaviest chain of anchors that rises on both sides, by a prefix-maximum tree over the target. */
export function heaviestChain(anchors: readonly Anchor[], columns: number): Anchor[] {
  const tree: number[] = new Array(columns + 1).fill(-1)
  const total = new Float64Array(anchors.length)
  const from = new Int32Array(anchors.length).fill(-1)
  const better = (a: number, b: number) => (a < 0 ? b : b < 0 || total[a]! >= total[b]! ? a : b)
  const enter = (k: number) => {
    for (let at = anchors[k]!.target + 1; at <= columns; at += at & -at) tree[at] = better(tree[at]!, k)
  }
  let waiting: number[] = []
  let best = -1
  anchors.forEach((anchor, k) => {
    // Anchors of one source segment cannot follow one another.
    if (k > 0 && anchors[k - 1]!.source !== anchor.source) {
      waiting.forEach(enter)
      waiting = []
    }
    let before = -1
    for (let at = anchor.target; at > 0; at -= at & -at) before = better(before, tree[at]!)
    total[k] = anchor.weight + (before < 0 ? 0 : total[before]!)
    from[k] = before
    waiting.push(k)
    best = better(best, k)
  })
  const kept: Anchor[] = []
  for (let k = best; k >= 0; k = from[k]!) kept.push(anchors[k]!)
  return kept.reverse()
}

/** Anchors that agree with at least two others near them in the chain: they have about the same offset. */
function agreed(anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter((anchor, k) => {
    const near = [...anchors.slice(Math.max(0, k - 6), k), ...anchors.slice(k + 1, k + 7)]
    const offset = anchor.target - anchor.source
    const agreeing = near.filter(
      ({source, target}) =>
        Math.abs(source - anchor.source) <= margin / 2 && Math.abs(target - source - offset) <= margin / 4,
    )
    return agreeing.length >= 3
  })
}

/** Where the first alignment of two texts looks. */
export interface StartGrid {
  readonly grid: Grid
  /** Pairs of segments that surely belong together, in order; only looked for in long texts. */
  readonly anchors: readonly Pick<Anchor, 'source' | 'target'>[]
}

/** Up to so many cells between two anchors every one is visited; past it, so many around the straight line. */
const most = {all: 1_500_000, line: 600_000}

/** The grid for the first alignment; a narrow one has no more cells between its anchors than beside them. */
export function startGrid(
  source: Vocabulary,
  target: Vocabulary,
  links: readonly Link[],
  isNarrow = false,
): StartGrid {
  const [rows, columns] = [source.size, target.size]
  const all = fullGrid(rows, columns, narrowTypes)
  if ((rows + 1) * (columns + 1) <= small) return {grid: all, anchors: []}
  const first = new Int32Array(rows + 1).fill(columns)
  const last = new Int32Array(rows + 1)
  const anchors = agreed(heaviestChain(votes(source, target, links), columns))
  const stops = [{source: 0, target: 0}, ...anchors, {source: rows, target: columns}]
  for (let k = 1; k < stops.length; k++) {
    const [from, to] = [stops[k - 1]!, stops[k]!]
    const [height, width] = [to.source - from.source, to.target - from.target]
    const half = isNarrow
      ? margin
      : height * width <= most.all
        ? height + width
        : Math.max(margin, most.line / 2 / (height + 1))
    for (let i = Math.max(0, from.source - margin); i <= Math.min(rows, to.source + margin); i++) {
      const along = from.target + (width * (i - from.source)) / Math.max(1, height)
      first[i] = Math.min(first[i]!, Math.max(from.target - margin, Math.floor(along - half)))
      last[i] = Math.max(last[i]!, Math.min(to.target + margin, Math.ceil(along + half)))
    }
  }
  const grid = bandGrid(rows, columns, ...monotone(rows, columns, all, first, last), narrowTypes)
  return {grid, anchors}
}
