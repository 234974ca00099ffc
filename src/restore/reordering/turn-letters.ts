/** Turns the letters of a line that were written as they are seen from left to right. */
import {mirrorImages} from '../mirror-images.ts'

/** Letters of left-to-right scripts, as the inside of a class. */
export const left = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`
/** Words of left-to-right scripts with what joins them. */
export const leftWords = String.raw`[${left}](?:[${left}\p{M}\p{N}'’.,:/@_&+ -]*[${left}\p{N}])?`

/** What keeps its own order: words of left-to-right scripts, numbers, and letters with their marks. */
const pieces = new RegExp(
  String.raw`${leftWords}|\p{N}+(?:[.,:/\u066B\u066C%-]\p{N}+)*%?|\P{M}\p{M}*|\p{M}`,
  'gu',
)

/** The line's letters in reverse, brackets mirrored. */
export function turnLetters(text: string): string {
  return (text.match(pieces) ?? [])
    .map((piece) => mirrorImages[piece] ?? piece)
    .toReversed()
    .join('')
}
