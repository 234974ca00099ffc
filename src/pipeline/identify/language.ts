/**
 * The language of a text: by script, then by the letters and the words that only one of the sisters has.
 *
 * franc alone is right on long prose and wrong on headings; it is asked last, with the supported languages of the
 * script only.
 */
import {francAll} from 'franc'
import {type Lang, langs, languages} from '../../languages.ts'
import {tokenize} from './tokens.ts'
import {allWords} from './words/index.ts'

/** What can be said of a text's language. */
export interface Verdict {
  /** Undefined where no letter tells. */
  readonly lang: Lang | undefined
  /** 0…1: 0.5 is a guess between two. */
  readonly confidence: number
}

const none: Verdict = {lang: undefined, confidence: 0}

/** Letters by script; letters of other scripts are `other`. */
export interface ScriptCount {
  readonly Arab: number
  readonly Latn: number
  readonly other: number
}

/** Count the letters of a text by script. */
export function countScripts(text: string): ScriptCount {
  let [Arab, Latn, other] = [0, 0, 0]
  for (const [run] of text.matchAll(/\p{L}+/gu)) {
    if (/^[\u0600-\u06FF]/.test(run)) Arab += run.length
    else if (/^[A-Za-z\u00C0-\u024F]/.test(run)) Latn += run.length
    else if (/^\p{Script=Arabic}/u.test(run)) Arab += run.length
    else if (/^\p{Script=Latin}/u.test(run)) Latn += run.length
    else other += run.length
  }
  return {Arab, Latn, other}
}

/** Letters that Persian writes and Arabic does not, and the reverse; look-alikes of one another weigh less. */
const letterWeights: Readonly<Record<string, number>> = {
  پ: 4,
  چ: 4,
  ژ: 4,
  گ: 4,
  ک: 2.5,
  ی: 2.5,
  ۀ: 3,
  '\u200C': 2,
  ة: -4,
  ى: -2,
  ي: -1.2,
  ك: -1.2,
  أ: -2.5,
  إ: -4,
  ؤ: -1,
  ئ: -0.3,
  'ً': -0.2,
}

const commonWeights = new Map<string, number>()
for (const {lang, common} of allWords) {
  const sign = lang === 'fa' ? 1 : lang === 'ar' ? -1 : 0
  for (const word of common) {
    const key = tokenize(word)[0]?.key ?? word
    if (sign !== 0) commonWeights.set(key, (commonWeights.get(key) ?? 0) + sign * 2.5)
  }
}

/** The language of a text that stands for itself; neighbours are the caller's to ask. */
export function languageOf(text: string): Verdict {
  const scripts = countScripts(text)
  const total = scripts.Arab + scripts.Latn + scripts.other
  if (total === 0) return none
  if (scripts.other > total / 2) return none
  if (scripts.Latn > scripts.Arab) return {lang: 'en', confidence: scripts.Latn / total}
  return arabicOrPersian(text)
}

/** Log odds of Persian over Arabic, positive for Persian. */
export function persianOdds(text: string): number {
  let odds = 0
  for (const character of text) odds += letterWeights[character] ?? 0
  for (const token of tokenize(text)) {
    if (token.kind !== 'word') continue
    odds += commonWeights.get(token.key) ?? 0
    if (/^[وفبكل]?ال\p{L}{2}/u.test(token.key)) odds -= 1.5
    else if (/(?:های|ها|ترین|تر|گی|ند)$/.test(token.key)) odds += 1
  }
  return odds
}

function arabicOrPersian(text: string): Verdict {
  let odds = persianOdds(text)
  if (Math.abs(odds) < 3) odds += francOdds(text)
  const confidence = 1 / (1 + Math.exp(-Math.abs(odds)))
  return {lang: odds > 0 ? 'fa' : 'ar', confidence}
}

/** What franc says, as log odds; its scores are relative to the best. */
function francOdds(text: string): number {
  const only = langs.filter((lang) => languages[lang].script === 'Arab').map((lang) => languages[lang].franc)
  const scores = new Map(francAll(text, {only, minLength: 3}))
  return 3 * ((scores.get(languages.fa.franc) ?? 0) - (scores.get(languages.ar.franc) ?? 0))
}
