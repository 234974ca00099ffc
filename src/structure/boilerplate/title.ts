/** Finds the title among the lines of a page: where the head of the page ends and the article begins. */
import {anyOf} from '../../languages/knowledge.ts'
import {isImprint, isInstitution, isPartHeading} from '../imprint.ts'
import {articleLabel, datePattern, isDateLine, isSentence, wordCount} from './line-shape.ts'
import {type BoilerplateScore, contentsLine} from './score-shape.ts'
import {knownOdds, likelyFrom} from './thresholds.ts'
import {imageCredit, isTrail, rubric, titleOdds} from './title-odds.ts'

/** Kinds of boilerplate that stand under a title as often as above it. */
const eitherSide: readonly BoilerplateScore['kind'][] = [
  'share buttons',
  'print button',
  'text-size buttons',
  'player controls',
  'view count',
  'page code',
  'advertisement',
  'comment form',
  'follow links',
  'tag list',
  'page tools',
  'newsletter sign-up',
  'log-in prompt',
  'links to other pages',
]

/** Odds of a date above the title: weblogs and agencies set it there, most others under it. */
const dateAbove = -0.6

/** Odds that a line stands above the title. */
function headOdds(text: string, score: BoilerplateScore | undefined): number {
  const known = knownOdds(score)
  const speaks = articleLabel.test(text) || datePattern.test(text)
  if (isImprint(text)) return 1.5
  if (contentsLine.test(text) || isPartHeading(text)) return 0
  if (speaks && known < 3) return isDateLine(text) && !articleLabel.test(text) ? dateAbove : -1.5
  if (known > 0) return eitherSide.includes(score!.kind) ? known / 12 : known
  if (isSentence(text)) return -1.8
  if (isInstitution(text)) return 1.2
  if (rubric.test(text)) return 0
  return isTrail(text) ? 0.7 : ([0.7, 0.8, 0.7, 0.3, -0.5][wordCount(text)] ?? -1.1)
}

/** The line under a weblog's entry, if the entry's date is above its title. */
const entryFoot = new RegExp(`^\\W{0,3}(?:${anyOf(({boilerplate}) => boilerplate.entryFoot)})`, 'iu')

/** The title found among the lines above a text. */
export interface TitlePlace {
  /** Index of the title; -1 for none. */
  readonly title: number
  /** Log odds that the lines above it are the page's. */
  readonly above: number
  /** Other lines that may be the title. */
  readonly rivals: ReadonlySet<number>
}

/** How far the odds of another line may be below the title's for it to count as a rival. */
const rivalry = 2.2

/** Find the title: the line before which the odds of a menu are greatest, and which looks most like a title. */
export function findTitle(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  first: number,
): TitlePlace {
  let [before, best, title, above] = [0, Number.NEGATIVE_INFINITY, -1, 0]
  const again = repeatedLines(texts.slice(0, first + 6))
  const body = wordsOfText(texts.slice(first, first + 12))
  const isLog = texts.slice(first).some((text) => entryFoot.test(text))
  const sums: number[] = []
  const all: number[] = []
  for (let index = 0; index < first; index += 1) {
    const text = texts[index]!
    const odds =
      before +
      titleOdds(text, scores[index]) +
      (index === 0 ? 1.5 : 0) +
      (isFollowedByCredit(texts, scores, index, first) ? 0.7 : 0) +
      (again.has(index) && wordCount(text) >= 3 ? 1.5 : 0) +
      sharedWords(text, body) +
      (index === first - 1 ? lastLineOdds(texts, scores, index) + (isLog ? 2.5 : 0) : 0)
    sums.push(before)
    all.push(odds)
    const isPlain = scores[index]?.whole !== true || scores[index]!.confidence < 0.93
    if (isPlain && odds > best) [best, title, above] = [odds, index, before]
    before += headOdds(text, scores[index])
  }
  const own = withDeck(texts, scores, underRubric(texts, scores, title, first))
  const rivals = all.flatMap((odds, index) =>
    odds > best - rivalry && scores[index] === undefined && wordCount(texts[index]!) >= 4 ? [index] : [],
  )
  return {title: own, above: own === title ? above : sums[own]!, rivals: new Set(rivals)}
}

