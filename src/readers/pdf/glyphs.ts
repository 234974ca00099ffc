/** What a PDF draws: glyphs with their places, rules and links; the origin is the upper left corner of the page. */

import type {StructureBlock} from './stated-structure.ts'

/** A glyph as it is drawn. */
export interface Glyph {
  /** What it stands for, as the file says: a letter, several for a ligature, a mark, or a blank. */
  readonly text: string
  /** Where it begins on its baseline, which is `y`. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of its type. */
  readonly size: number
  readonly isBold: boolean
  readonly isItalic: boolean
  /** Whether the file says that it is of the page and not of the text. */
  readonly isArtifact: boolean
  /** The block of the file's own structure that it stands in. */
  readonly block?: StructureBlock
}

/** A straight line, or the side of a frame. */
export interface DrawnRule {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** A stretch of the page that leads to an address. */
export interface PageLink extends DrawnRule {
  readonly href: string
}

/** What one page draws. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Glyphs that run in another direction than those of most of the page. */
  readonly turned: readonly Glyph[]
  readonly rules: readonly DrawnRule[]
  readonly links: readonly PageLink[]
}

/** Whether a text has a letter that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return /[\p{L}&&[\p{Script=Arabic}\p{Script=Hebrew}]]/v.test(text)
}

/** Whether a glyph is a mark on another. */
export function isCombining({text}: Pick<Glyph, 'text'>): boolean {
  return /^\p{M}+$/u.test(text)
}

/** Whether a glyph draws nothing. */
export function isBlank({text}: Pick<Glyph, 'text'>): boolean {
  return /^[\s\u200B-\u200D]+$/.test(text)
}

/** The middle of numbers; 0 where there are none. */
export function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
