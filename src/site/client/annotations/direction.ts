import {isLang, languages} from '../../../languages/index.ts'

/** Writing direction of a language, `auto` for one that the site does not know. */
export function directionOf(lang: string): string {
  return isLang(lang) ? languages[lang].dir : 'auto'
}
