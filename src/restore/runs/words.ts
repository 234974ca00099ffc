/**
 * How likely a word is in a language, and how likely a beginning of one is.
 *
 * A word is known from texts (counted), from word lists, or as a known word with affixes; any other is judged by
 * its letters, three at a time. What the same text has elsewhere counts beside all that. All values are natural
 * logarithms of probabilities.
 */
import type {Lang} from '../../languages/index.ts'
import {knowledge} from '../../languages/knowledge.ts'
import type {Reordering, WordData} from '../../languages/reordering.ts'
import type {Nearby} from './nearby.ts'
import {openStore, remembered, type Store, unknownShare} from './store.ts'

/** Weight of single words against pairs of neighbours. */
const pairPrior = 12
/** The same, for each time that the first of the pair occurred: many of its neighbours were never seen. */
const pairShare = 0.6
/** Share of words that a text has elsewhere too, and how many of its words weigh half of that. */
const [nearbyShare, nearbyHalf] = [0.3, 50]
/** What a pair that the text has elsewhere counts for. */
const nearbyPair = 6

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
  readonly lang: Lang
  readonly language: Reordering
  /** Affixes that a zero-width non-joiner sets off; undefined where the language writes none. */
  readonly setOff: {readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string>} | undefined
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
  /** The same model for a line of a text that has these words elsewhere; good while they stay the same. */
  with(nearby: Nearby): Words
}

/** Read the counts of a language whose lines can be put in order; about a tenth of a second. */
export function openWords(lang: Lang, data: WordData): Words {
  const {joined, reordering} = knowledge[lang].damage
  if (reordering === undefined) throw new Error(`Nothing says how lines in "${lang}" are put in order.`)
  const setOff = joined && {
    before: new Set(joined.before.split(' ')),
    after: new Set(joined.after.split(' ')),
  }
  return model({lang, language: reordering, setOff}, openStore(reordering, data), undefined)
}

/** The model over the data and the words of the text at hand. */
function model(
  own: Pick<Words, 'lang' | 'language' | 'setOff'>,
  store: Store,
  nearby: Nearby | undefined,
): Words {
  const word = remembered((text: string) => openWord(store, nearby, text))
  const found = remembered((text: string) => {
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
    start: remembered((letters: string) => startLog(store, nearby, letters)),
    knows: (each) => store.known(each) > 0 || (nearby !== undefined && nearby.word(each) > 0),
    spells: (each) => store.counts.has(each) || (nearby !== undefined && nearby.word(each) > 0),
    joiners: (each) => store.joined.get(each) ?? [],
    with: (more) => model(own, store, more),
  }
}

function openWord(store: Store, nearby: Nearby | undefined, text: string): Word {
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

/** Log probability of a word that nothing knows as two words that lost the space between them. */
function asTwo(store: Store, text: string): number {
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

function wordLog(store: Store, nearby: Nearby | undefined, word: string): number {
  const byLetters = Math.log(unknownShare) + store.letters.word(word)
  return mixed(store.known(word) / store.total, nearby, nearby?.word(word) ?? 0, byLetters)
}

function startLog(store: Store, nearby: Nearby | undefined, start: string): number {
  const byLetters = Math.log(unknownShare) + store.letters.start(start)
  return mixed(store.starting(start) / store.total, nearby, nearby?.start(start) ?? 0, byLetters)
}

/** Log of a word's share in the data, in the text at hand and by its letters. */
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
