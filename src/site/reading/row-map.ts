/** Bars of the row map: one for each segment of a column, as long as its text. */

/** Length of the longest row and, below, gap between two segments, in units of a box 100 wide. */
const reach = 100
const gap = 1
/** Shortest bar that can be seen. */
const shortest = 2

/** A row's segments in one column as SVG path data, from the middle of the map outwards. */
export function barsOf(lengths: readonly number[], longest: number, isLeft: boolean): string {
  const place = (at: number) => Math.round(10 * (isLeft ? reach - at : at)) / 10
  let at = 0
  return lengths
    .map((length) => {
      const from = at
      const to = Math.min(reach, from + Math.max(shortest, (length / Math.max(1, longest)) * reach - gap))
      at = to + gap
      return `M${place(from)} 5H${place(to)}`
    })
    .join('')
}
