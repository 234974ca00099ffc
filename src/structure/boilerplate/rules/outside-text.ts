import type {WorkLine} from '../../../text/model.ts'
import type {OutsideReason} from '../../../text/outside.ts'
import {editLines, type RemovalReason, type Rule, type RuleResult, removeLines} from '../../../text/rule.ts'
import {firstLineOf} from '../../../text/spans.ts'
import type {StatedStructure} from '../../../text/stated.ts'

const code = 'outside-text'

/** The reason of what is not of the text inside a line of it: a link from a note back, the name of the site in a title. */
const inLine: OutsideReason = 'words of the page in the line'

/** What the file's format states not to be of the text: menus, forms, margins, links from notes back to the text. */
export const outsideText: Rule = {
  code,
  evidence: 'The format of the file states that it is not of the text: it is in a menu, a form, a margin.',
  spares: 'Plain text, and everything of which a format states nothing.',
  apply(lines, {stated}) {
    if (stated === undefined) return {lines}
    const cut = withoutStretches(lines, stated)
    const whole = withoutLines(cut.lines, stated)
    return {lines: whole.lines, removals: [...(cut.removals ?? []), ...(whole.removals ?? [])]}
  },
}

/** Take out the stretches of lines that are not of the text. They are removed before any other rule changes a line. */
function withoutStretches(lines: readonly WorkLine[], {marks}: StatedStructure): RuleResult {
  const byLine = Map.groupBy(
    marks.filter(({type}) => type === 'outside'),
    ({line}) => line,
  )
  if (byLine.size === 0) return {lines}
  return editLines(lines, code, {reason: inLine, confidence: 1}, (_, {spans}) => {
    const [only, more] = spans
    if (only === undefined || more !== undefined || only.rules.length > 0) return []
    return (byLine.get(only.line) ?? [])
      .filter(({start, end}) => start >= only.start && end <= only.end)
      .map(({start, end}) => ({start: start - only.start, end: end - only.start, text: ''}))
  })
}

/** Take out the lines that are not of the text. */
function withoutLines(lines: readonly WorkLine[], {blocks}: StatedStructure): RuleResult {
  const outside = new Map(
    blocks.flatMap(({line, outside}) => (outside === undefined ? [] : [[line, outside] as const])),
  )
  if (outside.size === 0) return {lines}
  const gone = lines.flatMap((line, index): [number, RemovalReason][] => {
    const reason = outside.get(firstLineOf(line))
    return reason === undefined ? [] : [[index, {reason, confidence: 1}]]
  })
  return removeLines(lines, new Map(gone), code)
}
