/** How much one line looks like page furniture, from its own words and shape alone. */
import {arabic} from './ar.ts'
import {english} from './en.ts'
import {persian} from './fa.ts'
import type {Kind, LinePattern} from './lexicon.ts'
import {foldLetters, foldLine, listed, phraseKey, wordsOf} from './lexicon.ts'
import type {Score} from './shapes.ts'
import {scoreShape} from './shapes.ts'

/** Every language's furniture; a new one is its file and its name here. */
const lists = [english, arabic, persian]

/** What a phrase says. */
interface Entry {
  readonly kind: Kind
  readonly weight: number
}

const entries: ReadonlyMap<string, Entry> = phraseTable()
const filler = new Set(lists.flatMap((list) => listed(list.filler).map(phraseKey)))
const home = new Set(lists.flatMap((list) => listed(list.home).map(phraseKey)))
const patterns = lists.flatMap((list) => list.patterns).map(compile)
const anyPattern = new RegExp(patterns.map(({test}) => `(?:${test.source})`).join('|'), 'u')
/** Most words a phrase has. */
const longestPhrase = 9
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
  return {kind, weight, test: new RegExp(`^(?:${foldLetters(pattern)})$`, 'u')}
}

const edges = /^[\s|>»«*\-–—:+•·▪●■►▶✓✔←→↓↑]+|[\s|<>»«\-–—•·…▪●■►▶←→↓↑]+$/gu
const pictures = /(?!©)\p{Extended_Pictographic}|\uFE0F/gu

/** Score a line, or undefined where nothing in it is of a page's furniture. */
export function scoreLine(text: string): Score | undefined {
  if (text.length > longestLine) return undefined
  const bare = text.replace(pictures, ' ').replace(edges, '')
  const folded = foldLine(bare)
  const shape = scoreShape(text, home)
  const pattern = anyPattern.test(folded) ? patterns.find(({test}) => test.test(folded)) : undefined
  const byPattern = pattern && {kind: pattern.kind, confidence: pattern.weight, whole: true}
  return surest([byPattern, shape, scoreWords(bare)])
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
function scoreWords(text: string): Score | undefined {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > mostWords) return undefined
  const {found, phrase, covered, all, numbers} = cover(words)
  if (found.length === 0) return undefined
  const doubt = found.reduce(
    (product, {kind, weight}) =>
      product * (1 - (kind === 'view count' && numbers === 0 ? 0.5 * weight : weight)),
    1,
  )
  let confidence = Math.min(0.97, 1 - doubt) * (covered / all) ** 2
  if (phrase < 0.3 * all) confidence -= 0.15
  if (/[.!؟?]$/u.test(text) && words.length > 6) confidence -= 0.3
  const {kind} = found.reduce((best, each) => (each.weight > best.weight ? each : best))
  return confidence < 0.2 ? undefined : {kind, confidence, whole: false}
}

/** Lay a line out in phrases, the longest first at each word. */
function cover(words: readonly string[]): Cover {
  const found: Entry[] = []
  let [phrase, covered, all, numbers] = [0, 0, 0, 0]
  for (let at = 0; at < words.length; ) {
    const {entry, length} = longestAt(words, at)
    const letters = words.slice(at, at + length).join('').length
    all += letters
    if (entry !== undefined) {
      found.push(entry)
      phrase += letters
      covered += letters
    } else if (/^\p{N}/u.test(words[at]!)) {
      numbers += 1
      covered += letters
    } else if (filler.has(words[at]!.replaceAll("'", ''))) covered += letters
    at += length
  }
  return {found, phrase, covered, all, numbers}
}

/** The longest phrase that starts at a word; a leading Arabic "and" may stand before it. */
function longestAt(words: readonly string[], at: number): {entry: Entry | undefined; length: number} {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const key = words
      .slice(at, at + length)
      .join('')
      .replaceAll("'", '')
    const entry = entries.get(key) ?? (key.startsWith('و') ? entries.get(key.slice(1)) : undefined)
    if (entry !== undefined) return {entry, length}
  }
  return {entry: undefined, length: 1}
}
