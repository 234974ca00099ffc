/** Letters as the model of words counts them: one spelling for what a reader takes for the same word. */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {knowledge} from '../../languages/knowledge.ts'
import {letterClass, silentClass} from '../../languages/script/arab/classes.ts'
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
  const {signs} = knowledge[lang].damage
  return signs !== undefined && languages[lang].script === 'Arab' ? [{lang, signs: signs.inPieces}] : []
})

/**
 * The language of a line by letters that only one of its script has, the first where they are equal; undefined where
 * it has too few letters, and for a language whose lines cannot be put in order.
 */
export function langOf(text: string): Lang | undefined {
  if ((text.match(arabicLetters)?.length ?? 0) < fewestLetters) return undefined
  let [best, most] = [undefined as Lang | undefined, -1]
  for (const {lang, signs} of told) {
    const count = text.match(signs)?.length ?? 0
    if (count > most) [best, most] = [lang, count]
  }
  return best !== undefined && knowledge[best].damage.reordering !== undefined ? best : undefined
}
