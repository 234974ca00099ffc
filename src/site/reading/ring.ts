/**
 * The ring of a text: a small ring chart with one arc (stroke) for each row, as long as the row's text. It is drawn as a
 * circle with a `stroke-dasharray`; the circumference is 100 units. Gaps after strokes shrink where there are many. With
 * more strokes than can be told apart the ring is a whole circle.
 */

/** Most strokes that can be told apart on a ring as large as a button. */
const mostStrokes = 60

/** Widest gap between strokes, in units; a ring of one stroke has none. */
const widestGap = 1.8

/** Lengths of the strokes, and of the gap after each, in units. */
function arcsOf(lengths: readonly number[]): {readonly strokes: readonly number[]; readonly gap: number} {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const isWhole = lengths.length < 2 || lengths.length > mostStrokes
  const gap = isWhole ? 0 : Math.min(widestGap, 40 / lengths.length)
  const left = 100 - gap * lengths.length
  return {strokes: lengths.map((length) => (total === 0 ? 0 : (length / total) * left)), gap}
}

const short = (value: number) => String(Number(value.toFixed(1)))

/** The `stroke-dasharray` of the ring: strokes and gaps in turn, to one decimal. */
export function ringDashes(lengths: readonly number[]): string {
  const {strokes, gap} = arcsOf(lengths)
  if (gap === 0 || strokes.every((stroke) => stroke === 0)) return '100'
  return strokes.map((stroke) => `${short(stroke)} ${short(gap)}`).join(' ')
}

/** The `stroke-dasharray` of only the rows that a person has checked; undefined where there are none. */
export function readDashes(lengths: readonly number[], read: readonly boolean[]): string | undefined {
  if (!read.includes(true)) return undefined
  const {strokes, gap} = arcsOf(lengths)
  // Strokes and gaps in turn.
  const dashes = [0, 0]
  for (const [index, stroke] of strokes.entries()) {
    const isGoingOn = dashes.at(-1) === 0
    if (read[index] !== true) dashes[dashes.length - 1]! += stroke + gap
    else if (isGoingOn) dashes.splice(-2, 2, dashes.at(-2)! + stroke, gap)
    else dashes.push(stroke, gap)
  }
  return dashes.map(short).join(' ')
}
