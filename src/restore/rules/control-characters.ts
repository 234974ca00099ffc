import {lineRule} from '../../text/rule.ts'
import {editsOf} from '../../text/spans.ts'

const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]+/gu

/** Control characters that are neither text nor white space: remains of other formats and of broken copies. */
export const controlCharacters = lineRule({
  code: 'control-characters',
  evidence: 'C0 and C1 controls, interlinear anchors and non-characters have no reading.',
  spares:
    'White space; the replacement character, which marks a lost letter; direction marks (their own rule).',
  reason: 'control characters',
  test: /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/u,
  // U+0085 is the next-line control: it divided words.
  edits: (text) => editsOf(text, control, (found) => (found.includes('\u0085') ? ' ' : '')),
})
