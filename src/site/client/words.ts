/** Words of the interface for what is made in the browser, in the page's language; fetched when first needed. */

import files from 'site:words'
import {commonLang, isLang, type Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {languageName} from '../../store/language-name.ts'

/** Language of the page; the common one on a page that names none of ours, as no page with scripts does. */
export function pageLang(): Lang {
  const {lang} = document.documentElement
  return isLang(lang) ? lang : commonLang
}

/** The words of the page's language. */
export async function words(): Promise<Words> {
  const file = files[pageLang()]
  if (file === undefined) throw new Error('This language has no words.')
  return (await file()).default
}

/** What the page calls a language. */
export function nameOfLang(lang: Lang, all: Words): string {
  return languageName(lang, pageLang(), all)
}
