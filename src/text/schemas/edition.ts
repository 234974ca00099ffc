/** The shape of an edition: its segments, its metadata, its origin. */
import {z} from 'astro/zod'
import {markTypes, segmentKinds} from '../kinds.ts'
import {
  end,
  isoDate,
  lang,
  lineRun,
  name,
  names,
  offset,
  type Shape,
  segmentId,
  slug,
  text,
} from './values.ts'

// ------------------------------------------------------------------------------------------------ segments

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

// ------------------------------------------------------------------------------------------------ metadata

/** When a text was published. */
const dateField = {date: isoDate.exactOptional().describe('When the text was published.')}

/** Where and by whom. */
const placeFields = {
  agency: name.exactOptional().describe('News agency that is credited.'),
  publisher: name.exactOptional().describe('Who published it.'),
  /** Never read from a line; a person states it. */
  place: name.exactOptional().describe('Where it was published.'),
  section: name.exactOptional().describe("Section of the publisher's site."),
  /** A cut address (with an ellipsis) is shown but never linked. */
  sourceUrl: text.exactOptional().describe('The address as the text gives it; it may be cut.'),
}

/** When, where and by whom a text was published; what is not known is absent. */
const imprint = z.strictObject({...dateField, ...placeFields})

/** When, where and by whom a text was published; what is not known is absent. */
export type Imprint = Shape<typeof imprint>

/** Fields of the imprint that the text does not state but that can be inferred from it. */
export const inferred = z
  .array(imprint.keyof())
  .min(1)
  .exactOptional()
  .describe('What of the imprint is inferred and not stated.')

/** The text that an edition was translated from, where that is no edition of the article itself. */
const original = z
  .strictObject({
    /** It may be a language that the site does not have. */
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'expected a language tag such as en or ru')
      .exactOptional()
      .describe('BCP 47 tag of its language.'),
    title: name.exactOptional().describe('What it is called.'),
    ...dateField,
    ...placeFields,
  })
  .describe('The text it was translated from, where that is no edition of the article.')

/** The text that an edition was translated from, where that is no edition of the article itself. */
export type OriginalText = Shape<typeof original>

/** What a person is, as the text says beside the name: an office, an institution. */
const affiliation = z.strictObject({
  role: z.enum(['authors', 'translators']).describe('In which role the person is named.'),
  person: z.int().min(1).describe('Which of the people in that role, from 1.'),
  words: name.describe('The office or institution.'),
})

/** What a person is, as the text says beside the name: an office, an institution. */
export type Affiliation = Shape<typeof affiliation>

/**
 * Metadata of an edition: what the edition states about itself, or a person states about it; unknown fields are absent.
 */
export const metadata = z
  .strictObject({
    /**
     * From a bilingual heading over a text in one language. An edition's own title is its segment of kind `title`.
     */
    titles: name.exactOptional().describe('The title in languages that came without an edition.'),
    /** Likewise. */
    decks: name.exactOptional().describe('The deck (subtitle) in languages that came without an edition.'),
    date: isoDate
      .exactOptional()
      .describe(
        'When this edition was published; that of a translation made for the site is the day in made.',
      ),
    authors: names.exactOptional().describe('Who wrote it; of a translation, who wrote its original.'),
    translators: names.exactOptional().describe('Who translated it.'),
    affiliations: z
      .array(affiliation)
      .min(1)
      .exactOptional()
      .describe('What these people are, as the text says beside their names.'),
    /**
     * It names a translator, stands in a section of translations, or a person found that it is one. Who translated it
     * may be unknown.
     */
    translated: z
      .boolean()
      .exactOptional()
      .describe('Whether a received text shows that it is itself a translation.'),
    original: original.exactOptional(),
    ...placeFields,
    inferred,
    remarks: names.exactOptional().describe("Remarks of the site's editor, each in one or more languages."),
  })
  .meta({
    id: 'metadata',
    description:
      'What an edition says of itself, or a person of it; what is not known is absent. The imprint is that of this ' +
      'edition alone: that of the original of a translation stands in the edition that it was made from, or in ' +
      'original.',
  })

/**
 * Metadata of an edition: what the edition states about itself, or a person states about it. Unknown fields are absent.
 *
 * The imprint is that of this edition alone: a translation has the date and the publisher of its own publication. The
 * imprint of its original is in the edition that it was translated from, or in `original` where the article does not
 * hold that edition.
 */
export type Metadata = Shape<typeof metadata>

// ------------------------------------------------------------------------------------------------ editions

/** How an in-house translation was made. */
export const inHouseTranslation = z
  .strictObject({
    from: lang.describe('Language of the edition it was translated from.'),
    date: isoDate.describe('Day of the translation.'),
    translator: text.describe("`machine-assisted`, or a person's name."),
    /** Derived from reviews, never stated by hand. */
    reviewed: z
      .boolean()
      .describe('Whether a person has read every row of it against the edition it was translated from.'),
  })
  .describe('How a translation made for this site came to be.')

/** How an in-house translation was made. */
export type InHouseTranslation = Shape<typeof inHouseTranslation>

/** The origin of an edition: `received` came with the text; `made` is an in-house translation, made for this site. */
export const origin = z
  .enum(['received', 'made'])
  .meta({id: 'origin', description: 'received: came with the text; made: a translation made for this site.'})

/** The origin of an edition. */
export type Origin = Shape<typeof origin>

/** Former slugs of an article. */
export const formerly = z
  .array(slug)
  .min(1)
  .exactOptional()
  .describe('Slugs that the article had before; their addresses lead to it.')

/** The day since which an article is on the site. */
export const published = isoDate
  .exactOptional()
  .describe('Since when the article stands on this site; not when its text appeared.')

/** One language of one article. */
export const edition = z
  .strictObject({
    slug,
    lang,
    origin,
    /** The primary edition gives the rows their ids. */
    primary: z
      .boolean()
      .describe('Whether its segments give the rows their ids; true in exactly one edition of an article.'),
    /** Name as problems print it: relative to the project, `/` between folders. */
    source: text.describe('The raw file it came from; its ledger is in `ledgers`.'),
    metadata,
    /** The same in all editions of an article; absent where it was not recorded. */
    published,
    /** The same in all editions of an article. */
    formerly,
    /** Absent in received editions. */
    made: inHouseTranslation.exactOptional(),
    segments: z.array(segment).min(1).describe('In reading order.'),
  })
  .meta({id: 'edition', description: 'One language of the article.'})

/** One language of one article. */
export type Edition = Shape<typeof edition>

/** Front matter of `content/articles/<slug>/<lang>.md`: the edition without its texts, which are the body's blocks. */
export const editionFields = edition
  .extend({segments: z.array(segment.omit({text: true})).min(1)})
  .meta({id: 'editionFields'})

/** Front matter of an edition. */
export type EditionFields = Shape<typeof editionFields>
