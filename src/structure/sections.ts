/** Names of the sections of sites and papers, alone and behind a label. */

import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {phrasesOf} from './phrase-lists.ts'

/** Names of sections. */
export const sections = phrasesOf((words) => words.sections)
/** Labels of the section a text stands in: "Section:", "سرویس:". */
const sectionMarks = phrasesOf((words) => words.sectionMarks)

/** Words of a section's name behind a label, at most. */
const maxLabelledWords = 4

/** The tokens of a section's name behind its label; undefined for a line that is not both. */
export function labelledSection(tokens: readonly KeyedToken[]): readonly KeyedToken[] | undefined {
  const mark = phraseAt(sectionMarks, tokens, 0)
  const name = tokens.slice((mark?.length ?? 0) + 1)
  if (mark === undefined || tokens[mark.length]?.key !== ':' || name.length === 0) return undefined
  return name.length <= maxLabelledWords && name.every(({kind}) => kind === 'word') ? name : undefined
}

/** Whether a line is the name of a section and nothing else, or a label with one. */
export function isSectionLine(text: string): boolean {
  if (text.length > 40) return false
  const tokens = tokenize(text)
  return (
    tokens.length > 0 &&
    (phraseAt(sections, tokens, 0)?.length === tokens.length || labelledSection(tokens) !== undefined)
  )
}
