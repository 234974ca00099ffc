/** The spelling in which the word model counts words: one for all spellings that a reader takes for the same word. */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {letterClass, silentClass} from '../../languages/script/arab/classes.ts'
import {ownLetters} from '../../languages/script/evidence.ts'
import {folder} from '../../languages/script/fold.ts'
import {modelCut, tokenizer} from '../../languages/script/tokens.ts'

/**
 * A character that is not a letter of a word: a mark above or below a letter, the tatweel, a joiner, a direction mark.
 */
export const silent = new RegExp(`[${silentClass}]`, 'u')
const allSilent = new RegExp(silent.source, 'gu')

const folds = Object.fromEntries(
  langs.map((lang) => {
    const {keyboard, reordering} = knowledgeByLang[lang].damage
    return [lang, folder(reordering?.folds ?? [], keyboard)]
  }),
) as Readonly<Record<Lang, (text: string) => string>>

/** A letter in the model's spelling. */
export function modelLetter(letter: string, lang: Lang): string {
  return folds[lang](letter)
}

/** A word in the model's spelling, without such characters. */
export function modelSpelling(word: string, lang: Lang): string {
  return folds[lang](word.replace(allSilent, ''))
}

/** Any letter of the Arabic script. */
export const arabicLetter = new RegExp(`[${letterClass}]`, 'u')
/** All letters of the Arabic script in a text. */
export const arabicLetters = new RegExp(arabicLetter.source, 'gu')

const cut = tokenizer(modelCut)

/** The words of a text and the marks that divide them, in the model's spelling; `#` for a number or a Latin word. */
export function modelWordsOf(text: string, lang: Lang): string[] {
  const words: string[] = []
  for (const {text: token} of cut(text)) {
    if (arabicLetter.test(token)) {
      const word = modelSpelling(token, lang)
      if (word !== '') words.push(word)
    } else words.push(/[\p{L}\p{N}]/u.test(token) ? '#' : '.')
  }
  return words
}

/** Letters that a line must have for its language to be told. */
const fewestLetters = 12

const told = langs.flatMap((lang) => {
  const {signs, reordering} = knowledgeByLang[lang].damage
  const isTold = signs !== undefined && reordering !== undefined && languages[lang].script === 'Arab'
  return isTold ? [{lang, signs: signs.inPieces}] : []
})

/** Letters of languages without a word model. */
const unmodelled = new RegExp(
  `[${langs.map((lang) => (knowledgeByLang[lang].damage.reordering === undefined ? ownLetters(lang) : '')).join('')}]`,
  'u',
)

/**
 * The language of a line, among those with a word model: by letters that not all languages of the script have; the
 * first language where these decide nothing. Undefined if the line has too few letters, or a letter of a language
 * without a model.
 */
export function modelledLang(text: string): Lang | undefined {
  if ((text.match(arabicLetters)?.length ?? 0) < fewestLetters || unmodelled.test(text)) return undefined
  let [best, most] = [undefined as Lang | undefined, -1]
  for (const {lang, signs} of told) {
    const count = text.match(signs)?.length ?? 0
    if (count > most) [best, most] = [lang, count]
  }
  return best
}
