/**
 * The shapes of the files under `content/`, checked where they enter the program and nowhere else.
 *
 * Every object is strict: an unknown key is an error, because a misspelt key would otherwise be a silent loss.
 * `satisfies` ties each schema to its type in `model.ts`; drift between the two does not compile.
 */
import {z} from 'astro/zod'
import type {Lang} from '../languages/index.ts'
import {langs} from '../languages/index.ts'
import type * as model from './model.ts'

/** The folder name of an article, the last part of its address: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

/** BCP 47 tag of a supported language. */
export const lang = z.enum(langs as unknown as readonly [Lang, ...Lang[]])

/** ISO 8601 date, with a time and a zone (`Z` or `+03:00`) only where the text gives them. */
export const isoDate = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/,
    'expected an ISO 8601 date such as 2018-04-21 or 2018-03-06T01:57Z',
  )

/** A file as problems print it: relative to the project, `/` between folders. */
const file = z.string().min(1)

/** A line of a source, counted from 1. */
const line = z.int().min(1)

/** First and last line of a run. */
const lineRun = z.tuple([line, line])

/** 0…1. */
const fraction = z.number().min(0).max(1)

/** A text that is not empty. */
const text = z.string().min(1)

/** Values by language, in any of the supported languages. */
function byLang<Value extends z.ZodType>(value: Value) {
  return z.partialRecord(lang, value)
}

/** A name in each language in which the text gives it, at least one. */
export const name = byLang(text).refine(
  (value) => Object.keys(value).length > 0,
  'expected a name in at least one language, such as {en: Samuel Ramani}',
) satisfies z.ZodType<model.Name>

// ------------------------------------------------------------------------------------------------ editions

/** `t`, `d`, `p7`, `p7b`, `p7-en1`, `c1`, `n1`; see `SegmentId` in `model.ts`. */
export const segmentId = z
  .string()
  .regex(
    /^(?:[td]\d*|[pcn]\d+)(?:[b-z]|-[a-z]{2,3}\d+)?$/,
    'expected a segment id such as t, d, p7, p7b or p7-en1',
  )

/** What a segment is. */
export const segmentKind = z.enum([
  'title',
  'deck',
  'heading',
  'paragraph',
  'caption',
  'note',
]) satisfies z.ZodType<model.SegmentKind>

/** A run of another language inside a text. */
export const langRun = z.strictObject({
  /** First code unit of the run. */
  start: z.int().min(0),
  /** One past its last code unit. */
  end: z.int().min(1),
  /** Its language. */
  lang,
}) satisfies z.ZodType<model.LangRun>

/** A segment in front matter: everything but its text, which stands in the body. */
export const segmentFields = z.strictObject({
  /** Permanent id, unique in its edition. */
  id: segmentId,
  /** What the segment is. */
  kind: segmentKind,
  /** Runs of source lines it came from, first and last, in order. */
  lines: z.array(lineRun).min(1),
  /** Runs in another language than the edition's, by offsets into the text. */
  runs: z.array(langRun).exactOptional(),
  /** Earlier ids that readers' links may still name. */
  aliases: z.array(segmentId).exactOptional(),
}) satisfies z.ZodType<Omit<model.Segment, 'text'>>

/** When a text was published. */
const dated = {date: isoDate.exactOptional()}

/** Where and by whom. */
const placed = {
  /** News agency that is credited. */
  agency: name.exactOptional(),
  /** Who published it. */
  publisher: name.exactOptional(),
  /** Where it was published. */
  place: name.exactOptional(),
  /** Section of the publisher's site. */
  section: name.exactOptional(),
  /** The address as the text gives it, cut or whole; whether it can be a link is for the page to decide. */
  sourceUrl: text.exactOptional(),
}

/** The text that a translation was made from, where the article does not hold it. */
const original = z.strictObject({
  /** BCP 47 tag of its language. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'expected a language tag such as en or ru')
    .exactOptional(),
  /** What it is called. */
  title: name.exactOptional(),
  ...dated,
  ...placed,
}) satisfies z.ZodType<model.OriginalText>

