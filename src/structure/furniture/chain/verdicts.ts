/** What the chain adds to the verdicts on a page's lines. */
import {readCredit} from '../../credits.ts'
import {isSectionLine} from '../../sections.ts'
import type {Frame} from '../frame.ts'
import {isProseLine, isSentence, ownLabel} from '../line-shape.ts'
import type {Judgement, Verdicts} from '../page.ts'
import {isPerson} from '../people.ts'
import type {Score} from '../shapes.ts'
import {doubtFrom, perhapsFrom, sureFrom} from '../sure.ts'
import {type Kinds, kindsOf} from './read.ts'

/** Chance of furniture from which on a line goes: around the article, between its title and its text, in its text. */
const goFrom = {around: 0.93, between: 0.96, within: 0.985}
/** Chance from which on a line is reported. */
const reportFrom = 0.85
/** Chance of furniture below which a line stays that would go by its place, and below which it is not reported. */
const [keepBelow, dropBelow] = [0.4, 0.15]

/** The verdicts with what the lines say together; running text is never taken out by that alone. */
export function withChain(texts: readonly string[], judgement: Judgement): Verdicts {
  const {judged, frame} = judgement
  // Nothing goes without company: a text in which nothing is known to be of a page is left as it is.
  if (frame === undefined || !judged.some((score) => (score?.confidence ?? 0) >= sureFrom)) return judged
  const kinds = kindsOf(texts, judgement)
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
 * Whether a line that would go is the article's: it would go by its place alone, which the chain sees otherwise, or
 * it is the title and no whole pattern speaks against it.
 */
function stays(text: string, {scores, frame}: Judgement, kinds: Kinds, index: number): boolean {
  const [chance, own] = [kinds.chance(index, 'furniture'), scores[index]]
  // Which section of those above a title is its own is settled already.
  if (index < frame!.title && isSectionLine(text)) return false
  if ((own?.confidence ?? 0) < sureFrom) return chance < keepBelow
  return kinds.chance(index, 'title') > 0.8 && !(own!.whole && own!.confidence >= 0.93)
}

/** A verdict that the chain does not share: reported, or dropped where it is sure. */
function doubted(score: Score, chance: number): Score | undefined {
  return chance < dropBelow ? undefined : {...score, confidence: 0.6}
}

/** A note by its sign. */
const footnote = /^(?:[\^↑†‡]|\[\p{N}{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S/u

/** Whether a line tells of the article: a credit that stands where credits do. */
function tells(texts: readonly string[], {frame, judged}: Judgement, index: number): boolean {
  const text = texts[index]!
  if (ownLabel.test(text) || footnote.test(text)) return true
  const isFoot = index > frame!.last
  if (Math.abs(index - frame!.title) <= 5 && isPerson(text)) return true
  return !isFoot && (judged[index]?.confidence ?? 0) < doubtFrom && readCredit(text, undefined) !== undefined
}

function raised(
  texts: readonly string[],
  {judged, frame}: Judgement,
  kinds: Kinds,
  index: number,
): Score | undefined {
  const [text, score, chance] = [texts[index]!, judged[index], kinds.chance(index, 'furniture')]
  const isText = isProseLine(text, score) || (isSentence(text) && placeOf(frame!, index) !== 'around')
  const isKnown =
    placeOf(frame!, index) === 'within' ? (score?.confidence ?? 0) >= perhapsFrom : isInCompany(judged, index)
  // What stands right above a paragraph that stays may be its heading, or the title of a second text.
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

/** Characters of a paragraph, at least. */
const paragraphLength = 90

/** Lines on either side among which furniture stands that is known by its words: verse and lists stand alone. */
const companyReach = 8

function isInCompany(judged: Verdicts, index: number): boolean {
  const near = judged.slice(Math.max(0, index - companyReach), index + companyReach + 1)
  return near.some((score) => (score?.confidence ?? 0) >= sureFrom)
}

function placeOf({title, first, last}: Frame, index: number): keyof typeof goFrom {
  if (index < title || index > last) return 'around'
  return index < first ? 'between' : 'within'
}
