/**
 * The nouns of Muqabala: what the pipeline's steps hand to one another, and what the generated files hold.
 *
 * Lines count from 1 and are the lines of the source as received, for ever. Offsets are UTF-16 code units
 * from 0, ends exclusive. All values are plain data: each can be written as JSON and read back the same.
 */
import type {Lang} from '../languages/index.ts'

// ---------------------------------------------------------------------------------------------- reading

/** A raw file after decoding: the lines as received, none changed. */
export interface Source {
  /** File as problems print it: relative to the project, `/` between folders. */
  readonly file: string
  /** SHA-256 of the bytes, hexadecimal; tells whether a generated file is still of this source. */
  readonly sha256: string
  /** How the bytes were read; anything but `utf-8` is reported as a problem of severity `note`. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'
  /** The text of each line without its line ending; line n is `lines[n - 1]`. */
  readonly lines: readonly string[]
}

// ------------------------------------------------------------------------------------------- provenance

/**
 * A run of text that knows where it stood.
 *
 * While `rules` is empty the text is the slice itself (kept). Otherwise the text is what the named rules, in
 * order, made of that slice (emended). Slices of different spans never overlap.
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

/** A line on its way through restoring: still one line, but perhaps joined of several, and in mended words. */
export interface WorkLine {
  /** In reading order; joined without anything between them (a joining space is in a span's text). */
  readonly spans: readonly Span[]
  /** What stood before it in the source: nothing, at least one blank line, or a page break. */
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

/** A person's mend of one source line, from `edition.yaml`: restores the author's words, rewrites nothing. */
export interface Emendation {
  /** Line of the source. */
  readonly line: number
  /** The reading as found: a stretch that occurs once in that line. */
  readonly found: string
  /** The reading as mended; empty to take the stretch out. A line feed in it starts a new line of the text. */
  readonly mended: string
  /** What the person says of it, for the apparatus, by language or in one; what was done is told from the two readings. */
  readonly reason?: string | Name
  /** Language of a reason in one. */
  readonly lang?: Lang
  /** Who decided, and on which day. */
  readonly by?: string
  readonly date?: string
  /** The person was not sure. */
  readonly doubtful?: boolean
}

// ------------------------------------------------------------------------------------- blocks and editions

/** What a segment is (contract). */
export type SegmentKind = 'title' | 'deck' | 'heading' | 'paragraph' | 'caption' | 'note'

/** What a block may be before composing: a kind of segment, or something that moves into metadata. */
export type BlockRole = SegmentKind | 'byline' | 'dateline' | 'credit' | 'section' | 'address'

/** One unit of the text: a title, a paragraph, a byline. */
export interface Block {
  readonly role: BlockRole
  /** In reading order; joined without anything between them. */
  readonly spans: readonly Span[]
  /** Language of the block; undefined where nothing in it or around it tells. */
  readonly lang?: Lang
  /** Runs inside the block in another language than the block's, by offsets into its text. */
  readonly runs?: readonly LangRun[]
}

/** A run of another language inside a text; offsets into that text. */
export interface LangRun {
  readonly start: number
  readonly end: number
  readonly lang: Lang
}

/**
 * `t` title, `d` deck, `p7` heading or paragraph, `c1` caption, `n1` note, of the primary edition; the same for
 * the segment of another edition in that row, and `p7b` for a second one. A segment of another edition that
 * stands in no row is `p7-en1`: the first such English one after row p7 (`t-en1` before the first paragraph).
 */
export type SegmentId = string

/** One segment of an edition: the unit that is aligned, linked to and read. */
export interface Segment {
  readonly id: SegmentId
  readonly kind: SegmentKind
  /** The text, one line, no markup. */
  readonly text: string
  /** Runs of source lines it came from, first and last, in order. */
  readonly lines: readonly (readonly [number, number])[]
  /** Runs in another language than the edition's. */
  readonly runs?: readonly LangRun[]
  /** Earlier ids that readers' links may still name. */
  readonly aliases?: readonly SegmentId[]
}

/** A name in each language in which the text gives it, at least one. */
export type Name = Readonly<Partial<Record<Lang, string>>>

/** When, where and by whom a text was published; what is not known is absent. */
export interface Imprint {
  /** ISO 8601; with a time and zone only where the text gives one. */
  readonly date?: string
  /** News agency that is credited. */
  readonly agency?: Name
  /** Who published the text. */
  readonly publisher?: Name
  /** Where it was published; no line is read as this, a person states it. */
  readonly place?: Name
  /** Section of the publisher's site. */
  readonly section?: Name
  /** The address as the text gives it; a cut one (with an ellipsis) is shown and never linked. */
  readonly sourceUrl?: string
}

/** The text that an edition was translated from, where that is no edition of the article itself. */
export interface OriginalText extends Imprint {
  /** BCP 47 tag of its language, which need not be one that the site has. */
  readonly lang?: string
  /** What it is called. */
  readonly title?: Name
}

/** What a person is, as the text says beside the name: an office, an institution. */
export interface Affiliation {
  readonly role: 'authors' | 'translators'
  /** Which of the people in that role, from 1. */
  readonly person: number
  readonly words: Name
}

/**
 * What an edition says of itself, or a person says of it. What is not known is absent.
 *
 * The imprint is that of this edition alone: a translation has the date and the publisher of its own publication.
 * Those of its original stand in the edition that it was translated from, or, where the article does not hold that, in
 * `original`.
 */
export interface Metadata extends Imprint {
  /**
   * The title in languages that came without an edition: a bilingual heading over a text in one language.
   * An edition's own title is its segment of kind `title`.
   */
  readonly titles?: Name
  /** The deck (subtitle) in these languages, likewise. */
  readonly decks?: Name
  /** Who wrote the text; of a translation, who wrote its original. */
  readonly authors?: readonly Name[]
  readonly translators?: readonly Name[]
  readonly affiliations?: readonly Affiliation[]
  /**
   * Whether a received text shows that it is itself a translation: it names a translator, stands in a section of
   * translations, or a person found that it does. Who translated it may be unknown.
   */
  readonly translated?: boolean
  readonly original?: OriginalText
  /** What of the imprint the text does not state, but lets one infer. */
  readonly inferred?: readonly (keyof Imprint)[]
  /** Remarks of the site's editor on what the text says of itself, each in the languages it was written in. */
  readonly remarks?: readonly Name[]
}

/** How an edition came to be. */
export type Origin = 'received' | 'made'

/** One language of one article. */
export interface Edition {
  readonly slug: string
  readonly lang: Lang
  /** `received` came with the text; `made` is a translation made for this site. */
  readonly origin: Origin
  /** Whether this is the primary edition, whose segments give the rows their ids. */
  readonly primary: boolean
  /** The raw file, as in {@link Source.file}. */
  readonly source: string
  readonly metadata: Metadata
  /**
   * ISO 8601 date since when the article stands on this site, the same in all its editions; not when its text
   * appeared. Absent where nobody noted it.
   */
  readonly published?: string
  /** Slugs that the article had before, the same in all its editions; their addresses lead to it. */
  readonly formerly?: readonly string[]
  /** For made editions: from which edition, when, by what, and whether a person reviewed it. */
  readonly made?: Made
  readonly segments: readonly Segment[]
}

/** What a made edition says of its making. */
export interface Made {
  /** Language of the edition it was translated from. */
  readonly from: Lang
  /** ISO 8601 date of the translation. */
  readonly date: string
  /** `machine-assisted` or a person's name. */
  readonly translator: string
  /** Whether every row against the edition it was translated from is reviewed; worked out, never said by hand. */
  readonly reviewed: boolean
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
  /** Whether its target stands elsewhere in its text than the order of the other beads has it. */
  readonly moved?: true
}

/**
 * What a person has had to do with a row: nothing, so that it is the program's; decided that it is one (`pinned`); or
 * read its two texts, as they stand, against each other and found them right (`reviewed`).
 */
export type BeadStatus = 'auto' | 'pinned' | 'reviewed'

/** Who read a row, and when, as far as they said. */
export interface Reading {
  readonly by?: string
  /** ISO 8601 day. */
  readonly date?: string
}

/** A row of an article: segments of two editions that belong together. */
export interface Bead {
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
  /** 0…1, see {@link IndexBead}; 1 where a person pinned it. */
  readonly confidence: number
  readonly status: BeadStatus
  /** Who read it, where the row is reviewed and they said so. */
  readonly review?: Reading
  /** Whether its target stands elsewhere in its edition than the order of the other rows has it. */
  readonly moved?: true
  /** What makes it suspicious, as problem codes: `number-one-side`, `name-one-side`. */
  readonly flags?: readonly string[]
  /** Sentences inside the bead; absent in beads with an empty side. */
  readonly sentences?: readonly SentenceBead[]
  /** Words of the two sides that stand for one another, in the order of the source; absent where none is sure. */
  readonly words?: readonly WordLink[]
}

/**
 * A word, number or name and its partner, what tells so, and the probability, 0…1, that the one stands for the other.
 * No two links of a bead overlap on either side. A tuple, for there are some hundreds in an article.
 */
export type WordLink = readonly [source: WordPlace, target: WordPlace, kind: WordKind, probability: number]

/** Where a word is written: its segment and its place in that segment's text. */
export type WordPlace = readonly [segment: SegmentId, start: number, end: number]

/**
 * What tells that two words stand for one another: a number; a token in Latin letters inside another script; a spelling
 * that sounds alike; the name of one thing, Unicode's or the term base's; a lexicon.
 */
export type WordKind = 'number' | 'latin' | 'spelling' | 'name' | 'word'

/** Sentences that belong together inside a bead. */
export interface SentenceBead {
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  readonly confidence: number
  /** What is finer inside it: clauses in order, each of both sides in exactly one; absent where nothing is sure. */
  readonly clauses?: readonly ClauseBead[]
}

/**
 * Clauses that belong together inside a {@link SentenceBead}. A side that was not cut has its sentences whole, a
 * sentence that was cut all its clauses; an empty side has no counterpart.
 */
export interface ClauseBead {
  readonly source: readonly Clause[]
  readonly target: readonly Clause[]
  /** 0…1, that exactly these belong together. */
  readonly confidence: number
}

/** A clause, `p7.2.1` the first of the second sentence of p7; or a sentence that stays whole, `p7.2`. */
export type Clause = Sentence

/** One sentence: its segment and its place in that segment's text. */
export interface Sentence {
  /** `p7.2`: the second sentence of segment p7, as they were counted when it was first published. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** Earlier ids that readers' links may still name: of sentences that are now a part of it. */
  readonly aliases?: readonly string[]
}

/**
 * The beads of two editions, every segment in exactly one: in the order of the source, and of the target but for those
 * that have moved.
 */
export interface Alignment {
  readonly slug: string
  readonly source: Lang
  readonly target: Lang
  readonly beads: readonly Bead[]
}

// ------------------------------------------------------------------------------------------------ ledger

/**
 * What became of a stretch of source text (contract): it is `kept` as it stands; it `moved` within its line; only white
 * space or a non-joiner in or beside it changed (`respaced`); it is `altered`, so that other letters or signs stand for
 * it; it is `removed`; or it went into the `metadata`. Every non-space character has exactly one fate.
 */
export type Fate = 'kept' | 'moved' | 'respaced' | 'altered' | 'removed' | 'metadata'

/**
 * How white space and non-joiners of a stretch changed, told from the line and its reading alone: a non-joiner stands
 * where the pieces of a word were torn from one another (`joiner-restored`), where the source has a space
 * (`joiner-for-space`) or nothing (`joiner-added`), or is gone; words that were written together are parted, or those
 * that were apart joined.
 */
export type Change =
  | 'joiner-restored'
  | 'joiner-for-space'
  | 'joiner-added'
  | 'joiner-dropped'
  | 'space-for-joiner'
  | 'words-parted'
  | 'words-joined'

/** One entry of the ledger. */
export interface LedgerEntry {
  readonly fate: Fate
  /** Code of the rule; for `kept` the step that placed it (`compose`), for `metadata` the field (`date`). */
  readonly rule: string
  /** First and last source line. */
  readonly lines: readonly [number, number]
  /** The text as found; empty where the reading has what the source has not. */
  readonly before: string
  /** The text as it reads now; for `moved`, `respaced` and `altered`, and empty where it is told with another piece of its word. */
  readonly after?: string
  /** Segment it stands in, unless it is `removed` or `metadata`. */
  readonly segment?: SegmentId
  /** Where it is in the text of that segment, in UTF-16 code units; of all pieces of a line that reads otherwise. */
  readonly at?: readonly [number, number]
  /** How its spaces changed, for `respaced`. */
  readonly change?: Change
  /** Why, for `removed`: a rule's own words, which the interface translates. */
  readonly reason?: string
  /** What the person who mended it says of it. */
  readonly remark?: Remark
  /** A person's emendation that they were not sure of. */
  readonly doubtful?: boolean
}

/** A person's own words about a decision, and who it was, as far as they said so. */
export interface Remark {
  /** By language, or in the one that they were written in. */
  readonly text?: string | Name
  /** That one, where they named it. */
  readonly lang?: Lang
  readonly by?: string
  /** ISO 8601 day. */
  readonly date?: string
}

/**
 * White space that is not as it was, where nothing else changed: `line-join` a line end that became a space or went,
 * `space-dropped`, `space-added`, `space-single` one space in the place of other white space, `line-edge` white space
 * at the ends of a line. How often each occurs, with the first of them.
 */
export interface SpaceChange {
  readonly change: 'line-join' | 'line-edge' | 'space-dropped' | 'space-added' | 'space-single'
  readonly count: number
  /** First and last source line in which it occurs. */
  readonly lines: readonly [number, number]
  readonly before: string
  readonly after: string
}

/** The ledger of one raw file. */
export interface Ledger {
  /** The raw file, as in {@link Source.file}. */
  readonly file: string
  readonly sha256: string
  /** Non-space characters (code points) by fate; their sum is the source's. */
  readonly characters: Readonly<Record<Fate, number>>
  /** White space, apart: it has no part in that sum. */
  readonly spaces: readonly SpaceChange[]
  /** In source order. */
  readonly entries: readonly LedgerEntry[]
}

// ----------------------------------------------------------------------------------------------- articles

/** Everything the generated files hold of one article; what exports, pages and the search index are made from. */
export interface Article {
  readonly slug: string
  /** The primary edition first, then the others in the order of `languages`. */
  readonly editions: readonly Edition[]
  /** Every pair of editions that has an alignment file. */
  readonly alignments: readonly Alignment[]
  /** One per raw file. */
  readonly ledgers: readonly Ledger[]
  /** What it names of the term base; absent where nobody has asked. */
  readonly names?: ArticleNames
}

/** What an article names of the term base. */
export interface ArticleNames {
  /** Ids of concepts that it says of itself: its authors, translators, publishers, agencies and sections. */
  readonly about: readonly string[]
  /** Names in its texts, row by row; one that is part of another, and meant with it, follows that. */
  readonly mentions: readonly Mention[]
}

/** A name of the term base in a text. */
export interface Mention {
  readonly lang: Lang
  readonly segment: SegmentId
  /** Offsets into the text of the segment. */
  readonly start: number
  readonly end: number
  /** Id of the concept. */
  readonly concept: string
  /** What says that it is one: the other side of its row, its own language (in a row of one), or a decision in `edition.yaml`. */
  readonly by: 'row' | 'language' | 'decision'
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

// ---------------------------------------------------------------------------------------------- term base

/** What a concept is. */
export type ConceptKind = 'person' | 'place' | 'organisation' | 'weapon' | 'event' | 'concept'

/** The forms of a concept in one language. */
export interface TermForms {
  /** The form to use. */
  readonly preferred: string
  /**
   * The form to use in Latin letters, where it is in others: by the romanization tables of the Library of Congress for
   * its language (ALA-LC; Arabic 2012, Persian 2012). For readers; nothing is found by it.
   */
  readonly latin?: string
  /** Other forms that occur or are typed. */
  readonly variants?: readonly string[]
}

/** One entry of the term base (`content/terms/*.yaml`): a concept and what languages call it. */
export interface Concept {
  /** Permanent id, kebab case. */
  readonly id: string
  readonly kind: ConceptKind
  readonly forms: Readonly<Partial<Record<Lang, TermForms>>>
  /**
   * Those of its forms that are common words too (السياق, a paper, is also "the context"), or that others are called
   * by (a surname): such a form alone names nothing, see `src/search/mentions/judge.ts`. A person's judgement.
   */
  readonly ambiguous?: readonly string[]
  /**
   * Longer expressions, in any language, in which one of its forms stands and something else is meant: "West Bank"
   * beside the West. They name nothing.
   */
  readonly not?: readonly string[]
  /**
   * Ids of other concepts that are meant with this one where its name has theirs in it: Pakistan in "Pakistan Army".
   * Other names inside its name are not.
   */
  readonly contains?: readonly string[]
  /** A sentence for the glossary, by interface language. */
  readonly note?: Readonly<Partial<Record<Lang, string>>>
}
