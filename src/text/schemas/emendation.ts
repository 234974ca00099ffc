/** The shape of an emendation: a person's reading of a line of a source, from `edition.yaml`. */
import {z} from 'astro/zod'
import {lang, line, name, type Shape, text} from './values.ts'

/**
 * Whether a text has no half of a surrogate pair: YAML can write one, no source holds one, and `found` with one would
 * cut a character in two.
 */
const isWhole = (value: string) => value.isWellFormed()
const wholeExpected = 'expected a text of whole characters'

/** A person's mend of one source line: restores the author's words, rewrites nothing. */
export const emendation = z.strictObject({
  /** Line of the raw file. */
  line,
  /** The reading as found: the whole line, or a part that occurs in it exactly once; outer spaces do not count. */
  found: text.refine(isWhole, wholeExpected),
  /**
   * The reading as mended; empty to take the stretch out. A line feed in it starts a new line of the text. U+0000 can
   * stand in no file of markdown.
   */
  mended: z
    .string()
    .refine((value) => !value.includes('\0'), 'expected a text without the character U+0000')
    .refine(isWhole, wholeExpected),
  /**
   * A remark for readers of the apparatus, where there is something to say: that pieces moved, or spaces changed, is told
   * from the two readings. By language, or in one only.
   */
  reason: z.union([text, name]).exactOptional(),
  /** Language of a reason in one; told by its letters where absent. */
  lang: lang.exactOptional(),
  /** Who decided. */
  by: text.exactOptional(),
  /** The day of the decision. */
  date: z.iso.date().exactOptional(),
  /** Whether the person was not sure. */
  doubtful: z.boolean().exactOptional(),
})

/** A person's mend of one source line: restores the author's words, rewrites nothing. */
export type Emendation = Shape<typeof emendation>
