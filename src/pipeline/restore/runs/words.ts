/**
 * How likely a word is in Persian or Arabic, and how likely a beginning of one is.
 *
 * A word is known from texts (counted), from word lists, or as a known word with affixes; any other is judged by
 * its letters, three at a time. All values are natural logarithms of probabilities.
 */
import {affixedCount, classOf} from './affixes.ts'
import type {RunsLang} from './letters.ts'

/** A data file of `src/data/`: what `npm run train -- letters` writes. */
export interface WordData {
  /** Count in texts → words with it; `#` is a number or a Latin word, `.` an end of a sentence or clause. */
  readonly news: Readonly<Record<string, string>>
  /** Words of a list made from pages of the web. */
  readonly web: string
  /** Words of a dictionary that are in neither, with their zero-width non-joiners. */
  readonly dictionary: string
  /** Words of the texts and the list that are written with zero-width non-joiners, these kept. */
  readonly joiners: string
  /** Count in texts → pairs of neighbours with it. */
  readonly pairs: Readonly<Record<string, string>>
  /** Words that are classes of their own; see {@link classOf}. */
  readonly own: string
  /** Classes, each with its count. */
  readonly classes: string
  /** Count in texts → pairs of classes of neighbours, by their number in `classes`. */
  readonly classPairs: Readonly<Record<string, string>>
  /** Letters by number, `^` and `$` among them. */
  readonly alphabet: string
  /** For each three letters of the alphabet a byte, `16 · log2(1 + count)`, base 64. */
  readonly letters: string
}

/** Counts that words of the lists are given, beside those of the texts. */
const webCount = 0.06
const dictionaryCount = 0.015
/** Taken off every count: what occurred once is rarer than once in as many words. */
const discount = 0.7
/** Share of words that neither the texts nor the lists know. */
const unknownShare = 0.03
/** A stem counts at most so much for its forms. */
const stemCount = 5
/** Weight of single words against pairs of neighbours. */
const pairPrior = 12
/** The same, for each time that the first of the pair occurred: many of its neighbours were never seen. */
const pairShare = 0.6
/** What a word that the same text has elsewhere counts for. */
const nearbyCount = 1

/** What the model says of one word. */
export interface Word {
  readonly text: string
  /** Log probability of the word by itself. */
  readonly log: number
  /** Number of its class; -1 for one that no text has. */
  readonly kind: number
  /** How often texts have it. */
  readonly count: number
  /** Log of what the share of unseen neighbours after it comes to. */
  readonly unseen: number
  /** Words seen after it more than once → how often. */
  readonly followers: ReadonlyMap<string, number> | undefined
}

/** What a space costs that an author or an editor left out. */
const lostSpace = 5

/** A model of one language. */
export interface Words {
  readonly lang: RunsLang
  /** A whole word; `#` and `.` stand for themselves, the empty word for "not known". */
  word(text: string): Word
  /** The same for a word that stands so in a text: it may be two that lost the space between them. */
  found(text: string): Word
  /** Log probability of a word after another. */
  pair(before: Word, word: Word): number
  /** Log probability that a word begins so. */
  start(letters: string): number
  /** Whether texts, lists or affixes know the word. */
  knows(word: string): boolean
  /** Whether texts or lists have the word as it is, without affixes taken off. */
  spells(word: string): boolean
  /** Where zero-width non-joiners stand in the word, as offsets into its letters. */
  joiners(word: string): readonly number[]
  /** The same model with words that the rest of the text vouches for. */
  with(nearby: ReadonlyMap<string, number>): Words
}

/** The parts of the data that do not change. */
interface Store {
  readonly lang: RunsLang
  readonly counts: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly sorted: readonly string[]
  /** Running sum of the counts of `sorted`. */
  readonly sums: Float64Array
  readonly total: number
  readonly classes: Classes
  readonly joined: ReadonlyMap<string, readonly number[]>
  readonly letters: Letters
}

