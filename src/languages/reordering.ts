import type {FoldGroup} from './script/fold.ts'

/**
 * How likely words of a language are, and cuts in its lines: by that, lines in reversed pieces are put in order. Lists
 * of words and affixes are divided by spaces.
 */
export interface Reordering {
  /** Spellings that the model takes for one; it holds the letters of the language's own keyboard. */
  readonly folds: readonly FoldGroup[]
  /** The counts of its words, which `npm run train -- letters` writes: read when restoring is loaded. */
  readonly words: () => Promise<{readonly default: WordData}>
  /** What may stand before a known word, so that a list of words need not hold every form. */
  readonly before: Shares
  /** The same for what may stand after it. */
  readonly after: Shares
  /** Classes of words that no list has as classes of their own: how they begin (the first that fits), how they end. */
  readonly classes: {readonly beginnings: string; readonly endLetters: number}
  /** Letters that are words by themselves. */
  readonly oneLetterWords: string
  readonly costs: Costs
  /** How much better than a line as found a reading must be for the line to be mended by itself, in nats. */
  readonly needed: number
  /** In a damaged text: how much better a reading must look at a glance for all to be weighed, in nats. */
  readonly worthALook: number
  /** In a damaged text: probability that a line is in pieces from which on it is mended. */
  readonly certain: number
}

/** How often a word with an affix occurs for one without → affixes. */
export type Shares = Readonly<Record<string, string>>

/** What lies between a piece and the one read before it. */
export type CutKind = 'start' | 'joiner' | 'ligature' | 'alef' | 'inside' | 'space' | 'seam' | 'foreign'

/** What a line with cuts costs, in nats; fitted to broken lines of news that the model of words had not learnt from. */
export interface Costs {
  /** Of a cut of each kind. */
  readonly cut: Readonly<Record<CutKind, number>>
  /** Of a place where such a line should have a cut and has none: beside a number or Latin words, inside a word at a ligature, at a non-joiner. */
  readonly uncut: {readonly foreign: number; readonly ligature: number; readonly joiner: number}
  /** What it is worth that a line ends with the end of a sentence or clause. */
  readonly stopAtEnd: number
}

/** A file of counts: `letters.json` of a language. */
export interface WordData {
  /** Count in texts → words with it; `#` is a number or a Latin word, `.` an end of a sentence or clause. */
  readonly news: Readonly<Record<string, string>>
  /** Words of a list made from pages of the web. */
  readonly web: string
  /** Words of a dictionary that are in neither, with their zero-width non-joiners. */
  readonly dictionary: string
  /** Words of the texts and the list that are written with zero-width non-joiners, these kept. */
  readonly joiners: string
  /** Count in texts → pairs of neighbours with it. */
  readonly pairs: Readonly<Record<string, string>>
  /** Words that are classes of their own. */
  readonly own: string
  /** Classes, each with its count. */
  readonly classes: string
  /** Count in texts → pairs of classes of neighbours, by their number in `classes`. */
  readonly classPairs: Readonly<Record<string, string>>
  /** Letters by number, `^` and `$` among them. */
  readonly alphabet: string
  /** For each three letters of the alphabet a byte, `16 · log2(1 + count)`, base 64. */
  readonly letters: string
}
