/** The circles beside the numbers of rows: what each says of the passages of some languages in a row. */
import type {Lang} from '../languages/index.ts'
import type {Row} from './rows.ts'

/** Every circle, the surest first, as the legend lists them. */
export const circles = ['seen', 'pinned', 'auto', 'unsure', 'moved', 'leftOut', 'one'] as const

/** What a circle says. */
export type Circle = (typeof circles)[number]

/** How sure the pairings of a row are: `seen` where a person has read them all, `pinned` where a person decided them, `unsure` where one is doubtful. */
export type RowState = 'auto' | 'pinned' | 'seen' | 'unsure'

/** Below this probability a pairing is shown as uncertain: more likely than not that something in it is wrong. */
const uncertain = 0.5

/** How sure the pairings of a row are. */
export function rowState({pairings}: Pick<Row, 'pairings'>): RowState {
  const isUnsure = ({status, flagged, confidence}: Row['pairings'][number]) =>
    status === 'auto' && (flagged || confidence < uncertain)
  if (pairings.some(isUnsure)) return 'unsure'
  if (pairings.length === 0 || pairings.some(({status}) => status === 'auto')) return 'auto'
  return pairings.every(({status}) => status === 'reviewed') ? 'seen' : 'pinned'
}

/** The circle of a row as these of its languages are read. */
export function circleOf(
  row: Pick<Row, 'cells' | 'absences' | 'moves' | 'pairings'>,
  langs: readonly Lang[],
): Circle {
  const missing = langs.find((lang) => row.cells[lang] === undefined)
  if (missing !== undefined) return row.absences[missing] === 'left-out' ? 'leftOut' : 'one'
  if (langs.some((lang) => row.moves[lang] !== undefined)) return 'moved'
  return rowState(row)
}
