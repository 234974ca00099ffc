/**
 * Mends lines in pieces that cannot be told by themselves, in a text where others have been found.
 *
 * There are two stages. The first judges each line by itself, strictly. Only if it mends enough lines is the text known
 * to be damaged, and the second stage runs: a line of such a text is in pieces as often as not, and the rest of the
 * text (its words, their neighbours, the lines before and after) decides what the line alone cannot. The second stage
 * accepts only readings that the first would leave alone. So the first stage finds nothing in a restored text, and
 * restoring it again changes nothing.
 */

import type {Lang} from '../../languages/index.ts'
import {memoized} from '../../languages/memoized.ts'
import {
  asksForMending,
  langOfLine,
  longestLine,
  type Mend,
  mayReadBetter,
  mendSuspect,
  readsWell,
  searchThreshold,
  suspicionOf,
} from './mend-line.ts'
import {modelWordsOf} from './model-spelling.ts'
import {openNearby} from './nearby.ts'
import {type Choice, likeliestReading, type RankedReading, type RankWeights, rankedReadings} from './rank.ts'
import type {Surroundings} from './search.ts'
import {wideSearch, widestSearch} from './search-widths.ts'
import shipped from './weights.json' with {type: 'json'}
import type {WordModel} from './word-model.ts'

/** A line of a text. */
export interface PageLine {
  readonly text: string
  /** Whether the line must stay as it is. Its words count as evidence all the same. */
  readonly fixed: boolean
}

/** A line that the second stage may mend. */
interface Candidate {
  readonly index: number
  readonly lang: Lang
  /** Its likeliest reading in another order, judged with the rest of the text. */
  choice: Choice | undefined
}

/** Sum of the first stage's gains from which a text is known to be damaged. */
const damagedGain = 14
/** Probability of being in pieces from which a line's new reading is evidence for other lines. */
const evenOdds = 0.5
/** Probability among all its readings that the best one must have. */
const sureReading = 0.2
/** How often each line is read; each time with the newest readings of the others. */
const sweeps = 2
/** Probability of being in pieces below which a line is not read again. */
const notReadAgain = 0.01
/** Words that a line must have for the second stage. */
const fewestWords = 2

/** The first stage's results for each line, by index. */
export interface LineByLine {
  /** Log odds that the line is in pieces. */
  suspicion(index: number): number
  /** Its reading in another order, if that is much better. */
  mend(index: number): Mend | undefined
}

/** The first stage, computed from the lines' texts. */
function lineByLine(lines: readonly PageLine[], wordsIn: (lang: Lang) => WordModel): LineByLine {
  return {
    suspicion: (index) => suspicionOf(lines[index]!.text, wordsIn),
    mend: (index) => mendSuspect(lines[index]!.text, wordsIn),
  }
}

/** Settings of `mendPage`. */
export interface PageOptions {
  /** Results of the first stage that are known already. */
  readonly lineByLine?: LineByLine
  /** Weights by which a reading is chosen; the shipped ones by default. */
  readonly weights?: RankWeights
  /** Called with the readings that each line was last chosen from, to learn weights from them. */
  readonly report?: (index: number, options: readonly RankedReading[]) => void
}

/** The new readings of a text's lines; undefined for a line that stays as it is. */
export function mendPage(
  lines: readonly PageLine[],
  wordsIn: (lang: Lang) => WordModel,
  how: PageOptions = {},
): (string | undefined)[] {
  const first = firstStage(lines, how.lineByLine ?? lineByLine(lines, wordsIn))
  const gain = first.reduce((sum, mend) => sum + (mend?.gain ?? 0), 0)
  return gain < damagedGain ? first.map((mend) => mend?.text) : secondStage(lines, first, wordsIn, how)
}

/**
 * Number of lines that are searched in any text, the most suspicious first, and the number of lines for which one more
 * is.
 */
const [firstLooks, linesALook] = [8, 100]

/** Mend each line by itself. If none of the most suspicious lines is in pieces, no other is searched. */
function firstStage(lines: readonly PageLine[], alone: LineByLine): (Mend | undefined)[] {
  const suspects = lines
    .map(({fixed}, index) => ({index, suspicion: fixed ? Number.NEGATIVE_INFINITY : alone.suspicion(index)}))
    .filter(({suspicion}) => suspicion >= searchThreshold)
    .sort((a, b) => b.suspicion - a.suspicion)
  const looks = firstLooks + lines.length / linesALook
  const mends = lines.map((): Mend | undefined => undefined)
  let found = false
  for (const [rank, {index}] of suspects.entries()) {
    if (rank >= looks && !found) break
    mends[index] = alone.mend(index)
    found ||= mends[index] !== undefined
  }
  return mends
}

