/** Fields that a line can state about its text, and credits, which consist of fields. */
import type {KeyedToken} from '../languages/script/phrases.ts'
import type {MetadataRole} from '../text/model.ts'

/** The name of a field: a key of `Metadata` that a line can state. */
export type FieldName =
  | 'date'
  | 'authors'
  | 'translators'
  | 'affiliations'
  | 'agency'
  | 'publisher'
  | 'section'
  | 'sourceUrl'

/** One fact that a line states about the text. */
export interface Field {
  readonly name: FieldName
  readonly value: string
  /** Offsets of the words that state it, in the line's text. */
  readonly start: number
  readonly end: number
  /** For a date: it is when the text was changed, not when it appeared. */
  readonly updated?: true
  /** For an affiliation: the person who has it. */
  readonly person?: {readonly role: 'authors' | 'translators'; readonly name: string}
  /** The line says where the text was taken from. For a translation the field is about the original. */
  readonly ofOriginal?: true
  /** The words can also be read in another way. */
  readonly inferred?: true
}

/** A field whose value is the text from the first to the last of these tokens. */
export function fieldOf(name: FieldName, text: string, tokens: readonly KeyedToken[]): Field {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  return {name, value: text.slice(start, end), start, end}
}

/** A line that states something about the text. */
export interface Credit {
  readonly role: MetadataRole
  readonly fields: readonly Field[]
  /** Whether it may also be a title or heading; where one is expected, it is. */
  readonly doubtful?: boolean
  /** Whether it is a sentence that names the author and place of publication; it stays in the text. */
  readonly sentence?: true
}
