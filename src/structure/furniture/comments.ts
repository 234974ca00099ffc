/** Threads of readers' comments under an article: who said it, when, votes, what was said. */
import {anyOf} from '../../languages/knowledge.ts'
import {isDateLine, isProseLine, ownLabel} from './line-shape.ts'
import type {Score} from './shapes.ts'
import {sureFrom} from './sure.ts'

/** Longest comment that is told by its place alone, in characters. */
const longestComment = 300
/** Lines on either side of a comment among which its date, its votes or "reply" stand. */
const commentReach = 3

/** Furniture that stands among comments; the date or number of another kind is the page's. */
const threadKinds: readonly Score['kind'][] = ['comment form', 'view count']

/** Whether a line stands in a thread of comments: among dates, votes and words of its forms; more for a long one. */
export function isOfThread(
  texts: readonly string[],
  judged: readonly (Score | undefined)[],
  index: number,
): boolean {
  const own = texts[index]!
  if (own.length > longestComment || ownLabel.test(own)) return false
  let [forms, marks] = [0, isThreadMark(own) ? 1 : 0]
  for (let at = index - commentReach; at <= index + commentReach; at += 1) {
    const text = texts[at]
    const kind = (judged[at]?.confidence ?? 0) >= sureFrom ? judged[at]!.kind : 'comment form'
    if (at === index || text === undefined || !threadKinds.includes(kind)) continue
    if (isThreadMark(text)) marks += 1
    else if (isComments(judged[at])) forms += 1
  }
  return isProseLine(own, undefined) ? marks >= 2 : marks >= 1 && marks + forms >= 2
}

const commentEnd = new RegExp(`(?:${anyOf(({furniture}) => furniture.commentEnds)})$`, 'iu')

/** A comment's date, its votes, who said it. */
function isThreadMark(text: string): boolean {
  if (text.length > 60) return false
  return isDateLine(text) || /^[\p{N}\s+\-–]{1,8}$/u.test(text) || commentEnd.test(text)
}

export function isComments(score: Score | undefined): boolean {
  return score !== undefined && score.kind === 'comment form' && score.confidence >= 0.55
}
