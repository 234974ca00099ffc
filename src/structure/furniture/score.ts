/** How much one line looks like page furniture, from its own words and shape alone. */

import type {Kind, LinePattern} from '../../languages/furniture.ts'
import {anyOf, ofEach} from '../../languages/knowledge.ts'
import {foldLetters, foldLine, listed, phraseKey, wordsOf} from './lexicon.ts'
import {patternIndex} from './pattern-index.ts'
import type {Score} from './shapes.ts'
import {scoreShape} from './shapes.ts'

/** Every language's furniture. */
const lists = ofEach(({furniture}) => [furniture])

/** What a phrase says. */
interface Entry {
  readonly kind: Kind
  readonly weight: number
}

const entries: ReadonlyMap<string, Entry> = phraseTable()
const filler = new Set(lists.flatMap((list) => listed(list.filler).map(phraseKey)))
const home = new Set(lists.flatMap((list) => listed(list.home).map(phraseKey)))
const patterns = lists.flatMap((list) => list.patterns).map(compile)
const matchesAny = patternIndex(patterns.map(({source}) => source))
/** Every beginning of a phrase's key: a phrase is followed from word to word as long as its letters are one. */
const beginnings = new Set(
  [...entries.keys()].flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1))),
)
const longestLine = 320
const mostWords = 30

/** The phrases by key; the surer one where two lists have the same. */
function phraseTable(): Map<string, Entry> {
  const table = new Map<string, Entry>()
  for (const {kind, weight, phrases} of lists.flatMap((list) => list.phrases)) {
    for (const phrase of listed(phrases)) {
      const key = phraseKey(phrase)
      if (key !== '' && weight > (table.get(key)?.weight ?? 0)) table.set(key, {kind, weight})
    }
  }
  return table
}

function compile({kind, weight, pattern}: LinePattern) {
  const source = foldLetters(pattern)
  return {kind, weight, source, test: new RegExp(`^(?:${source})$`, 'u')}
}

const edges = /^[\s|>»«*\-–—:+•·▪●■►▶✓✔←→↓↑]+|(?<![\s|<>»«\-–—•·…▪●■►▶←→↓↑])[\s|<>»«\-–—•·…▪●■►▶←→↓↑]+$/gu
const pictures = /(?!©)\p{Extended_Pictographic}|\uFE0F/gu

/** Words that stand in every notice long enough to look like a sentence. */
export const notice = new RegExp(`[©#]|${anyOf(({furniture}) => furniture.notice)}`, 'iu')
/** Characters from which on a line is no button; only notices are looked for. */
const noticeLength = 90

/** Score a line, or undefined where nothing in it is of a page's furniture. */
export function scoreLine(text: string): Score | undefined {
  if (text.length > longestLine) return undefined
  const long = text.length > noticeLength
  const looksLikeNotice = !long || notice.test(text)
  const looksLikeButtons = !long || startsKnown(text)
  if (!looksLikeNotice && !looksLikeButtons) return scoreShape(text, home)
  const bare = text.replace(pictures, ' ').replace(edges, '')
  const folded = foldLine(bare)
  const pattern =
    looksLikeNotice && matchesAny(folded) ? patterns.find(({test}) => test.test(folded)) : undefined
  const byPattern = pattern && {kind: pattern.kind, confidence: pattern.weight, whole: true}
  return surest([byPattern, scoreShape(text, home), looksLikeButtons ? scoreWords(bare, folded) : undefined])
}

/** Whether most of a line's first words are of the lists; a quick look that spares long lines the whole search. */
function startsKnown(text: string): boolean {
  const words = wordsOf(text.slice(0, 48)).slice(0, 5)
  const known = words.filter((word) => filler.has(word) || beginnings.has(word) || /^\p{N}/u.test(word))
  return known.length >= 4
}

function surest(scores: readonly (Score | undefined)[]): Score | undefined {
  return scores.reduce(
    (best, each) => (each !== undefined && each.confidence > (best?.confidence ?? 0) ? each : best),
    undefined,
  )
}

/** What a line's words come to when they are laid out in the longest known phrases. */
interface Cover {
  readonly found: readonly Entry[]
  /** Letters in phrases, in filler and numbers, and in all words. */
  readonly phrase: number
  readonly covered: number
  readonly all: number
  readonly numbers: number
}

/** Score by words: how much of the line known phrases cover, and how sure those are together. */
function scoreWords(text: string, folded: string): Score | undefined {
  const words = wordsOf(text, folded)
  if (words.length === 0 || words.length > mostWords) return undefined
  const laid = cover(words)
  if (laid === undefined || laid.found.length === 0) return undefined
  const {found, phrase, covered, all, numbers} = laid
  const doubt = found.reduce(
    (product, {kind, weight}) =>
      product * (1 - (kind === 'view count' && numbers === 0 ? 0.5 * weight : weight)),
    1,
  )
  let confidence = Math.min(0.97, 1 - doubt) * (covered / all) ** 2
  if (phrase < 0.3 * all) confidence -= 0.15
  if (/[.!؟?]$/u.test(text) && words.length > 6) confidence -= 0.3
  const {kind} = found.reduce((best, each) => (each.weight > best.weight ? each : best))
  const strongest = Math.max(...found.map(({weight}) => weight))
  if (confidence < 0.2) return undefined
  return {kind, confidence, whole: strongest >= 0.9 && phrase >= 0.9 * all, partial: covered < 0.85 * all}
}

/** Share of the letters outside phrases at which a line is given up. */
const mostUncovered = 0.5

/** Lay a line out in phrases, the longest first at each word; undefined where most of it is other text. */
function cover(words: readonly string[]): Cover | undefined {
  const found: Entry[] = []
  const all = words.reduce((sum, word) => sum + word.length, 0)
  let [phrase, covered, other, numbers] = [0, 0, 0, 0]
  for (let at = 0; at < words.length; ) {
    const word = words[at]!.replaceAll("'", '')
    const {entry, length} = longestAt(words, at, word)
    let letters = words[at]!.length
    for (let next = at + 1; next < at + length; next += 1) letters += words[next]!.length
    if (entry !== undefined) {
      found.push(entry)
      phrase += letters
      covered += letters
    } else if (/^\p{N}/u.test(word)) {
      numbers += 1
      covered += letters
    } else if (filler.has(word)) covered += letters
    else other += letters
    if (other > mostUncovered * all) return undefined
    at += length
  }
  return {found, phrase, covered, all, numbers}
}

/** Forms of "and" that are written together with the next word. */
const joinedAnds = ofEach(({words}) => words.joinedAnd.map(phraseKey))

/** The longest phrase that starts at a word; an "and" may be written together with it. */
function longestAt(
  words: readonly string[],
  at: number,
  word: string,
): {entry: Entry | undefined; length: number} {
  const plain = longestFrom(words, at, word)
  const and = plain.entry === undefined ? joinedAnds.find((each) => word.startsWith(each)) : undefined
  return and === undefined ? plain : longestFrom(words, at, word.slice(and.length))
}

/** The longest phrase whose letters are those of the words from `at` on, the first being read as `word`. */
function longestFrom(
  words: readonly string[],
  at: number,
  word: string,
): {entry: Entry | undefined; length: number} {
  let best: {entry: Entry | undefined; length: number} = {entry: undefined, length: 1}
  let key = word
  for (let next = at + 1; key !== '' && beginnings.has(key); next += 1) {
    const entry = entries.get(key)
    if (entry !== undefined) best = {entry, length: next - at}
    if (next === words.length) break
    key += words[next]!.replaceAll("'", '')
  }
  return best
}
