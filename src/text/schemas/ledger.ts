/** The shape of a ledger: what became of every character of a source. */
import {z} from 'astro/zod'
import {lang, lineRun, name, offset, type Shape, segmentId, text} from './values.ts'

/**
 * What became of a stretch of source text (contract): it is `kept` as it stands; it `moved` within its line; only white
 * space or a non-joiner in or beside it changed (`respaced`); it is `altered`, so that other letters or signs stand for
 * it; it is `removed`; or it went into the `metadata`. Every non-space character has exactly one fate.
 */
export const fate = z.enum(['kept', 'moved', 'respaced', 'altered', 'removed', 'metadata'])

/** What became of a stretch of source text. */
export type Fate = Shape<typeof fate>

/**
 * How white space and non-joiners of a stretch changed, told from the line and its reading alone: a non-joiner stands
 * where the pieces of a word were torn from one another (`joiner-restored`), where the source has a space
 * (`joiner-for-space`) or nothing (`joiner-added`), or is gone; words that were written together are parted, or those
 * that were apart joined.
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
export type Change = Shape<typeof change>

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
const entry = z
  .strictObject({
    fate,
    /** For `kept` the step that placed it (`compose`), for `metadata` the field (`date`). */
    rule: text.describe(
      "Code of the rule; the field's name for metadata; edition for a person's emendation.",
    ),
    lines: lineRun,
    /** Empty where the reading has what the source has not. */
    before: z.string().describe('The text as found.'),
    /** Empty where it is told with another piece of its word. */
    after: z.string().exactOptional().describe('The text as it reads now; for moved, respaced and altered.'),
    /** Absent where it is `removed` or `metadata`. */
    segment: segmentId.exactOptional(),
    /** Of all pieces of a line that reads otherwise. */
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
export type LedgerEntry = Shape<typeof entry>

/**
 * White space that is not as it was, where nothing else changed: `line-join` a line end that became a space or went,
 * `space-dropped`, `space-added`, `space-single` one space in the place of other white space, `line-edge` white space
 * at the ends of a line. How often each occurs, with the first of them.
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

/** White space that changed: how often, with the first of them. */
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
    /** It has no part in that sum. */
    spaces: z.array(spaceChange).describe('White space that is not as it was, apart from the characters.'),
    entries: z.array(entry).describe('In source order.'),
  })
  .meta({id: 'ledger', description: 'What became of every non-space character of one raw file.'})

/** The ledger of one raw file. */
export type Ledger = Shape<typeof ledger>

/** `content/ledgers/<slug>.json`: one ledger per raw file. */
export const ledgers = z.array(ledger)
