import type {Problem, WorkLine} from '../../../text/model.ts'
import type {RemovalReason, Rule, RuleContext} from '../../../text/rule.ts'
import {problemAt, removeLines} from '../../../text/rule.ts'
import {firstLineOf, textOf} from '../../../text/spans.ts'
import {judgeLines} from '../judge-lines.ts'
import {relatedLists} from '../related.ts'
import {scoreLine} from '../score-line.ts'
import {sureFrom} from '../thresholds.ts'

/** Whether a text is hard-wrapped, so that its lines are not yet paragraphs. */
type IsWrapped = (lines: readonly WorkLine[], indents: RuleContext['indents']) => boolean

/** Copying a page copies its buttons, menus, forms and notices too. The rule's published code has the older word. */
export const pageBoilerplate = (isWrapped: IsWrapped): Rule => ({
  code: 'page-furniture',
  evidence:
    'The words, the shape and the place of a line among all lines of its page are those of boilerplate.',
  spares:
    'Sentences that speak of printing, sharing or comments; bylines, dates, credits, captions, headings.',
  apply(lines, context) {
    const gone = new Map<number, RemovalReason>()
    const problems: Problem[] = []
    // What a format states to be the title or the standfirst is no boilerplate.
    const blocks = context.stated?.blocks ?? []
    const stated = new Set(
      blocks.flatMap(({line, role}) => (role === 'title' || role === 'deck' ? [line] : [])),
    )
    const texts = lines.map(textOf)
    // Lines that a page's edge cut short look like names and buttons, so of those only the known ones go before they are joined.
    const wrapped = isWrapped(lines, context.indents)
    for (const [index, verdict] of judgeLines(
      texts,
      relatedLists(lines.map(({gap}, index) => ({text: texts[index]!, gap}))),
    ).entries()) {
      if (verdict === undefined || stated.has(firstLineOf(lines[index]!))) continue
      const confidence = Math.round(100 * verdict.confidence) / 100
      if (wrapped && (scoreLine(texts[index]!)?.confidence ?? 0) < sureFrom) continue
      if (verdict.goes) gone.set(index, {reason: verdict.kind, confidence})
      else {
        const found = `"${texts[index]!}" may be boilerplate (${verdict.kind}, ${confidence}).`
        problems.push(problemAt('doubtful-furniture', context, lines[index]!, found))
      }
    }
    const change = removeLines(lines, gone, 'page-furniture')
    return problems.length === 0 ? change : {...change, problems}
  },
})
