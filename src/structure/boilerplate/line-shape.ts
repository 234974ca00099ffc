/** What the shape of a line tells before its words are looked up: prose, a sentence, a credit, a date. */
import {anyOf} from '../../languages/knowledge.ts'
import type {BoilerplateScore} from './score-shape.ts'

/** The label of a line about the article itself, which is kept whatever stands around it. */
export const articleLabel = new RegExp(
  String.raw`^(?:[*©]|(?:${anyOf(({boilerplate}) => boilerplate.ownLabels)})(?:$|[\s:,،ـ/])|(?:${anyOf(({boilerplate}) => boilerplate.colonLabels)})\s*[:/ـ])`,
  'iu',
)
/** A date or a time. */
export const datePattern = new RegExp(
  String.raw`\p{N}{4}|\p{N}{1,2}[:/.-]\p{N}{1,2}|(?:${anyOf(({boilerplate}) => boilerplate.ago)})(?:$|\s)`,
  'u',
)

/** Letters that a line of text has, at least; fewer if it ends in a full stop. */
const proseLength = 150
const sentenceLength = 70

/** Whether a line is text of the article. */
export function isProseLine(text: string, score: BoilerplateScore | undefined): boolean {
  if (score !== undefined && score.confidence >= 0.5) return false
  return text.length >= proseLength || (text.length >= sentenceLength && /[.!?؟…]["'”»)\]]*$/u.test(text))
}

/** Whether a line ends as a sentence and is long enough for one. */
export function isSentence(text: string): boolean {
  return /[.!?؟…۔]["'”’»)\]]*$/u.test(text) && wordCount(text) >= 6
}

/** Whether a line cannot be a menu item: it is too long, or a byline, a source, a date or the end of a sentence. */
export function cannotBeMenuItem(text: string): boolean {
  return text.length > 110 || articleLabel.test(text) || datePattern.test(text) || /[.:؛،,]$/u.test(text)
}

/** Number of words: parts between spaces that have a letter or a digit. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Whether most of a line is a date or a time. */
export function isDateLine(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return datePattern.test(text) && wordCount(text) <= 16 && digits >= 0.15 * text.length
}
