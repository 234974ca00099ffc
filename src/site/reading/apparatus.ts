/** The apparatus: what was done to a source, for a reader. */
import type {Lang} from '../../languages/index.ts'
import type {Edition, Fate, LedgerEntry} from '../../text/model.ts'
import {langByLetters} from './why.ts'

/** Fates in the order an apparatus tells them. */
export const fates = ['kept', 'metadata', 'emended', 'removed'] as const satisfies readonly Fate[]

/** Longest excerpt where no other length is asked for, in characters. */
const excerptLength = 90

/** The beginning of a text, cut at a space where it is long. */
export function excerpt(text: string, length = excerptLength): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}

/** The language of what an entry found: of the edition that it went into, else told by its letters; none for mere signs. */
export function langOfEntry(
  {segment, lines, before}: LedgerEntry,
  editions: readonly Edition[],
): Lang | undefined {
  const [first, last] = lines
  const owner = editions.find(({segments}) =>
    segments.some(
      ({id, lines: runs}) => id === segment && runs.some(([from, to]) => from <= first && last <= to),
    ),
  )
  return owner?.lang ?? langByLetters(before)
}
