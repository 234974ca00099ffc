/** A picture of the rows: a bar a segment, as long as its text, each row a link; the two sides are the two languages. */

/** A row of the picture. */
export interface MappedRow {
  readonly id: string
  /** What it is called; what a screen reader says of the link. */
  readonly label: string
  readonly state: 'auto' | 'pinned' | 'seen' | 'unsure'
  /** Lengths of the segments on the side where lines begin, then on the other, in characters; none where a side is empty. */
  readonly sides: readonly [readonly number[], readonly number[]]
}

/** Reach of the longest bar and height of a row, in user units; the two sides meet at zero. */
const reach = 96
const pitch = 10
/** Widths in steps, so that a map of many rows stays small. */
const step = 4

/** Draw the rows as SVG; links lead to `page` (empty for the page itself), rows run as `dir` says. */
export function rowMapSvg(rows: readonly MappedRow[], page: string, dir: 'ltr' | 'rtl'): string {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0)
  const longest = Math.max(1, ...rows.flatMap(({sides}) => sides.map(sum)))
  const links = rows.map((row, index) => {
    const isHalf = row.sides.some((lengths) => lengths.length === 0)
    const look = isHalf ? 'half' : row.state
    const y = index * pitch + pitch / 2
    const bars = row.sides.map((lengths, side) =>
      barsOf(lengths, longest, (side === 0) === (dir === 'ltr') ? -1 : 1, y),
    )
    return `<a href="${page}#${row.id}" aria-label="${row.label.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}" class="${look}"><path class="hit" d="M-98 ${y - pitch / 2}h196v${pitch}h-196z"/><path d="${bars.join('')}"/></a>`
  })
  const height = rows.length * pitch
  return `<svg viewBox="-100 0 200 ${height}" width="320" height="${height * 1.6}">${links.join('')}</svg>`
}

/** One line a segment, from the middle outwards, drawn as thick as a bar. */
function barsOf(lengths: readonly number[], longest: number, sign: number, y: number): string {
  let at = 2
  return lengths
    .map((length) => {
      const from = at
      const to = from + Math.max(step, Math.round((length / longest) * (reach / step)) * step)
      at = to + 2
      return `M${sign * from} ${y}H${sign * to}`
    })
    .join('')
}
