/** Judges which lines of a page are boilerplate, by what the chain says of all lines and what is known of each. */
import type {BoilerplateKind} from '../../languages/boilerplate.ts'
import {readCredit} from '../credits/index.ts'
import {isSectionLine} from '../sections.ts'
import type {LineState} from './chain/chain.ts'
import {type KindChances, kindChancesOf} from './chain/kind-chances.ts'
import {articleLabel, isProseLine, wordCount} from './line-shape.ts'
import {isPerson} from './people.ts'
import type {RelatedList} from './related.ts'
import {scoreLine} from './score-line.ts'
import {doubtFrom, perhapsFrom, sureFrom} from './thresholds.ts'

/** How surely a line is boilerplate, and of what kind. */
export interface LineVerdict {
  readonly kind: BoilerplateKind
  /** 0…1: the probability that it is boilerplate. */
  readonly confidence: number
  /** Whether it is to go; else it is only reported. */
  readonly goes: boolean
}

/** Verdicts on the lines of a page, by index; undefined for lines of the article. */
export type Verdicts = readonly (LineVerdict | undefined)[]

/**
 * Probability of boilerplate from which a line goes: one that is known whole by its words, under all text or
 * not, an item of a menu of sections, one of which a part is known, one of which nothing is known, running text.
 */
const goFrom = {tail: 0.05, whole: 0.3, item: 0.02, known: 0.75, other: 0.92, prose: 0.985}

/** Probability from which a line that stays is reported: one that is known by its words, or not. */
const reportFrom = {known: 0.3, other: 0.7}

/** Judge all lines of a page; `lists` are the lists of other articles among them. */
export function judgeLines(texts: readonly string[], lists: readonly RelatedList[]): Verdicts {
  const scores = texts.map(scoreLine)
  const sure = lists.filter(({confidence}) => confidence >= sureFrom)
  // Without a line that is surely boilerplate a text is not a page, and nothing goes.
  const isPage = sure.length > 0 || scores.some((score) => (score?.confidence ?? 0) >= sureFrom)
  if (!isPage && !scores.some((score) => (score?.confidence ?? 0) >= doubtFrom))
    return texts.map(() => undefined)
  const kinds = kindChancesOf(texts, scores, lists)
  const listed = new Set(
    sure.flatMap(({start, end}) => Array.from({length: end - start}, (_, at) => start + at)),
  )
  const isText = (text: string, index: number) =>
    isProseLine(text, scores[index]) && kinds.chance(index, 'text') > 0.9
  const [first, last] = [texts.findIndex(isText), texts.findLastIndex(isText)]
  const isProse = (index: number) => isProseLine(texts[index] ?? '', scores[index])
  const isBetween = (index: number) => isProse(index - 1) && isProse(index + 1)
  const lastProse = texts.findLastIndex((text, index) => isProseLine(text, scores[index]))
  const counts = Map.groupBy(texts, (text) => text)
  const title = likeliestTitle(kinds, texts.length)
  return texts.map((text, index): LineVerdict | undefined => {
    const [chance, score] = [kinds.chance(index, 'boilerplate'), scores[index]]
    const state = boilerplateState(kinds, index)
    // A list among the text or under it is another rule's.
    if (listed.has(index) && index > title && state !== 'head') return undefined
    const isKnown = (score?.confidence ?? 0) >= perhapsFrom || listed.has(index)
    const isInside = index > first && index < last && counts.get(text)!.length < 2
    const isWhole = score?.whole === true && score.confidence >= 0.9
    const isItem = index < title && isMenuItem(texts, index)
    const least = isWhole
      ? index > lastProse
        ? 'tail'
        : isBetween(index)
          ? 'known'
          : 'whole'
      : isItem
        ? 'item'
        : isKnown
          ? 'known'
          : isProseLine(text, score)
            ? 'prose'
            : 'other'
    const isSure = (score?.confidence ?? 0) >= sureFrom
    const isLed = !isSure && index > first && isInLedList(texts, index)
    const isSpared =
      isLed ||
      index === title ||
      (!isSure && isAddress(text)) ||
      (!isKnown && (isInside || tells(text, state)))
    const verdict = {kind: score?.kind ?? kindOfState[state], confidence: chance}
    if (isPage && !isSpared && chance >= goFrom[least]) return {...verdict, goes: true}
    if (index === title || (!isSure && isAddress(text))) return undefined
    const isDoubtful =
      (score?.confidence ?? 0) >= doubtFrom ? chance >= reportFrom.known : chance >= reportFrom.other
    return isDoubtful ? {...verdict, goes: false} : undefined
  })
}

/** Lines in a list that a sentence leads, at most, and words in such a sentence, at least. */
const [ledItems, leadWords] = [4, 10]

/** Whether a line is a sentence that ends in a colon, or an item of the list under one. */
function isInLedList(texts: readonly string[], index: number): boolean {
  return texts
    .slice(Math.max(0, index - ledItems), index + 1)
    .some((text) => /[:：]$/u.test(text) && wordCount(text) >= leadWords)
}

/** Whether a line is one of several names of sections side by side, and none that is repeated: that is the article's own. */
function isMenuItem(texts: readonly string[], index: number): boolean {
  const isName = (at: number) => isSectionLine(texts[at] ?? '')
  if (!isName(index) || !isName(index - 1)) return false
  return !texts.slice(0, index - 1).includes(texts[index]!)
}

/** Probability of the title from which a line is kept though it may be boilerplate. */
const titleFrom = 0.25

/** The line that is most likely the title; -1 where none is. */
function likeliestTitle(kinds: KindChances, count: number): number {
  let [best, most] = [-1, titleFrom]
  for (let index = 0; index < count; index += 1) {
    const chance = kinds.chance(index, 'title')
    if (chance > most) [best, most] = [index, chance]
  }
  return best
}

const kindOfState: Readonly<Record<'head' | 'front' | 'inside' | 'foot', BoilerplateKind>> = {
  head: 'navigation',
  front: 'page tools',
  inside: 'links to other pages',
  foot: 'links to other pages',
}

/** Which kind of boilerplate a line would be. */
function boilerplateState(kinds: KindChances, index: number): 'head' | 'front' | 'inside' | 'foot' {
  const state: LineState = kinds.likeliest(index)
  return state === 'head' || state === 'front' || state === 'foot' ? state : 'inside'
}

/** The mark of a footnote. */
const footnote = /^(?:[\^↑†‡]|\[\p{N}{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S/u

/** The address of a source: nothing but the name of a site. */
const address = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u

/** Whether a line speaks of the article: its label, a note to it, a person, a source, a credit where credits stand. */
function tells(text: string, state: LineState): boolean {
  if (articleLabel.test(text) || footnote.test(text) || address.test(text) || isPerson(text)) return true
  const credit = readCredit(text, undefined)
  if (credit === undefined || credit.role === 'section' || credit.doubtful === true) return false
  // A day in the menu of a page is that on which the page was looked at.
  return state !== 'foot' && !(state === 'head' && credit.role === 'dateline')
}

/** Whether a line is the address at which the text was published. */
function isAddress(text: string): boolean {
  return /:\/\/|www\./iu.test(text) && readCredit(text, undefined)?.role === 'address'
}
