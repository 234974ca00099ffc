import {joinWhere} from '../../text/lines.ts'
import type {Rule} from '../../text/rule.ts'
import {goesOn, wrappingOf} from '../wrapping.ts'

/** Text copied from a page keeps the page's line ends, which cut sentences and do not end paragraphs. */
export const hardWrap: Rule = {
  code: 'hard-wrap',
  evidence: 'Most lines are about equally long and end in the middle of sentences.',
  spares: 'Verse, lists and headings; lines of another script; a line that follows a finished, shorter one.',
  isOfPlainText: true,
  apply(lines, {indents}) {
    const setting = wrappingOf(lines, indents)
    if (setting === undefined) return {lines}
    return {lines: joinWhere(lines, 'hard-wrap', (before, line) => goesOn(before, line, setting))}
  },
}
