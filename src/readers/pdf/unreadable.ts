/** Tells files whose glyphs are no text: none that are drawn, or none of which the file says rightly what they are. */
import {type Glyph, isRightToLeft} from './glyphs.ts'
import type {PdfFault} from './opened.ts'
import type {TurnedGlyph} from './state.ts'

/** Whether it is not known what a glyph stands for. */
export function isUnread({text, isCode}: TurnedGlyph): boolean {
  if (text === '') return isCode
  return (
    /[\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(text) ||
    (isCode && !/[\p{Script=Latin}\p{Script=Arabic}\s]/u.test(text))
  )
}

/** Whether a letter or digit of Latin stands inside a word from right to left, as no text has them. */
export function isForeign(glyph: Glyph, before: Glyph | undefined, after: Glyph | undefined): boolean {
  return /^[A-Za-z0-9]$/.test(glyph.text) && [before, after].some((other) => touches(glyph, other))
}

/** How often a join stands inside words on a page, and its share of all glyphs that say the same, at least. */
const [fewestJoins, joinShare] = [3, 0.8]

/**
 * The glyphs of a page, in the order of drawing. One that says a Latin letter amid a word from right to left only joins
 * two forms of it where hardly any other on the page says the same: a letter that an author wrote stands elsewhere too.
 */
export function withoutForeign<Drawn extends Glyph>(glyphs: readonly Drawn[]): readonly Drawn[] {
  const isAmid = (glyph: Drawn, at: number) =>
    /^[A-Za-z]$/.test(glyph.text) && [glyphs[at - 1], glyphs[at + 1]].every((other) => touches(glyph, other))
  const amid = Map.groupBy(glyphs.filter(isAmid), ({text}) => text)
  if (amid.size === 0) return glyphs
  const all = Map.groupBy(glyphs, ({text}) => text)
  const joins = new Set(
    [...amid]
      .filter(([text, own]) => own.length >= fewestJoins && own.length >= joinShare * all.get(text)!.length)
      .map(([text]) => text),
  )
  return glyphs.map((glyph, at) =>
    joins.has(glyph.text) && isAmid(glyph, at) ? {...glyph, text: ''} : glyph,
  )
}

function touches(glyph: Glyph, other: Glyph | undefined): boolean {
  if (other === undefined || !isRightToLeft(other.text) || Math.abs(other.y - glyph.y) > 0.1) return false
  const [left, right] = glyph.x < other.x ? [glyph, other] : [other, glyph]
  return Math.abs(right.x - left.x - left.width) < glyph.size * 0.08
}

/** What was counted of the glyphs of a file. */
export interface GlyphCounts {
  readonly drawn: number
  /** Those of which it is not known what they stand for. */
  readonly codes: number
  readonly pictures: number
  /** Letters from right to left, and letters of Latin inside their words. */
  readonly turned: number
  readonly foreign: number
}

/** Letters of Latin inside words from right to left to the letters of these, at most: where all is well .002. */
const mostForeign = 0.03

/** Why the glyphs of a file are no text. */
export function unreadable({drawn, codes, pictures, turned, foreign}: GlyphCounts): PdfFault | undefined {
  if (drawn === 0)
    return pictures > 0
      ? {
          code: 'source-unsupported',
          fault:
            'This PDF holds pictures of its pages and no text. Have a program recognise its text, and give that.',
        }
      : {code: 'source-empty', fault: 'The PDF shows no text.'}
  if (codes > drawn * 0.25)
    return {
      code: 'source-unsupported',
      fault:
        'This PDF does not say which letters its glyphs are. Give the file that it was made from, or have a program recognise the text of its pages.',
    }
  if (foreign > turned * mostForeign)
    return {
      code: 'source-unsupported',
      fault:
        'This PDF says wrong letters: Latin letters and signs stand inside its words from right to left. Give the file that it was made from, or have a program recognise the text of its pages.',
    }
  return undefined
}
