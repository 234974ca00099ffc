import {undoCodePage} from '../codepage.ts'
import {lineRule} from '../rule.ts'

/** A tool read UTF-8 as Windows-1256, Windows-1252 or Latin-1 and saved what it saw. */
export const codePage = lineRule({
  code: 'code-page',
  evidence:
    'Runs of characters turn into valid UTF-8 of Arabic script or punctuation when read back by a code page.',
  spares: 'Accented Latin words and Arabic or Persian text of its own, in which such pairs are chance.',
  reason: 'byte order mark',
  // Lead bytes of UTF-8 for Arabic (D8–DB), Latin-1 (C2, C3), punctuation (E2), presentation forms (EF), as seen by either page.
  test: /[ØÙÚÛÂÃâïطظعغآأ][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122\u0679-\u06D2\u060C\u061B\u061F]/u,
  edits: undoCodePage,
})
