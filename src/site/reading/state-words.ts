/** What is said of a row's pairing by those who had to do with it. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine} from '../../text/dates.ts'
import type {ShownRow} from './columns.ts'

/** The words for a row's state, then its readers with the day, as far as they said so; nothing of a row as the program paired it. */
export function stateWords(
  {state, readers}: Pick<ShownRow, 'state' | 'readers'>,
  ui: Lang,
  words: Words,
): string[] {
  if (state === 'auto') return []
  const said = readers.map(({by, date}) =>
    [...(by === undefined ? [] : [by]), ...(date === undefined ? [] : [dateLine(date, ui)])].join(
      words.article.comma,
    ),
  )
  return [state === 'pinned' ? words.review.pinned : words.article[state], ...said]
}