/** Read a data file; about a tenth of a second. */
export function openWords(lang: RunsLang, data: WordData): Words {
  const counts = new Map<string, number>()
  for (const [count, words] of Object.entries(data.news)) {
    for (const word of words.split(' ')) counts.set(word, Math.max(0, Number(count) - discount) + webCount)
  }
  for (const word of data.web.split(' ')) if (!counts.has(word)) counts.set(word, webCount)
  for (const form of data.dictionary.split(' ')) {
    const word = form.replaceAll('\u200C', '')
    if (!counts.has(word)) counts.set(word, dictionaryCount)
  }
  const sorted = [...counts.keys()].sort()
  const sums = new Float64Array(sorted.length + 1)
  for (const [index, word] of sorted.entries()) sums[index + 1] = sums[index]! + counts.get(word)!
  const total = sums[sorted.length]! / (1 - unknownShare)
  const letters = openLetters(data)
  const joined = joinedForms(`${data.joiners} ${data.dictionary}`)
  const classes = openClasses(lang, data)
  const pairs = pairCounts(data.pairs)
  const store: Store = {lang, counts, pairs, classes, sorted, sums, total, joined, letters}
  return model(store, new Map())
}

/** Word → words after it → count. */
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

/** Letters of a word → offsets of its zero-width non-joiners. */
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

/** The model over a store and the words of the text at hand. */
function model(store: Store, nearby: ReadonlyMap<string, number>): Words {
  const words = new Map<string, Word>()
  const foundWords = new Map<string, Word>()
  const starts = new Map<string, number>()
  const wordOf = (text: string) => {
    const old = words.get(text)
    if (old !== undefined) return old
    const fresh = openWord(store, nearby, text)
    words.set(text, fresh)
    return fresh
  }
  return {
    lang: store.lang,
    word: wordOf,
    found: (text) => {
      const old = foundWords.get(text)
      if (old !== undefined) return old
      const plain = wordOf(text)
      const two = asTwo(store, text)
      const fresh = two > plain.log ? {...plain, log: two} : plain
      foundWords.set(text, fresh)
      return fresh
    },
    pair: (before, word) => {
      const alone = word.log + store.classes.affinity(before.kind, word.kind)
      const seen = before.followers?.get(word.text)
      if (seen === undefined) return alone + before.unseen
      const prior = pairPrior + pairShare * before.count
      return Math.log((seen + prior * Math.exp(alone)) / (before.count + prior))
    },
    start: (letters) => {
      const old = starts.get(letters)
      if (old !== undefined) return old
      const fresh = startLog(store, nearby, letters)
      starts.set(letters, fresh)
      return fresh
    },
    knows: (each) => knownCount(store, each) > 0 || nearby.has(each),
    spells: (each) => store.counts.has(each) || nearby.has(each),
    joiners: (each) => store.joined.get(each) ?? [],
    with: (more) => model(store, more),
  }
}

function openWord(store: Store, nearby: ReadonlyMap<string, number>, text: string): Word {
  const count = text === '' ? 0 : (store.counts.get(text) ?? 0)
  return {
    text,
    log: text === '' ? 0 : wordLog(store, nearby, text),
    kind: text === '' ? -1 : store.classes.kind(text),
    count,
    unseen: -Math.log1p(count / (pairPrior + pairShare * count)),
    followers: store.pairs.get(text),
  }
}

/** Log probability of a word that nothing knows as two words that lost the space between them. */
function asTwo(store: Store, text: string): number {
  if (text.length < 6 || knownCount(store, text) > 0) return Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  for (let at = 2; at <= text.length - 2; at += 1) {
    const first = store.counts.get(text.slice(0, at))
    if (first === undefined) continue
    const second = knownCount(store, text.slice(at))
    if (second > 0) best = Math.max(best, Math.log(first * second) - 2 * Math.log(store.total))
  }
  return best - lostSpace
}

