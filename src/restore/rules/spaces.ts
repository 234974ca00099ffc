import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

/** Two and more white-space characters in a row, and single ones that are not U+0020. */
const odd = /\s{2,}|[^\S ]/gu

/** Extraction sets no-break spaces, tabs and several spaces where the author typed one. */
export const spaces = lineRule({
  code: 'spaces',
  evidence: 'Justified, copied and no-break spaces stand where a single space divides two words.',
  spares: 'Single plain spaces; zero-width characters, which are letters of the word or go by another rule.',
  reason: 'white space',
  test: /\s{2}|[^\S ]/u,
  edits: (text) => Array.from(text.matchAll(odd), ({0: found, index}) => oneSpace(found, index)),
})

/** Keep one plain space of the row if it has one, so that nothing has to be emended. */
function oneSpace(found: string, index: number): Edit {
  const end = index + found.length
  return found.startsWith(' ') ? {start: index + 1, end, text: ''} : {start: index, end, text: ' '}
}
