/**
 * Lines in pieces that no line by itself gives away, in a text where others have been found.
 *
 * Two stages with a gate between them. First each line is judged by itself, strictly. Only where that mends lines
 * is the text known to be damaged: then another line of it is in pieces as often as not, and what the rest of the
 * text says, its words, their neighbours, and the lines before and after, decides what the line alone could not.
 * A reading of the second stage must be one that the first leaves alone: so a restored text has no line that the
 * first stage mends, the gate stays shut, and restoring it again changes nothing.
 */

import type {Lang} from '../../languages/index.ts'
import {wordsOf} from './letters.ts'
import {
  asksForMending,
  langOfLine,
  longestLine,
  type Mend,
  mayReadBetter,
  mendSuspect,
  readsWell,
  suspicionOf,
  suspicious,
} from './mend.ts'
import {openNearby} from './nearby.ts'
import {type Choice, choose, type Option, optionsOf, type RankWeights} from './rank.ts'
import shipped from './runs-weights.json' with {type: 'json'}
import {type Beside, many, several} from './search.ts'
import {remembered} from './store.ts'
import type {Words} from './words.ts'

/** A line of a text. */
export interface PageLine {
  readonly text: string
  /** Whether it must stay as it is; it is evidence all the same. */
  readonly fixed: boolean
}

/** A line that may be in pieces, in the second stage. */
interface Candidate {
  readonly index: number
  readonly lang: Lang
  /** Its likeliest reading in another order, by what the rest of the text says. */
  choice: Choice | undefined
}

/** Gains of single lines, summed, from which on a text is known to be damaged. */
const gate = 14
/** Probability that a line is in pieces from which on its reading is evidence for others. */
const evenOdds = 0.5
/** Probability of its best reading among all others from which on a line in pieces is mended. */
const sure = 0.2
/** How often every line is read: each time by what the others read like since. */
const sweeps = 2
/** A line that is so unlikely in pieces at first is not read again. */
const hopeless = 0.01
/** Fewest words of a line that the rest of the text may judge. */
const fewestWords = 2

/** What the first stage makes of each line, by its index. */
export interface Alone {
  /** Log odds that it is in pieces. */
  suspicion(index: number): number
  /** Its reading in another order, where that is much better. */
  mend(index: number): Mend | undefined
}

/** The first stage over the lines' texts. */
function aloneOf(lines: readonly PageLine[], wordsIn: (lang: Lang) => Words): Alone {
  return {
    suspicion: (index) => suspicionOf(lines[index]!.text, wordsIn),
    mend: (index) => mendSuspect(lines[index]!.text, wordsIn),
  }
}

/** What else a text can be mended by. */
export interface How {
  /** The first stage, where some of it is known already. */
  readonly alone?: Alone
  /** Weights of the choice among readings; those shipped by default. */
  readonly weights?: RankWeights
  /** Told of the last readings that each line was chosen from; to learn weights from. */
  readonly report?: (index: number, options: readonly Option[]) => void
}

/** The new readings of a text's lines; undefined for a line that stays as it is. */
export function mendPage(
  lines: readonly PageLine[],
  wordsIn: (lang: Lang) => Words,
  how: How = {},
): (string | undefined)[] {
  const first = firstStage(lines, how.alone ?? aloneOf(lines, wordsIn))
  const gain = first.reduce((sum, mend) => sum + (mend?.gain ?? 0), 0)
  return gain < gate ? first.map((mend) => mend?.text) : secondStage(lines, first, wordsIn, how)
}

/** Lines that are looked at in any text, the most suspicious first, and in how many lines one more. */
const [firstLooks, linesALook] = [8, 100]

/** Each line by itself; where none of the most suspicious is in pieces, none is. */
function firstStage(lines: readonly PageLine[], alone: Alone): (Mend | undefined)[] {
  const suspects = lines
    .map(({fixed}, index) => ({index, suspicion: fixed ? Number.NEGATIVE_INFINITY : alone.suspicion(index)}))
    .filter(({suspicion}) => suspicion >= suspicious)
    .sort((a, b) => b.suspicion - a.suspicion)
  const looks = firstLooks + lines.length / linesALook
  const mends = lines.map((): Mend | undefined => undefined)
  let found = false
  for (const [rank, {index}] of suspects.entries()) {
    if (rank >= looks && !found) break
    mends[index] = alone.mend(index)
    found ||= mends[index] !== undefined
  }
  return mends
}

