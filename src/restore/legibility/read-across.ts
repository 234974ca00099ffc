/** Two columns of a page that were read across: a wide gap in the middle of line after line, with prose on both sides. */

/** A line with one wide gap. */
const twoParts = /^\s*(\S(?:.*?\S)??)\s{3,}(\S.*)$/u

/** Lines in a row from which they are taken for columns, and words that each side has on the average. */
const [fewestLines, fewestWords] = [3, 3]

/** The first lines, from 0, of stretches that stand in columns. */
export function readAcross(lines: readonly string[]): number[] {
  const found: number[] = []
  let [from, words] = [-1, 0]
  for (const [index, line] of [...lines, ''].entries()) {
    const least = leastWords(line)
    if (least === undefined) {
      if (from >= 0 && index - from >= fewestLines && words >= fewestWords * (index - from)) found.push(from)
      from = -1
      words = 0
    } else {
      if (from < 0) from = index
      words += least
    }
  }
  return found
}

/** Words on the shorter side of a line's only wide gap; undefined for any other line. */
function leastWords(line: string): number | undefined {
  const [, left = '', right = ''] = twoParts.exec(line) ?? []
  if (right === '' || /\s{3,}|\t|\|/u.test(right.trimEnd()) || !/\p{L}{2}.*\p{L}{2}/u.test(left))
    return undefined
  return Math.min(wordsIn(left), wordsIn(right))
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0
}
