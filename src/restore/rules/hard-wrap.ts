import {joinLines} from '../../text/lines.ts'
import type {WorkLine} from '../../text/model.ts'
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
    const out: WorkLine[] = []
    let open: WorkLine[] = []
    for (const line of lines) {
      const before = open.at(-1)
      if (before !== undefined && !goesOn(before, line, setting)) {
        out.push(joinLines(open, ' ', 'hard-wrap'))
        open = []
      }
      open.push(line)
    }
    if (open.length > 0) out.push(joinLines(open, ' ', 'hard-wrap'))
    return out.length === lines.length ? {lines} : {lines: out}
  },
}
