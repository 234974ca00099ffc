/** The shape of a segment: its text, what it is, and the marks inside it. */
import {z} from 'astro/zod'
import {markTypes, segmentKinds} from '../kinds.ts'
import {end, lang, lineRun, offset, type Shape, segmentId, text} from './values.ts'

/** What a segment is. */
export const segmentKind = z.enum(segmentKinds)

/** A run of another language inside a text. */
export const langRun = z
  .strictObject({start: offset, end, lang})
  .describe('A run in another language, by UTF-16 offsets into the text, end exclusive.')

/** A run of another language inside a text; offsets into that text. */
export type LangRun = Shape<typeof langRun>

/** Something that a stretch of a text is besides plain text. */
export const mark = z
  .strictObject({
    type: z.enum(markTypes),
    start: offset,
    end,
    /** Only of a link; never fetched. */
    href: text.exactOptional().describe('Where a link leads, as the source gives it.'),
    /** Only of a reference to a note; absent where the source has no such note. */
    note: segmentId.exactOptional().describe('The note that a reference leads to.'),
  })
  .meta({
    id: 'mark',
    description: 'What a stretch of the text is, by UTF-16 offsets into the text, end exclusive.',
  })

/** Something that a stretch of a text is besides plain text; offsets into that text. */
export type Mark = Shape<typeof mark>

/** The two ends of a part of a text. */
const stretch = z.tuple([offset, offset]).meta({
  id: 'stretch',
  description: 'A part of the text, by UTF-16 offsets, end exclusive; it may be empty.',
})

/** A picture of a figure: one that came inside the source, or one that stays where it is. */
export const picture = z
  .strictObject({
    file: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/, 'expected a file name such as 4f0c21aa3e9d7b16.jpg')
      .exactOptional()
      .describe('Its file, beside the editions of the article: a picture that came inside the source.'),
    address: text.exactOptional().describe('The address of a picture that did not; it is never fetched.'),
  })
  .meta({id: 'picture', description: 'A picture; one of file and address is there.'})

/** A picture of a figure: one that came inside the source, or one that stays where it is. */
export type Picture = Shape<typeof picture>

/** What a block is besides its kind. */
export const blockDetails = {
  level: z
    .int()
    .min(1)
    .max(9)
    .exactOptional()
    .describe(
      'Depth of a heading (the title is 1, so headings begin at 2), a list item or a quotation (from 1).',
    ),
  number: z.int().exactOptional().describe('Number of an item of a numbered list; absent in other lists.'),
  stanza: z.int().min(1).exactOptional().describe('Which stanza of its poem a line of verse is in, from 1.'),
  header: z.literal(true).exactOptional().describe('A row of a table that heads its columns.'),
  picture: picture.exactOptional().describe('The picture of a figure, whose text is said instead of it.'),
  separated: z
    .literal(true)
    .exactOptional()
    .describe('A rule or an ornament separates it from what stands before it.'),
}

/** One segment of an edition: the unit that is aligned, linked to and read. */
export const segment = z
  .strictObject({
    /** Unique in its edition. */
    id: segmentId,
    kind: segmentKind,
    text: text.describe('One line, no markup.'),
    lines: z.array(lineRun).min(1).describe('Runs of source lines it came from, first and last, in order.'),
    ...blockDetails,
    cells: z.array(stretch).min(1).exactOptional().describe('The cells of a row of a table, in order.'),
    speaker: stretch.exactOptional().describe('Who speaks, in the text of a turn.'),
    marks: z.array(mark).min(1).exactOptional().describe('In order of their starts, the longer first.'),
    runs: z.array(langRun).exactOptional().describe("Runs in another language than the edition's."),
    aliases: z.array(segmentId).exactOptional().describe('Earlier ids that links may still name.'),
  })
  .meta({
    id: 'segment',
    description: 'One title, heading, paragraph, list item, line of verse, row of a table, caption or note.',
  })

/** One segment of an edition: the unit that is aligned, linked to and read. */
export type Segment = Shape<typeof segment>
