/** The state of a row's pairing in words. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine} from '../../text/dates.ts'
import type {ShownRow} from './columns.ts'

/** The words for the state, whether its texts differ, then the people who checked the row, with dates as far as known. */
export function stateWords(
  {state, readers, isDiffering}: Pick<ShownRow, 'state' | 'readers' | 'isDiffering'>,
  ui: Lang,
  words: Words,
): string[] {
  const said = readers.map(({by, date}) =>
    [...(by === undefined ? [] : [by]), ...(date === undefined ? [] : [dateLine(date, ui)])].join(
      words.article.comma,
    ),
  )
  return [words.reading[state], ...(isDiffering ? [words.differences.mark] : []), ...said]
}
