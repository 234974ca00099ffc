import {lineRule} from '../../text/rule.ts'
import {editsOf} from '../../text/spans.ts'

/** White space after a word or a closing bracket and before a mark that ends something. */
const space = /(?<=[\p{L}\p{M}\p{N}\])}»”’"'%])\s+(?=[،؛]|[.,:;!?؟](?:$|[\s"'”’»)\]]))/gu

/** Arabic and Persian typists, and extraction, put a space before the comma and the stop. */
export const spaceBeforePunctuation = lineRule({
  code: 'space-before-punctuation',
  evidence: 'A space stands between a word and the comma, stop, colon or question mark that belongs to it.',
  spares: 'Points that begin something (.NET, .5), ellipses, and marks at the start of a line.',
  reason: 'white space',
  test: /\s[،؛.,:;!?؟]/u,
  edits: (text) => editsOf(text, space),
})
