/** Brackets in text from right to left are letters or shapes, by the program that made the file; a vote tells which. */
import type {TextLine} from './lines.ts'
import type {Letter} from './order.ts'

const pairs = new Map(
  ['()', '[]', '{}', '\u00AB\u00BB', '\u2039\u203A', '<>'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
)
const opening = new Set(['(', '[', '{', '\u00AB', '\u2039'])

/** Lines with the brackets that are meant. */
export function withBrackets(lines: readonly TextLine[]): TextLine[] {
  const {asLetters, asShapes} = vote(lines)
  if (asShapes <= asLetters) return [...lines]
  return lines.map((line) => {
    if (!line.letters.some(isTurnedBracket)) return line
    const letters = line.letters.map((letter) =>
      isTurnedBracket(letter) ? {...letter, text: pairs.get(letter.text) ?? letter.text} : letter,
    )
    return {...line, letters, text: letters.map(({text}) => text).join('')}
  })
}

function isTurnedBracket({text, isTurned}: Letter): boolean {
  return isTurned && pairs.has(text)
}

/** How many brackets stand as they open and close when they are read as they are, and how many turned round. */
function vote(lines: readonly TextLine[]): {readonly asLetters: number; readonly asShapes: number} {
  let [asLetters, asShapes] = [0, 0]
  for (const {letters} of lines) {
    for (const [at, letter] of letters.entries()) {
      if (!isTurnedBracket(letter)) continue
      const before = /^[\p{L}\p{N}]/u.test(letters[at - 1]?.text ?? '')
      const after = /^[\p{L}\p{N}]/u.test(letters[at + 1]?.text ?? '')
      if (before === after) continue
      if (opening.has(letter.text) === after) asLetters += 1
      else asShapes += 1
    }
  }
  return {asLetters, asShapes}
}
