/**
 * What the search reads beside Pagefind's index: the files under `/find/`, as the build writes them.
 *
 * An article's record has an id in Pagefind's index, made of all it holds; the texts that its results show lie under
 * that id, so that a page that has been open since before the last build never reads another article's text.
 */
import type {Lang} from '../languages/index.ts'
import type {Circle} from '../text/circles.ts'

/** Folder of these files, with slashes. */
export const findFolder = '/find/'

/** Folder of Pagefind's index, with slashes; further parts of it stand in folders 1, 2, … of it. */
export const pagefindFolder = '/pagefind/'

/** `/find/site.json`: what must be known before anything can be looked up. */
export interface SiteFile {
  /** How many parts Pagefind's index has. */
  readonly parts: number
  /** How many articles all parts hold. */
  readonly articles: number
  /** All letters that keys hold, in order: with what a beginning may go on. */
  readonly letters: string
  /** Whether some row takes more slots than one (see `layout.ts`). */
  readonly long: boolean
  /** First letters of words by which there are files of spellings. */
  readonly spellings: string
}

/** Rows in one file of texts. */
export const slotsInFile = 2

/** Name of the file that holds the row in a slot of an article. */
export function textsName(id: string, slot: number): string {
  return `texts/${id}/${Math.floor(slot / slotsInFile)}.json`
}

/** `/find/texts/<id>/<n>.json`: some rows of an article, and what its results say of it. */
export interface TextsFile {
  readonly slug: string
  /** ISO 8601. */
  readonly date?: string
  readonly editions: Readonly<Partial<Record<Lang, EditionFacts>>>
  /** Rows by their first slot. */
  readonly rows: Readonly<Record<number, FoundRow>>
}

/** What a result says of an edition. */
export interface EditionFacts {
  readonly title: string
  readonly origin: 'received' | 'made'
  /** Publisher or agency, in the edition's language where that is known. */
  readonly source?: string
}

/** A row as a result shows it. */
export interface FoundRow {
  readonly anchor: string
  /** What it is called, where that is not as its anchor: see `Row` in `text/rows.ts`. */
  readonly name?: string
  /** Its text in each language that it has. */
  readonly texts: Readonly<Partial<Record<Lang, string>>>
  /** What its circle says of the languages that it has, where that is more than that a program paired them. */
  readonly circle?: Exclude<Circle, 'auto'>
  /** Names that stand in it, where more than one language writes them or is looked for by them. */
  readonly names?: readonly RowName[]
}

/** A name of a row. */
export interface RowName {
  /** As each text writes it. */
  readonly in: Readonly<Partial<Record<Lang, string>>>
  /** Stems by which the row is found in languages whose text has it not, divided by spaces. */
  readonly for?: Readonly<Partial<Record<Lang, string>>>
}

/** `/find/spellings/<letter>.json`: words of the site that begin with it, most frequent first. */
export type SpellingsFile = readonly string[]

/** The letter that files a folded word: its first, behind the Arabic article. */
export function filingLetter(bareWord: string): string {
  return String.fromCodePoint(bareWord.codePointAt(0) ?? 0x5f)
}

/** Name of the file of spellings of a letter. */
export function spellingsName(letter: string): string {
  return `spellings/${(letter.codePointAt(0) ?? 0).toString(16)}.json`
}
