import {isLang, type Lang, languages} from '../languages/index.ts'
import type {Words} from './interface.ts'

/**
 * The name of a language in an interface language: from the interface's words, else from Unicode CLDR, else the
 * language's own name. The words come first, since the first call of `Intl` occupies a phone for a tenth of a second.
 */
export function languageName(
  lang: string,
  ui: Lang,
  {languages: namesByTag}: Pick<Words, 'languages'>,
): string {
  const known = () =>
    new Intl.DisplayNames(languages[ui].locale, {type: 'language', fallback: 'none'}).of(lang)
  return namesByTag[lang] ?? known() ?? (isLang(lang) ? languages[lang].ownName : lang)
}
