/** The apparatus: what was done to a source, for a reader. */
import type {Fate, Ledger, LedgerEntry} from '../model.ts'

/** Fates in the order an apparatus tells them. */
export const fates = ['kept', 'metadata', 'emended', 'removed'] as const satisfies readonly Fate[]

/** What the article's page shows of one ledger. */
export interface ApparatusSummary {
  /** Name of the raw file, without its folders. */
  readonly file: string
  readonly characters: Readonly<Record<Fate, number>>
  /** Emendations and removals, one a kind of change and reason, the first of each, in source order. */
  readonly changes: readonly LedgerEntry[]
  /** How many changes are left out of that list. */
  readonly more: number
}

/** Longest excerpt of an entry that is shown on the article's page, in characters. */
const excerptLength = 90

/**
 * Sum up a ledger in at most so many changes. Doubtful ones and a person's come first, then one of each rule, then
 * the rest: a reader who opens the apparatus wants to see what was decided, not fifty times the same space.
 */
export function summarize(ledger: Ledger, limit: number): ApparatusSummary {
  const changes = ledger.entries.filter(({fate}) => fate === 'emended' || fate === 'removed')
  const seen = new Set<string>()
  const rank = new Map(
    changes.map((entry) => {
      const repeated = seen.has(entry.rule)
      seen.add(entry.rule)
      return [entry, entry.doubtful ? 0 : entry.rule === 'edition' ? 1 : repeated ? 3 : 2]
    }),
  )
  const chosen = [...changes].sort((a, b) => rank.get(a)! - rank.get(b)!).slice(0, limit)
  return {
    file: ledger.file.slice(ledger.file.lastIndexOf('/') + 1),
    characters: ledger.characters,
    changes: changes.filter((entry) => chosen.includes(entry)),
    more: changes.length - chosen.length,
  }
}

/** The beginning of a text, cut at a space where it is long. */
export function excerpt(text: string, length = excerptLength): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}
