/**
 * The language of a text: by script, then, for Arabic and Persian, by the model of `sisters.ts`.
 *
 * franc is asked what an unsupported text may be (`supported.ts`); among the supported languages it is right on
 * long prose only, where script and model are right as well.
 */

import type {Lang} from '../index.ts'
import {knowledge} from '../knowledge.ts'
import {persianOdds} from './sisters.ts'

/** What can be said of a text's language. */
export interface Verdict {
  /** Undefined where no letter tells. */
  readonly lang: Lang | undefined
  /** 0…1, as a probability: 0.5 is a guess between two. */
  readonly confidence: number
}

/** Letters by script; letters of other scripts are `other`. */
export interface ScriptCount {
  readonly Arab: number
  readonly Latn: number
  readonly other: number
}

/** Count the letters of a text by script. */
export function countScripts(text: string): ScriptCount {
  let [Arab, Latn, other] = [0, 0, 0]
  for (const [run] of text.matchAll(
    /\p{Script=Arabic}+|\p{Script=Latin}+|[^\P{L}\p{Script=Arabic}\p{Script=Latin}]+/gu,
  )) {
    if (/^\p{Script=Arabic}/u.test(run)) Arab += run.length
    else if (/^\p{Script=Latin}/u.test(run)) Latn += run.length
    else other += run.length
  }
  return {Arab, Latn, other}
}

/** Code units of a long text that are looked at, half from either end: a paragraph does not change language inside. */
const sampleSize = 600

function sample(text: string): string {
  if (text.length <= sampleSize) return text
  return `${text.slice(0, sampleSize / 2)} ${text.slice(-sampleSize / 2)}`
}

const englishWords = new Set(knowledge.en.words.common)

/**
 * How much a letter of Arabic script weighs beside a Latin one. Arabic and Persian texts are full of foreign
 * names in Latin letters, while English ones transliterate; and their words are shorter.
 */
const arabicWeight = 3

/** The language of a text by itself; neighbours are the caller's to ask. */
export function languageOf(whole: string): Verdict {
  const text = sample(whole)
  const {Arab, Latn, other} = countScripts(text)
  if (Arab + Latn === 0 || other > Arab + Latn) return {lang: undefined, confidence: 0}
  const weight = Arab > 0 && Latn > Arab && isEnglishProse(text) ? 1 : arabicWeight
  if (Latn > weight * Arab) return {lang: 'en', confidence: Arab === 0 ? 1 : Latn / (Latn + Arab)}
  const odds = sisterOdds(text)
  return {lang: odds > 0 ? 'fa' : 'ar', confidence: 1 / (1 + Math.exp(-Math.abs(odds)))}
}

/** Whether the Latin words of a text are English prose and not names: one in eight is a common word. */
function isEnglishProse(text: string): boolean {
  const words = [...text.matchAll(/\p{Script=Latin}+/gu)].map(([word]) => word.toLowerCase())
  return words.filter((word) => englishWords.has(word)).length >= words.length / 8
}

/** What stands between quotation marks, the marks included. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"/g

/** Words and odds that the text around its quotations must have to speak for the whole. */
const frame = {words: 3, odds: 2} as const

/** Log odds of Persian over Arabic; a text that quotes the other language is in the language that quotes. */
function sisterOdds(text: string): number {
  if (/[«“"]/.test(text)) {
    const outside = text.replace(quoted, ' ').trim()
    const odds = persianOdds(outside)
    if (outside.split(/\s+/).length >= frame.words && Math.abs(odds) >= frame.odds) return odds
  }
  return persianOdds(text)
}
