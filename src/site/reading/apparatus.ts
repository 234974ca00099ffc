/** The critical apparatus: what was done to a source, prepared for its page. */
import type {Lang} from '../../languages/index.ts'
import type {Edition, Fate, Ledger, LedgerEntry, SegmentId} from '../../text/model.ts'
import {fate} from '../../text/schemas/ledger.ts'
import {langByLetters} from './reasons.ts'

/** The fates of source lines, in the order of the apparatus. */
export const fates: readonly Fate[] = fate.options

/** A source line that reads differently in the edition. */
export interface ChangedLine {
  /** Number from 1 across the ledgers of an article; the line's anchor on the page of the source is `e` and the number. */
  readonly number: number
  readonly line: number
  /** All ledger entries of the line, in the order of the source. */
  readonly entries: readonly LedgerEntry[]
  /** Whether the person who corrected it was not sure. */
  readonly doubtful: boolean
}

/** A ledger entry; the first one of a changed line comes with the whole line. */
export interface ToldEntry {
  readonly entry: LedgerEntry
  readonly changed?: ChangedLine
}

/** The entries of each ledger as the page shows them, in order. */
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

/** Whether an entry changes its line: it has a place in the text and is not `kept`. */
function isChange({fate, at}: LedgerEntry): boolean {
  return at !== undefined && fate !== 'kept'
}

/** A piece of a line as it reads now, with the entry that made it. */
export interface ReadPiece {
  readonly text: string
  readonly fate: Fate
}

/** How a changed line reads now: from each segment the text between the line's first and last piece. */
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

/** The text of an entry's segment. Two editions from one file may have segments with the same id. */
function textOf(
  id: SegmentId | undefined,
  entry: LedgerEntry,
  editions: readonly Edition[],
): string | undefined {
  return editions
    .flatMap(({segments}) => segments)
    .find((each) => each.id === id && isFrom(each.lines, entry))?.text
}

/** Whether an entry comes from one of these ranges of lines. */
export function isFrom(
  runs: readonly (readonly [number, number])[],
  {lines: [first, last]}: LedgerEntry,
): boolean {
  return runs.some(([from, to]) => from <= first && last <= to)
}

/** Default length of an excerpt, in characters. */
const excerptLength = 90

/** The beginning of a text, cut at a space where it is long. */
export function excerpt(text: string, length = excerptLength): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}

/** The language of an entry's source text: that of its edition, else guessed from its letters; undefined without letters. */
export function langOfEntry(entry: LedgerEntry, editions: readonly Edition[]): Lang | undefined {
  const owner = editions.find(({segments}) =>
    segments.some(({id, lines}) => id === entry.segment && isFrom(lines, entry)),
  )
  return owner?.lang ?? langByLetters(entry.before)
}
