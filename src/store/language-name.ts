import {isLang, type Lang, languages} from '../languages/index.ts'
import type {Words} from './interface.ts'

/**
 * What an interface calls a language: as its words say, else as Unicode CLDR does, else by its own name. The words
 * come first, since the first question to `Intl` keeps a phone busy for a tenth of a second.
 */
export function languageName(lang: string, ui: Lang, {languages: named}: Pick<Words, 'languages'>): string {
  const known = () =>
    new Intl.DisplayNames(languages[ui].locale, {type: 'language', fallback: 'none'}).of(lang)
  return named[lang] ?? known() ?? (isLang(lang) ? languages[lang].ownName : lang)
}
