/** Which line of a page is the title: where the page's own head ends and the article's begins. */
import {anyOf} from '../../languages/knowledge.ts'
import {isImprint, isInstitution, isPartHeading} from '../imprint.ts'
import {dated, isDateLine, isSentence, ownLabel, wordCount} from './line-shape.ts'
import {contents, type Score} from './shapes.ts'
import {knownOdds, likelyFrom, perhapsFrom} from './sure.ts'

/** Kinds that stand under a title as often as above one. */
const eitherSide: readonly Score['kind'][] = [
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

/** Odds of a line above the title. */
function headOdds(text: string, score: Score | undefined): number {
  const known = knownOdds(score)
  const speaks = ownLabel.test(text) || dated.test(text)
  if (isImprint(text)) return 1.5
  if (contents.test(text) || isPartHeading(text)) return 0
  if (speaks && known < 3) return isDateLine(text) && !ownLabel.test(text) ? dateAbove : -1.5
  if (known > 0) return eitherSide.includes(score!.kind) ? known / 12 : known
  if (isSentence(text)) return -1.8
  if (isInstitution(text)) return 1.2
  if (rubric.test(text)) return 0
  return isTrail(text) ? 0.7 : ([0.7, 0.8, 0.7, 0.3, -0.5][wordCount(text)] ?? -1.1)
}

/** Whether a line is short names with dividers between them. */
function isTrail(text: string): boolean {
  const parts = text.split(/(?:(?<!\s)\s+)?[|›»>/•]\s*/u).filter((part) => part !== '')
  return parts.length >= 2 && parts.every((part) => wordCount(part) <= 3) && !/[.!?؟:]$/u.test(text)
}

/** What stands under an entry of a weblog that has its date above its title. */
const entryFoot = new RegExp(`^\\W{0,3}(?:${anyOf(({furniture}) => furniture.entryFoot)})`, 'iu')

/** The title among the lines above a text. */
export interface Title {
  /** Its index; -1 for none. */
  readonly title: number
  /** Logarithm of the odds that what stands above it is of the page. */
  readonly above: number
  /** Other lines that may as well be it. */
  readonly rivals: ReadonlySet<number>
}

/** Odds by which a line that is not the title may fall behind it and still be nearly as likely. */
const rivalry = 2.2

/** The title: the line before which the odds of a menu are greatest, and which looks most like one. */
export function titleOf(
  texts: readonly string[],
  scores: readonly (Score | undefined)[],
  first: number,
): Title {
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

/** What speaks for the last line above the text: it is the title, or the byline where it is shorter than a title above it. */
function lastLineOdds(
  texts: readonly string[],
  scores: readonly (Score | undefined)[],
  index: number,
): number {
  const before = texts[index - 1]
  const near = texts.slice(Math.max(0, index - 3), index)
  if (near.some((text) => dated.test(text) || ownLabel.test(text))) return 0
  const isUnderTitle = before !== undefined && scores[index - 1] === undefined && wordCount(before) >= 3
  return wordCount(texts[index]!) < 2 ? 0 : isUnderTitle && wordCount(texts[index]!) <= 3 ? -1 : 0.8
}

/** The title of what looks most like one: the line under it where it only says of what kind that is. */
function underRubric(
  texts: readonly string[],
  scores: readonly (Score | undefined)[],
  title: number,
  first: number,
): number {
  const next = texts[title + 1]
  if (title < 0 || next === undefined || title + 1 >= first || !rubric.test(texts[title]!)) return title
  const speaks =
    ownLabel.test(next) || isDateLine(next) || isSentence(next) || scores[title + 1] !== undefined
  return speaks || wordCount(next) < 4 ? title : title + 1
}

/** The title of what looks most like one: the line above it where that is one too, and it the deck. */
function withDeck(texts: readonly string[], scores: readonly (Score | undefined)[], title: number): number {
  const before = texts[title - 1]
  if (title < 1 || before === undefined || scores[title - 1] !== undefined) return title
  const words = wordCount(before)
  const speaks =
    ownLabel.test(before) ||
    dated.test(before) ||
    isSentence(before) ||
    isImprint(before) ||
    isInstitution(before) ||
    /^[^:]{2,16}:\s|[:،,]$/u.test(before)
  const isMenu = title >= 3 && wordCount(texts[title - 2]!) >= 3 && scores[title - 2] === undefined
  return words >= 3 && words <= 12 && !speaks && !rubric.test(before) && !isTrail(before) && !isMenu
    ? title - 1
    : title
}

/** Letters that a word has at least to tell what a text is about. */
const tellingLength = 4

/** The telling words of lines. */
function wordsOfText(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => tellingWords(text.slice(0, 2000))))
}

