/**
 * How likely a word is in a language, and how likely a beginning of a word is.
 *
 * A word is known from texts (counted), from word lists, or as a known word with affixes. Any other is judged by its
 * letters, three at a time. Words that occur elsewhere in the same text count in addition. All values are natural
 * logarithms of probabilities.
 */
import type {Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {memoized} from '../../languages/memoized.ts'
import type {Reordering, WordData} from '../../languages/reordering.ts'
import type {Nearby} from './nearby.ts'
import {openWordCounts, unknownShare, type WordCounts} from './word-counts.ts'

/** Weight of the single word against the counted pairs. */
const pairPrior = 12
/** Additional weight for each time that the first word occurred: many of its neighbours were never seen. */
const pairShare = 0.6
/**
 * Share of words that occur elsewhere in the text, and the size of a text in words for which half of that share is
 * used.
 */
const [nearbyShare, nearbyHalf] = [0.3, 50]
/** Count given to a pair that occurs elsewhere in the text. */
const nearbyPair = 6

/** What the model says of one word. */
export interface ModelWord {
  readonly text: string
  /** Log probability of the word by itself. */
  readonly log: number
  /** Number of its class; -1 if no text has the word. */
  readonly kind: number
  /** How often texts have it. */
  readonly count: number
  /** Log of the probability left for neighbours that were never seen after it. */
  readonly unseen: number
  /** Words seen after it more than once → how often. */
  readonly followers: ReadonlyMap<string, number> | undefined
}

/** Cost of a space that an author or an editor left out. */
const lostSpace = 5

/** The word model of one language. */
export interface WordModel {
  readonly lang: Lang
  readonly language: Reordering
  /** Affixes that are set off by a zero-width non-joiner; undefined if the language writes none. */
  readonly setOff: {readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string>} | undefined
  /** A whole word; `#` and `.` stand for themselves, the empty string for "not known". */
  word(text: string): ModelWord
  /** The same for a word as found in a text, which may be two words that lost the space between them. */
  found(text: string): ModelWord
  /** Log probability that the second word follows the first. */
  pair(before: ModelWord, word: ModelWord): number
  /** Log probability that a word begins with these letters. */
  start(letters: string): number
  /** Log probability of a word of the same letters in any order. */
  inAnyOrder(word: string): number
  /** Whether texts, lists or affixes have the word. */
  knows(word: string): boolean
  /** Whether texts or lists have the word itself, without affixes taken off. */
  spells(word: string): boolean
  /** Offsets of the zero-width non-joiners in the word. */
  joiners(word: string): readonly number[]
  /** The model for a line of a text with these other words; valid as long as they do not change. */
  with(nearby: Nearby): WordModel
}

/** Read the counts of a language whose lines can be put in order; about a tenth of a second. */
export function openWordModel(lang: Lang, data: WordData): WordModel {
  const {joined, reordering} = knowledgeByLang[lang].damage
  if (reordering === undefined) throw new Error(`Nothing says how lines in "${lang}" are put in order.`)
  const setOff = joined && {
    before: new Set(joined.before.split(' ')),
    after: new Set(joined.after.split(' ')),
  }
  return model({lang, language: reordering, setOff}, openWordCounts(reordering, data), undefined)
}

/** A model from the data and the words of the text at hand. */
function model(
  own: Pick<WordModel, 'lang' | 'language' | 'setOff'>,
  store: WordCounts,
  nearby: Nearby | undefined,
): WordModel {
  const word = memoized((text: string) => openWord(store, nearby, text))
  const found = memoized((text: string) => {
    const plain = word(text)
    const two = asTwo(store, text)
    return two > plain.log ? {...plain, log: two} : plain
  })
  return {
    ...own,
    word,
    found,
    pair: (before, next) => {
      const alone = next.log + store.classes.affinity(before.kind, next.kind)
      const near = nearby === undefined ? 0 : nearbyPair * nearby.pair(before.text, next.text)
      const seen = (before.followers?.get(next.text) ?? 0) + near
      if (seen === 0) return alone + before.unseen
      const prior = pairPrior + pairShare * before.count
      return Math.log((seen + prior * Math.exp(alone)) / (before.count + prior))
    },
    start: memoized((letters: string) => startLog(store, nearby, letters)),
    inAnyOrder: memoized((each: string) => store.letters.inAnyOrder(each)),
    knows: (each) => store.known(each) > 0 || (nearby !== undefined && nearby.word(each) > 0),
    spells: (each) => store.counts.has(each) || (nearby !== undefined && nearby.word(each) > 0),
    joiners: (each) => store.joined.get(each) ?? [],
    with: (more) => model(own, store, more),
  }
}

function openWord(store: WordCounts, nearby: Nearby | undefined, text: string): ModelWord {
  const own = text === '' ? 0 : (store.counts.get(text) ?? 0)
  const count = own + (nearby === undefined ? 0 : nearbyPair * nearby.word(text))
  return {
    text,
    log: text === '' ? 0 : wordLog(store, nearby, text),
    kind: text === '' ? -1 : store.classes.kind(text),
    count,
    unseen: -Math.log1p(count / (pairPrior + pairShare * count)),
    followers: store.pairs.get(text),
  }
}

/** Log probability of an unknown word read as two words that lost the space between them. */
function asTwo(store: WordCounts, text: string): number {
  if (text.length < 6 || store.known(text) > 0) return Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  for (let at = 2; at <= text.length - 2; at += 1) {
    const first = store.counts.get(text.slice(0, at))
    if (first === undefined) continue
    const second = store.known(text.slice(at))
    if (second > 0) best = Math.max(best, Math.log(first * second) - 2 * Math.log(store.total))
  }
  return best - lostSpace
}

function wordLog(store: WordCounts, nearby: Nearby | undefined, word: string): number {
  const byLetters = Math.log(unknownShare) + store.letters.word(word)
  return mixed(store.known(word) / store.total, nearby, nearby?.word(word) ?? 0, byLetters)
}

function startLog(store: WordCounts, nearby: Nearby | undefined, start: string): number {
  const byLetters = Math.log(unknownShare) + store.letters.start(start)
  return mixed(store.starting(start) / store.total, nearby, nearby?.start(start) ?? 0, byLetters)
}

/** Log of a word's share, mixed from the data, the text at hand and its letters. */
function mixed(share: number, nearby: Nearby | undefined, times: number, byLetters: number): number {
  if (nearby === undefined || nearby.size === 0) {
    return share > 0 ? logSum(Math.log(share), byLetters) : byLetters
  }
  const trust = (nearbyShare * nearby.size) / (nearby.size + nearbyHalf)
  const both = (1 - trust) * share + (trust * times) / nearby.size
  return both > 0 ? logSum(Math.log(both), byLetters) : byLetters
}

/** log(exp(a) + exp(b)) */
function logSum(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a]
  return high + Math.log1p(Math.exp(low - high))
}
