/** Runs of another language inside a text: Latin names in Arabic and Persian, Arabic words in English. */
import {type Lang, languages} from '../../languages.ts'
import type {LangRun} from '../../model.ts'
import {languageOf} from './language.ts'

/** Words of the other script side by side, with what stands between them; a lone letter is no word of a language. */
const foreign = {
  Arab: /[\p{Script=Latin}][\p{Script=Latin}\p{M}\p{N}]*(?:[\s.,'’&/_-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*)*/gu,
  Latn: /[\p{Script=Arabic}][\p{Script=Arabic}\p{M}\p{N}\u200C]*(?:[\s.،,'-]+[\p{Script=Arabic}\p{N}][\p{Script=Arabic}\p{M}\p{N}\u200C]*)*/gu,
} as const

/** Runs of other languages in a text of a known language, in order, not overlapping. */
export function findRuns(text: string, lang: Lang): LangRun[] {
  const runs: LangRun[] = []
  for (const match of text.matchAll(foreign[languages[lang].script])) {
    const found = languages[lang].script === 'Arab' ? 'en' : languageOf(match[0]).lang
    if (found !== undefined && found !== lang)
      runs.push({start: match.index, end: match.index + match[0].length, lang: found})
  }
  return runs
}
