/** Some fonts draw the dots of a letter as glyphs of their own, which take no place; they stand for nothing more than it. */
import type {Glyph} from './glyphs.ts'

/** Glyphs in the order of drawing without those that only complete a letter beside them. */
export function withoutLetterParts<Drawn extends Glyph>(glyphs: readonly Drawn[]): Drawn[] {
  return glyphs.filter((glyph, at) => {
    if (glyph.width > 0) return true
    // A mark on the letter may be drawn between.
    const near = [glyphs[at - 1], glyphs[at + 1], glyphs[at - 2], glyphs[at + 2]]
    return glyph.text !== '' && !near.some((each) => isPartOf(glyph, each))
  })
}

function isPartOf(part: Glyph, whole: Glyph | undefined): boolean {
  if (whole === undefined || whole.width === 0 || !isSameLetter(part.text, whole.text)) return false
  const reach = whole.size * 0.3
  return (
    part.x > whole.x - reach &&
    part.x < whole.x + whole.width + reach &&
    Math.abs(part.y - whole.y) < whole.size
  )
}

function isSameLetter(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.normalize('NFD').replace(/\p{M}+/gu, ''))
  return one === other && /\p{L}/u.test(a)
}
