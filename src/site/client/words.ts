/** Words of the interface for what is made in the browser, in the page's language; fetched when first needed. */

import {isLang, type Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'

const files: Readonly<Record<Lang, () => Promise<{default: Words}>>> = {
  ar: () => import('../../../content/interface/ar.json'),
  en: () => import('../../../content/interface/en.json'),
  fa: () => import('../../../content/interface/fa.json'),
}

/** Language of the page. */
export function pageLang(): Lang {
  const {lang} = document.documentElement
  return isLang(lang) ? lang : 'en'
}

/** The words of the page's language. */
export async function words(): Promise<Words> {
  return (await files[pageLang()]()).default
}
