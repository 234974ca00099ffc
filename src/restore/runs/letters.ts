/** Letters as the model of words counts them: one spelling for what a reader takes for the same word. */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {knowledge} from '../../languages/knowledge.ts'
import {letterClass, silentClass} from '../../languages/script/arab/classes.ts'
import {ownLetters} from '../../languages/script/evidence.ts'
import {folder} from '../../languages/script/fold.ts'
import {modelCut, tokenizer} from '../../languages/script/tokens.ts'

/** A character that is no letter of a word: a mark above or below it, the tatweel, one that only joins or directs. */
export const silent = new RegExp(`[${silentClass}]`, 'u')
const allSilent = new RegExp(silent.source, 'gu')

const folds = Object.fromEntries(
  langs.map((lang) => {
    const {keyboard, reordering} = knowledge[lang].damage
    return [lang, folder(reordering?.folds ?? [], keyboard)]
  }),
) as Readonly<Record<Lang, (text: string) => string>>

/** A letter in the spelling of the model. */
export function foldLetter(letter: string, lang: Lang): string {
  return folds[lang](letter)
}

/** A word in the spelling of the model: silent characters gone, sister letters folded. */
export function foldWord(word: string, lang: Lang): string {
  return folds[lang](word.replace(allSilent, ''))
}

/** Any letter of the Arabic script. */
export const arabicLetter = new RegExp(`[${letterClass}]`, 'u')
const arabicLetters = new RegExp(arabicLetter.source, 'gu')

const cut = tokenizer(modelCut)

/** Words of a text with the marks that divide them: Arabic words folded, `#` for a number or a Latin word. */
export function wordsOf(text: string, lang: Lang): string[] {
  const words: string[] = []
  for (const {text: token} of cut(text)) {
    if (arabicLetter.test(token)) {
      const word = foldWord(token, lang)
      if (word !== '') words.push(word)
    } else words.push(/[\p{L}\p{N}]/u.test(token) ? '#' : '.')
  }
  return words
}

/** Letters by which the language of a line can be told. */
const fewestLetters = 12

const told = langs.flatMap((lang) => {
  const {signs, reordering} = knowledge[lang].damage
  const isTold = signs !== undefined && reordering !== undefined && languages[lang].script === 'Arab'
  return isTold ? [{lang, signs: signs.inPieces}] : []
})

/** Letters of the languages that no model puts in order. */
const unmodelled = new RegExp(
  `[${langs.map((lang) => (knowledge[lang].damage.reordering === undefined ? ownLetters(lang) : '')).join('')}]`,
  'u',
)

/**
 * The language of a line, of those that a model puts in order: by letters that not all of its script have, the first
 * where they are equal. Undefined where the line has too few letters, and where it has one of another language.
 */
export function langOf(text: string): Lang | undefined {
  if ((text.match(arabicLetters)?.length ?? 0) < fewestLetters || unmodelled.test(text)) return undefined
  let [best, most] = [undefined as Lang | undefined, -1]
  for (const {lang, signs} of told) {
    const count = text.match(signs)?.length ?? 0
    if (count > most) [best, most] = [lang, count]
  }
  return best
}
