/** A stretch of a line that moves as one, with what its words come to. */
import type {Table} from './table.ts'
import type {Word} from './words.ts'

/** A stretch of the line as a piece: its words but the first, which may go on with an open one. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Letters of its first word. */
  readonly head: string
  /** Its second word; undefined where the piece is of one word. */
  readonly second: Word | undefined
  /** Log probability of its words after the second, but the last. */
  readonly inner: number
  /** Letters of its last word, where that is not the first. */
  readonly tail: string
  /** The word before the last; undefined where that is the first. */
  readonly beforeTail: Word | undefined
  /** What the seams in it cost that are not cuts. */
  readonly uncut: number
}

/** The stretch from one atom to another as a piece; the whole line has no numbers that ought to be cut out. */
export function pieceOf(table: Table, start: number, end: number, whole: boolean): Piece {
  const {letters, wordStart, wordEnd, words} = table
  const seam = table.seams[end]! - table.seams[start + 1]!
  const uncut = whole ? seam : seam + table.uncut[end]! - table.uncut[start + 1]!
  const headEnd = Math.min(wordEnd[start]!, end)
  const head = letters.slice(start, headEnd)
  const base = {start, end, head, uncut}
  if (headEnd === end) return {...base, second: undefined, inner: 0, tail: '', beforeTail: undefined}
  const tailStart = wordStart[end - 1]!
  const tail = letters.slice(tailStart, end)
  if (tailStart === headEnd) return {...base, second: undefined, inner: 0, tail, beforeTail: undefined}
  const second = table.wholes[headEnd] ?? words.word('')
  const inner = table.sums[tailStart]! - table.sums[wordEnd[headEnd]!]!
  return {...base, second, inner, tail, beforeTail: table.contexts[tailStart] ?? words.word('')}
}
