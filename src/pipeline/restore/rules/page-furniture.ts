import type {Problem} from '../../../model.ts'
import {withChain} from '../furniture/chain/verdicts.ts'
import {judgeLines, withoutLists} from '../furniture/page.ts'
import {pageLists} from '../furniture/page-lists.ts'
import {doubtFrom, sureFrom} from '../furniture/sure.ts'
import type {Rule, Verdict} from '../rule.ts'
import {problemAt, takeOut} from '../rule.ts'
import {textOf} from '../spans.ts'
import {settingOf} from '../wrapping.ts'

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
    const [texts, lists] = [lines.map(textOf), pageLists(lines)]
    const judgement = judgeLines(texts, lists)
    // Lines cut short by a page's edge look like names and buttons: they are read together once they are joined.
    const isWrapped = settingOf(lines, context.indents) !== undefined
    const together = isWrapped ? judgement.judged : withChain(texts, judgement)
    const verdicts = withoutLists(together, lists, judgement.frame)
    for (const [index, score] of verdicts.entries()) {
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
