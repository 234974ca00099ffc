/** Words of a text with their places, and the phrases that stand in it. */
import type {Lang} from '../../languages/index.ts'
import {knowledgeByLang} from '../../languages/knowledge.ts'
import {tokenizer, translationCut} from '../../languages/script/tokens.ts'
import {foldedWord, withoutAffix} from '../words.ts'

/** A word, and where it is written: UTF-16 code units, the end exclusive. Parts of one word share its place. */
export interface PlacedWord {
  /** With its spellings folded. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const cut = tokenizer(translationCut)
const marks = /[\p{M}\u0640\u200D]/gu

/** The words of a text, in order; a word is several where a joiner divides it and its language parts words so. */
export function placedWords(text: string, lang: Lang): PlacedWord[] {
  const {zwnjDivides} = knowledgeByLang[lang].translation
  return cut(text)
    .filter(({kind}) => kind === 'word')
    .flatMap(({text: written, start, end}) => {
      const plain = written.replace(marks, '')
      const parts = zwnjDivides ? plain.split('\u200C') : [plain]
      return parts.flatMap((part) => (part === '' ? [] : [{key: foldedWord(part, lang), start, end}]))
    })
}

/** Phrases that are looked for, by their first words. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>

/** A table of phrases of a language. */
export function phrasesByWord(phrases: readonly string[], lang: Lang): PhraseTable {
  const keys = phrases.map((phrase) => placedWords(phrase, lang).map(({key}) => key))
  return Map.groupBy(
    keys.filter(({length}) => length > 0),
    ([first]) => first!,
  )
}

/** A regular expression for folded words, of one for words as they are written. */
export function foldedForm(form: RegExp | undefined, lang: Lang): RegExp | undefined {
  return form === undefined ? undefined : new RegExp(foldedWord(form.source, lang), form.flags)
}

/** Number of words of the longest phrase at a word; 0 if there is none. A particle may be written onto the first. */
export function phraseSizeAt(
  words: readonly PlacedWord[],
  at: number,
  table: PhraseTable,
  lang: Lang,
): number {
  const {particles} = knowledgeByLang[lang].translation
  const {key} = words[at]!
  const firsts = [...new Set([key, withoutAffix(key, particles)])]
  const sizes = firsts
    .flatMap((first) => table.get(first) ?? [])
    .filter((phrase) => phrase.slice(1).every((each, k) => words[at + 1 + k]?.key === each))
    .map(({length}) => length)
  return Math.max(0, ...sizes)
}
