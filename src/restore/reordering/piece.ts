/** A piece: a stretch of a line that moves as one, with the scores of its words. */
import type {LineTable} from './line-table.ts'
import type {ModelWord} from './word-model.ts'

/** A piece. Its first word is left open, since it may continue the word before. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Letters of its first word. */
  readonly head: string
  /** Its second word; undefined if the piece has one word. */
  readonly second: ModelWord | undefined
  /** Log probability of the words from the third to the last but one. */
  readonly inner: number
  /** Letters of its last word, unless that is the first. */
  readonly tail: string
  /** The word before the last, unless that is the first. */
  readonly beforeTail: ModelWord | undefined
  /** Cost of the signs of cuts inside the piece. */
  readonly uncut: number
}

/** Make a piece of the units from `start` to `end`. If it is the `whole` line, numbers in it cost nothing. */
export function pieceOf(table: LineTable, start: number, end: number, whole: boolean): Piece {
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
