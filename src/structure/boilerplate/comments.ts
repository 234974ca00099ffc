/** Recognises readers' comments under an article: names, dates, votes and the comments themselves. */
import {anyOf} from '../../languages/knowledge.ts'
import {articleLabel, isDateLine, isProseLine} from './line-shape.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {sureFrom} from './thresholds.ts'

/** Characters in a comment that is told by its place alone, at most. */
const longestComment = 300
/** Number of lines on either side of a comment in which its date, its votes or "reply" is looked for. */
const commentReach = 3

/** Kinds of boilerplate that stand among comments. A date or number of another kind belongs to the page. */
const threadKinds: readonly BoilerplateScore['kind'][] = ['comment form', 'view count']

/**
 * Whether a line is in a thread of comments: dates, votes or words of comment forms are near. A long line needs more of
 * them.
 */
export function isInThread(
  texts: readonly string[],
  judged: readonly (BoilerplateScore | undefined)[],
  index: number,
): boolean {
  const own = texts[index]!
  if (own.length > longestComment || articleLabel.test(own)) return false
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

const commentEnd = new RegExp(`(?:${anyOf(({boilerplate}) => boilerplate.commentEnds)})$`, 'iu')

/** Whether a line is a comment's date, its votes or its author. */
function isThreadMark(text: string): boolean {
  if (text.length > 60) return false
  return isDateLine(text) || /^[\p{N}\s+\-–]{1,8}$/u.test(text) || commentEnd.test(text)
}

/** Whether a score says that comments begin here. */
export function isComments(score: BoilerplateScore | undefined): boolean {
  return score !== undefined && score.kind === 'comment form' && score.confidence >= 0.55
}
