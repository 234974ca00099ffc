/** Letters as the model of words counts them: one spelling for what a reader takes for the same word. */

/** A language whose lines come out of extraction in reversed runs. */
export type RunsLang = 'ar' | 'fa'

/** Marks above and below letters, the tatweel, and characters that only join or direct. */
export const silent =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u

const folds: Readonly<Record<RunsLang, Readonly<Record<string, string>>>> = {
  fa: {ي: 'ی', ى: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', ة: 'ه', ۀ: 'ه', ؤ: 'و'},
  ar: {ی: 'ي', ک: 'ك', ى: 'ي', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا'},
}

/** A letter in the spelling of the model. */
export function foldLetter(letter: string, lang: RunsLang): string {
  return folds[lang][letter] ?? letter
}

/** A word in the spelling of the model: silent characters gone, sister letters folded. */
export function foldWord(word: string, lang: RunsLang): string {
  let out = ''
  for (const letter of word) if (!silent.test(letter)) out += foldLetter(letter, lang)
  return out
}

/** Any letter of the Arabic script. */
export const arabicLetter =
  /[\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF\u0750-\u077F]/u

/** Words of a text with the marks that divide them: Arabic words folded, `#` for a number or a Latin word. */
export function wordsOf(text: string, lang: RunsLang): string[] {
  const words: string[] = []
  for (const [token] of text.matchAll(/[\p{L}\p{M}\u200B-\u200F]+|[\p{N}]+|[.!?؟،؛:]/gu)) {
    if (arabicLetter.test(token)) {
      const word = foldWord(token, lang)
      if (word !== '') words.push(word)
    } else words.push(/[\p{L}\p{N}]/u.test(token) ? '#' : '.')
  }
  return words
}

/** The language of a line by letters that only one of the two has; undefined where it has too few of either. */
export function langOf(text: string): RunsLang | undefined {
  const letters = text.match(/[\u0620-\u064A\u066E-\u06D3]/gu)?.length ?? 0
  if (letters < 12) return undefined
  const persian = text.match(/[پچژگکی]/gu)?.length ?? 0
  const arabic = text.match(/[ةيكىأإ]|(?<!\p{L})[وفبل]?ال/gu)?.length ?? 0
  return persian > arabic ? 'fa' : 'ar'
}
