import type {Problem} from '../../../model.ts'
import {judgeLines} from '../furniture/page.ts'
import {pageLists} from '../furniture/page-lists.ts'
import {doubtFrom, sureFrom} from '../furniture/sure.ts'
import type {Rule, Verdict} from '../rule.ts'
import {problemAt, takeOut} from '../rule.ts'
import {textOf} from '../spans.ts'

/** Copying a page copies its buttons, menus, forms and notices along with the article. */
export const pageFurniture: Rule = {
  code: 'page-furniture',
  evidence:
    'A whole line is made of the words or the shape of page furniture and stands where pages have it.',
  spares:
    'Sentences that speak of printing, sharing or comments; bylines, dates, credits, captions, headings.',
  apply(lines, context) {
    const gone = new Map<number, Verdict>()
    const problems: Problem[] = []
    for (const [index, score] of judgeLines(lines.map(textOf), pageLists(lines)).entries()) {
      if (score === undefined || score.confidence < doubtFrom) continue
      const confidence = Math.round(100 * score.confidence) / 100
      if (confidence >= sureFrom) gone.set(index, {reason: score.kind, confidence})
      else {
        const found = `"${textOf(lines[index]!)}" may be page furniture (${score.kind}, ${confidence}).`
        problems.push(problemAt('doubtful-furniture', context, lines[index]!, found))
      }
    }
    const change = takeOut(lines, gone, 'page-furniture')
    return problems.length === 0 ? change : {...change, problems}
  },
}
