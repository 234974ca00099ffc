/**
 * Where words stand in an article's record: how positions of Pagefind's index mean row, language and word.
 *
 * A row takes a slot, a slot has a part for each language, a part has {@link partLength} positions. A row with more
 * words in some language takes several slots, which are marked as continued. Unused positions hold a full stop, which
 * Pagefind counts but does not index.
 */
import {type Lang, langs} from '../languages/index.ts'
import {continuedKey} from './keys.ts'

/** Positions that a slot has for one language. */
export const partLength = 128

/** Positions of a slot. */
export const slotLength = partLength * langs.length

/** A word that is counted and not indexed. */
const filler = '.'

/** The keys of a row by language. */
export type RowKeys = Readonly<Partial<Record<Lang, readonly string[]>>>

/** Number of slots that a row takes; in each of them one position is left for the mark of continuation. */
export function slotsOf(row: RowKeys): number {
  const longest = Math.max(0, ...Object.values(row).map(({length}) => length))
  return longest <= partLength ? 1 : Math.ceil(longest / (partLength - 1))
}

/** A record's content: its rows in order, then keys that hold for all of the article. */
export function contentOf(rows: readonly RowKeys[], article: readonly string[]): string {
  const positions: string[] = []
  for (const row of rows) {
    const slots = slotsOf(row)
    const own = slots === 1 ? partLength : partLength - 1
    for (let slot = 0; slot < slots; slot++) {
      for (const lang of langs) {
        const part = row[lang]?.slice(slot * own, (slot + 1) * own) ?? []
        positions.push(...part)
        for (let at = part.length; at < partLength; at++) positions.push(filler)
      }
      // The last position of a slot is that of the last language.
      if (slot > 0) positions[positions.length - 1] = continuedKey
    }
  }
  return [...positions, ...article].join(' ')
}

/** The place of a word: the first slot of its row, its language, and its number among the words of that language. */
export interface WordSlot {
  readonly slot: number
  readonly lang: Lang
  readonly word: number
}

/** Read a position. `continued` holds the slots of the article that continue the one before. */
export function wordPlaceOf(position: number, continued: ReadonlySet<number> | undefined): WordSlot {
  const own = Math.floor(position / slotLength)
  const inSlot = position % slotLength
  const lang = langs[Math.floor(inSlot / partLength)]!
  let slot = own
  while (continued?.has(slot) === true) slot--
  // A row of several slots has one word less in each of them.
  const each = slot < own || continued?.has(own + 1) === true ? partLength - 1 : partLength
  return {slot, lang, word: (own - slot) * each + (inSlot % partLength)}
}
