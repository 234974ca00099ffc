/** How much a line looks like a title, by its length, its shape and its words. */
import {anyOf} from '../../languages/knowledge.ts'
import {isImprint, isInstitution, isPartHeading} from '../imprint.ts'
import {articleLabel, isDateLine, isSentence, wordCount} from './line-shape.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {likelyFrom, perhapsFrom} from './thresholds.ts'

/** Whether a line is short names with dividers between them. */
export function isTrail(text: string): boolean {
  const parts = text.split(/(?:(?<!\s)\s+)?[|›»>/•]\s*/u).filter((part) => part !== '')
  return parts.length >= 2 && parts.every((part) => wordCount(part) <= 3) && !/[.!?؟:]$/u.test(text)
}

/** The beginning of a line above a title that names the genre of the text. */
export const rubric = new RegExp(`^(?:${anyOf(({boilerplate}) => boilerplate.rubrics)})\\s`, 'iu')

/** The label of a turn in an interview. */
export const turnLabel = new RegExp(`^(?:${anyOf(({boilerplate}) => boilerplate.turns)})\\s*[:：]`, 'iu')

/** A photographer or an agency at the end of a caption. */
export const imageCredit = new RegExp(
  String.raw`(?:${anyOf(({boilerplate}) => boilerplate.imageCredits)})\s*:|[([][^()[\]]{2,40}[)\]]$`,
  'iu',
)

/** Odds that a line which ends in a full stop is a title: a text may begin with a short sentence. */
const statement = -2.5

/** Odds that a line is a title, by its length and shape. */
export function titleOdds(text: string, score: BoilerplateScore | undefined): number {
  const words = wordCount(text)
  const byWords = words >= 5 ? 0.7 : ([-8, -6, -1.4, -0.4, 0.4][words] ?? 0)
  const known = titleMalus(score, words)
  const credit = articleLabel.test(text) || isDateLine(text) || isImprint(text) ? -4 : 0
  const shape =
    (isSentence(text) && !/[?؟!]$/u.test(text) ? statement : 0) +
    (isInstitution(text) ? -1.5 : 0) +
    (rubric.test(text) ? -0.8 : 0) +
    (isPartHeading(text) || turnLabel.test(text) ? -4 : 0) +
    (words > 16 ? -1 : 0) +
    (text.length > 200 ? -3 : 0) +
    (imageCredit.test(text) || /©/u.test(text) ? -1.5 : 0) +
    (/[:،,]$/u.test(text) ? -3 : 0) +
    (isTrail(text) ? -2 : 0)
  return byWords + known + credit + shape
}

/** What is subtracted for boilerplate in a title; less if it is only part of a long line. */
function titleMalus(score: BoilerplateScore | undefined, words: number): number {
  const confidence = score?.confidence ?? 0
  if (confidence < perhapsFrom) return 0
  if (confidence < likelyFrom) return -1
  return score!.partial === true && words >= 5 ? -0.7 : score!.whole || confidence >= 0.9 ? -8 : -3
}
