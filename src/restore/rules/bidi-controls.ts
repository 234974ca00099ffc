import {lineRule} from '../../text/rule.ts'
import {editsOf} from '../../text/spans.ts'

const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/**
 * Direction marks, embeddings, overrides and isolates were set for the layout of one page. Our pages isolate directions
 * by markup.
 */
export const bidiControls = lineRule({
  code: 'bidi-controls',
  evidence:
    'Invisible direction controls stand in the text, which sort, search and compare as if they were letters.',
  spares: 'The zero-width non-joiner and joiner, which are part of a word’s spelling.',
  reason: 'direction controls',
  test: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
  edits: (text) => editsOf(text, controls),
})
