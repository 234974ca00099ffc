/** The kinds of parts of a text, and of marks inside them; the only place that lists them. */

/**
 * The kinds of segments (contract). Of verse a segment is one line, of a table one row, of a list one item, of an
 * interview or play what one speaker says.
 */
export const segmentKinds = [
  'title',
  'deck',
  'heading',
  'paragraph',
  'quote',
  'list-item',
  'verse',
  'table-row',
  'speaker-turn',
  'code',
  'figure',
  'caption',
  'note',
] as const

/** The roles of blocks that become metadata and no segment. */
export const metadataRoles = ['byline', 'dateline', 'credit', 'section', 'address'] as const

/** The roles of blocks before composing. */
export const blockRoles = [...segmentKinds, ...metadataRoles] as const

/**
 * The types of marks: stretches of a text that are more than plain. `note` is the reference to a note; `break` is the
 * space at which a new line begins inside a block.
 */
export const markTypes = [
  'link',
  'emphasis',
  'strong',
  'superscript',
  'subscript',
  'code',
  'quotation',
  'note',
  'break',
] as const

/**
 * What one side of a row says and the other does not, in the order in which the differences of a row are listed: a
 * number; the name of a day or month; the name of a person, a place or an organisation; a denial; a word that keeps a
 * statement from being certain or the author's own; words in quotation marks; a whole sentence.
 */
export const differenceKinds = [
  'number',
  'date',
  'name',
  'negation',
  'hedge',
  'quotation',
  'sentence',
] as const

/** What a difference is about. */
export type DifferenceKind = (typeof differenceKinds)[number]

/** A kind of segment. */
export type SegmentKind = (typeof segmentKinds)[number]

/** A role of a block that moves into metadata. */
export type MetadataRole = (typeof metadataRoles)[number]

/** A role of a block. */
export type BlockRole = (typeof blockRoles)[number]

/** A type of mark. */
export type MarkType = (typeof markTypes)[number]

/** The letters that ids begin with, by kind; all running text has `p`. */
const idLetters: Readonly<Partial<Record<SegmentKind, string>>> = {
  title: 't',
  deck: 'd',
  figure: 'f',
  caption: 'c',
  note: 'n',
}

/** The letter that the ids of a kind begin with. */
export function idLetterOf(kind: SegmentKind): string {
  return idLetters[kind] ?? 'p'
}

/** Whether a mark of this type stays with the text. */
export function isMarkType(type: string): type is MarkType {
  return (markTypes as readonly string[]).includes(type)
}

/** Whether a block of this role becomes a segment. */
export function isSegmentKind(role: string): role is SegmentKind {
  return (segmentKinds as readonly string[]).includes(role)
}

/** The kinds of text that is read from beginning to end, headings apart. */
const runningKinds: ReadonlySet<string> = new Set<SegmentKind>([
  'paragraph',
  'quote',
  'list-item',
  'verse',
  'table-row',
  'speaker-turn',
  'code',
])

/** Whether blocks of this role are read from beginning to end as the text itself. */
export function isRunningText(role: string): boolean {
  return runningKinds.has(role)
}
