/** The state of a row's pairing in words. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine} from '../../text/dates.ts'
import type {ShownRow} from './columns.ts'

/** The words for the state, then the people who checked the row, with dates as far as known. */
export function stateWords(
  {state, readers}: Pick<ShownRow, 'state' | 'readers'>,
  ui: Lang,
  words: Words,
): string[] {
  const said = readers.map(({by, date}) =>
    [...(by === undefined ? [] : [by]), ...(date === undefined ? [] : [dateLine(date, ui)])].join(
      words.article.comma,
    ),
  )
  return [words.reading[state], ...said]
}
