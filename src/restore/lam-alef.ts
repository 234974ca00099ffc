/**
 * Lam and alef written in each other's place: fonts draw the two as one sign, and extraction that turns the line round
 * turns the two letters of the sign again.
 */
import {
  alefClass,
  andClass,
  hamzaAlefClass,
  letterClass,
  silentClass,
} from '../languages/script/arab/classes.ts'
import type {Edit} from '../text/spans.ts'
import {modelSpelling} from './reordering/model-spelling.ts'
import type {ModelWord, WordModel} from './reordering/word-model.ts'

const word = new RegExp(`(?<![\\p{L}\\p{M}\u0640])[${letterClass}${silentClass}]+`, 'gu')
/** Alef, with what it carries, before lam, as extraction leaves them; and the two as they are written. */
const turned = new RegExp(`[${alefClass}]\\u0644`, 'gu')
const upright = new RegExp(`\\u0644[${alefClass}]`, 'gu')
/** Two alefs before lam begin no word: the first is that of the article. */
const impossible = new RegExp(`^[${andClass}\\u0628\\u0643\\u06A9]?\\u0627[${alefClass}]\\u0644`, 'u')

/** Alef with a hamza before lam, perhaps behind "and". */
const hamzaFirst = new RegExp(`^[${andClass}]?[${hamzaAlefClass}]\\u0644`, 'u')

/** A word of a line. */
interface Found {
  readonly text: string
  readonly start: number
}

/** How a text stands to this damage. */
export type LamAlef = 'sound' | 'turned here and there' | 'turned throughout'

/** Words that show the damage, at least. */
const fewestShown = 2

/** Whether the lam-alefs of a text are turned: words that cannot be so show it, and that it has few or none upright. */
export function lamAlefOf(
  lines: readonly {readonly text: string; readonly words: WordModel | undefined}[],
): LamAlef {
  let [begun, unknown, sound] = [0, 0, 0]
  for (const {text, words} of lines) {
    sound += text.match(upright)?.length ?? 0
    if (words === undefined || text.search(turned) < 0) continue
    for (const [found] of text.matchAll(word)) {
      if (impossible.test(found)) begun += 1
      else if (becomesWord(found, words)) unknown += 1
    }
  }
  if (begun + unknown >= fewestShown && begun + unknown > sound) return 'turned throughout'
  if (begun > 0 && sound === 0) return 'turned throughout'
  return begun >= fewestShown ? 'turned here and there' : 'sound'
}

/** Whether a word that nobody knows becomes one that texts have when its lam and alef change places. */
function becomesWord(found: string, words: WordModel): boolean {
  if (found.search(turned) < 0 || words.knows(modelSpelling(found, words.lang))) return false
  return readingsOf(found).some((each) => words.word(modelSpelling(each, words.lang)).count >= fewestTimes)
}

/** How often texts must have a word for it to be evidence. */
const fewestTimes = 1
/** Pairs of a word that are tried. */
const mostPairs = 4

/** The word with each choice of its pairs turned back. */
function readingsOf(text: string): string[] {
  const places = Array.from(text.matchAll(turned), ({index}) => index).slice(0, mostPairs)
  const all = [text]
  for (const at of places) {
    const turnedBack = all.map((each) => each.slice(0, at) + each[at + 1]! + each[at]! + each.slice(at + 2))
    all.push(...turnedBack)
  }
  return all
}

/** How much likelier a word must be with its letters turned back, in nats: one that is known, one that is not. */
const [neededKnown, neededUnknown] = [1.5, 0]
/** What a word loses that is known only by an article which it does not have, in nats. */
const withoutArticle = 5

/** The edits of a line: each word in its likeliest reading between its neighbours. */
export function lamAlefEdits(text: string, words: WordModel, state: LamAlef): Edit[] {
  if (text.search(turned) < 0) return []
  const all = Array.from(text.matchAll(word), ({0: found, index}): Found => ({text: found, start: index}))
  const edits: Edit[] = []
  let before = words.word('.')
  for (const [index, {text: found, start}] of all.entries()) {
    const next = all[index + 1]
    const after = next === undefined ? words.word('.') : modelWord(next.text, words)
    const isPrefix =
      foreign.test(text.slice(start + found.length, start + found.length + 4)) && isAffix(found, words)
    const best = isPrefix ? found : likeliest(found, {words, state, before, after})
    if (best !== found) edits.push({start, end: start + found.length, text: best})
    before = modelWord(best, words)
  }
  return edits
}

/** Whether a word is only what most words begin with, an article that stands alone. */
function isAffix(found: string, {lang, language}: WordModel): boolean {
  const spelling = modelSpelling(found, lang)
  return Object.entries(language.before).some(
    ([share, affixes]) => Number(share) >= usualShare && affixes.split(' ').includes(spelling),
  )
}

/** How often words must have an affix for it to be no word. */
const usualShare = 0.2

function modelWord(text: string, words: WordModel): ModelWord {
  return words.word(modelSpelling(text, words.lang))
}

/** What follows an article that is set apart: a number, a Latin word, the name of a foreign letter. */
const foreign = /^\s?(?:[\p{N}\p{Script=Latin}]|\p{L}{1,2}(?!\p{L}))/u

/** What a word is judged by. */
interface Place {
  readonly words: WordModel
  readonly state: LamAlef
  readonly before: ModelWord
  readonly after: ModelWord
}

function likeliest(found: string, {words, state, before, after}: Place): string {
  const isImpossible = impossible.test(found) || isAffix(found, words)
  if (
    found.search(turned) < 0 ||
    found.endsWith('\u0640') ||
    (state !== 'turned throughout' && !isImpossible)
  )
    return found
  const log = (text: string) => {
    const each = modelWord(text, words)
    return words.pair(before, each) + words.pair(each, after)
  }
  const readings = readingsOf(found)
  // With a hamza the alef is not that of the article, which the model of words cannot tell.
  const spelling = modelSpelling(found, words.lang)
  const isKnown = hamzaFirst.test(found) ? words.word(spelling).count >= fewestTimes : words.knows(spelling)
  let [best, most] = [
    found,
    isImpossible
      ? Number.NEGATIVE_INFINITY
      : log(found) + (isKnown ? neededKnown : neededUnknown - (hamzaFirst.test(found) ? withoutArticle : 0)),
  ]
  for (const reading of readings.slice(1)) {
    if (isImpossible && impossible.test(reading)) continue
    if (!words.knows(modelSpelling(reading, words.lang)) && !isImpossible) continue
    const own = log(reading)
    if (own > most) [best, most] = [reading, own]
  }
  return best
}
