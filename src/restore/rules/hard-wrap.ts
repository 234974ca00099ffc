import {joinWhere} from '../../text/lines.ts'
import type {Rule} from '../../text/rule.ts'
import {goesOn, settingOf} from '../wrapping.ts'

/** Text out of a page keeps the page's line ends: they cut sentences, paragraphs do not end there. */
export const hardWrap: Rule = {
  code: 'hard-wrap',
  evidence: 'Most lines are about equally long and end in the middle of sentences.',
  spares: 'Verse, lists and headings; lines of another script; a line that follows a finished, shorter one.',
  apply(lines, {indents}) {
    const setting = settingOf(lines, indents)
    if (setting === undefined) return {lines}
    return {lines: joinWhere(lines, 'hard-wrap', (before, line) => goesOn(before, line, setting))}
  },
}
