/**
 * The ring of a text: one stroke for each row, as long as its text. The circle is 100 units round, with a gap after each
 * stroke that shrinks where there are many; where strokes could not be told apart the ring is whole.
 */

/** Most strokes that can be told apart on a ring as large as a button. */
const mostStrokes = 60

/** Share of the ring that its gaps take, where there are few; of one stroke none. */
const widestGap = 1.8

/** Lengths of the strokes and of the gap after each, on a circle of 100 units. */
function arcsOf(lengths: readonly number[]): {readonly strokes: readonly number[]; readonly gap: number} {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const isWhole = lengths.length < 2 || lengths.length > mostStrokes
  const gap = isWhole ? 0 : Math.min(widestGap, 40 / lengths.length)
  const left = 100 - gap * lengths.length
  return {strokes: lengths.map((length) => (total === 0 ? 0 : (length / total) * left)), gap}
}

const short = (value: number) => String(Number(value.toFixed(1)))

/** What a stroke dash array says: strokes and gaps in turn, to one decimal, as long as the circle. */
export function ringDashes(lengths: readonly number[]): string {
  const {strokes, gap} = arcsOf(lengths)
  if (gap === 0 || strokes.every((stroke) => stroke === 0)) return '100'
  return strokes.map((stroke) => `${short(stroke)} ${short(gap)}`).join(' ')
}

/** The same of those strokes alone that a person has read: what lies between them is a gap. Undefined where there are none. */
export function readDashes(lengths: readonly number[], read: readonly boolean[]): string | undefined {
  if (!read.includes(true)) return undefined
  const {strokes, gap} = arcsOf(lengths)
  // A stroke, a gap, a stroke …, a gap.
  const dashes = [0, 0]
  for (const [index, stroke] of strokes.entries()) {
    const isGoingOn = dashes.at(-1) === 0
    if (read[index] !== true) dashes[dashes.length - 1]! += stroke + gap
    else if (isGoingOn) dashes.splice(-2, 2, dashes.at(-2)! + stroke, gap)
    else dashes.push(stroke, gap)
  }
  return dashes.map(short).join(' ')
}
