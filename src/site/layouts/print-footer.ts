/** The line at the foot of each printed page. */

import {type Lang, languages} from '../../languages/index.ts'

/**
 * Style that prints a line at the foot of every page; `print.css` puts the number beside it. Browsers let no element
 * repeat in the margin, so the text goes into the style itself, on the side where lines begin, every character that
 * could end the string or the style escaped.
 */
export function printFooter(line: string, lang: Lang): string {
  const text = line.replace(
    /[^\p{L}\p{M}\p{N} .,:/·\u2066\u2069-]/gu,
    (found) => `\\${found.codePointAt(0)!.toString(16)} `,
  )
  const near = languages[lang].dir === 'rtl' ? 'right' : 'left'
  return `@page{@bottom-${near}{content:"${text}"}}`
}
