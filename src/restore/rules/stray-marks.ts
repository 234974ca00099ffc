import {vowelClass} from '../../languages/script/arab/classes.ts'
import {lineRule} from '../../text/rule.ts'
import {editsOf} from '../../text/spans.ts'

/** Vowel marks (harakat, superscript alef) whose base is missing, or is no letter of their script. */
const stray = new RegExp(
  `(?<![\\p{Script=Arabic}\\u0640\\u200C\\u200D\\u25CC\\u00A0\\p{M}])[${vowelClass}]+`,
  'gu',
)

/** A vowel mark that lost its letter, or was typed by chance before a Latin one. */
export const strayMarks = lineRule({
  code: 'stray-marks',
  evidence: 'An Arabic vowel mark stands at the start of a line or after a space, a digit or a Latin letter.',
  spares: 'Marks on letters, on the tatweel and on the dotted circle; Koranic pause marks.',
  reason: 'vowel mark without a letter',
  test: new RegExp(stray.source, 'u'),
  edits: (text) => editsOf(text, stray),
})
