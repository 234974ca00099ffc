/** What is said of a row's pairing by those who had to do with it. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine} from '../../text/dates.ts'
import type {ShownRow} from './columns.ts'

/** The words for a row's state, then its readers with the day, as far as they said so. */
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
