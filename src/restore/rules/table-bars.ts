import {editLines, type Rule} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'

const code = 'table-bars'
const gone = {reason: 'bar of a table that is gone', confidence: 0.95}

/** Fewest lines that end so. */
const fewest = 3

/** Copying a page laid out as a table leaves the bars between its cells at the ends of lines. */
export const tableBars: Rule = {
  code,
  evidence:
    'At least three lines, half of all, end in bars that have a blank before them and no other bar in their line.',
  spares: 'The bars of tables that still have their cells, and single bars.',
  isOfPlainText: true,
  apply(lines) {
    const texts = lines.map(textOf).filter((text) => text.trim() !== '')
    const ending = texts.filter((text) => barsAt(text) !== undefined).length
    if (ending < fewest || ending * 2 < texts.length) return {lines}
    return editLines(lines, code, gone, (text) => {
      const start = barsAt(text)
      return start === undefined ? [] : [{start, end: text.length, text: ''}]
    })
  },
}

/** Where the bars at the end of a line begin, with the blanks before them; undefined where it has none, or others too. */
function barsAt(text: string): number | undefined {
  let at = text.length
  while (at > 0 && /[\s|]/u.test(text[at - 1]!)) at -= 1
  const bars = text.slice(at)
  return bars.includes('|') && /^\s/u.test(bars) && !text.slice(0, at).includes('|') ? at : undefined
}
