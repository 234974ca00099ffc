/** Reads the data of one language: counts of words and of pairs, in the forms that the word model asks for. */
import {memoized} from '../../languages/memoized.ts'
import type {Reordering, WordData} from '../../languages/reordering.ts'
import {openAffixes} from './affixes.ts'
import {type Classes, openClasses} from './classes.ts'
import {type LetterModel, openLetterModel} from './letter-model.ts'

/**
 * Count given to every word of the list from the web, and added to that of every word of texts; and count given to
 * words of the dictionary only.
 */
const webCount = 0.06
const dictionaryCount = 0.015
/** Subtracted from every count: words that occurred once are rarer than their count says. */
const discount = 0.7
/** Share of all words that neither texts nor lists have. */
export const unknownShare = 0.03
/** The highest count that a stem gives to its forms. */
const stemCount = 5

/** The data of one language. They do not depend on the text at hand. */
export interface WordCounts {
  /** Word → count, for words of texts and lists. */
  readonly counts: ReadonlyMap<string, number>
  /** Word → words after it → count. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Sum of all counts, plus the share of unknown words. */
  readonly total: number
  readonly classes: Classes
  readonly letters: LetterModel
  /** Letters of a word → offsets of its zero-width non-joiners. */
  readonly joined: ReadonlyMap<string, readonly number[]>
  /** The count of a word, or what it is worth without affixes; 0 if it is unknown. */
  known(word: string): number
  /** Sum of the counts of all words that begin with these letters. */
  starting(letters: string): number
}

/** Read a data file; about a tenth of a second. */
export function openWordCounts(language: Reordering, data: WordData): WordCounts {
  const counts = wordCounts(data)
  const sorted = [...counts.keys()].sort()
  const sums = new Float64Array(sorted.length + 1)
  for (const [index, word] of sorted.entries()) sums[index + 1] = sums[index]! + counts.get(word)!
  const ranges = rangesOf(sorted)
  const affixed = openAffixes(language, (stem) => Math.min(counts.get(stem) ?? 0, stemCount))
  return {
    counts,
    pairs: pairCounts(data.pairs),
    total: sums[sorted.length]! / (1 - unknownShare),
    classes: openClasses(language.classes, data),
    letters: openLetterModel(data),
    joined: joinedForms(`${data.joiners} ${data.dictionary}`),
    known: memoized((word: string) => counts.get(word) ?? affixed(word)),
    starting: memoized((letters: string) => {
      const [from, to] = ranges.get(letters.slice(0, 2)) ?? [0, 0]
      if (letters.length <= 2 && letters.length > 0 && ranges.has(letters)) return sums[to]! - sums[from]!
      const first = lowerBound(sorted, letters, from, to)
      return sums[lowerBound(sorted, `${letters}\uFFFF`, first, to)]! - sums[first]!
    }),
  }
}

function wordCounts(data: WordData): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [count, words] of Object.entries(data.news)) {
    for (const word of words.split(' ')) counts.set(word, Math.max(0, Number(count) - discount) + webCount)
  }
  for (const word of data.web.split(' ')) if (!counts.has(word)) counts.set(word, webCount)
  for (const form of data.dictionary.split(' ')) {
    const word = form.replaceAll('\u200C', '')
    if (!counts.has(word)) counts.set(word, dictionaryCount)
  }
  return counts
}

function pairCounts(groups: Readonly<Record<string, string>>): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>()
  for (const [count, text] of Object.entries(groups)) {
    const words = text.split(' ')
    for (let at = 0; at + 1 < words.length; at += 2) {
      const followers = pairs.get(words[at]!)
      if (followers === undefined) pairs.set(words[at]!, new Map([[words[at + 1]!, Number(count)]]))
      else followers.set(words[at + 1]!, Number(count))
    }
  }
  return pairs
}

function joinedForms(joiners: string): Map<string, readonly number[]> {
  const forms = new Map<string, readonly number[]>()
  for (const form of joiners.split(' ')) {
    if (!form.includes('\u200C')) continue
    const places: number[] = []
    let letters = ''
    for (const part of form.split('\u200C')) {
      if (letters !== '') places.push(letters.length)
      letters += part
    }
    if (!forms.has(letters)) forms.set(letters, places)
  }
  return forms
}

/** For each letter, and each two letters, at the start of words: where these words are in the sorted list. */
function rangesOf(sorted: readonly string[]): Map<string, [from: number, to: number]> {
  const ranges = new Map<string, [number, number]>()
  for (const [index, word] of sorted.entries()) {
    for (const size of [1, 2]) {
      const range = ranges.get(word.slice(0, size))
      if (range === undefined) ranges.set(word.slice(0, size), [index, index + 1])
      else range[1] = index + 1
    }
  }
  return ranges
}

/** First index in the range whose word is not before the key; the end of the range if there is none. */
function lowerBound(sorted: readonly string[], key: string, start: number, end: number): number {
  let [from, to] = [start, end]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < key) from = middle + 1
    else to = middle
  }
  return from
}
