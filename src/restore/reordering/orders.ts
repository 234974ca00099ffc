/** The orders in which extraction may have written a line, and the line as it is read if it is in one of them. */
import {formClass, letterClass} from '../../languages/script/arab/classes.ts'
import {mirrorImages} from '../mirror-images.ts'
import {hasMarkedRuns, readMarkedRuns, withoutMarks} from './marked-runs.ts'

/**
 * An order of a line: as it is read; runs that are marked and stand as seen; letters as they are seen from left to
 * right; words as they are seen, letters as they are read; and letters as seen, but runs of ordinary letters among
 * presentation forms as read.
 */
export type Order = 'read' | 'marked' | 'letters' | 'words' | 'items'

/** All orders. */
export const orders: readonly Order[] = ['read', 'marked', 'letters', 'words', 'items']

const left = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`
/** Words of left-to-right scripts with what joins them. */
const leftWords = String.raw`[${left}](?:[${left}\p{M}\p{N}'’.,:/@_&+ -]*[${left}\p{N}])?`
const arabic = /\p{Script=Arabic}/u
const shape = new RegExp(`[${formClass}]`, 'u')

/** What keeps its own order when a line's letters are turned: words of left-to-right scripts, numbers, and letters with their marks. */
const letterPieces = new RegExp(
  String.raw`${leftWords}|\p{N}+(?:[.,:/\u066B\u066C%-]\p{N}+)*%?|\P{M}\p{M}*|\p{M}`,
  'gu',
)
/** What keeps its own order when a line's words are turned. */
const wordPieces = new RegExp(String.raw`(?<=^|\s)[^\s${left}]*${leftWords}[^\s]*|\s+|[^\s]+`, 'gu')
/** A run of ordinary letters, with the marks and spaces among them. */
const ordinaryRun = new RegExp(String.raw`[${letterClass}](?:[^\p{L}\p{N}]*[${letterClass}])*`, 'gu')

/** The line as it is read if it was written in an order; undefined where that would change nothing. */
export function readInOrder(text: string, order: Order): string | undefined {
  if (order === 'read' || !arabic.test(text)) return undefined
  const mended = readings[order](order === 'marked' ? text : withoutMarks(text))
  return mended === text ? undefined : mended
}

const readings: Readonly<Record<Exclude<Order, 'read'>, (text: string) => string>> = {
  marked: (text) => (hasMarkedRuns(text) ? readMarkedRuns(text) : text),
  letters: turnLetters,
  words: (text) => (text.match(wordPieces) ?? []).toReversed().join(''),
  items: (text) =>
    shape.test(text) && ordinary.test(text) ? turnLetters(text.replace(ordinaryRun, turned)) : text,
}

const ordinary = new RegExp(ordinaryRun.source, 'u')

/** The line's letters in reverse, brackets mirrored. */
function turnLetters(text: string): string {
  return (text.match(letterPieces) ?? [])
    .map((piece) => mirrorImages[piece] ?? piece)
    .toReversed()
    .join('')
}

function turned(text: string): string {
  return [...text].toReversed().join('')
}
