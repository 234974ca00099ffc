/** The shape of a ledger: what became of every character of a source. */
import {z} from 'astro/zod'
import {lang, lineRun, name, offset, type Shape, segmentId, text} from './values.ts'

/**
 * What became of a stretch of source text (contract): `kept`, as it was; `moved`, within its line; `respaced`, only
 * white space or a non-joiner in or beside it changed; `altered`, other letters or signs replace it; `removed`;
 * `metadata`, it became metadata. Every non-space character has exactly one fate.
 */
export const fate = z.enum(['kept', 'moved', 'respaced', 'altered', 'removed', 'metadata'])

/** What became of a stretch of source text. */
export type Fate = Shape<typeof fate>

/**
 * How white space and non-joiners of a stretch changed, judged by the line and its reading alone. A non-joiner now
 * stands where the parts of a word had been torn apart (`joiner-restored`), where the source has a space
 * (`joiner-for-space`) or nothing (`joiner-added`); or it is gone (`joiner-dropped`, `space-for-joiner`). Words that
 * had been written together are parted, or words that had been apart are joined.
 */
export const change = z
  .enum([
    'joiner-restored',
    'joiner-for-space',
    'joiner-added',
    'joiner-dropped',
    'space-for-joiner',
    'words-parted',
    'words-joined',
  ])
  .describe('How white space and non-joiners of it changed, for respaced.')

/** How white space and non-joiners of a stretch changed. */
export type SpacingChange = Shape<typeof change>

/** A person's own words about a decision, and who it was, as far as they said so. */
const remark = z
  .strictObject({
    text: z
      .union([text, name])
      .exactOptional()
      .describe('By language, or in the one that they were written in.'),
    lang: lang.exactOptional().describe('That one, where they named it.'),
    by: text.exactOptional(),
    date: z.iso.date().exactOptional(),
  })
  .describe('What the person who mended it says of it, and who it was.')

/** A person's own words about a decision, and who it was, as far as they said so. */
export type Remark = Shape<typeof remark>

/** One entry of the ledger. */
const ledgerEntry = z
  .strictObject({
    fate,
    /** `kept`: the step that placed it (`compose`); `metadata`: the field (`date`). */
    rule: text.describe(
      "Code of the rule; the field's name for metadata; edition for a person's emendation.",
    ),
    lines: lineRun,
    /** Empty where the reading adds something that the source lacks. */
    before: z.string().describe('The text as found.'),
    /** Empty where the entry of another part of its word holds it. */
    after: z.string().exactOptional().describe('The text as it reads now; for moved, respaced and altered.'),
    /** Absent for `removed` and `metadata`. */
    segment: segmentId.exactOptional(),
    /** Given for all pieces of a line that was changed. */
    at: z
      .tuple([offset, offset])
      .exactOptional()
      .describe('Where it is in the text of the segment, in UTF-16 code units.'),
    change: change.exactOptional(),
    /** A rule's own words, which the interface translates. */
    reason: text.exactOptional().describe('Why, for removed.'),
    remark: remark.exactOptional(),
    doubtful: z.boolean().exactOptional().describe("A person's emendation that they were not sure of."),
  })
  .meta({id: 'ledgerEntry', description: 'What became of one stretch of source text.'})

/** One entry of the ledger. */
export type LedgerEntry = Shape<typeof ledgerEntry>

/**
 * White space that changed by itself, with no other change: `line-join`, a line end became a space or vanished;
 * `space-dropped`; `space-added`; `space-single`, one space replaces other white space; `line-edge`, white space at the
 * ends of a line. Each kind with its number and its first occurrence.
 */
export const spaceChange = z
  .strictObject({
    change: z.enum(['line-join', 'line-edge', 'space-dropped', 'space-added', 'space-single']),
    count: z.int().min(1).describe('How often.'),
    lines: lineRun.describe('First and last source line in which it occurs.'),
    before: z.string().describe('The white space as found.'),
    after: z.string().describe('What stands there now.'),
  })
  .meta({
    id: 'spaceChange',
    description: 'White space of one kind that changed: how often, with the first of them.',
  })

/** White space that changed: how often, and its first occurrence. */
export type SpaceChange = Shape<typeof spaceChange>

/** The ledger of one raw file. */
export const ledger = z
  .strictObject({
    /** As problems print it: relative to the project, `/` between folders. */
    file: text.describe('The raw file.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of its bytes.'),
    characters: z
      .record(fate, offset)
      .describe("Non-space characters (code points) by fate; their sum is the source's."),
    /** Not part of that sum. */
    spaces: z.array(spaceChange).describe('White space that is not as it was, apart from the characters.'),
    entries: z.array(ledgerEntry).describe('In source order.'),
  })
  .meta({id: 'ledger', description: 'What became of every non-space character of one raw file.'})

/** The ledger of one raw file. */
export type Ledger = Shape<typeof ledger>

/** `content/ledgers/<slug>.json`: one ledger per raw file. */
export const ledgers = z.array(ledger)
