/** Small word models, so that a test says itself what its words are worth. */
import {knowledgeByLang} from '../../../src/languages/knowledge.ts'
import type {WordData} from '../../../src/languages/reordering.ts'
import {openWordModel, type WordModel} from '../../../src/restore/reordering/word-model.ts'

/** The letters that a made model knows. */
export const alphabet = '$^ءآئابتثجحخدذرزسشصضطظعغفقلمنهوپچژکگی'

/** The counts of three letters as a data file has them: a byte for each three letters of an alphabet. */
export function letterCounts(letters: string, counts: Readonly<Record<string, number>>): string {
  const all = [...letters]
  const bytes = all.flatMap((a) =>
    all.flatMap((b) => all.map((c) => Math.round(16 * Math.log2(1 + (counts[a + b + c] ?? 0))))),
  )
  return btoa(String.fromCharCode(...bytes))
}

/** Data of words with no more in them than is given. */
export function wordData(own: Partial<WordData>): WordData {
  return {
    news: {},
    web: '',
    dictionary: '',
    joiners: '',
    pairs: {},
    own: '',
    classes: '',
    classPairs: {},
    alphabet,
    letters: noLetters,
    ...own,
  }
}

const noLetters = letterCounts(alphabet, {})

/** A Persian model of these words. */
export function persianModel(own: Partial<WordData>): WordModel {
  return openWordModel('fa', wordData(own))
}

/** What is known of lines in pieces in Persian. */
export const persian = knowledgeByLang.fa.damage.reordering!

/** Assert-friendly equality of figures. */
export function isNear(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
}