/** Mend the candidates by what the rest of the text says. */
function secondStage(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  wordsIn: (lang: Lang) => WordModel,
  how: PageOptions,
): (string | undefined)[] {
  const candidates = lines.flatMap(({text, fixed}, index): Candidate[] => {
    const lang = fixed ? undefined : langOfLine(text)
    return lang === undefined ? [] : [{index, lang, choice: undefined}]
  })
  readAll(lines, first, candidates, wordsIn, how)
  const out = first.map((mend) => mend?.text)
  for (const {index, lang, choice} of candidates) {
    if (choice === undefined) continue
    // A line that the first stage mended stays mended; only its order may still change.
    const words = wordsIn(lang)
    if (first[index] === undefined && (choice.inPieces < words.language.certain || choice.sure < sureReading))
      continue
    if (readsWell(choice.text, words, fewestWords) && !asksForMending(choice.text, words))
      out[index] = choice.text
  }
  return out
}

/** Find the best reading of every candidate and write it into `choice`. */
function readAll(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  candidates: readonly Candidate[],
  wordsIn: (lang: Lang) => WordModel,
  {weights = shipped, report}: PageOptions,
): void {
  const texts = lines.map(({text}, index) => first[index]?.text ?? text)
  const near = memoized(openNearby)
  const own = [...new Set(candidates.map(({lang}) => lang))]
  const count = (text: string, by: 1 | -1) => {
    for (const lang of own) near(lang).add(text, by)
  }
  for (const text of texts) count(text, 1)
  const measure = measureOf(texts)
  let mended = texts.filter((text, index) => text !== lines[index]!.text).length
  const reread = (candidate: Candidate, sweep: number) => {
    const {index, lang} = candidate
    const {text} = lines[index]!
    count(texts[index]!, -1)
    if (texts[index] !== text) mended -= 1
    const words = wordsIn(lang).with(near(lang))
    const beside = surroundingsOf(texts, index, lang, measure)
    const open = sweep > 0 || mayReadBetter(text, words, words.language.worthALook, beside)
    const damage = Math.log((mended + 0.5) / (lines.length - mended + 1))
    const options = open
      ? rankedReadings(text, words, beside, damage, sweep === 0 ? wideSearch : widestSearch)
      : []
    const known = weights[lang]
    const choice = known && likeliestReading(options, known)
    candidate.choice = choice
    report?.(index, options)
    const better = choice !== undefined && choice.inPieces > evenOdds ? choice.text : undefined
    texts[index] = better ?? first[index]?.text ?? text
    if (texts[index] !== text) mended += 1
    count(texts[index]!, 1)
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const open = candidates.filter(({choice}) => sweep === 0 || (choice?.inPieces ?? 0) > notReadAgain)
    for (const candidate of open) reread(candidate, sweep)
  }
}

/** Length of the longest line, paragraphs left out. */
function measureOf(texts: readonly string[]): number {
  return texts.reduce((most, {length}) => (length > longestLine ? most : Math.max(most, length)), 0)
}

/** How many lines before and after are taken to have the same measure. */
const column = 4

/** What the neighbouring lines tell about a line: the words before and after it, and the room that was left. */
function surroundingsOf(texts: readonly string[], index: number, lang: Lang, measure: number): Surroundings {
  const [before, own, after] = [texts[index - 1], texts[index]!, texts[index + 1]]
  const last = before === undefined ? undefined : modelWordsOf(before, lang).at(-1)
  const local = measureOf(texts.slice(Math.max(0, index - column), index + column + 1))
  const full = (text: string | undefined) => text !== undefined && text.length > 0.75 * measure
  return {
    before: last !== undefined && (last === '.' || full(before)) ? last : '',
    after: after !== undefined && full(own) ? (modelWordsOf(after, lang)[0] ?? '') : '',
    room: before !== undefined && full(before) && last !== '.' ? local - before.length - 3 : 0,
    fill: local === 0 ? 1 : own.length / local,
  }
}
