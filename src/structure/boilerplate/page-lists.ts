/** The lists of other articles on a page, cut so that none contains the article's title. */
import type {WorkLine} from '../../text/model.ts'
import {textOf} from '../../text/spans.ts'
import {frameOf} from './frame.ts'
import {isProseLine} from './line-shape.ts'
import {type RelatedList, relatedLists} from './related.ts'
import {scoreLine} from './score-line.ts'

/** All lists of other articles. One that reaches the title ends above it, since a title looks like an item. */
export function pageLists(lines: readonly WorkLine[]): readonly RelatedList[] {
  const lists = relatedLists(lines)
  const first = lines.findIndex((line) => isProseLine(textOf(line), undefined))
  if (!lists.some(({start, end}) => start < first && end > start + 1)) return lists
  const texts = lines.map(textOf)
  const title = frameOf(texts, texts.map(scoreLine))?.title ?? -1
  return lists.map((list) => (list.start < title && title < list.end ? {...list, end: title} : list))
}
