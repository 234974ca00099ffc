/**
 * Lines in pieces that no line by itself gives away, in a text where others have been found.
 *
 * Two stages with a gate between them. First each line is judged by itself, strictly. Only where that mends lines
 * is the text known to be damaged: then another line of it is in pieces as often as not, and what the rest of the
 * text says, its words, their neighbours, and the lines before and after, decides what the line alone could not.
 * A reading of the second stage must be one that the first leaves alone: so a restored text has no line that the
 * first stage mends, the gate stays shut, and restoring it again changes nothing.
 */
import type {RunsLang} from './letters.ts'
import {wordsOf} from './letters.ts'
import {
  asksForMending,
  langOfLine,
  longestLine,
  type Mend,
  mayReadBetter,
  mendSuspect,
  readOtherwise,
  readsWell,
  suspicionOf,
  suspicious,
} from './mend.ts'
import {type NearbyText, openNearby} from './nearby.ts'
import type {Beside} from './search.ts'
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
  readonly lang: RunsLang
  /** Its best reading in another order, by what the rest of the text says. */
  mend: Mend | undefined
}

/** Gains of single lines, summed, from which on a text is known to be damaged. */
const gate = 14
/**
 * Gain of a reading from which on a line is more likely in pieces than not, in a text of which half is. Arabic
 * lines of two words written as one look much like pieces.
 */
const even: Readonly<Record<RunsLang, number>> = {ar: 8, fa: 5}
/** Gains are sums over words that say much the same: what one nat of them is worth. */
const worth = 0.5
/** How often every line is read: each time by what the others read like since. */
const sweeps = 2
/** A line whose best reading gains no more at first is not read again. */
const hopeless = -6
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
function aloneOf(lines: readonly PageLine[], wordsIn: (lang: RunsLang) => Words): Alone {
  return {
    suspicion: (index) => suspicionOf(lines[index]!.text, wordsIn),
    mend: (index) => mendSuspect(lines[index]!.text, wordsIn),
  }
}

/** The new readings of a text's lines; undefined for a line that stays as it is. */
export function mendPage(
  lines: readonly PageLine[],
  wordsIn: (lang: RunsLang) => Words,
  alone: Alone = aloneOf(lines, wordsIn),
): (string | undefined)[] {
  const first = firstStage(lines, alone)
  const gain = first.reduce((sum, mend) => sum + (mend?.gain ?? 0), 0)
  return gain < gate ? first.map((mend) => mend?.text) : secondStage(lines, first, wordsIn)
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
  wordsIn: (lang: RunsLang) => Words,
): (string | undefined)[] {
  const candidates = lines.flatMap(({text, fixed}, index): Candidate[] => {
    const lang = fixed ? undefined : langOfLine(text)
    return lang === undefined ? [] : [{index, lang, mend: undefined}]
  })
  readAll(lines, first, candidates, wordsIn)
  const share = shareOf(candidates)
  const out = first.map((mend) => mend?.text)
  for (const {index, lang, mend} of candidates) {
    const least = even[lang] - Math.log(share / (1 - share)) / worth
    if (mend === undefined || mend.gain < least) continue
    const words = wordsIn(lang)
    if (readsWell(mend.text, words, fewestWords) && !asksForMending(mend.text, words)) out[index] = mend.text
  }
  return out
}

/** Read every candidate by what the rest of the text says; its reading stands in it. */
function readAll(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  candidates: readonly Candidate[],
  wordsIn: (lang: RunsLang) => Words,
): void {
  const texts = lines.map(({text}, index) => first[index]?.text ?? text)
  const near: Record<RunsLang, NearbyText> = {ar: openNearby('ar'), fa: openNearby('fa')}
  const count = (text: string, by: 1 | -1) => {
    for (const lang of ['ar', 'fa'] as const) near[lang].add(text, by)
  }
  for (const text of texts) count(text, 1)
  const measure = texts.reduce((most, {length}) => (length > longestLine ? most : Math.max(most, length)), 0)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const candidate of candidates) {
      const {index, lang} = candidate
      if (sweep > 0 && (candidate.mend?.gain ?? hopeless) <= hopeless) continue
      const {text} = lines[index]!
      count(texts[index]!, -1)
      const words = wordsIn(lang).with(near[lang])
      const beside = besideOf(texts, index, lang, measure)
      const open = sweep > 0 || mayReadBetter(text, words, even[lang], beside)
      candidate.mend = open ? readOtherwise(text, words, beside) : undefined
      const better = candidate.mend !== undefined && candidate.mend.gain > even[lang]
      texts[index] = better ? candidate.mend!.text : (first[index]?.text ?? text)
      count(texts[index]!, 1)
    }
  }
}

/** Share of the candidates that are in pieces, by their gains. */
function shareOf(candidates: readonly Candidate[]): number {
  let share = 1 / 3
  for (let round = 0; round < 4; round += 1) {
    let sum = 0
    for (const {mend, lang} of candidates) {
      if (mend === undefined) continue
      const odds = (share / (1 - share)) * Math.exp(Math.min(50, worth * (mend.gain - even[lang])))
      sum += odds / (1 + odds)
    }
    share = (sum + 1) / (candidates.length + 3)
  }
  return share
}

/** What the lines before and after say of a line: the words it stands between. */
function besideOf(texts: readonly string[], index: number, lang: RunsLang, measure: number): Beside {
  const [before, own, after] = [texts[index - 1], texts[index]!, texts[index + 1]]
  const last = before === undefined ? undefined : wordsOf(before, lang).at(-1)
  const full = (text: string | undefined) => text !== undefined && text.length > 0.75 * measure
  return {
    before: last !== undefined && (last === '.' || full(before)) ? last : '',
    after: after !== undefined && full(own) ? (wordsOf(after, lang)[0] ?? '') : '',
    room: before !== undefined && full(before) && last !== '.' ? measure - before.length - 3 : 0,
  }
}
