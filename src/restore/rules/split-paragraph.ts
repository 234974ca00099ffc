import {
  endsLikeSentence,
  endsMidSentence,
  scriptOf,
  startsMidSentence,
  startsWithListMark,
} from '../../text/flow.ts'
import {joinWhere} from '../../text/lines.ts'
import type {Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'

/** Characters from which a line is prose rather than verse, a heading or an address. */
const proseLength = 60

/** A blank line, an image or an advertisement stood inside a paragraph, so that a sentence is split in two. */
export const splitParagraph: Rule = {
  code: 'split-paragraph',
  evidence:
    'A long line ends with a comma or with a word that asks for another, or the next begins with a small letter.',
  spares: 'Short lines (verse, headings, addresses), lists, lines before one of another script.',
  isOfPlainText: true,
  apply: (lines) => ({
    lines: joinWhere(lines, 'split-paragraph', (before, line, length) =>
      isSplit(textOf(before), textOf(line), length),
    ),
  }),
}

/** Whether the second line continues the first; `length` is that of the whole stretch which the first one ends. */
function isSplit(p: string, c: string, length: number): boolean {
  if (
    length < proseLength ||
    c.length < 12 ||
    endsLikeSentence(p) ||
    startsWithListMark(p) ||
    startsWithListMark(c)
  )
    return false
  if (scriptOf(p) !== scriptOf(c)) return false
  return endsMidSentence(p) || (startsMidSentence(c) && /[\p{Ll}\p{Script=Arabic},،]$/u.test(p))
}
