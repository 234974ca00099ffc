import type {WorkLine} from '../../../model.ts'
import type {Change, Rule, Verdict} from '../rule.ts'
import {lineRule, takeOut} from '../rule.ts'
import {textOf} from '../spans.ts'

const ornament = /^(?:[*\-–—_=~•·#+◆■●○★☆⁂|/\\<>]\s*){3,}$/u
const edge = /^([*\-–—_=~•])\1{4,}\s*|\s*([*\-–—_=~•])\2{4,}$/gu

/** Rows of stars and dashes drawn under a title, before a note, at the end. */
export const ornaments: Rule = {
  code: 'ornaments',
  evidence: 'A line, or the end of one, is nothing but a row of stars, dashes or bullets.',
  spares: 'Dashes and dots within a sentence, an ellipsis, a list’s single bullet.',
  apply(lines, context) {
    const gone = new Map<number, Verdict>()
    for (const [index, line] of lines.entries()) {
      if (isOrnament(line)) gone.set(index, {reason: 'dividing line', confidence: 0.95})
    }
    const whole = takeOut(lines, gone, 'ornaments')
    const part = edges.apply(whole.lines, context)
    return {
      lines: part.lines,
      removals: [...(whole.removals ?? []), ...(part.removals ?? [])],
    } satisfies Change
  },
}

/** Rows at the start or end of a line of text. */
const edges = lineRule({
  code: ornaments.code,
  evidence: ornaments.evidence,
  spares: ornaments.spares,
  reason: 'dividing line',
  test: /^([*\-–—_=~•])\1{4}|([*\-–—_=~•])\2{4}$/u,
  edits: (text) =>
    Array.from(text.matchAll(edge), ({0: found, index}) => ({
      start: index,
      end: index + found.length,
      text: '',
    })),
})

function isOrnament(line: WorkLine): boolean {
  const text = textOf(line)
  return text.length < 400 && ornament.test(text)
}