/** What a person is, as the text says beside the name. */
const affiliation = z.strictObject({
  /** In which role the person is named. */
  role: z.enum(['authors', 'translators']),
  /** Which of the people in that role, from 1. */
  person: z.int().min(1),
  /** The office or institution, in the languages it is known in. */
  words: name,
}) satisfies z.ZodType<model.Affiliation>

/** What an edition says of itself, or a person of it; what is not known is absent. */
export const metadata = z.strictObject({
  /** The title in languages that came without an edition. */
  titles: name.exactOptional(),
  /** The deck in languages that came without an edition. */
  decks: name.exactOptional(),
  ...dated,
  /** Who wrote it, each with the name in every language the text gives it. */
  authors: z.array(name).min(1).exactOptional(),
  /** Who translated it, likewise. */
  translators: z.array(name).min(1).exactOptional(),
  /** Offices and institutions of these people. */
  affiliations: z.array(affiliation).min(1).exactOptional(),
  /** Whether the text shows that it is itself a translation. */
  translated: z.boolean().exactOptional(),
  /** The text it was translated from, where that is no edition of the article. */
  original: original.exactOptional(),
  ...placed,
  /** What of the imprint is inferred and not stated. */
  inferred: z
    .array(z.enum(['date', 'agency', 'publisher', 'place', 'section', 'sourceUrl']))
    .min(1)
    .exactOptional(),
  /** Remarks of the site's editor, each in one or more languages. */
  remarks: z.array(name).min(1).exactOptional(),
}) satisfies z.ZodType<model.Metadata>

/** How a translation made for this site came to be. */
export const made = z.strictObject({
  /** Language of the edition it was translated from. */
  from: lang,
  /** Day of the translation. */
  date: isoDate,
  /** `machine-assisted`, or a person's name. */
  translator: text,
  /** Whether a person has read every row of it against its source. */
  reviewed: z.boolean(),
}) satisfies z.ZodType<model.Made>

/** `received` came with the text; `made` is a translation made for this site. */
export const origin = z.enum(['received', 'made']) satisfies z.ZodType<model.Origin>

/** Front matter of `content/articles/<slug>/<lang>.md`: the edition without its texts. */
export const editionFields = z.strictObject({
  /** The article's folder name. */
  slug,
  /** Language of the edition, and the file's name. */
  lang,
  /** Whether it came with the text or was made for this site. */
  origin,
  /** Whether its segments give the rows their ids; true in exactly one edition of an article. */
  primary: z.boolean(),
  /** The raw file. */
  source: file,
  /** What the text says of itself. */
  metadata,
  /** Since when the article stands on this site. */
  published: isoDate.exactOptional(),
  /** What the article was called in addresses before. */
  formerly: z.array(slug).min(1).exactOptional(),
  /** How a made edition came to be; absent in received ones. */
  made: made.exactOptional(),
  /** In the order of the body's blocks, one each. */
  segments: z.array(segmentFields).min(1),
}) satisfies z.ZodType<Omit<model.Edition, 'segments'> & {segments: Omit<model.Segment, 'text'>[]}>

/** Front matter of an edition. */
export type EditionFields = z.infer<typeof editionFields>

// ---------------------------------------------------------------------------------------------- alignments

/** A sentence or a clause: its segment and its place in that segment's text. */
const sentence = z.strictObject({
  /** `p7.2`: the second sentence of segment p7; `p7.2.1`: its first clause. */
  id: z.string().regex(/^.+\.\d+$/),
  /** First code unit in the segment's text. */
  start: z.int().min(0),
  /** One past its last code unit. */
  end: z.int().min(0),
  /** Earlier ids that readers' links may still name. */
  aliases: z.array(z.string().regex(/^.+\.\d+$/)).exactOptional(),
}) satisfies z.ZodType<model.Sentence>

