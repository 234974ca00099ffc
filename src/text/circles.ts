/**
 * The circles beside the numbers of rows: each tells how the passages of a row belong together in the languages shown.
 */
import type {Lang} from '../languages/index.ts'
import type {Row} from './rows.ts'

/**
 * How sure the pairings of a row can be, the surest first: `seen`, a person has read them all; `pinned`, a person decided
 * them; `unsure`, at least one is doubtful; `auto`, any other. On a page a row has its state as a class, unless it is `auto`.
 */
export const rowStates = ['seen', 'pinned', 'auto', 'unsure'] as const

/** How sure the pairings of a row are. */
export type RowState = (typeof rowStates)[number]

/** Every circle, as the legend lists them: the states of rows whose texts stand side by side, then all other rows. */
export const circles = [...rowStates, 'moved', 'leftOut', 'one'] as const

/** A circle. */
export type Circle = (typeof circles)[number]

/** Below this probability a pairing is shown as uncertain: it is more likely wrong than right. */
const uncertain = 0.5

/** How sure the pairings of a row are. */
export function rowState({pairings}: Pick<Row, 'pairings'>): RowState {
  const isUnsure = ({status, confidence}: Row['pairings'][number]) =>
    status === 'auto' && confidence < uncertain
  if (pairings.some(isUnsure)) return 'unsure'
  if (pairings.length === 0 || pairings.some(({status}) => status === 'auto')) return 'auto'
  return pairings.every(({status}) => status === 'reviewed') ? 'seen' : 'pinned'
}

/** The circle of a row that is read in these languages. */
export function circleOf(
  row: Pick<Row, 'cells' | 'absences' | 'moves' | 'pairings'>,
  langs: readonly Lang[],
): Circle {
  const missing = langs.find((lang) => row.cells[lang] === undefined)
  if (missing !== undefined) return row.absences[missing] === 'left-out' ? 'leftOut' : 'one'
  if (langs.some((lang) => row.moves[lang] !== undefined)) return 'moved'
  return rowState(row)
}
