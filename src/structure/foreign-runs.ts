/**
 * Runs of another language inside a text: Latin names in Arabic and Persian, Arabic words in English, and Arabic
 * quotations in Persian and the reverse.
 */
import {type Lang, languages} from '../languages/index.ts'
import {languageOf} from '../languages/script/language.ts'
import {persianOdds} from '../languages/script/sisters.ts'
import type {LangRun} from '../text/model.ts'

/** Words of the other script side by side, with what stands between them. */
const foreign = {
  Arab: /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[\s.,'’&/_-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*)*/gu,
  Latn: /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\p{N}\u200C]*(?:[\s.،,'-]+[\p{Script=Arabic}\p{N}][\p{Script=Arabic}\p{M}\p{N}\u200C]*)*/gu,
} as const

/** What stands between a pair of quotation marks or brackets, the marks left out. */
const quoted = /«([^«»]+)»|“([^“”]+)”|"([^"]+)"|\(([^()]+)\)|﴿([^﴿﴾]+)﴾|\[([^[\]]+)\]/gu

/** Words a quotation has, at least, for its language to be told from that of the text around it. */
const leastWords = 3

/** Log odds, for the whole quotation and for each word, from which on it is in the sister language. */
const leastOdds = {whole: 5, word: 0.7} as const

/** Runs of other languages in a text of a known language, in order, not overlapping. */
export function findRuns(text: string, lang: Lang): LangRun[] {
  const inArabic = languages[lang].script === 'Arab'
  const runs: LangRun[] = []
  for (const match of text.matchAll(foreign[languages[lang].script])) {
    const found = inArabic ? 'en' : languageOf(match[0]).lang
    if (found !== undefined && found !== lang && /\p{L}/u.test(match[0])) {
      runs.push({start: match.index, end: match.index + match[0].length, lang: found})
    }
  }
  return inArabic ? withQuotations(text, lang, runs) : runs
}

/** Add quotations in the sister language; a run inside one gives way to it. */
function withQuotations(text: string, lang: Lang, runs: readonly LangRun[]): LangRun[] {
  const quotations = [...text.matchAll(quoted)].flatMap((match): LangRun[] => {
    const inner = match.slice(1).find((group) => group !== undefined)!
    if (!isSister(inner, lang)) return []
    const start = match.index + 1
    return [{start, end: start + inner.length, lang: lang === 'fa' ? 'ar' : 'fa'}]
  })
  const outside = runs.filter((run) => !quotations.some(({start, end}) => run.start < end && run.end > start))
  return [...outside, ...quotations].toSorted((a, b) => a.start - b.start)
}

/** Whether a quotation is in the sister language: vocalised Arabic in Persian, or plainly by its words. */
function isSister(text: string, lang: Lang): boolean {
  const words = text.trim().split(/\s+/).length
  if (words < leastWords) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const vowels = text.match(/[\u064B-\u0652]/g)?.length ?? 0
  if (lang === 'fa' && vowels > letters / 3) return true
  const odds = persianOdds(text) * (lang === 'fa' ? -1 : 1)
  return odds >= leastOdds.whole && odds >= leastOdds.word * words
}
