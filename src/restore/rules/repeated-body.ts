import type {Problem} from '../../text/model.ts'
import type {RemovalReason, Rule} from '../../text/rule.ts'
import {problemAt, removeLines} from '../../text/rule.ts'
import {firstLineOf, lastLineOf, textOf} from '../../text/spans.ts'
import type {Copy} from '../copies.ts'
import {findCopies, findTeasers} from '../copies.ts'

/** Copying from a page often pastes the body, or most of it, twice. */
export const repeatedBody: Rule = {
  code: 'repeated-body',
  evidence:
    'A paragraph or a run of paragraphs stands in the text again, perhaps with other spaces or a cut end.',
  spares:
    'Short lines that come again (refrains, headings); a lone paragraph that is only alike, which is reported.',
  apply(lines, context) {
    const gone = new Map<number, RemovalReason>()
    const problems: Problem[] = []
    const texts = lines.map(textOf)
    for (const [line, whole] of findTeasers(texts)) {
      gone.set(line, {
        reason: `is the beginning of line ${firstLineOf(lines[whole]!)}, cut off`,
        confidence: 0.95,
      })
    }
    for (const copy of findCopies(texts)) {
      const [from, to] = [firstLineOf(lines[copy.first]!), lastLineOf(lines[copy.last]!)]
      const earlier = from === to ? `line ${from}` : `lines ${from}–${to}`
      if (isDoubtful(copy)) {
        // A deck often repeats the beginning of the text under it, so there must be a long line before the copy.
        if (!lines.slice(0, copy.first).some((line) => textOf(line).length >= 200)) continue
        const found = `This paragraph is much like ${earlier}.`
        problems.push(problemAt('doubtful-repeat', context, lines[copy.start]!, found))
        continue
      }
      const verdict = {reason: `repeats ${earlier}`, confidence: copy.exact ? 1 : 0.95}
      for (let line = copy.start; line < copy.end; line += 1) gone.set(line, verdict)
    }
    const change = removeLines(lines, gone, 'repeated-body')
    return problems.length === 0 ? change : {...change, problems}
  },
}

/** Whether the copy is one paragraph that is only alike an earlier one: the author may have taken it up again. */
function isDoubtful({start, end, first, exact, cut}: Copy): boolean {
  if (end - start > 1) return false
  return (!exact && start > first + 1) || (exact && cut)
}
