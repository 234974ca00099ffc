/** A segment as plain text, for formats that have no marks. */
import type {Mark, Segment} from './model.ts'
import {lowered, raised} from './readable.ts'

/**
 * A segment, or a stretch of it, as plain text: `10³` does not become 103, nor the number of a note a digit of the word or
 * number before it.
 */
export function plainTextOf({text, marks = []}: Segment, start = 0, end: number = text.length): string {
  let made = ''
  let at = start
  for (const mark of marks) {
    const write = writers[mark.type]
    if (write === undefined || mark.start < at || mark.end > end) continue
    made += text.slice(at, mark.start) + write(text.slice(mark.start, mark.end))
    at = mark.end
  }
  return made + text.slice(at, end)
}

/** How marks are said by the characters of a text. */
const writers: Readonly<Partial<Record<Mark['type'], (text: string) => string>>> = {
  superscript: raised,
  subscript: lowered,
  note: (sign) => {
    if (!/\p{Nd}/u.test(sign)) return sign
    const up = raised(sign)
    return up.startsWith('^') ? `[${sign.replace(/[[\]()]/g, '')}]` : up
  },
}
