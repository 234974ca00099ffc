import {alefClass} from '../../languages/script/arab/classes.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {lamAlefEdits, lamAlefOf} from '../lam-alef.ts'
import {modelledLang} from '../reordering/model-spelling.ts'
import {wordModelOf} from '../reordering/word-models.ts'

/** Extraction writes the two letters of the sign lam-alef the wrong way round. */
export const lamAlef: Rule = {
  code: 'lam-alef',
  evidence:
    'Words begin with two alefs before a lam, or are words only with alef and lam in each other’s place, and the text has hardly a lam before an alef.',
  spares: 'Texts that write lam-alef; words that are as likely as they stand.',
  apply(lines) {
    const read = lines.map((line) => {
      const text = textOf(line)
      const lang = mayBeTurned.test(text) ? modelledLang(text) : undefined
      return {text, words: lang && wordModelOf(lang)}
    })
    const state = lamAlefOf(read)
    if (state === 'sound') return {lines}
    const nothing = {reason: 'lam and alef', confidence: 1}
    return editLines(lines, 'lam-alef', nothing, (text, _, index) => {
      const {words} = read[index]!
      return words === undefined ? [] : lamAlefEdits(text, words, state)
    })
  },
}

/** Alef, with what it carries, before lam. */
const mayBeTurned = new RegExp(`[${alefClass}]\\u0644`, 'u')
