/**
 * Letters that readers type for one another, folded to one of them.
 *
 * By script, not by language: a Persian name in an Arabic text, typed on an Urdu keyboard, is one word to its
 * reader. A fold loses nothing that tells two words of one language apart more often than it joins spellings
 * of one word; what would (p and b, g and k) is left to crossing, where it is shown to the reader.
 */

/** One fold: every character of `from` becomes `to`. */
interface Fold {
  /** What it mends, and where the habit is described. */
  readonly why: string
  readonly from: string
  readonly to: string
}

/** Folds of the Arabic script, in no order: each character stands in one row. */
export const arabicFolds: readonly Fold[] = [
  {
    why: 'Alef forms; hamza above and below is left out by most typists (Unicode 9.2, Arabic; Buckwalter).',
    from: '\u0622\u0623\u0625\u0671\u0672\u0673\u0675',
    to: '\u0627',
  },
  {
    why: 'Yeh forms: Arabic yeh, alef maqsura (Egyptian habit), Persian, Urdu, Pashto and Kurdish yehs.',
    from: '\u0649\u06CC\u06CD\u06CE\u06D0\u06D1\u06D2\u06D3\u0678\u063D\u063E\u063F',
    to: '\u064A',
  },
  {
    why: 'Keheh and its forms on Persian, Urdu and Sindhi keyboards.',
    from: '\u06A9\u06AA\u06AC',
    to: '\u0643',
  },
  {
    why: 'Ta marbuta written as heh; heh doachashmee, goal, with yeh above and Kurdish ae.',
    from: '\u0629\u06BE\u06C0\u06C1\u06C2\u06C3\u06D5\u06FF',
    to: '\u0647',
  },
  {why: 'Pashto gaf and its dotted forms.', from: '\u06AB\u06B0\u06B2\u06B4', to: '\u06AF'},
  {why: 'Noon ghunna (Urdu) and rnoon (Pashto).', from: '\u06BA\u06BB\u06BC', to: '\u0646'},
  {why: 'Retroflex t of Urdu and Pashto.', from: '\u0679\u067C\u067D', to: '\u062A'},
  {why: 'Retroflex d of Urdu and Pashto.', from: '\u0688\u0689\u068A', to: '\u062F'},
  {why: 'Retroflex r of Urdu and Pashto.', from: '\u0691\u0692\u0693\u0695', to: '\u0631'},
  {
    why: 'Waw forms of Urdu, Kurdish and Uyghur.',
    from: '\u0676\u06C4\u06C6\u06C7\u06C8\u06CA\u06CB',
    to: '\u0648',
  },
  {
    why: 'Veh, which Arabic writers use for a foreign v and others write as feh.',
    from: '\u06A4\u06A5',
    to: '\u0641',
  },
]

/** Latin letters that decomposing leaves whole, and what readers without that key type. */
const latinFolds: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

const folds = new Map<string, string>(Object.entries(latinFolds))
for (const {from, to} of arabicFolds) for (const letter of from) if (!folds.has(letter)) folds.set(letter, to)

/** Apostrophes inside words, as typed and as printed, with the letters used for ʿayn and hamza in transcription. */
export const apostrophes = "'\u2018\u2019\u201B\u02BC\u02BB\u02BE\u02BF\u055A\uFF07\u0060\u00B4\u2032"

const apostrophe = new RegExp(`[${apostrophes}]`, 'gu')
/** Marks, tatweel, joiners, direction marks, soft hyphen: nothing that a reader would call a letter. */
const dropped = /[\p{M}\u0640\p{Cf}]/gu
const arabicDigit = /[\u0660-\u0669\u06F0-\u06F9]/gu
/** Carriers of hamza other than alef: what they carry is dropped, for مسؤول and مسئول are one word. */
const carriers = /[\u0621\u0624\u0626\u0674]/gu

/**
 * One spelling for all that are one word to a reader: lower case, no marks, ASCII digits, folded letters.
 * Presentation forms and ligatures are taken apart (NFKC), and so are Latin letters with marks (NFKD).
 * Hamza on waw or yeh, and hamza alone, disappear; see {@link carried} for the other reading.
 */
export function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const made = foldLetters(word.normalize('NFKC').replace(carriers, ''))
  if (folded.size > 100_000) folded.clear()
  folded.set(word, made)
  return made
}

/** Words folded before: a collection repeats its words, and each is asked for at every step of indexing. */
const folded = new Map<string, string>()

/** The same with the carriers of hamza kept as letters (رؤية as رويه), or undefined where that changes nothing. */
export function carried(word: string): string | undefined {
  const composed = word.normalize('NFKC')
  if (!/[\u0624\u0626]/u.test(composed)) return undefined
  const letters = composed
    .replace(/\u0624/gu, '\u0648')
    .replace(/\u0626/gu, '\u064A')
    .replace(carriers, '')
  return foldLetters(letters)
}

function foldLetters(word: string): string {
  let out = ''
  const plain = word
    .normalize('NFKD')
    .replace(apostrophe, '')
    .replace(dropped, '')
    .toLowerCase()
    .replace(arabicDigit, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  for (const letter of plain) out += folds.get(letter) ?? letter
  return out
}