/** The second stage. */
function secondStage(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  wordsIn: (lang: Lang) => Words,
  how: How,
): (string | undefined)[] {
  const candidates = lines.flatMap(({text, fixed}, index): Candidate[] => {
    const lang = fixed ? undefined : langOfLine(text)
    return lang === undefined ? [] : [{index, lang, choice: undefined}]
  })
  readAll(lines, first, candidates, wordsIn, how)
  const out = first.map((mend) => mend?.text)
  for (const {index, lang, choice} of candidates) {
    if (choice === undefined) continue
    // What the line alone gave away is mended in any case: only the order is open.
    const words = wordsIn(lang)
    if (first[index] === undefined && (choice.torn < words.language.certain || choice.sure < sure)) continue
    if (readsWell(choice.text, words, fewestWords) && !asksForMending(choice.text, words))
      out[index] = choice.text
  }
  return out
}

/** Read every candidate by what the rest of the text says; its reading stands in it. */
function readAll(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  candidates: readonly Candidate[],
  wordsIn: (lang: Lang) => Words,
  {weights = shipped, report}: How,
): void {
  const texts = lines.map(({text}, index) => first[index]?.text ?? text)
  const near = remembered(openNearby)
  const own = [...new Set(candidates.map(({lang}) => lang))]
  const count = (text: string, by: 1 | -1) => {
    for (const lang of own) near(lang).add(text, by)
  }
  for (const text of texts) count(text, 1)
  const measure = measureOf(texts)
  let mended = texts.filter((text, index) => text !== lines[index]!.text).length
  const reread = (candidate: Candidate, sweep: number) => {
    const {index, lang} = candidate
    const {text} = lines[index]!
    count(texts[index]!, -1)
    if (texts[index] !== text) mended -= 1
    const words = wordsIn(lang).with(near(lang))
    const beside = besideOf(texts, index, lang, measure)
    const open = sweep > 0 || mayReadBetter(text, words, words.language.worthALook, beside)
    const damage = Math.log((mended + 0.5) / (lines.length - mended + 1))
    const options = open ? optionsOf(text, words, beside, damage, sweep === 0 ? several : many) : []
    const known = weights[lang]
    const choice = known && choose(options, known)
    candidate.choice = choice
    report?.(index, options)
    const better = choice !== undefined && choice.torn > evenOdds ? choice.text : undefined
    texts[index] = better ?? first[index]?.text ?? text
    if (texts[index] !== text) mended += 1
    count(texts[index]!, 1)
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const open = candidates.filter(({choice}) => sweep === 0 || (choice?.torn ?? 0) > hopeless)
    for (const candidate of open) reread(candidate, sweep)
  }
}

/** Length of the longest of some lines that are lines of a page. */
function measureOf(texts: readonly string[]): number {
  return texts.reduce((most, {length}) => (length > longestLine ? most : Math.max(most, length)), 0)
}

/** Lines before and after that are laid out to the same measure. */
const column = 4

/** What the lines before and after say of a line: the words it stands between. */
function besideOf(texts: readonly string[], index: number, lang: Lang, measure: number): Beside {
  const [before, own, after] = [texts[index - 1], texts[index]!, texts[index + 1]]
  const last = before === undefined ? undefined : wordsOf(before, lang).at(-1)
  const local = measureOf(texts.slice(Math.max(0, index - column), index + column + 1))
  const full = (text: string | undefined) => text !== undefined && text.length > 0.75 * measure
  return {
    before: last !== undefined && (last === '.' || full(before)) ? last : '',
    after: after !== undefined && full(own) ? (wordsOf(after, lang)[0] ?? '') : '',
    room: before !== undefined && full(before) && last !== '.' ? local - before.length - 3 : 0,
    fill: local === 0 ? 1 : own.length / local,
  }
}
