/** The apparatus: what was done to a source, for a reader. */
import type {Lang} from '../../languages/index.ts'
import type {Edition, Fate, Ledger, LedgerEntry, SegmentId} from '../../text/model.ts'
import {fate} from '../../text/schemas/ledger.ts'
import {langByLetters} from './reasons.ts'

/** Fates in the order an apparatus tells them. */
export const fates: readonly Fate[] = fate.options

/** A source line that reads otherwise now. */
export interface ChangedLine {
  /** Counted from 1 through the ledgers of an article: its anchor on the page of the source is `e` and this. */
  readonly number: number
  readonly line: number
  /** All of the line, in the order of the source. */
  readonly entries: readonly LedgerEntry[]
  /** Whether the person who mended it was not sure. */
  readonly doubtful: boolean
}

/** An entry, and where it is the first of a line that reads otherwise all of that line. */
export interface ToldEntry {
  readonly entry: LedgerEntry
  readonly changed?: ChangedLine
}

/** The ledgers as a page tells them, in their order. */
export function tellLedgers(ledgers: readonly Ledger[]): ReadonlyMap<Ledger, readonly ToldEntry[]> {
  let number = 0
  const told = ledgers.map(({entries}) => {
    const lines = new Set(entries.filter(isChange).map(({lines: [line]}) => line))
    const byLine = Map.groupBy(entries, ({lines: [first, last]}) => (first === last ? first : 0))
    return entries.flatMap((entry): ToldEntry[] => {
      const [line, last] = entry.lines
      if (line !== last || !lines.has(line)) return [{entry}]
      const own = byLine.get(line)!
      if (own[0] !== entry) return []
      number += 1
      const doubtful = own.some((each) => each.doubtful === true)
      return [{entry, changed: {number, line, entries: own, doubtful}}]
    })
  })
  return new Map(ledgers.map((ledger, index) => [ledger, told[index]!]))
}

/** Whether an entry makes its line read otherwise: it has a place in the text, and is not simply kept there. */
function isChange({fate, at}: LedgerEntry): boolean {
  return at !== undefined && fate !== 'kept'
}

/** A stretch of what a line reads now, and what made it. */
export interface ReadPiece {
  readonly text: string
  readonly fate: Fate
}

/** How a changed line reads now, segment by segment: the text of each from its first piece of the line to the last. */
export function readingOf({entries}: ChangedLine, editions: readonly Edition[]): readonly ReadPiece[] {
  const bySegment = Map.groupBy(
    entries.filter(({at}) => at !== undefined),
    ({segment}) => segment,
  )
  return [...bySegment].flatMap(([id, own]) => {
    const text = textOf(id, own[0]!, editions)
    if (text === undefined) return []
    const placed = own.toSorted((a, b) => a.at![0] - b.at![0] || a.at![1] - b.at![1])
    let at = placed[0]!.at![0]
    return placed.flatMap(({at: place, fate}): ReadPiece[] => {
      const [start, end] = place!
      const between: ReadPiece[] = start > at ? [{text: text.slice(at, start), fate: 'kept'}] : []
      const piece: ReadPiece[] =
        end > Math.max(start, at) ? [{text: text.slice(Math.max(start, at), end), fate}] : []
      at = Math.max(at, end)
      return [...between, ...piece]
    })
  })
}

/** The text of the segment that an entry stands in: two editions out of one file may each have one of its id. */
function textOf(
  id: SegmentId | undefined,
  entry: LedgerEntry,
  editions: readonly Edition[],
): string | undefined {
  return editions
    .flatMap(({segments}) => segments)
    .find((each) => each.id === id && isFrom(each.lines, entry))?.text
}

/** Whether an entry lies in runs of lines. */
export function isFrom(
  runs: readonly (readonly [number, number])[],
  {lines: [first, last]}: LedgerEntry,
): boolean {
  return runs.some(([from, to]) => from <= first && last <= to)
}

/** Longest excerpt where no other length is asked for, in characters. */
const excerptLength = 90

/** The beginning of a text, cut at a space where it is long. */
export function excerpt(text: string, length = excerptLength): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}

/** The language of what an entry found: of the edition that it went into, else told by its letters; none for mere signs. */
export function langOfEntry(entry: LedgerEntry, editions: readonly Edition[]): Lang | undefined {
  const owner = editions.find(({segments}) =>
    segments.some(({id, lines}) => id === entry.segment && isFrom(lines, entry)),
  )
  return owner?.lang ?? langByLetters(entry.before)
}
