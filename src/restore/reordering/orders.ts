/** The orders in which extraction may have written a line, and the line as it is read if it is in one of them. */
import {readItems} from './items.ts'
import {hasMarkedRuns, readMarkedRuns, withoutMarks} from './marked-runs.ts'
import {readRuns} from './runs.ts'
import {left, leftWords, turnLetters} from './turn-letters.ts'

/**
 * An order of a line: as it is read; runs that are marked and stand as seen; letters as they are seen from left to
 * right; words as they are seen, letters as they are read; letters as seen, but runs of ordinary letters among
 * presentation forms as read; and runs as they are seen, their words as they are read.
 */
export type Order = 'read' | 'marked' | 'letters' | 'words' | 'items' | 'runs'

/** All orders. */
export const orders: readonly Order[] = ['read', 'marked', 'letters', 'words', 'items', 'runs']

const arabic = /\p{Script=Arabic}/u

/** What keeps its own order when a line's words are turned. */
const wordPieces = new RegExp(String.raw`(?<=^|\s)[^\s${left}]*${leftWords}[^\s]*|\s+|[^\s]+`, 'gu')

/**
 * The line as it is read if it was written in an order; undefined where that would change nothing. `worth` tells how
 * well a reading reads, where an order leaves open what belongs together.
 */
export function readInOrder(
  text: string,
  order: Order,
  worth?: (reading: string) => number,
): string | undefined {
  if (order === 'read' || !arabic.test(text)) return undefined
  const mended = readings[order](order === 'marked' ? text : withoutMarks(text), worth)
  return mended === text ? undefined : mended
}

type Read = (text: string, worth?: (reading: string) => number) => string

const readings: Readonly<Record<Exclude<Order, 'read'>, Read>> = {
  marked: (text) => (hasMarkedRuns(text) ? readMarkedRuns(text) : text),
  letters: turnLetters,
  words: (text) => (text.match(wordPieces) ?? []).toReversed().join(''),
  items: readItems,
  runs: readRuns,
}
