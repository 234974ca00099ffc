/** Emended stretches: where the text reads differently from its source. The page puts a mark at the end of each. */
import type {Article, Edition, LangRun, LedgerEntry, Segment, SegmentId} from '../../text/model.ts'
import {type ChangedLine, isFrom, tellLedgers} from './apparatus.ts'

/** An emended stretch: of one line or of consecutive lines, all certain or all doubtful. */
export interface EmendedStretch {
  /** Start offset in the segment's text, in UTF-16 code units. */
  readonly start: number
  /** End offset, always at the end of a word: a mark inside would break the joining of Arabic letters. */
  readonly end: number
  /** Number of the first line, see {@link ChangedLine}. */
  readonly first: number
  /** Number of lines; their numbers are consecutive. */
  readonly count: number
  /** Whether the person who corrected them was not sure. */
  readonly doubtful: boolean
}

/** The emended stretches of an edition by segment id, in order; segments without any are left out. */
export function emendedStretches(
  {ledgers}: Pick<Article, 'ledgers'>,
  {source, segments}: Edition,
): ReadonlyMap<SegmentId, readonly EmendedStretch[]> {
  const told = [...tellLedgers(ledgers)].find(([{file}]) => file === source)?.[1] ?? []
  const changed = told.flatMap((each) => each.changed ?? [])
  const found = segments.map((segment) => [segment.id, stretchesOf(segment, changed)] as const)
  return new Map(found.filter(([, stretches]) => stretches.length > 0))
}

/**
 * The reach of marks, by the number of the changed line that they link to: for each mark, in the order of the text, how
 * many characters before it are emended, in how many lines. Shown when a mark is opened (`client/emendation-sheet.ts`).
 */
export function reachesOf(
  article: Pick<Article, 'ledgers'>,
  editions: readonly Edition[],
): ReadonlyMap<number, string> {
  const stretches = editions.flatMap((edition) => [...emendedStretches(article, edition).values()].flat())
  const byLine = Map.groupBy(stretches, ({first}) => first)
  const told = [...byLine].map(
    ([first, own]) => [first, own.map(({start, end, count}) => `${end - start},${count}`).join(' ')] as const,
  )
  return new Map(told)
}

/** The stretches of a segment; stretches with only white space between them are joined. */
function stretchesOf(segment: Segment, changed: readonly ChangedLine[]): readonly EmendedStretch[] {
  const {text, runs = []} = segment
  const stretches = changed
    .flatMap((line) => ownStretches(segment, line))
    .map((each) => ({...each, end: endOfWord(text, each.end, runs)}))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const joined: EmendedStretch[] = []
  for (const each of stretches) {
    const last = joined.at(-1)
    const isNear = last !== undefined && text.slice(last.end, Math.max(last.end, each.start)).trim() === ''
    const follows = last !== undefined && [0, 1].includes(each.first - (last.first + last.count - 1))
    if (isNear && follows && last.doubtful === each.doubtful) {
      const count = each.first - last.first + 1
      joined[joined.length - 1] = {...last, end: Math.max(last.end, each.end), count}
    } else joined.push(each)
  }
  return joined
}

/** The stretches that one line changed: the whole line if pieces of it moved, else the changed words. */
function ownStretches({id, lines}: Segment, {number, entries, doubtful}: ChangedLine): EmendedStretch[] {
  const own = entries.filter(
    (entry) => entry.segment === id && entry.at !== undefined && isFrom(lines, entry),
  )
  const stretch = (start: number, end: number) => ({start, end, first: number, count: 1, doubtful})
  const changed = own.filter(({fate}) => fate !== 'kept')
  if (changed.length === 0) return []
  if (!changed.some(({fate}) => fate === 'moved')) return changed.map(({at}: LedgerEntry) => stretch(...at!))
  return [stretch(Math.min(...own.map(({at}) => at![0])), Math.max(...own.map(({at}) => at![1])))]
}

/** The end of the word at an offset, and of the run of another language around it. */
function endOfWord(text: string, offset: number, runs: readonly LangRun[]): number {
  const run = runs.find(({start, end}) => start < offset && offset < end)
  const from = run?.end ?? offset
  const space = text.slice(from).search(/\s/)
  return space === -1 ? text.length : from + space
}
