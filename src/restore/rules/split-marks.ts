import {editLines, type Rule} from '../../text/rule.ts'
import {isEmendedByHand, textOf} from '../../text/spans.ts'
import {modelledLang} from '../reordering/model-spelling.ts'
import {wordModelOf} from '../reordering/word-models.ts'
import {tanwinEdits, thrownEdits, throwsMarks} from '../thrown-marks.ts'

const code = 'split-marks'
const gone = {reason: 'mark before its letter', confidence: 0.95}

/** Extraction sets marks before the letter that carries them, and a blank behind that letter. */
export const splitMarks: Rule = {
  code,
  evidence:
    'Tanwin, with which a word ends, stands before another letter than the alef that ends the word, or a blank divides the two.',
  spares:
    'Tanwin on the last letter or beside the alef; other marks, unless most tanwin of the text stands so.',
  apply(lines) {
    const isThrown = throwsMarks(lines.filter((line) => !isEmendedByHand(line)).map(textOf))
    const ends = editLines(lines, code, gone, tanwinEdits)
    if (!isThrown) return ends
    const all = editLines(ends.lines, code, gone, (text) => {
      const lang = modelledLang(text)
      return thrownEdits(text, lang && wordModelOf(lang))
    })
    return {lines: all.lines, removals: [...(ends.removals ?? []), ...(all.removals ?? [])]}
  },
}