/** The count that a word is worth by the data alone; 0 where nothing knows it. */
function knownCount(store: Store, word: string): number {
  const own = store.counts.get(word)
  if (own !== undefined) return own
  return affixedCount(word, store.lang, (stem) => Math.min(store.counts.get(stem) ?? 0, stemCount))
}

function wordLog(store: Store, nearby: ReadonlyMap<string, number>, word: string): number {
  const count = knownCount(store, word) + nearbyCount * (nearby.get(word) ?? 0)
  const byLetters = Math.log(unknownShare) + store.letters.word(word)
  return count > 0 ? logSum(Math.log(count / store.total), byLetters) : byLetters
}

function startLog(store: Store, nearby: ReadonlyMap<string, number>, start: string): number {
  const {sorted, sums} = store
  const from = lowerBound(sorted, start)
  const to = lowerBound(sorted, `${start}\uFFFF`)
  let count = sums[to]! - sums[from]!
  for (const [word, times] of nearby) if (word.startsWith(start)) count += nearbyCount * times
  const byLetters = Math.log(unknownShare) + store.letters.start(start)
  return count > 0 ? logSum(Math.log(count / store.total), byLetters) : byLetters
}

/** First index whose word is not before the key. */
function lowerBound(sorted: readonly string[], key: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < key) from = middle + 1
    else to = middle
  }
  return from
}

/** log(exp(a) + exp(b)) */
function logSum(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a]
  return high + Math.log1p(Math.exp(low - high))
}

/** What classes of words say of neighbours. */
interface Classes {
  /** Number of a word's class; -1 where no text has such a word. */
  kind(word: string): number
  /** Log of how much more often words of two classes stand side by side than chance has it. */
  affinity(before: number, word: number): number
}

/** What chance counts for beside the pairs of classes that were seen. */
const classPrior = 4

function openClasses(lang: RunsLang, data: WordData): Classes {
  const own = new Set(data.own.split(' '))
  const fields = data.classes.split(' ')
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    numbers.set(fields[at]!, counts.length)
    counts.push(Number(fields[at + 1]))
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const seen = new Map<number, number>()
  for (const [count, text] of Object.entries(data.classPairs)) {
    const parts = text.split(' ')
    for (let at = 0; at + 1 < parts.length; at += 2) {
      seen.set(Number(parts[at]) * counts.length + Number(parts[at + 1]), Number(count))
    }
  }
  return {
    kind: (word) => numbers.get(classOf(word, lang, own)) ?? -1,
    affinity: (a, b) => {
      if (a < 0 || b < 0) return 0
      const chance = (counts[a]! * counts[b]!) / total
      return Math.log(((seen.get(a * counts.length + b) ?? 0) + classPrior) / (chance + classPrior))
    },
  }
}

/** Three-letter model of words. */
interface Letters {
  word(word: string): number
  start(letters: string): number
}

/** What an unseen group of three counts for, against all that begin like it. */
const unseenLetter = 0.05

function openLetters({alphabet, letters}: WordData): Letters {
  const size = alphabet.length
  const counts = Float64Array.from(atob(letters), (byte) => 2 ** (byte.charCodeAt(0) / 16) - 1)
  const logs = new Float64Array(counts.length)
  for (let row = 0; row < counts.length; row += size) {
    let sum = 0
    for (let at = 0; at < size; at += 1) sum += counts[row + at]! + unseenLetter
    for (let at = 0; at < size; at += 1) logs[row + at] = Math.log((counts[row + at]! + unseenLetter) / sum)
  }
  const index = new Map([...alphabet].map((letter, at) => [letter, at]))
  const begin = index.get('^') ?? 0
  const log = (text: string) => {
    let [sum, a, b] = [0, begin, begin]
    for (const letter of text) {
      const c = index.get(letter)
      sum += c === undefined ? -8 : logs[(a * size + b) * size + c]!
      a = b
      b = c ?? begin
    }
    return sum
  }
  return {word: (word) => log(`${word}$`), start: log}
}