/** Odds for the last line above the text: it is the title, or the byline if a longer title stands above it. */
function lastLineOdds(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  index: number,
): number {
  const before = texts[index - 1]
  const near = texts.slice(Math.max(0, index - 3), index)
  if (near.some((text) => datePattern.test(text) || articleLabel.test(text))) return 0
  const isUnderTitle = before !== undefined && scores[index - 1] === undefined && wordCount(before) >= 3
  return wordCount(texts[index]!) < 2 ? 0 : isUnderTitle && wordCount(texts[index]!) <= 3 ? -1 : 0.8
}

/** The title, if the line that looks most like one only names the genre: then it is the line under it. */
function underRubric(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  title: number,
  first: number,
): number {
  const next = texts[title + 1]
  if (title < 0 || next === undefined || title + 1 >= first || !rubric.test(texts[title]!)) return title
  const speaks =
    articleLabel.test(next) || isDateLine(next) || isSentence(next) || scores[title + 1] !== undefined
  return speaks || wordCount(next) < 4 ? title : title + 1
}

/**
 * The title, if the line that looks most like one is a deck: then it is the line above it, if that looks like a title
 * too.
 */
function withDeck(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  title: number,
): number {
  const before = texts[title - 1]
  if (title < 1 || before === undefined || scores[title - 1] !== undefined) return title
  const words = wordCount(before)
  const speaks =
    articleLabel.test(before) ||
    datePattern.test(before) ||
    isSentence(before) ||
    isImprint(before) ||
    isInstitution(before) ||
    /^[^:]{2,16}:\s|[:،,]$/u.test(before)
  const isMenu = title >= 3 && wordCount(texts[title - 2]!) >= 3 && scores[title - 2] === undefined
  return words >= 3 && words <= 12 && !speaks && !rubric.test(before) && !isTrail(before) && !isMenu
    ? title - 1
    : title
}

/** Letters in a content word, at least: a word that tells what a text is about. */
const contentWordLength = 4

/** The content words of some lines. */
function wordsOfText(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => contentWords(text.slice(0, 2000))))
}

/** The content words of a text, in lower case. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length >= contentWordLength,
  )
}

/** Odds for a title by the words that it shares with the text: a title has them, a menu has not. */
function sharedWords(text: string, body: ReadonlySet<string>): number {
  const words = contentWords(text)
  if (words.length < 2) return 0
  const shared = words.filter((word) => body.has(word)).length / words.length
  return shared >= 0.5 ? 1.5 : shared >= 0.25 ? 0.7 : 0
}

/** The first of each repeated line, and lines in which breadcrumbs above them end. */
function repeatedLines(texts: readonly string[]): ReadonlySet<number> {
  const firsts = new Map<string, number>()
  const again = new Set<number>()
  const trailEnds = new Set<string>()
  for (const [index, text] of texts.entries()) {
    const letters = lineLetters(text)
    const before = firsts.get(letters)
    if (before === undefined) firsts.set(letters, index)
    else again.add(before)
    if (trailEnds.has(letters)) again.add(index)
    const end = text.split(/(?:(?<!\s)\s+)?[|›»>/]\s*/u)
    if (end.length > 2) trailEnds.add(lineLetters(end.at(-1)!))
  }
  return again
}

/** The letters and digits of a line. */
export function lineLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Number of lines under a title in which its byline or date is looked for, not counting boilerplate. */
const creditReach = 3

/** Whether a date or a credit follows a line closely. */
function isFollowedByCredit(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  index: number,
  first: number,
): boolean {
  let seen = 0
  for (let next = index + 1; next < first && seen < creditReach && next < index + 12; next += 1) {
    const text = texts[next]!
    if ((scores[next]?.confidence ?? 0) >= likelyFrom || wordCount(text) === 0) continue
    if (datePattern.test(text) || articleLabel.test(text) || imageCredit.test(text)) return true
    seen += 1
  }
  return false
}