/** Where a word is written: its segment, first code unit in the segment's text, one past the last. */
export const wordPlace = z.tuple([segmentId, z.int().min(0), z.int().min(1)])

/** Two words that stand for one another, what tells so, and how probable it is. */
const wordLink = z.tuple([
  wordPlace,
  wordPlace,
  z.enum(['number', 'latin', 'spelling', 'name', 'word']),
  fraction,
]) satisfies z.ZodType<model.WordLink>

/** A row: segments of two editions that belong together; an empty side was not found. */
export const bead = z.strictObject({
  /** Segments of the source edition. */
  source: z.array(segmentId),
  /** Segments of the target edition. */
  target: z.array(segmentId),
  /** Probability that exactly these belong together; 1 where a person pinned it. */
  confidence: fraction,
  /** `pinned` where a person decided the row, `reviewed` where a person has read its two texts as they stand. */
  status: z.enum(['auto', 'pinned', 'reviewed']),
  /** Who read it, and on which day, where they said so. */
  review: z
    .strictObject({by: text.exactOptional(), date: z.iso.date().exactOptional()})
    .exactOptional() satisfies z.ZodType<model.Reading | undefined>,
  /** Whether its target stands elsewhere in its edition than the order of the other rows has it. */
  moved: z.literal(true).exactOptional(),
  /** What makes it suspicious, as problem codes. */
  flags: z.array(text).exactOptional(),
  /** Sentences inside the bead. */
  sentences: z
    .array(
      z.strictObject({
        /** Sentences of the source side. */
        source: z.array(sentence),
        /** Sentences of the target side. */
        target: z.array(sentence),
        /** Probability that exactly these belong together. */
        confidence: fraction,
        /** What is finer inside it: clauses of sentences that were cut, others whole. */
        clauses: z
          .array(z.strictObject({source: z.array(sentence), target: z.array(sentence), confidence: fraction}))
          .min(2)
          .exactOptional(),
      }),
    )
    .exactOptional(),
  /** Words of its two sides that stand for one another. */
  words: z.array(wordLink).min(1).exactOptional(),
}) satisfies z.ZodType<model.Bead>

/** `content/alignments/<slug>/<source>-<target>.json`. */
export const alignment = z.strictObject({
  /** The article's folder name. */
  slug,
  /** Language of the source edition. */
  source: lang,
  /** Language of the target edition. */
  target: lang,
  /** Every segment of both editions in exactly one; in the order of the source, the target's but for moved ones. */
  beads: z.array(bead),
}) satisfies z.ZodType<model.Alignment>

// ------------------------------------------------------------------------------------------------- ledgers

/** What became of a stretch of source text. */
export const fate = z.enum([
  'kept',
  'moved',
  'respaced',
  'altered',
  'removed',
  'metadata',
]) satisfies z.ZodType<model.Fate>

/** How white space and non-joiners of a stretch changed. */
export const change = z.enum([
  'joiner-restored',
  'joiner-for-space',
  'joiner-added',
  'joiner-dropped',
  'space-for-joiner',
  'words-parted',
  'words-joined',
]) satisfies z.ZodType<model.Change>

/** White space that is not as it was, where nothing else changed: how often, with the first of them. */
export const spaceChange = z.strictObject({
  /** What became of it. */
  change: z.enum(['line-join', 'line-edge', 'space-dropped', 'space-added', 'space-single']),
  /** How often. */
  count: z.int().min(1),
  /** First and last source line in which it occurs. */
  lines: lineRun,
  /** The white space as found. */
  before: z.string(),
  /** What stands there now. */
  after: z.string(),
}) satisfies z.ZodType<model.SpaceChange>

