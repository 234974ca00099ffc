import {isLang, languages} from '../../../languages/index.ts'

/** The direction of a language, as far as we know the language. */
export function directionOf(lang: string): string {
  return isLang(lang) ? languages[lang].dir : 'auto'
}
