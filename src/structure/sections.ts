/** Recognises the names of sections of sites and papers, alone and after a label. */

import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {phrasesOf} from './phrase-lists.ts'

/** Names of sections. */
export const sections = phrasesOf((words) => words.sections)
/** Labels before the name of a section: "Section:", "سرویس:". */
const sectionMarks = phrasesOf((words) => words.sectionMarks)

/** Words in a section's name after a label, at most. */
const maxLabelledWords = 4

/** The tokens of a section's name after its label; undefined if the line is anything else. */
export function labelledSection(tokens: readonly KeyedToken[]): readonly KeyedToken[] | undefined {
  const mark = phraseAt(sectionMarks, tokens, 0)
  const name = tokens.slice((mark?.length ?? 0) + 1)
  if (mark === undefined || tokens[mark.length]?.key !== ':' || name.length === 0) return undefined
  return name.length <= maxLabelledWords && name.every(({kind}) => kind === 'word') ? name : undefined
}

/** The first of the names of sections that tokens are, all of them: "News, Opinion". */
export function sectionList(tokens: readonly KeyedToken[]): readonly KeyedToken[] | undefined {
  let first: readonly KeyedToken[] | undefined
  for (let at = 0; at < tokens.length; at += 1) {
    const found = phraseAt(sections, tokens, at)
    if (found === undefined) return undefined
    first ??= tokens.slice(at, at + found.length)
    at += found.length
    if (at < tokens.length && !/^[,،]$/.test(tokens[at]!.key)) return undefined
  }
  return first
}

/** Whether a line is only the name of a section, with or without a label. */
export function isSectionLine(text: string): boolean {
  if (text.length > 40) return false
  const tokens = tokenize(text)
  return (
    tokens.length > 0 &&
    (phraseAt(sections, tokens, 0)?.length === tokens.length || labelledSection(tokens) !== undefined)
  )
}
