/**
 * What the format of a file states about its text, beside the text: what each line is, marks inside lines, what the file
 * says of itself. It is kept by places in the source, so that steps which change lines need not know of it.
 */
import type {z} from 'astro/zod'
import type {Lang} from '../languages/index.ts'
import type {BlockRole, MarkType} from './kinds.ts'
import type {OutsideReason} from './outside.ts'
import type {blockDetails} from './schemas/segment.ts'
import type {DeepReadonly} from './schemas/values.ts'

/** What a block is besides its kind: the level of a heading, the number of an item, the picture of a figure. */
export type BlockDetails = DeepReadonly<{
  [Key in keyof typeof blockDetails]?: NonNullable<z.infer<(typeof blockDetails)[Key]>>
}>

/** What a format states about one line of its text. */
export interface StatedBlock extends BlockDetails {
  /** Line of the source, from 1. */
  readonly line: number
  /** What it is; absent where the format says only that it is a block of text, as a `p` of HTML does. */
  readonly role?: BlockRole
  /** Its language, where the format says that of each text, as translation memories do. */
  readonly lang?: Lang
  /**
   * Why it is not of the text. The line is then removed unless a person keeps it.
   */
  readonly outside?: OutsideReason
}

/** A mark in a line of the source; offsets in UTF-16 code units into the line, end exclusive. */
export interface StatedMark {
  /** `outside` is what is not of the text inside a line of it: the link from a note back to its reference. */
  readonly type: MarkType | 'cell' | 'speaker' | 'outside'
  readonly line: number
  readonly start: number
  readonly end: number
  /** Only of a link. */
  readonly href?: string
  /** Only of a reference to a note: the line at which the note begins. */
  readonly note?: number
}

/** What a file says of the text that it holds, beside the text: dates and names as it writes them. */
export interface StatedMetadata {
  /** When it was published, in whatever form. */
  readonly date?: string
  /** Each may hold several names, and offices. */
  readonly authors?: readonly string[]
  readonly translators?: readonly string[]
  readonly publisher?: string
  readonly section?: string
  /** Where it was published. */
  readonly sourceUrl?: string
}

/** Everything that a format states. */
export interface StatedStructure {
  /** In order of lines; a line without one is a block of text of no stated kind. */
  readonly blocks: readonly StatedBlock[]
  /** In order of their places; of two that begin together the longer first. */
  readonly marks: readonly StatedMark[]
  readonly metadata?: StatedMetadata
  /**
   * Rows: the lines that are translations of one another, in whatever languages; a line alone has no counterpart. They
   * hold unless a person says otherwise.
   */
  readonly rows?: readonly (readonly number[])[]
  /** The language that the file says it is in; used where the text itself does not show one. */
  readonly lang?: Lang
}