/** The ledger of one raw file; `content/ledgers/<slug>.json` is a list of them. */
export const ledger = z.strictObject({
  /** The raw file. */
  file,
  /** SHA-256 of its bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Non-space characters (code points) by fate. */
  characters: z.record(fate, z.int().min(0)),
  /** White space, apart. */
  spaces: z.array(spaceChange),
  /** In source order. */
  entries: z.array(
    z.strictObject({
      /** What became of it. */
      fate,
      /** Code of the rule; the field's name for `metadata`, `edition` for a person's emendation. */
      rule: text,
      /** First and last source line. */
      lines: lineRun,
      /** The text as found. */
      before: z.string(),
      /** The text as it reads now; for `moved`, `respaced` and `altered`. */
      after: z.string().exactOptional(),
      /** Segment it stands in. */
      segment: segmentId.exactOptional(),
      /** Where it is in the text of that segment. */
      at: z.tuple([z.int().min(0), z.int().min(0)]).exactOptional(),
      /** How its spaces changed, for `respaced`. */
      change: change.exactOptional(),
      /** Why, for `removed`. */
      reason: text.exactOptional(),
      /** What the person who mended it says of it, and who it was. */
      remark: z
        .strictObject({
          text: z.union([text, name]).exactOptional(),
          lang: lang.exactOptional(),
          by: text.exactOptional(),
          date: z.iso.date().exactOptional(),
        })
        .exactOptional(),
      /** A person's emendation that they were not sure of. */
      doubtful: z.boolean().exactOptional(),
    }) satisfies z.ZodType<model.LedgerEntry>,
  ),
}) satisfies z.ZodType<model.Ledger>

/** `content/ledgers/<slug>.json`: one ledger per raw file. */
export const ledgers = z.array(ledger)

// --------------------------------------------------------------------------------------------------- names

/** `content/mentions/<slug>.json`: what an article names of the term base. */
export const articleNames = z.strictObject({
  /** Concepts that it says of itself: authors, publishers, agencies, sections. */
  about: z.array(slug),
  /** Names in its texts. */
  mentions: z.array(
    z.strictObject({
      lang,
      segment: segmentId,
      /** Offsets into the text of the segment, in UTF-16 code units; the end exclusive. */
      start: z.int().min(0),
      end: z.int().min(1),
      /** Id of the concept. */
      concept: slug,
      /** What says so: the other side of the row, the language alone, or a decision. */
      by: z.enum(['row', 'language', 'decision']),
    }) satisfies z.ZodType<model.Mention>,
  ),
}) satisfies z.ZodType<model.ArticleNames>

// ----------------------------------------------------------------------------------------------- term base

/** A form in Latin letters; ayn, hamza and the stroke between letters are ʻ ʼ ʹ (U+02BB, U+02BC, U+02B9), no quotation marks. */
const romanized = z
  .string()
  .regex(
    /^[\p{Script=Latin}\p{M}\p{Nd}\u02B9\u02BB\u02BC -]+$/u,
    'expected Latin letters with ʻ ʼ ʹ, hyphens and spaces, such as ʻImrān Khān',
  )

/** One entry of `content/terms/*.yaml`. */
export const concept = z.strictObject({
  /** Permanent id, lower-case words joined by hyphens. */
  id: slug,
  /** What it is. */
  kind: z.enum(['person', 'place', 'organisation', 'weapon', 'event', 'concept']),
  /** What each language calls it. */
  forms: byLang(
    z.strictObject({
      /** The form to use. */
      preferred: text,
      /** The form to use in Latin letters, by the tables of the Library of Congress (ALA-LC). */
      latin: romanized.exactOptional(),
      /** Other forms that occur or are typed. */
      variants: z.array(text).exactOptional(),
    }),
  ),
  /** Forms that are common words too, or that others are called by: they count only with what tells. */
  ambiguous: z.array(text).exactOptional(),
  /** Longer expressions with one of its forms in them that mean something else. */
  not: z.array(text).exactOptional(),
  /** Ids of concepts that are meant with it where its name has theirs in it. */
  contains: z.array(slug).exactOptional(),
  /** A sentence for the glossary, by interface language. */
  note: byLang(text).exactOptional(),
}) satisfies z.ZodType<model.Concept>

/** `content/terms/*.yaml`. */
export const concepts = z.array(concept)
