/** What a line can say of the text: fields, and the credits they make up. */
import type {KeyedToken} from '../languages/script/phrases.ts'
import type {MetadataRole} from '../text/model.ts'

/** What a field may be: a key of `Metadata` that a line can state. */
export type FieldName =
  | 'date'
  | 'authors'
  | 'translators'
  | 'affiliations'
  | 'agency'
  | 'publisher'
  | 'section'
  | 'sourceUrl'

/** One thing a line says of the text. */
export interface Field {
  readonly name: FieldName
  readonly value: string
  /** Offsets into the line's text of the words that say it. */
  readonly start: number
  readonly end: number
  /** Of a date: that it is when the text was changed, not when it appeared. */
  readonly updated?: true
  /** Of an affiliation: whose it is. */
  readonly person?: {readonly role: 'authors' | 'translators'; readonly name: string}
  /** That the line says where the text was taken from: of a translation, this is its original's. */
  readonly ofOriginal?: true
  /** That the words can be read another way, too. */
  readonly inferred?: true
}

/** A field whose value is all that the text has from the first of some of its tokens to the last. */
export function fieldOf(name: FieldName, text: string, tokens: readonly KeyedToken[]): Field {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  return {name, value: text.slice(start, end), start, end}
}

/** A line that speaks of the text. */
export interface Credit {
  readonly role: MetadataRole
  readonly fields: readonly Field[]
  /** Whether it may as well be a title or a heading; where one is expected, it is. */
  readonly doubtful?: boolean
  /** Whether it is a sentence that names who wrote the text and where: it says so, and stays in the text. */
  readonly sentence?: true
}
