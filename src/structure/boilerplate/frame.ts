/**
 * Finds an article on its page: the title among the lines above the text, and the line that ends it.
 *
 * Each line has odds of being the page's, by its words and shape. The title is where the head of the page ends and the
 * article begins, the end is where the foot of the page begins: the places where the sums of the odds are greatest.
 * Linear in the number of lines.
 */
import {articleLabel, datePattern, isProseLine, isSentence, wordCount} from './line-shape.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {knownOdds} from './thresholds.ts'
import {findTitle} from './title.ts'

/** Where an article stands on its page, as indices of lines. */
export interface Frame {
  /** Index of the title; -1 if there is no line above the text. */
  readonly title: number
  /** Index of the first line of the text. */
  readonly first: number
  /** Index of the last line of the text. */
  readonly last: number
  /** Log odds that the lines above the title are the page's. */
  readonly above: number
  /** The same for the lines under the text. */
  readonly below: number
  /** Other lines above the text that may be the title. */
  readonly rivals: ReadonlySet<number>
}

/** Find the article; undefined if the lines contain no text. */
export function frameOf(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
): Frame | undefined {
  const isProse = texts.map((text, index) => isProseLine(text, scores[index]))
  const first = startOf(isProse)
  if (first < 0) return undefined
  const {last, below} = endOf(texts, scores, isProse, first)
  const {title, above, rivals} = findTitle(texts, scores, first)
  return {title, first, last, above, below, rivals}
}

/** Number of lines in which a second and third line of text must follow the first one, if the page is long enough. */
const opening = 9

/** The first line of text. A notice above the title may be as long, but no other lines of text follow it closely. */
function startOf(isProse: readonly boolean[]): number {
  const lines = isProse.flatMap((prose, index) => (prose ? [index] : []))
  if (lines.length < 4) return lines[0] ?? -1
  return lines.find((line, at) => (lines[at + 2] ?? Number.POSITIVE_INFINITY) - line <= opening) ?? lines[0]!
}

/** The line after which the foot of the page begins: where the sum of the odds of all following lines is greatest. */
function endOf(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  isProse: readonly boolean[],
  first: number,
): {readonly last: number; readonly below: number} {
  let [sum, below, last] = [0, 0, texts.length - 1]
  for (let index = texts.length - 1; index > first; index -= 1) {
    sum += footOdds(texts[index]!, scores[index], isProse[index]!)
    if (sum > below) [below, last] = [sum, index - 1]
  }
  // Lines between the last line of text and the foot belong to the text.
  return {last: Math.max(first, last), below}
}

/** Odds that a line under the text is the page's. */
function footOdds(text: string, score: BoilerplateScore | undefined, isProse: boolean): number {
  const known = knownOdds(score)
  if (known > 0) return known
  if (isProse) return text.length >= 200 ? -10 : -4
  if (articleLabel.test(text) || datePattern.test(text)) return -0.3
  if (isSentence(text)) return -1.2
  return wordCount(text) <= 3 ? 0.5 : 0.7
}
