/**
 * Finds runs of another language in a text: Latin names in Arabic and Persian, Arabic words in English, and quotations
 * in another language of the same script.
 */
import {commonLang, type Lang, langs, languages, type Script} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {best, likeliest, scoresOf} from '../languages/script/identify.ts'
import type {LangRun} from '../text/model.ts'

/** Words of the other script side by side, with what stands between them. */
const foreign = {
  Arab: /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[\s.,'’&/_-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*)*/gu,
  Latn: /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\p{N}\u200C]*(?:[\s.،,'-]+[\p{Script=Arabic}\p{N}][\p{Script=Arabic}\p{M}\p{N}\u200C]*)*/gu,
} as const

/** The text between a pair of quotation marks or brackets. */
const quoted = /«([^«»]+)»|“([^“”]+)”|"([^"]+)"|\(([^()]+)\)|﴿([^﴿﴾]+)﴾|\[([^[\]]+)\]/gu

/** Fewest words of a quotation whose language can be told from that of the text around it. */
const leastWords = 3

/** Log odds, for the whole quotation and per word, from which it is in another language of the script. */
const leastOdds = {whole: 5, word: 0.7} as const

/** The runs of other languages in a text whose language is known, in order, not overlapping. */
export function findForeignRuns(text: string, lang: Lang): LangRun[] {
  const {script} = languages[lang]
  const runs = [...text.matchAll(foreign[script])].flatMap((match): LangRun[] => {
    const found = nearestLanguage(match[0], script === 'Arab' ? 'Latn' : 'Arab')
    if (found === undefined || !/\p{L}/u.test(match[0])) return []
    return [{start: match.index, end: match.index + match[0].length, lang: found}]
  })
  return sharesScript(lang) ? withQuotations(text, lang, runs) : runs
}

/** Whether another listed language has the same script. */
function sharesScript(lang: Lang): boolean {
  return langs.some((other) => other !== lang && languages[other].script === languages[lang].script)
}

/**
 * The language of some words of a script. A run is marked for its direction and typeface, so {@link commonLang} stands
 * for the script's languages where it is not clear which one it is.
 */
function nearestLanguage(text: string, script: Script): Lang | undefined {
  const found = likeliest(text, script)
  const isPlain = found === undefined || found.odds >= leastOdds.whole
  return isPlain || languages[commonLang].script !== script ? found?.lang : commonLang
}

/** Add quotations in another language of the script. A run inside one is dropped. */
function withQuotations(text: string, lang: Lang, runs: readonly LangRun[]): LangRun[] {
  const quotations = [...text.matchAll(quoted)].flatMap((match): LangRun[] => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? ''
    const found = sisterOf(inner, lang)
    if (found === undefined) return []
    const start = match.index + 1
    return [{start, end: start + inner.length, lang: found}]
  })
  const outside = runs.filter((run) => !quotations.some(({start, end}) => run.start < end && run.end > start))
  return [...outside, ...quotations].toSorted((a, b) => a.start - b.start)
}

/**
 * The language of a quotation, if it is another one of the same script: shown by vowel marks that only this one writes,
 * or clearly by its words.
 */
function sisterOf(text: string, lang: Lang): Lang | undefined {
  const words = text.trim().split(/\s+/).length
  if (words < leastWords) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const vowels = text.match(/[\u064B-\u0652]/g)?.length ?? 0
  const scores = scoresOf(text, languages[lang].script)
  const isVocalised = (each: Lang) => knowledgeByLang[each].identification.vocalised
  if (!isVocalised(lang) && vowels > letters / 3) return [...scores.keys()].find(isVocalised)
  const found = best(scores)
  if (found === undefined || found === lang) return undefined
  const odds = (scores.get(found) ?? 0) - (scores.get(lang) ?? 0)
  return odds >= leastOdds.whole && odds >= leastOdds.word * words ? found : undefined
}
