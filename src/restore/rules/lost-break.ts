import {splitLine, trimLines} from '../../text/lines.ts'
import type {WorkLine} from '../../text/model.ts'
import type {Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'

/** Fewest characters of a line that may be several paragraphs, and of each of these paragraphs. */
const [longLine, paragraphLength] = [600, 150]
/** The end of a sentence directly followed by a letter, between words of at least three letters. */
const gluedSentences =
  /(?<=\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*[.!?؟]["”»]?)(?=["“«]?(?:\p{Lu}[\p{Ll} ]|\p{Script=Arabic}\p{Script=Arabic}))/gu
const spaced = /[.!?؟]["”»]?\s/gu

/** Extraction lost a paragraph break: one paragraph ends and the next begins without a space between them. */
export const lostBreak: Rule = {
  code: 'lost-break',
  evidence:
    'In a very long line a sentence begins right behind a stop, though others in it stand after a space.',
  spares: 'Abbreviations, addresses, numbers; lines in which most stops have no space behind them.',
  isOfPlainText: true,
  apply(lines) {
    const out = lines.flatMap((line) => (textOf(line).length < longLine ? [line] : parts(line)))
    return out.length === lines.length ? {lines} : {lines: trimLines(out).lines}
  },
}

/** The paragraphs of one line. */
function parts(line: WorkLine): WorkLine[] {
  const text = textOf(line)
  const cuts = Array.from(text.matchAll(gluedSentences), ({index}) => index)
  if (cuts.length === 0 || 2 * cuts.length > (text.match(spaced)?.length ?? 0) + cuts.length) return [line]
  const done: WorkLine[] = []
  let [rest, taken] = [line, 0]
  for (const cut of cuts) {
    if (cut - taken < paragraphLength || text.length - cut < paragraphLength) continue
    const halves = splitLine(rest, cut - taken, 'none')
    if (halves === undefined) continue
    done.push(halves[0])
    rest = halves[1]
    taken = cut
  }
  return [...done, rest]
}
