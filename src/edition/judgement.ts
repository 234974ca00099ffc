/**
 * `content/sources/<slug>/edition.yaml`: what a person decided about one article, beside its raw files.
 *
 * Ingesting applies it every time; nothing else in `content/` is written by hand. Where the source changed under
 * a decision, that is a problem with a code, never a silent loss.
 */
import {z} from 'astro/zod'
import {blockRoles} from '../text/kinds.ts'
import {made, metadata, origin} from '../text/schemas/edition.ts'
import {emendation} from '../text/schemas/emendation.ts'
import {byLang, isoDate, lang, line, segmentId, slug, text} from '../text/schemas/values.ts'

/** A line as a key: YAML gives keys of a mapping as strings. */
const lineKey = z.string().regex(/^[1-9]\d*$/, 'expected a line number')

/** What a block of the source is, where the rules decide wrongly; `furniture` takes it out of the text. */
export const blockRole = z.enum([...blockRoles, 'furniture'])

/** Decisions about one raw file. */
export const fileJudgement = z.strictObject({
  /** SHA-256 of the file whose lines were decided about; another file under them is then an error. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
    .exactOptional(),
  /** Whether it came to us or was made for this site; received where absent. */
  origin: origin.exactOptional(),
  /** Language of the whole file, where identification should not decide. */
  lang: lang.exactOptional(),
  /** For files made for this site: how they came to be. */
  made: made.exactOptional(),
  /**
   * Metadata that the text does not state, or states wrongly; it stands above what the rules find. In a file that
   * holds a text and its translation it is of the text; in one that was made for this site it gives the names of
   * people and of the imprint in that language.
   */
  metadata: metadata.exactOptional(),
  /** Language → metadata of that edition alone, where the file holds several. */
  editions: byLang(metadata).exactOptional(),
  /** Line → language of the block that begins there or contains it. */
  languages: z.record(lineKey, lang).exactOptional(),
  /** Line → what the block that begins there or contains it is. */
  roles: z.record(lineKey, blockRole).exactOptional(),
  /** Lines that go on with the paragraph of the line before them, where the rules begin a new one. */
  joins: z.array(line).exactOptional(),
  /** Lines that begin a paragraph, where the rules go on with the one before. */
  breaks: z.array(line).exactOptional(),
  /** Readings, in any order. */
  emendations: z.array(emendation).exactOptional(),
})

/** A segment in a pin: its id, or a line of its raw file that lies in it. */
const segmentRef = z.union([line, segmentId])

/** The text of a segment, as a review remembers it (`hashText` in `reviews.ts`). */
const textHash = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')

/**
 * A row that a person has read and found right, with what was read: it holds as long as a row has exactly these texts.
 * `npm run decide -- SLUG review …` writes it. `source` and `target` follow the key of the pair.
 */
export const review = z.strictObject({
  /** What the row was called when it was read: the first id of its source side, else of its target side. */
  row: segmentId,
  /** The texts of its source side, in order. */
  source: z.array(textHash),
  /** The texts of its target side, in order. */
  target: z.array(textHash),
  /** Who read it. */
  by: text.exactOptional(),
  /** The day on which it was read. */
  date: z.iso.date().exactOptional(),
})

/** Decisions about one pair of editions. `source` and `target` follow the key of the pair. */
export const pins = z.strictObject({
  /** These belong together and to no others; an empty side says that there is no counterpart. */
  force: z
    .array(
      z
        .strictObject({source: z.array(segmentRef), target: z.array(segmentRef)})
        .refine(({source, target}) => source.length + target.length > 0, 'expected a segment on one side'),
    )
    .exactOptional(),
  /** These two do not belong together. */
  forbid: z.array(z.strictObject({source: segmentRef, target: segmentRef})).exactOptional(),
  /** Neighbours of one edition that belong in one row. */
  merge: z
    .array(
      z
        .strictObject({source: z.array(segmentRef).min(2)})
        .or(z.strictObject({target: z.array(segmentRef).min(2)})),
    )
    .exactOptional(),
  /** Neighbours of one edition that belong in different rows. */
  split: z
    .array(
      z
        .strictObject({source: z.array(segmentRef).min(2)})
        .or(z.strictObject({target: z.array(segmentRef).min(2)})),
    )
    .exactOptional(),
  /**
   * Rows that a person has read and found right. A row that is named without the texts that were read (by a segment
   * of the source edition, or `all`), as earlier versions wrote it, counts for nothing; `ingest` says so.
   */
  reviewed: z.union([z.literal('all'), z.array(z.union([review, segmentRef]))]).exactOptional(),
})

/** What a person says of a name of the term base in a row. */
export const nameDecision = z.strictObject({
  /** Id of a segment of the row. */
  row: segmentId,
  /** Id of the concept, as the term base has it. */
  concept: slug,
  /** In which text of the row; in all of them where absent. */
  lang: lang.exactOptional(),
  /** Whether the row names it. */
  counts: z.boolean(),
  /** Why, for those who read the file. */
  remark: z.string().exactOptional(),
})

/** `edition.yaml`. */
export const judgement = z.strictObject({
  /** Since when the article stands on this site; `npm run new` writes the day. Feeds and the site map go by it. */
  published: isoDate.exactOptional(),
  /** What the article was called in addresses before: these lead to it. */
  formerly: z.array(slug).min(1).exactOptional(),
  /** Raw file name → decisions about it. */
  files: z.record(z.string(), fileJudgement).exactOptional(),
  /** `source-target`, such as `en-ar` → decisions about the rows of that pair. */
  alignments: z
    .record(z.string().regex(/^[a-z]{2,3}-[a-z]{2,3}$/, 'expected two languages such as en-ar'), pins)
    .exactOptional(),
  /** Names in rows that the texts alone do not settle, or settle wrongly. */
  mentions: z.array(nameDecision).exactOptional(),
})

/** `edition.yaml`, read. */
export type Judgement = z.infer<typeof judgement>
/** A judgement with its place, so that a problem can name the line of a decision. */
export interface JudgementFile {
  readonly judgement: Judgement
  /** As problems print it. */
  readonly file: string
  /** Line of the value at a path; of the nearest one above it that exists. */
  lineOf(path: readonly PropertyKey[]): number
}

/** No judgement. */
export const noJudgement: JudgementFile = {judgement: {}, file: 'edition.yaml', lineOf: () => 1}

/** Decisions about one raw file. */
export type FileJudgement = z.infer<typeof fileJudgement>
/** Decisions about one pair of editions. */
export type Pins = z.infer<typeof pins>
/** A row as it was read. */
export type Review = z.infer<typeof review>
/** A segment by id or by line. */
export type SegmentRef = z.infer<typeof segmentRef>
