/**
 * How much likelier a line is as running text of a language than as the same letters in any order.
 *
 * Blanks are not order: extraction adds some (between the parts of a compound, before the letter of a tanwin) and loses
 * some. So neighbours that make one known word are read as one, at a price, and a line is worth what its best such
 * reading is.
 */
import {formClass} from '../../languages/script/arab/classes.ts'
import {modelWordsOf} from '../reordering/model-spelling.ts'
import type {ModelWord, WordModel} from '../reordering/word-model.ts'
import type {OwnWords} from './own-words.ts'

/** Presentation forms, which stand for letters. */
const shapes = new RegExp(`[${formClass}]`, 'u')

/** Log odds of a line, and the letters that they are about. */
export interface LineOdds {
  readonly odds: number
  readonly letters: number
}

/** What reading two neighbours as one word costs, and how many are read as one at most. */
const [joinCost, mostJoined] = [2.5, 3]

/** What reading a rare word as two costs, and the count from which a word is not rare: lists have words that run together. */
const [splitCost, commonCount] = [3, 1]

/** Share of words that are the text's own, and the size of a text, in words, for which half of it is used. */
const [ownShare, ownHalf] = [0.3, 50]

/** Log odds that nothing in a word can go below, for each of its letters: a foreign name is no proof of damage. */
const lowestLetter = -3

/** The log odds of a line of the language of the model. */
export function lineOdds(text: string, words: WordModel, own?: OwnWords): LineOdds {
  const tokens = tokensOf(text, words)
  return against(bestReading(tokens, words, own), tokens, words)
}

/**
 * Log odds that are never higher and cost a part of the time: every word as it stands, none read as two or two as one.
 */
export function plainOdds(text: string, words: WordModel): LineOdds {
  const tokens = tokensOf(text, words)
  return against(plainReading(tokens, words), tokens, words)
}

/** Whether a line's log odds are at least `least` a letter; most lines show it by their words as they stand. */
export function readsAtLeast(text: string, words: WordModel, least: number): boolean {
  const tokens = tokensOf(text, words)
  const plain = against(plainReading(tokens, words), tokens, words)
  if (plain.odds >= least * plain.letters) return true
  return against(bestReading(tokens, words, undefined), tokens, words).odds >= least * plain.letters
}

function tokensOf(text: string, words: WordModel): readonly string[] {
  return modelWordsOf(shapes.test(text) ? text.normalize('NFKC') : text, words.lang)
}

/** A log probability of words, less that of the same letters in any order. */
function against(log: number, tokens: readonly string[], words: WordModel): LineOdds {
  let [odds, letters] = [log, 0]
  for (const token of tokens) {
    if (isMark(token)) continue
    odds -= words.inAnyOrder(token)
    letters += token.length
  }
  return {odds, letters}
}

/** Log probability of the tokens as they stand. */
function plainReading(tokens: readonly string[], words: WordModel): number {
  let [log, last] = [0, words.word('')]
  for (const token of tokens) {
    const word = words.word(token)
    log += stepLog(last, word, words, undefined)
    last = word
  }
  return log
}

/** Whether a token is a number, a foreign word or the end of a clause. */
function isMark(token: string): boolean {
  return token === '#' || token === '.'
}

/** A reading of the first tokens of a line. */
interface Reading {
  readonly last: ModelWord
  readonly log: number
}

/** Log probability of the best reading of the tokens, some neighbours read as one word and some words as two. */
function bestReading(tokens: readonly string[], words: WordModel, own: OwnWords | undefined): number {
  const ends: Reading[][] = [[{last: words.word(''), log: 0}]]
  for (let end = 1; end <= tokens.length; end += 1) {
    const found: Reading[] = []
    for (const {text, from, joined} of lastWords(tokens, end)) {
      if (joined > 0 && !words.knows(text)) continue
      const before = ends[from] ?? []
      const last = words.word(text)
      const log = bestLog(before, last, words, own)
      found.push({last, log: log - joined * joinCost})
      if (joined === 0 && !isMark(text) && last.count < commonCount)
        found.push(...inTwo(text, before, words, own))
    }
    ends.push(found)
  }
  return Math.max(...(ends.at(-1) ?? []).map(({log}) => log))
}

/** Readings of a word as several that lost the blanks between them; only the best for each last word. */
function inTwo(
  text: string,
  before: readonly Reading[],
  words: WordModel,
  own: OwnWords | undefined,
): Reading[] {
  const ends: (Reading | undefined)[] = []
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const part = text.slice(start, end)
      if ((start === 0 && end === text.length) || !isWordAlone(part, words)) continue
      const last = words.word(part)
      const from = start === 0 ? before : [ends[start]].filter((each) => each !== undefined)
      if (from.length === 0) continue
      const log = bestLog(from, last, words, own) - (start === 0 ? 0 : splitCost)
      if (log > (ends[end]?.log ?? Number.NEGATIVE_INFINITY)) ends[end] = {last, log}
    }
  }
  const whole = ends[text.length]
  return whole === undefined ? [] : [whole]
}

/** Whether texts or lists have a word; a letter only if it is a word of the language. */
function isWordAlone(text: string, words: WordModel): boolean {
  return text.length === 1 ? words.language.oneLetterWords.includes(text) : words.spells(text)
}

/** The words that may end with a token: itself, and neighbours that are no marks read as one with it. */
function lastWords(
  tokens: readonly string[],
  end: number,
): {readonly text: string; readonly from: number; readonly joined: number}[] {
  const own = tokens[end - 1] ?? ''
  const found = [{text: own, from: end - 1, joined: 0}]
  if (isMark(own)) return found
  let text = own
  for (let joined = 1; joined < mostJoined; joined += 1) {
    const token = tokens[end - 1 - joined]
    if (token === undefined || isMark(token)) break
    text = token + text
    found.push({text, from: end - 1 - joined, joined})
  }
  return found
}

/** The highest log probability of a word after any of the readings. */
function bestLog(
  readings: readonly Reading[],
  word: ModelWord,
  words: WordModel,
  own: OwnWords | undefined,
): number {
  return Math.max(...readings.map(({last, log}) => log + stepLog(last, word, words, own)))
}

/** Log probability that a word follows another. Marks are as likely in any order, but what follows them is not. */
function stepLog(before: ModelWord, word: ModelWord, words: WordModel, own: OwnWords | undefined): number {
  const log = words.pair(before, word)
  if (isMark(word.text)) return log - word.log
  const floor = words.inAnyOrder(word.text) + lowestLetter * word.text.length
  return Math.max(log, floor, ownLog(word.text, own))
}

/** Log probability of a word as one of the text's own; the line at hand is one of those that have it. */
function ownLog(word: string, own: OwnWords | undefined): number {
  const times = (own?.counts.get(word) ?? 0) - 1
  if (own === undefined || times < 1) return Number.NEGATIVE_INFINITY
  return Math.log((ownShare * times) / (own.size + ownHalf))
}
