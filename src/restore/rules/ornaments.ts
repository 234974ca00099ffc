import type {WorkLine} from '../../text/model.ts'
import type {RemovalReason, Rule} from '../../text/rule.ts'
import {lineRule, removeLines} from '../../text/rule.ts'
import {type Edit, textOf} from '../../text/spans.ts'

const ornament = /^(?:[*\-–—_=~•·#+◆■●○★☆⁂|/\\<>]\s*)+$/u
/** Characters that rows are drawn with, and how many of one make a row. */
const [drawnSigns, rowLength] = [/[*\-–—_=~•]/u, 5] as const

/** Rows of stars and dashes, drawn under a title, before a note or at the end. */
export const ornaments: Rule = {
  code: 'ornaments',
  evidence: 'A line, or the end of one, is nothing but a row of stars, dashes or bullets.',
  spares: 'Dashes and dots within a sentence, an ellipsis, a list’s single bullet.',
  apply(lines, context) {
    const gone = new Map<number, RemovalReason>()
    for (const [index, line] of lines.entries()) {
      if (isOrnament(line)) gone.set(index, {reason: 'dividing line', confidence: 0.95})
    }
    const whole = removeLines(lines, gone, 'ornaments')
    const part = edges.apply(whole.lines, context)
    return {lines: part.lines, removals: [...(whole.removals ?? []), ...(part.removals ?? [])]}
  },
}

/** Rows at the start or end of a line of text. */
const edges = lineRule({
  ...ornaments,
  reason: 'dividing line',
  test: /^([*\-–—_=~•])\1{4}|([*\-–—_=~•])\2{4}$/u,
  edits: (text) => [...rowAt(text, 0, 1), ...rowAt(text, text.length - 1, -1)],
})

/** The edit that removes a row of one character at the start or the end of a text. */
function rowAt(text: string, from: number, step: 1 | -1): Edit[] {
  const sign = text[from] ?? ''
  let to = from
  while (text[to] === sign && drawnSigns.test(sign)) to += step
  if (Math.abs(to - from) < rowLength) return []
  return [step === 1 ? {start: 0, end: to, text: ''} : {start: to + 1, end: text.length, text: ''}]
}

function isOrnament(line: WorkLine): boolean {
  const text = textOf(line)
  return text.length < 400 && ornament.test(text)
}
