/** The type that most of a text has: its size and weight. */
import type {TextLine} from './lines.ts'

/** The type that most of a text has. */
export interface BodyType {
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** The type that most letters have. */
export function bodyTypeOf(parts: readonly {readonly lines: readonly TextLine[]}[]): BodyType {
  const counts = new Map<number, number>()
  let [all, bold, italic] = [0, 0, 0]
  for (const {letters, size} of parts.flatMap(({lines}) => lines)) {
    const key = Math.round(size * 4) / 4
    counts.set(key, (counts.get(key) ?? 0) + letters.length)
    all += letters.length
    for (const {glyph} of letters) {
      if (glyph.isBold) bold += 1
      if (glyph.isItalic) italic += 1
    }
  }
  const size = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1])[0]
  return {size, isBold: bold > all * 0.6, isItalic: italic > all * 0.6}
}
