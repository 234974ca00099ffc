/**
 * The tokeniser: the words, numbers and marks of a text, with their places.
 *
 * What a token may hold differs with what it is for. The ways to cut stand here side by side, each with its reason;
 * who needs another adds it here. Models and indexes hold words as they were cut when they were made.
 */

/** A stretch of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** As it stands in the text. */
  readonly text: string
  /** Offsets into the text, in UTF-16 code units; the end exclusive. */
  readonly start: number
  readonly end: number
}

/** The tokens of each kind: sources of regular expressions (flag `v`), tried in this order; '' for none. */
export interface Cut {
  readonly number: string
  readonly word: string
  readonly mark: string
}

/** Make a function that splits texts into tokens. Anything that is a token of no kind is skipped. */
export function tokenizer({number, word, mark}: Cut): (text: string) => Token[] {
  const sources = [number, word, mark].map((source) => `(${source === '' ? '(?!)' : source})`)
  const pattern = new RegExp(sources.join('|'), 'gv')
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
}

/**
 * For looking up phrases in lines, where marks count. A word ends at a zero-width non-joiner, so that ربیع‌الاول and
 * ربیع الاول are the same two words; initials with stops are one.
 */
export const phraseCut: Cut = {
  number: String.raw`[\d\u0660-\u0669\u06F0-\u06F9]+`,
  word: String.raw`(?!\u0640)\p{L}[\p{L}\p{M}\u0640\u200D\u2019']*(?:\.\p{L}[\p{L}\p{M}]*)*`,
  mark: String.raw`[^\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{M}\u0640]`,
}

/**
 * For comparing a text with its translation. Scripts part words; dotted Latin initials (U.S., A.I.) are one word; of
 * numbers the separators of thousands and decimals belong to them.
 */
export const translationCut: Cut = {
  number: String.raw`\p{Nd}+(?:[.,\u066B\u066C]\p{Nd}+|\u060C\p{Nd}{3}(?!\p{Nd}))*`,
  word: [
    String.raw`\p{Script=Latin}(?:\.\p{Script=Latin})+(?![\p{L}\p{M}])`,
    String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['\u2019](?=\p{L})\p{Script=Latin}+)*`,
    String.raw`[\p{L}--\p{Script=Latin}][[\p{L}--\p{Script=Latin}]\p{M}\u0640\u200C\u200D]*`,
  ].join('|'),
  mark: '',
}

/** Apostrophes inside words, as typed and as printed, with the letters used for ʿayn and hamza in transcription. */
export const apostrophes = "'\u2018\u2019\u201B\u02BC\u02BB\u02BE\u02BF\u055A\uFF07\u0060\u00B4\u2032"

/**
 * For a search: figures may stand in words (`30pm`), and signs of direction do not part them. A number is one with its
 * thousands and its decimals; what has two points (a date, a version) is numbers.
 */
export const searchCut: Cut = {
  number: String.raw`(?<!\p{Nd}[.\u066B]?)(?:\p{Nd}{1,3}(?:[,\u060C\u066C]\p{Nd}{3})+(?!\p{Nd})(?:[.\u066B]\p{Nd}+)?|\p{Nd}+[.\u066B]\p{Nd}+)(?![.\u066B]?\p{Nd})`,
  word: [
    String.raw`\p{L}\.(?:\p{L}\.)+\p{L}?(?![\p{L}\p{M}])`,
    String.raw`(?:[\p{L}\p{N}\p{M}\u0640\u200D\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?<=[\p{L}\p{M}])[${apostrophes}](?=\p{L}))+`,
  ].join('|'),
  mark: '',
}

/** For finding names: hyphens, joiners and apostrophes part words, for a name may be written with them or without. */
export const nameCut: Cut = {number: '', word: String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*`, mark: ''}

/** For the models that put pieces of lines in order: joiners belong to words, and marks that end clauses count. */
export const modelCut: Cut = {
  number: String.raw`\p{N}+`,
  word: String.raw`[\p{L}\p{M}\u200B-\u200F]+`,
  mark: '[.!?؟،؛:]',
}
