import {joinLines} from '../../text/lines.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {isEmendedByHand, textOf} from '../../text/spans.ts'
import {type Judged, readLines} from '../reordering/choose-order.ts'
import {isCutAtJoiner} from '../reordering/marked-runs.ts'

const arabic = /\p{Script=Arabic}/u

/** Lines as they are seen from left to right: letters, words, or runs that an extractor marked. */
export const visualOrder: Rule = {
  code: 'visual-order',
  evidence:
    'Read letter by letter, word by word or run by run from its other end, the line makes words and sentences of its language, and so do the other lines of the text.',
  spares:
    'Numbers and words of left-to-right scripts, which are seen as they are read; lines that read about as well as they stand.',
  apply(found) {
    const lines = withJoinedRuns(found)
    if (!lines.some((line) => arabic.test(textOf(line)))) return {lines}
    const mended = readLines(lines.map(textOf), lines.map(knownOf))
    const gone = {reason: 'order as seen', confidence: 1}
    return editLines(lines, 'visual-order', gone, (text, line, index) => {
      const reading = mended[index]
      return reading === undefined || isEmendedByHand(line)
        ? []
        : [{start: 0, end: text.length, text: reading}]
    })
  },
}

/** What is known of lines that were judged already. */
const known = new WeakMap<WorkLine, Judged>()

function knownOf(line: WorkLine): Judged {
  const old = known.get(line)
  if (old !== undefined) return old
  const fresh: Judged = {}
  known.set(line, fresh)
  return fresh
}

/** The lines, those that were cut at a non-joiner put together again. */
function withJoinedRuns(lines: readonly WorkLine[]): readonly WorkLine[] {
  const out: WorkLine[] = []
  let open: WorkLine[] = []
  for (const [index, line] of lines.entries()) {
    open.push(line)
    if (index < lines.length - 1 && isCutAtJoiner(textOf(line))) continue
    out.push(open.length === 1 ? line : joinLines(open, '', 'visual-order'))
    open = []
  }
  return out.length === lines.length ? lines : out
}
