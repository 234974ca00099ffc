/** Judges the lines under the text of an article: the foot of its page. */
import {isComments, isInThread} from './comments.ts'
import type {Frame} from './frame.ts'
import {cannotBeMenuItem, datePattern, isDateLine, isProseLine, isSentence, wordCount} from './line-shape.ts'
import {doubtFrom, sureFrom} from './thresholds.ts'
import {atLeast, isSure, type Verdicts} from './verdicts.ts'

/** Log odds from which the lines under a text are the foot of its page. */
const footOdds = 4

/** Number of short lines under a text from which they are the foot whatever their words. */
const plainFoot = 5

/**
 * Remove lines of the foot that are not known by their words but stand among sure boilerplate, as items of its lists.
 */
export function withFoot(
  texts: readonly string[],
  judged: Verdicts,
  {title, first, last, below}: Frame,
): Verdicts {
  const least = below >= 2 * footOdds ? doubtFrom : sureFrom
  const known = judged.findIndex((score, index) => index > last && (score?.confidence ?? 0) >= least)
  const start = known < 0 ? startOfPlainFoot(texts, judged, last) : known
  if (start < 0) return judged
  const sure = judged.slice(start).filter(isSure).length
  const dense = known < 0 || (below >= footOdds && sure >= 3) || (below >= 1.5 * footOdds && sure >= 1)
  const isDated = texts.slice(Math.max(title, 0), first).some((text) => datePattern.test(text))
  const thread = dense ? judged.findIndex((score, index) => index >= start && isComments(score)) : -1
  const near = betweenSureLines(judged)
  return judged.map((score, index) => {
    const text = texts[index]!
    if (index < start || isSure(score)) return score
    if (thread >= 0 && index > thread && isInThread(texts, judged, index))
      return atLeast(score, 0.85, 'comment form')
    if (dense && isDateLine(text)) return atLeast(score, isDated ? 0.82 : 0.6, 'links to other pages')
    if (cannotBeMenuItem(text) || (isSentence(text) && !/[?!؟]$/u.test(text))) return score
    if (!(dense || near(index)) || headsNote(texts, judged, index)) return score
    const words = wordCount(text)
    const surely = words === 1 || words >= 4 || (score?.confidence ?? 0) >= 0.3 || dense
    return atLeast(score, surely ? 0.82 : 0.6, 'links to other pages')
  })
}

/**
 * Where a foot without a sure line begins: it has many short lines that are not sentences, and one with known words. -1
 * if there is none.
 */
function startOfPlainFoot(texts: readonly string[], judged: Verdicts, last: number): number {
  const foot = texts.slice(last + 1)
  const isName = (text: string) => wordCount(text) <= 6 && !isSentence(text) && !cannotBeMenuItem(text)
  const isKnown = judged.slice(last + 1).some((score) => (score?.confidence ?? 0) >= 0.25)
  return isKnown && foot.length >= plainFoot && foot.every(isName) ? last + 1 : -1
}

/** Characters in a paragraph that makes the line above it a title. */
const paragraphLength = 100

/**
 * Whether a line is the heading of what follows: of a note, if it has up to three words; of a paragraph of a second
 * text.
 */
function headsNote(texts: readonly string[], judged: Verdicts, index: number): boolean {
  const next = texts[index + 1]
  if (next === undefined || isSure(judged[index + 1])) return false
  if (next.length >= paragraphLength && isProseLine(next, undefined)) return true
  return wordCount(texts[index]!) <= 3 && isSentence(next) && !/[?!؟]$/u.test(next)
}

/** Make a function that says whether sure boilerplate stands within four lines before an index and six after it. */
function betweenSureLines(judged: Verdicts): (index: number) => boolean {
  return (index) =>
    judged.slice(Math.max(0, index - 4), index).some(isSure) &&
    judged.slice(index + 1, index + 7).some(isSure)
}
