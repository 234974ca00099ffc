/** What is known of each line of a page before its lines are read together, and where the running text stands. */
import {anyOf} from '../../../languages/knowledge.ts'
import {readCredit} from '../../credits/index.ts'
import {contentWords, lineLetters} from '../common-words.ts'
import {articleLabel, datePattern, isDateLine, isProseLine, isSentence, wordCount} from '../line-shape.ts'
import type {RelatedList} from '../related.ts'
import type {BoilerplateScore} from '../score-shape.ts'
import {sureFrom} from '../thresholds.ts'

/** The rough look of a line: what its neighbours see of it. */
export type LineLook =
  | 'deep'
  | 'long'
  | 'prose'
  | 'known'
  | 'byline'
  | 'dated'
  | 'credit'
  | 'label'
  | 'sentence'
  | 'colon'
  | 'signs'
  | 'one'
  | 'few'
  | 'some'
  | 'headline'

/** Facts about one line. */
export interface LineFacts {
  readonly text: string
  readonly words: number
  readonly score: BoilerplateScore | undefined
  readonly prose: boolean
  readonly look: LineLook
}

/** Facts about the lines of a page and about all of them. */
export interface PageLines {
  readonly lines: readonly LineFacts[]
  /** First and last line of the running text; -1 for none. */
  readonly first: number
  readonly last: number
  /** Content words at the beginning of the text, and the letters with which it begins. */
  readonly body: ReadonlySet<string>
  readonly opening: string
  /** How often the letters of each short line occur. */
  readonly counts: ReadonlyMap<string, number>
  /** Letters of the lines that claim rights, and with which lists of names end. */
  readonly claims: readonly string[]
  readonly trailEnds: ReadonlySet<string>
  /** For each line, how many lines above it a list of other articles begins; -1 where it is in none. */
  readonly listed: readonly number[]
  /** Whether the text begins in the Arabic script. */
  readonly beginsArabic: boolean | undefined
  /** The line above the text that shares most words with it; -1 for none. */
  readonly likest: number
}

/** Number of lines of text from which content words are taken, and characters of each that are read. */
const [bodyLines, bodyReach] = [14, 2000]

/** A sign or word by which rights are claimed. */
const claim = new RegExp(`©|${anyOf(({boilerplate}) => boilerplate.rights)}`, 'u')

/** What the lines around a page's text and the lists of other articles in it tell. */
export function pageLinesOf(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  lists: readonly RelatedList[],
): PageLines {
  const prose = texts.map((text, index) => isProseLine(text, scores[index]))
  const {first, last} = runOf(texts, prose, scores)
  const beginning = first < 0 ? [] : texts.slice(first, first + bodyLines)
  const body = new Set(beginning.flatMap((text) => contentWords(text.slice(0, bodyReach))))
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (text.length >= 160) continue
    const letters = wordLetters(text)
    counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  const mayCredit = (index: number) =>
    first < 0 ? index < creditReach : index < first + creditReach || Math.abs(index - last) <= creditReach
  const lines = texts.map((text, index): LineFacts => {
    const [words, score] = [wordCount(text), scores[index]]
    const look = isDeep(prose, scores, index)
      ? 'deep'
      : lookOf(text, words, score, prose[index]!, mayCredit(index))
    return {text, words, score, prose: prose[index]!, look}
  })
  return {
    lines,
    first,
    last,
    body,
    opening: lineLetters(beginning[0]?.slice(0, 200) ?? ''),
    counts,
    claims: texts.filter((text) => text.length < 200 && claim.test(text)).map(lineLetters),
    trailEnds: new Set(texts.flatMap(trailEnd)),
    listed: listedLines(texts.length, lists),
    beginsArabic: beginsArabic(beginning[0] ?? ''),
    likest: likestOf(texts.slice(0, Math.max(first, 0)), body),
  }
}

/** Lines around the running text that are read as credits. */
const creditReach = 6

/** Whether a line is inside running text, with only running text around it. */
function isDeep(
  prose: readonly boolean[],
  scores: readonly (BoilerplateScore | undefined)[],
  index: number,
): boolean {
  for (let at = index - 1; at <= index + 1; at += 1)
    if (prose[at] !== true || scores[at] !== undefined) return false
  return true
}

function lookOf(
  text: string,
  words: number,
  score: BoilerplateScore | undefined,
  prose: boolean,
  mayCredit: boolean,
): LineLook {
  if (prose) return text.length >= 250 ? 'long' : 'prose'
  if ((score?.confidence ?? 0) >= sureFrom) return 'known'
  const credit = mayCredit && text.length <= 160 ? readCredit(text, undefined) : undefined
  if (credit !== undefined && credit.role !== 'section')
    return credit.role === 'byline' ? 'byline' : credit.role === 'dateline' ? 'dated' : 'credit'
  if (articleLabel.test(text)) return 'label'
  if (isDateLine(text)) return 'dated'
  if (isSentence(text)) return 'sentence'
  if (!/\p{L}/u.test(text)) return 'signs'
  if (/[:：]$/u.test(text)) return 'colon'
  return words <= 1 ? 'one' : words <= 3 ? 'few' : words <= 6 ? 'some' : 'headline'
}

/** Letters of one line that count at most, and those that a line which is no running text takes away. */
const [mostWeight, otherWeight] = [600, 60]

/** The stretch of lines with most running text for the other lines in it. */
function runOf(
  texts: readonly string[],
  prose: readonly boolean[],
  scores: readonly (BoilerplateScore | undefined)[],
): {readonly first: number; readonly last: number} {
  let [sum, start, best, first, last] = [0, 0, 0, -1, -1]
  for (const [index, text] of texts.entries()) {
    const malus = (scores[index]?.confidence ?? 0) >= sureFrom ? 2 * otherWeight : otherWeight
    if (sum <= 0) [sum, start] = [0, index]
    sum += prose[index] ? Math.min(text.length, mostWeight) : -malus
    if (sum > best) [best, first, last] = [sum, start, index]
  }
  return {first, last}
}

/** The last name in a list of names with dividers, as breadcrumbs end in the title. */
function trailEnd(text: string): readonly string[] {
  if (text.length > 300) return []
  const parts = text.split(/(?:(?<!\s)\s+)?[|›»>/]\s*/u)
  return parts.length > 2 ? [lineLetters(parts.at(-1)!)] : []
}

function listedLines(count: number, lists: readonly RelatedList[]): readonly number[] {
  const out = new Array<number>(count).fill(-1)
  for (const {start, end} of lists) for (let line = start; line < end; line += 1) out[line] = line - start
  return out
}

/** The line with most content words of the text, and at least two. */
function likestOf(texts: readonly string[], body: ReadonlySet<string>): number {
  let [best, most] = [-1, 1]
  for (const [index, text] of texts.entries()) {
    const shared = [...new Set(contentWords(text.slice(0, 300)))].filter((word) => body.has(word)).length
    if (shared >= most && shared >= 2) [best, most] = [index, shared]
  }
  return best
}

/** The letters of a line without numbers: a table of contents numbers the headings of the text in its own way. */
export function wordLetters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** Whether the first letter of a line is of the Arabic script; undefined without a letter. */
export function beginsArabic(text: string): boolean | undefined {
  const letter = /\p{L}/u.exec(text)?.[0]
  return letter === undefined ? undefined : /\p{Script=Arabic}/u.test(letter)
}

/** Whether a date stands in a line. */
export function isDated(text: string): boolean {
  return datePattern.test(text)
}
