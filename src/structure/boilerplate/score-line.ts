/** Scores how much a line looks like boilerplate, by its own words and shape. */

import type {BoilerplateKind, LinePattern} from '../../languages/boilerplate.ts'
import {anyOf, ofEach} from '../../languages/knowledge.ts'
import {foldLetters, foldLine, lineWords, phraseKey, splitList} from './fold-line.ts'
import {patternIndex} from './pattern-index.ts'
import type {BoilerplateScore} from './score-shape.ts'
import {scoreShape} from './score-shape.ts'

/** The boilerplate of all languages. */
const lists = ofEach(({boilerplate}) => [boilerplate])

/** A phrase of the lists. */
interface PhraseEntry {
  readonly kind: BoilerplateKind
  readonly weight: number
}

const entries: ReadonlyMap<string, PhraseEntry> = phraseTable()
const filler = new Set(lists.flatMap((list) => splitList(list.filler).map(phraseKey)))
const home = new Set(lists.flatMap((list) => splitList(list.home).map(phraseKey)))
const patterns = lists.flatMap((list) => list.patterns).map(compile)
const matchesAny = patternIndex(patterns.map(({source}) => source))
/** All beginnings of the phrases' keys. A phrase is matched word by word as long as its letters agree. */
const beginnings = new Set(
  [...entries.keys()].flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1))),
)
const longestLine = 320
const mostWords = 30

/** The phrases by key. If two lists have the same one, the surer counts. */
function phraseTable(): Map<string, PhraseEntry> {
  const table = new Map<string, PhraseEntry>()
  for (const {kind, weight, phrases} of lists.flatMap((list) => list.phrases)) {
    for (const phrase of splitList(phrases)) {
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

/** Words that every notice contains which is long enough to look like a sentence. */
export const noticeWords = new RegExp(`[©#]|${anyOf(({boilerplate}) => boilerplate.notice)}`, 'iu')
/** Characters from which a line cannot be a button; only notices are looked for. */
const noticeLength = 90

/** The score of a line; undefined if nothing in it is known as boilerplate. */
export function scoreLine(text: string): BoilerplateScore | undefined {
  if (text.length > longestLine) return undefined
  const long = text.length > noticeLength
  const looksLikeNotice = !long || noticeWords.test(text)
  const looksLikeButtons = !long || startsKnown(text)
  if (!looksLikeNotice && !looksLikeButtons) return scoreShape(text, home)
  const bare = text.replace(pictures, ' ').replace(edges, '')
  const folded = foldLine(bare)
  const pattern =
    looksLikeNotice && matchesAny(folded) ? patterns.find(({test}) => test.test(folded)) : undefined
  const byPattern = pattern && {kind: pattern.kind, confidence: pattern.weight, whole: true}
  return surest([byPattern, scoreShape(text, home), looksLikeButtons ? scoreWords(bare, folded) : undefined])
}

/** Whether most of a line's first words are in the lists: a quick test, so that few long lines are searched whole. */
function startsKnown(text: string): boolean {
  const words = lineWords(text.slice(0, 48)).slice(0, 5)
  const known = words.filter((word) => filler.has(word) || beginnings.has(word) || /^\p{N}/u.test(word))
  return known.length >= 4
}

function surest(scores: readonly (BoilerplateScore | undefined)[]): BoilerplateScore | undefined {
  return scores.reduce(
    (best, each) => (each !== undefined && each.confidence > (best?.confidence ?? 0) ? each : best),
    undefined,
  )
}

/** How a line's words are covered by the longest known phrases. */
interface Coverage {
  readonly found: readonly PhraseEntry[]
  /** Letters in phrases, in filler words and numbers, and in all words. */
  readonly phrase: number
  readonly covered: number
  readonly all: number
  readonly numbers: number
}

/** Score by words: the share of the line that known phrases cover, and how sure these are. */
function scoreWords(text: string, folded: string): BoilerplateScore | undefined {
  const words = lineWords(text, folded)
  if (words.length === 0 || words.length > mostWords) return undefined
  const laid = coverageOf(words)
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

/** Share of uncovered letters from which the line is not scored. */
const mostUncovered = 0.5

/** Cover a line with phrases, taking the longest at each word; undefined if most of it is other text. */
function coverageOf(words: readonly string[]): Coverage | undefined {
  const found: PhraseEntry[] = []
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

/** Forms of "and" that are written as one word with the next. */
const joinedAnds = ofEach(({words}) => words.joinedAnd.map(phraseKey))

/** The longest phrase that begins at a word, perhaps after an "and" written as one word with it. */
function longestAt(
  words: readonly string[],
  at: number,
  word: string,
): {entry: PhraseEntry | undefined; length: number} {
  const plain = longestFrom(words, at, word)
  const and = plain.entry === undefined ? joinedAnds.find((each) => word.startsWith(each)) : undefined
  return and === undefined ? plain : longestFrom(words, at, word.slice(and.length))
}

/** The longest phrase with the letters of the words from `at` on, where the first word is read as `word`. */
function longestFrom(
  words: readonly string[],
  at: number,
  word: string,
): {entry: PhraseEntry | undefined; length: number} {
  let best: {entry: PhraseEntry | undefined; length: number} = {entry: undefined, length: 1}
  let key = word
  for (let next = at + 1; key !== '' && beginnings.has(key); next += 1) {
    const entry = entries.get(key)
    if (entry !== undefined) best = {entry, length: next - at}
    if (next === words.length) break
    key += words[next]!.replaceAll("'", '')
  }
  return best
}