export function tellingWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= tellingLength)
}

/** What the words say that a line has in common with the text: a title is of them, a menu is not. */
function sharedWords(text: string, body: ReadonlySet<string>): number {
  const words = tellingWords(text)
  if (words.length < 2) return 0
  const shared = words.filter((word) => body.has(word)).length / words.length
  return shared >= 0.5 ? 1.5 : shared >= 0.25 ? 0.7 : 0
}

/** Lines that come again among these, the first of each, and those that a trail of links above them ends in. */
function repeatedLines(texts: readonly string[]): ReadonlySet<number> {
  const firsts = new Map<string, number>()
  const again = new Set<number>()
  const trailEnds = new Set<string>()
  for (const [index, text] of texts.entries()) {
    const letters = lettersOf(text)
    const before = firsts.get(letters)
    if (before === undefined) firsts.set(letters, index)
    else again.add(before)
    if (trailEnds.has(letters)) again.add(index)
    const end = text.split(/(?:(?<!\s)\s+)?[|›»>/]\s*/u)
    if (end.length > 2) trailEnds.add(lettersOf(end.at(-1)!))
  }
  return again
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Lines under a title among which its byline or date stands, furniture aside. */
const creditReach = 3

/** A photographer or an agency at the end of a caption. */
const imageCredit = new RegExp(
  String.raw`(?:${anyOf(({furniture}) => furniture.imageCredits)})\s*:|[([][^()[\]]{2,40}[)\]]$`,
  'iu',
)

/** Whether a date or a credit follows a line closely. */
function isFollowedByCredit(
  texts: readonly string[],
  scores: readonly (Score | undefined)[],
  index: number,
  first: number,
): boolean {
  let seen = 0
  for (let next = index + 1; next < first && seen < creditReach && next < index + 12; next += 1) {
    const text = texts[next]!
    if ((scores[next]?.confidence ?? 0) >= likelyFrom || wordCount(text) === 0) continue
    if (dated.test(text) || ownLabel.test(text) || imageCredit.test(text)) return true
    seen += 1
  }
  return false
}

/** Beginnings of a line that stands above a title and says of what kind the text is. */
export const rubric = new RegExp(`^(?:${anyOf(({furniture}) => furniture.rubrics)})\\s`, 'iu')

/** A turn of an interview that is marked as one. */
export const turn = new RegExp(`^(?:${anyOf(({furniture}) => furniture.turns)})\\s*[:：]`, 'iu')

/** Odds that a line is a title though it ends in a full stop: a text may open with a short sentence. */
const statement = -2.5

/** Odds that a line is a title, by its length and shape. */
function titleOdds(text: string, score: Score | undefined): number {
  const words = wordCount(text)
  const byWords = words >= 5 ? 0.7 : ([-8, -6, -1.4, -0.4, 0.4][words] ?? 0)
  const known = titleMalus(score, words)
  const credit = ownLabel.test(text) || isDateLine(text) || isImprint(text) ? -4 : 0
  const shape =
    (isSentence(text) && !/[?؟!]$/u.test(text) ? statement : 0) +
    (isInstitution(text) ? -1.5 : 0) +
    (rubric.test(text) ? -0.8 : 0) +
    (isPartHeading(text) || turn.test(text) ? -4 : 0) +
    (words > 16 ? -1 : 0) +
    (text.length > 200 ? -3 : 0) +
    (imageCredit.test(text) || /©/u.test(text) ? -1.5 : 0) +
    (/[:،,]$/u.test(text) ? -3 : 0) +
    (isTrail(text) ? -2 : 0)
  return byWords + known + credit + shape
}

/** What speaks against a title in its words: furniture, less so where only a part of a long line is of it. */
function titleMalus(score: Score | undefined, words: number): number {
  const confidence = score?.confidence ?? 0
  if (confidence < perhapsFrom) return 0
  if (confidence < likelyFrom) return -1
  return score!.partial === true && words >= 5 ? -0.7 : score!.whole || confidence >= 0.9 ? -8 : -3
}
