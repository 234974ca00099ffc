/** The line at the foot of each printed page. */

import {type Lang, languages} from '../languages.ts'

/** Page numbers in the digits of the page's language; English ones are the usual ones. */
const counterStyles: Readonly<Partial<Record<Lang, string>>> = {ar: 'arabic-indic', fa: 'persian'}

/**
 * Style that prints a line at the foot of every page. Browsers let no element repeat in the margin, so the text goes
 * into the style itself, on the side where lines begin, every character that could end the string or the style escaped.
 */
export function printFooter(line: string, lang: Lang): string {
  const text = line.replace(
    /[^\p{L}\p{M}\p{N} .,:/·-]/gu,
    (found) => `\\${found.codePointAt(0)!.toString(16)} `,
  )
  const [near, far] = languages[lang].dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const style = counterStyles[lang]
  const number = style === undefined ? '' : `@bottom-${far}{content:counter(page,${style})!important}`
  return `@page{@bottom-${near}{content:"${text}"!important}${number}}`
}
