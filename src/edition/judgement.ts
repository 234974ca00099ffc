/**
 * `content/sources/<slug>/edition.yaml`: what a person decided about one article, beside its raw files.
 *
 * Every ingest applies it; generated files are never edited by hand. A decision whose
 * source has changed is reported as a problem with a code, never lost silently.
 */
import {z} from 'astro/zod'
import {blockRoles, differenceKinds} from '../text/kinds.ts'
import {inHouseTranslation, metadata, origin} from '../text/schemas/edition.ts'
import {emendation} from '../text/schemas/emendation.ts'
import {isoDate, lang, line, segmentId, slug, text, valuesByLang} from '../text/schemas/values.ts'

/** A line number as a key: YAML gives the keys of a mapping as strings. */
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
  /** Whether the file was received or holds an in-house translation; received where absent. */
  origin: origin.exactOptional(),
  /** Language of the whole file, instead of the identified one. */
  lang: lang.exactOptional(),
  /** For an in-house translation: how it came to be. */
  made: inHouseTranslation.exactOptional(),
  /**
   * Metadata that the text does not state, or states wrongly; it overrides what the rules find. In a file that holds a
   * text and its translation it is about the text; in an in-house translation it gives the names of people and of the
   * imprint in that language.
   */
  metadata: metadata.exactOptional(),
  /** Language → metadata of that edition alone, where the file holds several. */
  editions: valuesByLang(metadata).exactOptional(),
  /** Line → language of the block that begins there or contains it. */
  languages: z.record(lineKey, lang).exactOptional(),
  /** Line → what the block that begins there or contains it is. */
  roles: z.record(lineKey, blockRole).exactOptional(),
  /** Lines that continue the paragraph of the line before, where the rules begin a new one. */
  joins: z.array(line).exactOptional(),
  /** Lines that begin a paragraph, where the rules continue the one before. */
  breaks: z.array(line).exactOptional(),
  /** Readings, in any order. */
  emendations: z.array(emendation).exactOptional(),
})

/** A segment in a pin: its id, or a line of its raw file that lies in it. */
const segmentRef = z.union([line, segmentId])

/** The text of a segment, as a review remembers it (`hashText` in `reviews.ts`). */
const textHash = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')

/**
 * A row that a person has read and found right, with hashes of the texts that were read: the review holds while a row
 * has exactly these texts. `npm run decide -- SLUG review …` writes it. `source` and `target` follow the key of the
 * pair.
 */
export const review = z.strictObject({
  /** Id of the row when it was read: the first id of its source side, else of its target side. */
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

/** A decision whether words of a text say what the other text of their row does not. */
export const differenceDecision = z.strictObject({
  /** Language of the text that has the words. */
  lang,
  /** Id of the segment that they stand in. */
  segment: segmentId,
  /** What they are: a number, a name, a denial …. */
  kind: z.enum(differenceKinds),
  /** The words as they stand in the text. */
  words: text,
  /** Whether the other text lacks them. */
  counts: z.boolean(),
  /** The reason, for those who read the file. */
  remark: z.string().exactOptional(),
})

/** Decisions about one pair of editions. `source` and `target` follow the key of the pair. */
export const pairJudgement = z.strictObject({
  /** These segments make one row; an empty side says that the other has no counterpart. */
  force: z
    .array(
      z
        .strictObject({source: z.array(segmentRef), target: z.array(segmentRef)})
        .refine(({source, target}) => source.length + target.length > 0, 'expected a segment on one side'),
    )
    .exactOptional(),
  /** These two segments are in different rows. */
  forbid: z.array(z.strictObject({source: segmentRef, target: segmentRef})).exactOptional(),
  /** Neighbouring segments of one edition that are in one row. */
  merge: z
    .array(
      z
        .strictObject({source: z.array(segmentRef).min(2)})
        .or(z.strictObject({target: z.array(segmentRef).min(2)})),
    )
    .exactOptional(),
  /** Neighbouring segments of one edition that are in different rows. */
  split: z
    .array(
      z
        .strictObject({source: z.array(segmentRef).min(2)})
        .or(z.strictObject({target: z.array(segmentRef).min(2)})),
    )
    .exactOptional(),
  /**
   * Rows that a person has read and found right. Earlier versions wrote a segment of the source edition, or `all`,
   * without the texts that were read: such a review does not count, and `ingest` says so.
   */
  reviewed: z.union([z.literal('all'), z.array(z.union([review, segmentRef]))]).exactOptional(),
  /** Differences that a person has confirmed, dismissed or added. */
  differences: z.array(differenceDecision).exactOptional(),
})

/** A decision whether a row names a concept of the term base. */
export const nameDecision = z.strictObject({
  /** Id of a segment of the row. */
  row: segmentId,
  /** Id of the concept, as the term base has it. */
  concept: slug,
  /** Language of the text it is about; all texts of the row where absent. */
  lang: lang.exactOptional(),
  /** Whether the row names the concept. */
  counts: z.boolean(),
  /** The reason, for those who read the file. */
  remark: z.string().exactOptional(),
})

/** `edition.yaml`. */
export const judgement = z.strictObject({
  /** Since when the article stands on this site; `npm run new` writes the day. Feeds and the site map go by it. */
  published: isoDate.exactOptional(),
  /** Earlier slugs of the article; their addresses lead to it. */
  formerly: z.array(slug).min(1).exactOptional(),
  /** Raw file name → decisions about it. */
  files: z.record(z.string(), fileJudgement).exactOptional(),
  /** `source-target`, such as `en-ar` → decisions about the rows of that pair. */
  alignments: z
    .record(
      z.string().regex(/^[a-z]{2,3}-[a-z]{2,3}$/, 'expected two languages such as en-ar'),
      pairJudgement,
    )
    .exactOptional(),
  /** Decisions about names that the texts do not settle, or settle wrongly. */
  mentions: z.array(nameDecision).exactOptional(),
})

/** `edition.yaml`, read. */
export type Judgement = z.infer<typeof judgement>
/** A judgement with its file, so that a problem can give the line of a decision. */
export interface JudgementFile {
  readonly decisions: Judgement
  /** File as problems print it. */
  readonly file: string
  /** Line of the value at a path, or of the nearest existing value above it. */
  lineOf(path: readonly PropertyKey[]): number
}

/** A judgement without decisions. */
export const noJudgement: JudgementFile = {decisions: {}, file: 'edition.yaml', lineOf: () => 1}

/** Decisions about one raw file. */
export type FileJudgement = z.infer<typeof fileJudgement>
/** Decisions about one pair of editions. */
export type PairJudgement = z.infer<typeof pairJudgement>
/** A row as it was read. */
export type Review = z.infer<typeof review>
/** A segment by id or by line. */
export type SegmentRef = z.infer<typeof segmentRef>
