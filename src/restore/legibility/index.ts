/**
 * The judge of legibility: whether a line reads as running text of its language.
 *
 * It judges by the letters of words (which follow which, which begin and end a word), by the words that texts and lists
 * have, by which follow one another, and by the words of the text itself.
 */
import type {Lang} from '../../languages/index.ts'
import {modelWordsOf} from '../reordering/model-spelling.ts'
import type {WordModel} from '../reordering/word-model.ts'
import {isModelled, wordModelOf} from '../reordering/word-models.ts'
import {lineOdds, plainOdds, readsAtLeast} from './line-odds.ts'
import type {OwnWords} from './own-words.ts'

export {type OwnWords, ownWordsOf} from './own-words.ts'

/** Letters that a text must have to be judged at all. */
const fewestLetters = 8

/**
 * How well a text reads as running text of the language: mean log odds of a letter, against the same letters in any
 * order. About 2 for news, 1 for verse; 0 where nothing can be told; negative for text that is out of order.
 */
export function legibilityOf(text: string, lang: Lang, own?: OwnWords): number {
  if (!isModelled(lang)) return 0
  const {odds, letters} = lineOdds(text, wordModelOf(lang), own)
  return letters < fewestLetters ? 0 : odds / letters
}

/** Whether a text reads at least so well, which is told sooner than how well it reads. */
export function isLegible(text: string, lang: Lang, least: number): boolean {
  return isModelled(lang) && readsAtLeast(text, wordModelOf(lang), least)
}

/**
 * What a change of order has to gain, in log odds, and what any other change may lose. There are many orders of a line,
 * and some other one always reads a little better.
 */
export const moveCost = 6
const slack = 1

/**
 * Whether a text reads worse after a change. One that puts letters in another order has to read better by `needed`: less
 * where others of the same kind in the text are sure.
 */
export function readsWorse(
  before: string,
  after: string,
  lang: Lang,
  own?: OwnWords,
  needed: number = moveCost,
): boolean {
  const gain = gainOf(before, after, lang, own)
  return gain !== undefined && gain < (isMoved(before, after) ? needed : -slack)
}

/** How much better a text reads after a change, in log odds; undefined where nothing can be told. */
export function gainOf(before: string, after: string, lang: Lang, own?: OwnWords): number | undefined {
  if (!isModelled(lang)) return undefined
  const words = wordModelOf(lang)
  const [old, fresh] = [lineOdds(before, words, own), lineOdds(after, words, own)]
  if (fresh.letters < fewestLetters) return undefined
  return old.letters < fewestLetters ? fresh.odds : fresh.odds - old.odds
}

/** The same at a first look: every word as it stands. 0 where nothing can be told. */
export function quickGainOf(before: string, after: string, lang: Lang): number {
  if (!isModelled(lang)) return 0
  const words = wordModelOf(lang)
  return plainOdds(after, words).odds - plainOdds(before, words).odds
}

/** Number of words that a text has after a change and not before, and that no text or list has. */
export function strangeWordsOf(before: string, after: string, lang: Lang): number {
  if (!isModelled(lang)) return 0
  const words = wordModelOf(lang)
  const old = new Set(modelWordsOf(before.normalize('NFKC'), lang))
  return modelWordsOf(after.normalize('NFKC'), lang).filter((word) => !old.has(word) && !isKnown(word, words))
    .length
}

/** Whether a word, a mark or a number is known. A letter by itself is only if it is a word of the language. */
function isKnown(word: string, words: WordModel): boolean {
  if (word === '#' || word === '.') return true
  return word.length === 1 ? words.language.oneLetterWords.includes(word) : words.knows(word)
}

/** Whether two texts have the same letters in another order. */
export function isMoved(before: string, after: string): boolean {
  const [old, fresh] = [lettersOf(before), lettersOf(after)]
  return old !== fresh && old.length === fresh.length && sorted(old) === sorted(fresh)
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function sorted(text: string): string {
  return [...text].sort().join('')
}
