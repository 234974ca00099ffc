/**
 * The ring of a text: one stroke for each row, as long as its text. The circle is 100 units round, with a gap after each
 * stroke that shrinks where there are many; where strokes could not be told apart the ring is whole.
 */

/** Most strokes that can be told apart on a ring as large as a button. */
const mostStrokes = 60

/** Share of the ring that its gaps take, where there are few; of one stroke none. */
const widestGap = 1.8

/** What a stroke dash array says: strokes and gaps in turn, to one decimal, as long as the circle. */
export function ringDashes(lengths: readonly number[]): string {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (lengths.length < 2 || lengths.length > mostStrokes || total === 0) return '100'
  const gap = Math.min(widestGap, 40 / lengths.length)
  const left = 100 - gap * lengths.length
  const short = (value: number) => String(Number(value.toFixed(1)))
  return lengths.map((length) => `${short((length / total) * left)} ${short(gap)}`).join(' ')
}
