/** What the shape of a line says before its words are known: prose, a sentence, a credit, a date. */
import {anyOf} from '../../languages/knowledge.ts'
import type {Score} from './shapes.ts'

/** Lines that tell of the article itself stay, whatever stands around them. */
export const ownLabel = new RegExp(
  String.raw`^(?:[*©]|(?:${anyOf(({furniture}) => furniture.ownLabels)})(?:$|[\s:,،ـ/])|(?:${anyOf(({furniture}) => furniture.colonLabels)})\s*[:/ـ])`,
  'iu',
)
/** A date or a time in the line. */
export const dated = new RegExp(
  String.raw`\p{N}{4}|\p{N}{1,2}[:/.-]\p{N}{1,2}|(?:${anyOf(({furniture}) => furniture.ago)})(?:$|\s)`,
  'u',
)

/** Letters that a line of the article has at least, or fewer with a full stop behind it. */
const proseLength = 150
const sentenceLength = 70

/** Whether a line is text of the article. */
export function isProseLine(text: string, score: Score | undefined): boolean {
  if (score !== undefined && score.confidence >= 0.5) return false
  return text.length >= proseLength || (text.length >= sentenceLength && /[.!?؟…]["'”»)\]]*$/u.test(text))
}

/** Whether a line ends as a sentence and is as long as one. */
export function isSentence(text: string): boolean {
  return /[.!?؟…۔]["'”’»)\]]*$/u.test(text) && wordCount(text) >= 6
}

/** Whether a line is too long for a menu, or is a byline, a source, a date or the end of a sentence. */
export function tellsOfItself(text: string): boolean {
  return text.length > 110 || ownLabel.test(text) || dated.test(text) || /[.:؛،,]$/u.test(text)
}

/** Words: what stands between spaces and has a letter or a digit. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Whether most of a line is a date or a time. */
export function isDateLine(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0
  return dated.test(text) && wordCount(text) <= 16 && digits >= 0.15 * text.length
}
