/** What holds while the operators of a page are followed. */
import type {Glyph} from './glyphs.ts'
import type {Matrix} from './matrix.ts'

/** The operators that are followed, by the names that the library gives their numbers. */
export type OperatorNames = Readonly<Record<string, number>>

/** What is asked of a font. */
export interface DrawnFont {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  readonly composite?: boolean
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
}

/** A glyph as the library gives it; a number moves the next one. */
export interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode?: number
}

/** A glyph with the quarter turn in which its page shows it. */
export interface TurnedGlyph extends Glyph {
  /** 0 where it runs along the page, 1 to 3 for quarter turns, else -1. */
  readonly turn: number
  /** Whether it is drawn at all; text behind a scanned page is not. */
  readonly isHidden: boolean
  /** Whether its code stands for its letter only by being the same number, as where the file does not say. */
  readonly isCode: boolean
  /** The number by which the file's structure names the stretch that it is drawn in. */
  readonly content?: number
}

/** A stretch of marked content. */
export interface Content {
  readonly isArtifact: boolean
  /** What its glyphs stand for, and the first of them. */
  readonly said?: string
  /** The number by which the file's structure names it. */
  readonly number?: number
  readonly first: number
}

/** What operators have set. */
export interface State {
  matrix: Matrix
  font: DrawnFont
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}
