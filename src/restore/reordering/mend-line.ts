/** Decides by one line alone whether it is in pieces, and in which order they read best. */
import type {Lang} from '../../languages/index.ts'
import type {CutKind} from '../../languages/reordering.ts'
import {readingText} from './compose.ts'
import {unitsOfLine} from './line-units.ts'
import {modelledLang, modelSpelling} from './model-spelling.ts'
import {type Surroundings, searchReadings} from './search.ts'
import {glance} from './search-widths.ts'
import {suspicion} from './suspicion.ts'
import type {WordModel} from './word-model.ts'

/** Characters in a line of a page, wide gaps counted as one. Longer text is a paragraph. */
export const longestLine = 120
/** Characters under which a line has too few words to be judged. */
const shortestLine = 12
/** Extra gain needed if the line contains a non-joiner: a line in pieces has lost them. */
const joinerBonus = 6

/** Suspicion from which the readings of a line are searched. */
export const searchThreshold = -1.5

/** A line with its pieces in another order. */
export interface Mend {
  readonly text: string
  /** Log of how much likelier this reading is than the line as found, before the rest of the text is considered. */
  readonly gain: number
}

/**
 * A suspicious line in the order in which it was written. Undefined if it is in order, or may well be.
 *
 * The line is judged by itself, so the result does not depend on what is removed or joined elsewhere. If the mended
 * line would be mended again, the reading is not trusted and the line is left as found.
 */
export function mendSuspect(text: string, wordsIn: (lang: Lang) => WordModel): Mend | undefined {
  const lang = langOfLine(text)
  if (lang === undefined) return undefined
  const words = wordsIn(lang)
  const mended = mendIfMuchBetter(text, words)
  return mended === undefined || mended.text === text || mendIfMuchBetter(mended.text, words) !== undefined
    ? undefined
    : mended
}

/**
 * Log odds that a line is in pieces, before its readings are searched; -Infinity for text that is not a line of a page.
 */
export function suspicionOf(text: string, wordsIn: (lang: Lang) => WordModel): number {
  const lang = langOfLine(text)
  return lang === undefined ? Number.NEGATIVE_INFINITY : suspicion(text, wordsIn(lang))
}

/** The language of a line that is as long as a page's lines are; undefined for any other text. */
export function langOfLine(text: string): Lang | undefined {
  return text.length < shortestLine || isLong(text) ? undefined : modelledLang(text)
}

/** Whether the line by itself asks for mending. */
export function asksForMending(text: string, words: WordModel): boolean {
  return suspicion(text, words) >= searchThreshold && mendIfMuchBetter(text, words) !== undefined
}

/** Cuts inside a word. A reading without one only puts whole words in another order. */
const insideWord: ReadonlySet<CutKind> = new Set(['joiner', 'ligature', 'alef', 'inside'])

/** The best reading of a line; undefined where it is not much better than the line as found. */
function mendIfMuchBetter(text: string, words: WordModel): Mend | undefined {
  const {needed} = words.language
  if (!mayReadBetter(text, words, needed)) return undefined
  const mend = readOtherwise(text, words)
  if (mend === undefined || mend.gain < needed + (text.includes('\u200C') ? joinerBonus : 0)) return undefined
  return readsWell(mend.text, words, fewestWords) ? mend : undefined
}

/** How much worse than the best reading the one found by the quick search may be. */
const glanceError = 12

/** Whether a quick search leaves it possible that another order reads better by `least`. */
export function mayReadBetter(text: string, words: WordModel, least: number, beside?: Surroundings): boolean {
  const {asFound, readings} = searchReadings(unitsOfLine(text, words.lang), words, beside, glance)
  return readings[0] !== undefined && readings[0].score - asFound >= least - glanceError
}

/** The best reading of a line in another order, whether or not it is better than the line as found. */
function readOtherwise(text: string, words: WordModel): Mend | undefined {
  const units = unitsOfLine(text, words.lang)
  const {asFound, readings} = searchReadings(units, words)
  const best = readings[0]
  if (best === undefined || !best.cuts.some((kind) => insideWord.has(kind))) return undefined
  return {text: readingText(units, best, words), gain: best.score - asFound}
}

/** Words that a line must have to be judged by itself, and the share of them that must be known. */
const [fewestWords, knownShare] = [4, 0.7]

/** Whether most words of a reading are known. Among unknown words no order is better than another. */
export function readsWell(text: string, words: WordModel, fewest: number): boolean {
  const own = text.match(/[\p{Script=Arabic}\p{M}\u200C]+/gu) ?? []
  const known = own
    .filter((word) => word.length > 1 || words.language.oneLetterWords.includes(word))
    .filter((word) => words.knows(modelSpelling(word, words.lang)))
  return own.length >= fewest && known.length >= knownShare * own.length
}

/** Whether the text is longer than a line of a page. */
function isLong(text: string): boolean {
  return (
    text.length > 2 * longestLine ||
    (text.length > longestLine && text.replace(/\s+/gu, ' ').length > longestLine)
  )
}
