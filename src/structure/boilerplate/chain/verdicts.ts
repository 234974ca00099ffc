/** Adjusts the verdicts on a page's lines by what the chain says. */
import {readCredit} from '../../credits/index.ts'
import {isSectionLine} from '../../sections.ts'
import type {Frame} from '../frame.ts'
import type {PageJudgement} from '../judge-lines.ts'
import {articleLabel, isProseLine, isSentence} from '../line-shape.ts'
import {isPerson} from '../people.ts'
import type {BoilerplateScore} from '../score-shape.ts'
import {doubtFrom, perhapsFrom, sureFrom} from '../thresholds.ts'
import type {Verdicts} from '../verdicts.ts'
import {type KindChances, kindChancesOf} from './kind-chances.ts'

/**
 * Probability of boilerplate from which a line is removed: around the article, between its title and its text, inside
 * its text.
 */
const goFrom = {around: 0.93, between: 0.96, within: 0.985}
/** Probability from which a line is reported. */
const reportFrom = 0.85
/**
 * Probability under which a line is kept that would be removed for its place, and under which it is not even reported.
 */
const [keepBelow, dropBelow] = [0.4, 0.15]

/** The verdicts, adjusted by the chain. Running text is never removed by the chain alone. */
export function withChain(texts: readonly string[], judgement: PageJudgement): Verdicts {
  const {judged, frame} = judgement
  // If no line of a text is surely boilerplate, it is not a page, and nothing is removed.
  if (frame === undefined || !judged.some((score) => (score?.confidence ?? 0) >= sureFrom)) return judged
  const kinds = kindChancesOf(texts, judgement)
  return judged.map((score, index) => {
    const chance = kinds.chance(index, 'furniture')
    if (chance === 0) return score
    if ((score?.confidence ?? 0) >= sureFrom)
      return stays(texts[index]!, judgement, kinds, index) ? doubted(score!, chance) : score
    if (chance < reportFrom || tells(texts, judgement, index)) return score
    return raised(texts, judgement, kinds, index)
  })
}

/**
 * Whether a line that would be removed belongs to the article: its place alone speaks against it and the chain does
 * not, or it is the title and no pattern of whole lines matches it.
 */
function stays(text: string, {scores, frame}: PageJudgement, kinds: KindChances, index: number): boolean {
  const [chance, own] = [kinds.chance(index, 'furniture'), scores[index]]
  // Sections above a title were decided before: only the article's own is left.
  if (index < frame!.title && isSectionLine(text)) return false
  if ((own?.confidence ?? 0) < sureFrom) return chance < keepBelow
  return kinds.chance(index, 'title') > 0.8 && !(own!.whole && own!.confidence >= 0.93)
}

/** A verdict that the chain does not share. It is reported, or dropped if the chain is sure. */
function doubted(score: BoilerplateScore, chance: number): BoilerplateScore | undefined {
  return chance < dropBelow ? undefined : {...score, confidence: 0.6}
}

/** The mark of a footnote. */
const footnote = /^(?:[\^↑†‡]|\[\p{N}{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S/u

/** Whether a line is about the article: a credit in a place where credits stand. */
function tells(texts: readonly string[], {frame, judged}: PageJudgement, index: number): boolean {
  const text = texts[index]!
  if (articleLabel.test(text) || footnote.test(text)) return true
  const isFoot = index > frame!.last
  if (Math.abs(index - frame!.title) <= 5 && isPerson(text)) return true
  return !isFoot && (judged[index]?.confidence ?? 0) < doubtFrom && readCredit(text, undefined) !== undefined
}

function raised(
  texts: readonly string[],
  {judged, frame}: PageJudgement,
  kinds: KindChances,
  index: number,
): BoilerplateScore | undefined {
  const [text, score, chance] = [texts[index]!, judged[index], kinds.chance(index, 'furniture')]
  const isText = isProseLine(text, score) || (isSentence(text) && placeOf(frame!, index) !== 'around')
  const isKnown =
    placeOf(frame!, index) === 'within' ? (score?.confidence ?? 0) >= perhapsFrom : isInCompany(judged, index)
  // A line directly above a paragraph may be its heading, or the title of a second text.
  const next = texts[index + 1] ?? ''
  const isHead =
    index > frame!.first &&
    score === undefined &&
    next.length >= paragraphLength &&
    isProseLine(next, judged[index + 1])
  const confidence = chance >= goFrom[placeOf(frame!, index)] && !isText && !isHead && isKnown ? 0.82 : 0.6
  if ((score?.confidence ?? 0) >= confidence) return score
  return {kind: score?.kind ?? 'navigation', confidence, whole: false}
}

/** Characters in a paragraph, at least. */
const paragraphLength = 90

/**
 * Number of lines on either side in which there must be boilerplate known by its words: verse and lists have none
 * beside them.
 */
const companyReach = 8

function isInCompany(judged: Verdicts, index: number): boolean {
  const near = judged.slice(Math.max(0, index - companyReach), index + companyReach + 1)
  return near.some((score) => (score?.confidence ?? 0) >= sureFrom)
}

function placeOf({title, first, last}: Frame, index: number): keyof typeof goFrom {
  if (index < title || index > last) return 'around'
  return index < first ? 'between' : 'within'
}
