/** The shape of an edition: its segments, its metadata, its origin. */
import {z} from 'astro/zod'
import {segment} from './segment.ts'
import {isoDate, lang, name, names, type Shape, slug, text} from './values.ts'

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
