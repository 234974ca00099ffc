import type {Problem} from '../../../text/model.ts'
import type {RemovalReason, Rule} from '../../../text/rule.ts'
import {problemAt, removeLines} from '../../../text/rule.ts'
import {textOf} from '../../../text/spans.ts'
import {relatedLists} from '../related.ts'
import {sureFrom} from '../thresholds.ts'

/** Sites put lists of other articles into and under an article: "read also". */
export const relatedLinks: Rule = {
  code: 'related-links',
  evidence:
    'A line says "read also", "related", "most read", alone or with a headline behind it; headlines follow.',
  spares:
    'Paragraphs, the heading of the paragraph after the list, sources, bylines; the words inside a sentence.',
  apply(lines, context) {
    const gone = new Map<number, RemovalReason>()
    const problems: Problem[] = []
    for (const {start, end, confidence} of relatedLists(
      lines.map((line) => ({text: textOf(line), gap: line.gap})),
    )) {
      if (confidence < sureFrom) {
        const found = `"${textOf(lines[start]!)}" may be the head of a list of other articles.`
        problems.push(problemAt('doubtful-furniture', context, lines[start]!, found))
        continue
      }
      for (let line = start; line < end; line += 1)
        gone.set(line, {reason: 'links to other articles', confidence})
    }
    const change = removeLines(lines, gone, 'related-links')
    return problems.length === 0 ? change : {...change, problems}
  },
}
