import type {Problem, WorkLine} from '../../../text/model.ts'
import type {RemovalReason, Rule, RuleContext} from '../../../text/rule.ts'
import {problemAt, removeLines} from '../../../text/rule.ts'
import {textOf} from '../../../text/spans.ts'
import {withChain} from '../chain/verdicts.ts'
import {judgeLines, withoutLists} from '../judge-lines.ts'
import {pageLists} from '../page-lists.ts'
import {doubtFrom, sureFrom} from '../thresholds.ts'

/** Whether a text is hard-wrapped, so that its lines are not yet paragraphs. */
type IsWrapped = (lines: readonly WorkLine[], indents: RuleContext['indents']) => boolean

/** Copying a page copies its buttons, menus, forms and notices too. The rule's published code has the older word. */
export const pageBoilerplate = (isWrapped: IsWrapped): Rule => ({
  code: 'page-furniture',
  evidence: 'A whole line is made of the words or the shape of boilerplate and stands where pages have it.',
  spares:
    'Sentences that speak of printing, sharing or comments; bylines, dates, credits, captions, headings.',
  apply(lines, context) {
    const gone = new Map<number, RemovalReason>()
    const problems: Problem[] = []
    const [texts, lists] = [lines.map(textOf), pageLists(lines)]
    const judgement = judgeLines(texts, lists)
    // Lines that a page's edge cut short look like names and buttons, so the chain is asked only once they are joined.
    const together = isWrapped(lines, context.indents) ? judgement.judged : withChain(texts, judgement)
    const verdicts = withoutLists(together, lists, judgement.frame)
    for (const [index, score] of verdicts.entries()) {
      if (score === undefined || score.confidence < doubtFrom) continue
      const confidence = Math.round(100 * score.confidence) / 100
      if (confidence >= sureFrom) gone.set(index, {reason: score.kind, confidence})
      else {
        const found = `"${textOf(lines[index]!)}" may be boilerplate (${score.kind}, ${confidence}).`
        problems.push(problemAt('doubtful-furniture', context, lines[index]!, found))
      }
    }
    const change = removeLines(lines, gone, 'page-furniture')
    return problems.length === 0 ? change : {...change, problems}
  },
})
