import {lineRule} from '../../text/rule.ts'
import {undoCodePage, withEdits, wrongReading} from '../codepage.ts'

/** A text as it was before it went through a wrong code page, or as it is. */
export function throughCodePage(text: string): string {
  return wrongReading.test(text) ? withEdits(text, undoCodePage(text)) : text
}

/** A tool read UTF-8 as Windows-1256, Windows-1252 or Latin-1 and saved what it saw. */
export const codePage = lineRule({
  code: 'code-page',
  evidence:
    'Runs of characters turn into valid UTF-8 of Arabic script or punctuation when read back by a code page.',
  spares: 'Accented Latin words and Arabic or Persian text of its own, in which such pairs are chance.',
  reason: 'byte order mark',
  test: wrongReading,
  edits: undoCodePage,
})
