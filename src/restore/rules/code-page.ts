import {lineRule} from '../../text/rule.ts'
import {applied, undoCodePage} from '../codepage.ts'

/**
 * Lead bytes of UTF-8 for Arabic (D8–DB), Latin-1 (C2, C3), punctuation (E2) and presentation forms (EF), with what
 * may follow them, as seen by either page; two pairs together by 1256, where one may be chance.
 */
const leads =
  /[ØÙÚÛÂÃâï][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]|(?:[طظعغ][\u00A0-\u00BF\u0152-\u0192\u02C6\u2013-\u2122\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u060C\u061B\u061F\u200C\u200D]){2}/u

/** A text as it was before it went through a wrong code page, or as it is. */
export function throughCodePage(text: string): string {
  return leads.test(text) ? applied(text, undoCodePage(text)) : text
}

/** A tool read UTF-8 as Windows-1256, Windows-1252 or Latin-1 and saved what it saw. */
export const codePage = lineRule({
  code: 'code-page',
  evidence:
    'Runs of characters turn into valid UTF-8 of Arabic script or punctuation when read back by a code page.',
  spares: 'Accented Latin words and Arabic or Persian text of its own, in which such pairs are chance.',
  reason: 'byte order mark',
  test: leads,
  edits: undoCodePage,
})
