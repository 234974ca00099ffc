/** Lines → one text: blanks between them, words cut at their ends made whole. */

import type {TextLine} from './lines.ts'
import type {Letter} from './order.ts'

/** A hyphen at the end of a line behind a small letter. */
const cutWord = /\p{Ll}[-\u2010\u00AD]$/u

/** The letters of lines, one after another. */
export function joinedLetters(lines: readonly TextLine[], hyphenates = false): Letter[] {
  const out: Letter[] = []
  for (const line of lines) {
    const letters = trimmed(line.letters)
    const before = out
      .slice(-2)
      .map(({text}) => text)
      .join('')
    const isSoft = before.endsWith('\u00AD')
    if (cutWord.test(before) && (hyphenates || isSoft) && /^\p{Ll}/u.test(letters[0]?.text ?? '')) out.pop()
    else if (out.length > 0 && letters.length > 0 && !joinsNext(before)) out.push({...out.at(-1)!, text: ' '})
    out.push(...letters)
  }
  return out.filter(({text}) => text !== '\u00AD')
}

/** Whether nothing stands between a line and the next: behind a hyphen inside a word, or a slash. */
function joinsNext(before: string): boolean {
  return /[\p{L}\p{N}][-\u2010/]$/u.test(before) || before.endsWith('\u00AD')
}

function trimmed(letters: readonly Letter[]): readonly Letter[] {
  const isInk = ({text}: Letter) => text.trim() !== ''
  return letters.slice(letters.findIndex(isInk), letters.findLastIndex(isInk) + 1)
}

/** The text of lines. */
export function textOfLines(lines: readonly TextLine[]): string {
  return joinedLetters(lines)
    .map(({text}) => text)
    .join('')
}

/** Whether a text cuts words at the ends of lines: many lines end with a hyphen, or joined words stand elsewhere. */
export function cutsWords(lines: readonly TextLine[]): boolean {
  const ends = lines.filter(({text}) => cutWord.test(text.trimEnd())).length
  return ends >= 3 && ends > lines.length * 0.02
}
