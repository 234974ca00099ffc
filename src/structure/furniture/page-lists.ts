/** The lists of other articles on a page: none of them reaches over the title into the article. */
import type {WorkLine} from '../../text/model.ts'
import {textOf} from '../../text/spans.ts'
import {frameOf} from './frame.ts'
import {isProseLine} from './line-shape.ts'
import {type RelatedList, relatedLists} from './related.ts'
import {scoreLine} from './score.ts'

/** All lists of other articles; one above the title ends there, for a title looks like one of its items. */
export function pageLists(lines: readonly WorkLine[]): readonly RelatedList[] {
  const lists = relatedLists(lines)
  const first = lines.findIndex((line) => isProseLine(textOf(line), undefined))
  if (!lists.some(({start, end}) => start < first && end > start + 1)) return lists
  const texts = lines.map(textOf)
  const title = frameOf(texts, texts.map(scoreLine))?.title ?? -1
  return lists.map((list) => (list.start < title && title < list.end ? {...list, end: title} : list))
}
