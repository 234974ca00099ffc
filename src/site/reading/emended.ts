/** Where the running text reads otherwise than its source: stretches of emendations, each with a mark at its end. */
import type {Article, Edition, LangRun, Ledger, LedgerEntry, Segment, SegmentId} from '../../text/model.ts'

/** Emendations of one segment with nothing but white space between them, all of them certain or all doubtful. */
export interface EmendedStretch {
  /** Offset in the segment's text of the end of its last word, in UTF-16 code units: a mark inside a word would part its letters. */
  readonly end: number
  /** Number of its first emendation, as {@link numberEmendations} gives it. */
  readonly first: number
  /** How many emendations it has; their numbers follow one another. */
  readonly count: number
  /** Whether the person who made them was not sure. */
  readonly doubtful: boolean
}

/** The number of each emendation of an article, counted from 1 through its ledgers: its anchor on the page of the source is `e` and this. */
export function numberEmendations(ledgers: readonly Ledger[]): ReadonlyMap<LedgerEntry, number> {
  const emended = ledgers.flatMap(({entries}) => entries).filter(({fate}) => fate === 'emended')
  return new Map(emended.map((entry, index) => [entry, index + 1]))
}

/** The emended stretches of an edition, in order, by the id of their segment; segments without one are left out. */
export function emendedStretches(
  {ledgers}: Pick<Article, 'ledgers'>,
  {source, segments}: Edition,
): ReadonlyMap<SegmentId, readonly EmendedStretch[]> {
  const entries = ledgers.find(({file}) => file === source)?.entries ?? []
  if (!entries.some(({fate}) => fate === 'emended')) return new Map()
  const numbers = numberEmendations(ledgers)
  const bySegment = Map.groupBy(entries, ({segment}) => segment)
  const found = segments.map((segment) => {
    // Two editions out of one file may each have a segment of this id: the lines tell them apart.
    const own = (bySegment.get(segment.id) ?? []).filter(({lines: [first, last]}) =>
      segment.lines.some(([from, to]) => from <= first && last <= to),
    )
    return [segment.id, stretchesOf(segment, own, numbers)] as const
  })
  return new Map(found.filter(([, stretches]) => stretches.length > 0))
}

/** A stretch while it grows: `ink` is the number of its last character but for white space. */
interface Growing extends Omit<EmendedStretch, 'end'> {
  readonly ink: number
}

/**
 * The entries of a segment hold its characters in their order, white space aside: so places are found by counting
 * the others. An emendation that only takes something away stands where it was.
 */
function stretchesOf(
  {text, runs = []}: Pick<Segment, 'text' | 'runs'>,
  entries: readonly LedgerEntry[],
  numbers: ReadonlyMap<LedgerEntry, number>,
): readonly EmendedStretch[] {
  const ends = inkEnds(text)
  const wordAfter = (count: number) => endOfWord(text, ends[count - 1] ?? 0, runs)
  const grown: Growing[] = []
  let ink = 0
  for (const entry of entries) {
    const before = ink
    ink += inkEnds(entry.after ?? entry.before).length
    const number = numbers.get(entry)
    if (number === undefined) continue
    const doubtful = entry.doubtful === true
    const last = grown.at(-1)
    // What was kept between them, if anything, belongs to the word in which the last one ends.
    const isNear = last !== undefined && (ends[before - 1] ?? 0) <= wordAfter(last.ink)
    if (isNear && last.first + last.count === number && last.doubtful === doubtful)
      grown[grown.length - 1] = {...last, ink, count: last.count + 1}
    else grown.push({ink, first: number, count: 1, doubtful})
  }
  return grown.map(({ink: last, ...rest}) => ({...rest, end: wordAfter(last)}))
}

/** Where each character but for white space ends, in UTF-16 code units. */
function inkEnds(text: string): readonly number[] {
  return [...text.matchAll(/\S/gu)].map(({index, 0: character}) => index + character.length)
}

/** The end of the word that reaches an offset, and of the run of another language that it stands in. */
function endOfWord(text: string, offset: number, runs: readonly LangRun[]): number {
  const run = runs.find(({start, end}) => start < offset && offset < end)
  const from = run?.end ?? offset
  const space = text.slice(from).search(/\s/)
  return space === -1 ? text.length : from + space
}
