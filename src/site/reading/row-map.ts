/** The bars of a map of the rows: one for each segment of a side, as long as its text. */

/** Reach of the longest side, and the gap between two segments, in units of a box 100 wide. */
const reach = 100
const gap = 1
/** Shortest bar that can be seen. */
const shortest = 2

/** A row's segments on one side as the data of a path, from the middle of the map outwards. */
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
