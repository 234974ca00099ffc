/**
 * Where an article stands on its page: its title among the lines above the text, and the line that ends it.
 *
 * Each line gives odds that it is of the page and not of the article, by its words and shape. The title is where
 * the page's head turns into the article's, the end where the article turns into the page's foot: the places at
 * which the sums of the odds are greatest. Linear in the number of lines.
 */
import {dated, isProseLine, isSentence, ownLabel, wordCount} from './line-shape.ts'
import type {Score} from './shapes.ts'
import {knownOdds} from './sure.ts'
import {titleOf} from './title.ts'

/** An article on its page; indices of lines. */
export interface Frame {
  /** Line of the title; -1 where there is no line above the text. */
  readonly title: number
  /** First line of the text. */
  readonly first: number
  /** Last line of the text. */
  readonly last: number
  /** Logarithm of the odds that what stands above the title is of the page. */
  readonly above: number
  /** The same of what stands under the text. */
  readonly below: number
  /** Other lines above the text that may as well be the title. */
  readonly rivals: ReadonlySet<number>
}

/** Frame the article among the lines; undefined where there is no text. */
export function frameOf(texts: readonly string[], scores: readonly (Score | undefined)[]): Frame | undefined {
  const isProse = texts.map((text, index) => isProseLine(text, scores[index]))
  const first = startOf(isProse)
  if (first < 0) return undefined
  const {last, below} = endOf(texts, scores, isProse, first)
  const {title, above, rivals} = titleOf(texts, scores, first)
  return {title, first, last, above, below, rivals}
}

/** Lines among which a second and third line of text must follow the first, where there are so many. */
const opening = 9

/** The first line of text: a notice above the title may be as long as one, but no others follow it closely. */
function startOf(isProse: readonly boolean[]): number {
  const lines = isProse.flatMap((prose, index) => (prose ? [index] : []))
  if (lines.length < 4) return lines[0] ?? -1
  return lines.find((line, at) => (lines[at + 2] ?? Number.POSITIVE_INFINITY) - line <= opening) ?? lines[0]!
}

/** The line after which the page's foot begins: where the odds of all that follows are greatest. */
function endOf(
  texts: readonly string[],
  scores: readonly (Score | undefined)[],
  isProse: readonly boolean[],
  first: number,
): {readonly last: number; readonly below: number} {
  let [sum, below, last] = [0, 0, texts.length - 1]
  for (let index = texts.length - 1; index > first; index -= 1) {
    sum += footOdds(texts[index]!, scores[index], isProse[index]!)
    if (sum > below) [below, last] = [sum, index - 1]
  }
  // What stands between the text's last line and the foot is the text's.
  return {last: Math.max(first, last), below}
}

/** Odds of a line under the text. */
function footOdds(text: string, score: Score | undefined, isProse: boolean): number {
  const known = knownOdds(score)
  if (known > 0) return known
  if (isProse) return text.length >= 200 ? -10 : -4
  if (ownLabel.test(text) || dated.test(text)) return -0.3
  if (isSentence(text)) return -1.2
  return wordCount(text) <= 3 ? 0.5 : 0.7
}
