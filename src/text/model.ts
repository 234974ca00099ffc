/**
 * The nouns of Muqabala: values that the steps of the pipeline pass on, and values that generated files hold.
 *
 * The shape of a file is written once, as a schema in `schemas/`, and its type is inferred from the schema. This module
 * exports the types alone, so that importing it brings no schema into what readers download.
 *
 * Lines count from 1 and are always the lines of the source as received. Offsets are UTF-16 code units from 0, ends
 * exclusive. All values are plain data: each can be written as JSON and read back the same.
 */
import type {Lang} from '../languages/index.ts'
import type {BlockRole, SegmentKind} from './kinds.ts'
import type {LangRun} from './schemas/segment.ts'
import type {StatedStructure} from './stated.ts'

export type {BlockRole, DifferenceKind, MarkType, MetadataRole, SegmentKind} from './kinds.ts'
export type {
  Alignment,
  Bead,
  BeadStatus,
  Clause,
  ClauseBead,
  Difference,
  ReviewRecord,
  Sentence,
  SentenceBead,
  WordKind,
  WordLink,
  WordPlace,
} from './schemas/alignment.ts'
export type {Article} from './schemas/article.ts'
export type {
  Affiliation,
  Edition,
  Imprint,
  InHouseTranslation,
  Metadata,
  Origin,
  OriginalText,
} from './schemas/edition.ts'
export type {Emendation} from './schemas/emendation.ts'
export type {Fate, Ledger, LedgerEntry, Remark, SpaceChange, SpacingChange} from './schemas/ledger.ts'
export type {LangRun, Mark, Picture, Segment} from './schemas/segment.ts'
export type {ArticleNames, Concept, ConceptKind, Mention, TermForms} from './schemas/terms.ts'
export type {Name, SegmentId} from './schemas/values.ts'

// ---------------------------------------------------------------------------------------------- reading

/**
 * A raw file after reading: the text that it shows, in lines, none changed. A line of plain text is a line of the file; a
 * line of any other format is a block of its text: a paragraph, a heading, a row of a table.
 */
export interface Source {
  /** Name of the file as problems print it: relative to the project, `/` between folders. */
  readonly file: string
  /** SHA-256 of the bytes, hexadecimal; tells whether a generated file is still of this source. */
  readonly sha256: string
  /** Encoding that the text was decoded from, by its name in the Encoding Standard; any other than `utf-8` is reported as a problem of severity `note`. */
  readonly encoding: string
  /** The text of each line without its line ending; line n is `lines[n - 1]`. */
  readonly lines: readonly string[]
  /** What the file's format states about these lines; absent for plain text, which states nothing. */
  readonly stated?: StatedStructure
}

// ------------------------------------------------------------------------------------------- provenance

/**
 * A run of text with its place in the source.
 *
 * While `rules` is empty the text is the slice itself (kept). Otherwise it is what the named rules, in order, made of
 * that slice (emended). Slices of different spans never overlap.
 */
export interface Span {
  /** The text as it reads now. */
  readonly text: string
  /** Line of the source. */
  readonly line: number
  /** First code unit of the slice in that line. */
  readonly start: number
  /** One past the last code unit of the slice. */
  readonly end: number
  /** Codes of the rules that changed it; `edition` is a person's emendation. */
  readonly rules: readonly string[]
}

/** A line while it is being restored: still one line, but perhaps joined from several lines, and with mended words. */
export interface WorkLine {
  /** In reading order, nothing between them: a space between joined lines is in a span's text. */
  readonly spans: readonly Span[]
  /** What precedes it in the source: nothing, at least one blank line, or a page break. */
  readonly gap: 'none' | 'blank' | 'page'
}

/** Text that a rule took out, with its reason. */
export interface Removal {
  readonly spans: readonly Span[]
  /** Code of the rule. */
  readonly rule: string
  /** Why, for the apparatus: "comment form", "repeats lines 5–9". */
  readonly reason: string
  /** 0…1: how sure the rule was; below the rule's threshold nothing is removed, only reported. */
  readonly confidence: number
}

// ------------------------------------------------------------------------------------- blocks and editions

/** One unit of the text: a title, a paragraph, a byline. */
export interface Block {
  readonly role: BlockRole
  /** In reading order; joined without anything between them. */
  readonly spans: readonly Span[]
  /** Language of the block; undefined where neither it nor its neighbours show one. */
  readonly lang?: Lang
  /** Runs inside the block in another language than the block's, by offsets into its text. */
  readonly runs?: readonly LangRun[]
}

// --------------------------------------------------------------------------------------------- alignment

/** One side of a pair to align; the aligner takes it in any language. */
export interface AlignSide<Tag extends string = Lang> {
  /** BCP 47 tag. */
  readonly lang: Tag
  /** The texts, in order. */
  readonly segments: readonly string[]
  /** Kind of each segment, where known: headings align with headings, title with title. */
  readonly kinds?: readonly SegmentKind[]
}

/** Segments that translate one another, by index; an empty side says "no counterpart". */
export interface IndexBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability 0…1 that exactly these segments, and no others, belong together. */
  readonly confidence: number
  /** Whether its target stands elsewhere in its text than the order of the other beads suggests. */
  readonly moved?: true
}

// ----------------------------------------------------------------------------------------------- problems

/** `error` stops an ingest of that article, `warning` needs a person's look, `note` is for the record. */
export type Severity = 'error' | 'warning' | 'note'

/** Something a publisher should know; problems are values, never thrown. */
export interface Problem {
  /** Permanent code, a row of `problems.ts`. */
  readonly code: string
  readonly severity: Severity
  /** File as in {@link Source.file}. */
  readonly file: string
  /** Line the problem is about; 1 where it is about the whole file. */
  readonly line: number
  /** What was found, what was expected, what to do. */
  readonly message: string
}
