/** The circles beside the numbers of rows: what each says of the two passages that a row shows. */
import type {ShownRow} from './columns.ts'

/** Every circle, the surest first, as the legend lists them. */
export const circles = ['seen', 'pinned', 'auto', 'unsure', 'moved', 'leftOut', 'one'] as const

/** What a circle says. */
export type Circle = (typeof circles)[number]

/** The circle of a row, of the two languages that stand in its columns. */
export function circleOf({cells, state}: ShownRow): Circle {
  const shown = cells.filter(({place}) => place !== 'x')
  const missing = shown.find(({passages}) => passages.length === 0)
  if (missing !== undefined) return missing.absence === 'left-out' ? 'leftOut' : 'one'
  if (shown.some(({places}) => places.move !== undefined)) return 'moved'
  return state
}
