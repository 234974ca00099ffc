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
import {asksForMending, langOfLine, type Mend, mendLine, readOtherwise, readsWell} from './mend.ts'
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
  mend: Mend | undefined
}

/** A gain of single lines from which on a text is known to be damaged. */
const gateGain = 14
/** Gain of a line by which the second stage mends it, before its share of damaged lines is counted. */
export const tuning = {gate: gateGain, least: 3, weight: 0.5, sweeps: 2, report: undefined as undefined | ((index: number, mend: Mend | undefined) => void)}

/** The new readings of a text's lines; undefined for a line that stays as it is. */
export function mendPage(
  lines: readonly PageLine[],
  wordsIn: (lang: RunsLang) => Words,
  alone: (line: PageLine, index: number) => Mend | undefined = ({text}) => mendLine(text, wordsIn),
): (string | undefined)[] {
  const first = lines.map((line, index) => (line.fixed ? undefined : alone(line, index)))
  const strong = first.reduce((sum, mend) => sum + (mend?.gain ?? 0), 0)
  if (strong < tuning.gate) return first.map((mend) => mend?.text)
  return second(lines, first, wordsIn)
}

/** The second stage. */
function second(
  lines: readonly PageLine[],
  first: readonly (Mend | undefined)[],
  wordsIn: (lang: RunsLang) => Words,
): (string | undefined)[] {
  const texts = lines.map(({text}, index) => first[index]?.text ?? text)
  const near: Record<RunsLang, NearbyText> = {ar: openNearby('ar'), fa: openNearby('fa')}
  const candidates: Candidate[] = []
  for (const [index, {text, fixed}] of lines.entries()) {
    const lang = langOfLine(text)
    for (const each of ['ar', 'fa'] as const) near[each].add(texts[index]!, 1)
    if (lang === undefined || fixed) continue
    candidates.push({index, lang, mend: first[index]})
  }
  const measure = Math.max(...texts.map((text) => text.length).filter((length) => length <= 120))
  for (let sweep = 0; sweep < tuning.sweeps; sweep += 1) {
    for (const candidate of candidates) {
      const {index, lang} = candidate
      const text = lines[index]!.text
      for (const each of ['ar', 'fa'] as const) near[each].add(texts[index]!, -1)
      const words = wordsIn(lang).with(near[lang])
      candidate.mend = readOtherwise(text, words, besideOf(texts, index, lang, measure))
      const better = candidate.mend !== undefined && candidate.mend.gain > tuning.least
      texts[index] = better ? candidate.mend!.text : (first[index]?.text ?? text)
      for (const each of ['ar', 'fa'] as const) near[each].add(texts[index]!, 1)
    }
  }
  const share = shareOf(candidates)
  const least = tuning.least - Math.log(share / (1 - share))
  const out = first.map((mend) => mend?.text)
  for (const {index, lang, mend} of candidates) {
    tuning.report?.(index, mend)
    if (mend === undefined || mend.gain < least) continue
    const words = wordsIn(lang)
    if (readsWell(mend.text, words.with(near[lang]), 2) && !asksForMending(mend.text, words)) out[index] = mend.text
  }
  return out
}

/** Share of the candidates that are in pieces, by their gains. */
function shareOf(candidates: readonly Candidate[]): number {
  let share = 1 / 3
  for (let round = 0; round < 4; round += 1) {
    let sum = 0
    for (const {mend} of candidates) {
      const odds = (share / (1 - share)) * Math.exp(Math.min(50, tuning.weight * ((mend?.gain ?? -9) - tuning.least)))
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
