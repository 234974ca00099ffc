/** The line at the foot of each printed page. */

import {type Lang, languages} from '../../languages/index.ts'

/**
 * Rules that print a line at the foot of every page, at the start of the line; `print.css` adds the page number. Browsers
 * cannot repeat an element in the page margin, so the text is in the style sheet, with every character escaped that could
 * end the string or the style.
 */
export function printFooter(line: string, lang: Lang): string {
  const text = line.replace(
    /[^\p{L}\p{M}\p{N} .,:/·\u2066\u2069-]/gu,
    (found) => `\\${found.codePointAt(0)!.toString(16)} `,
  )
  const near = languages[lang].dir === 'rtl' ? 'right' : 'left'
  return `@page{@bottom-${near}{content:"${text}"}}`
}
