/**
 * What the site's own words say about a word: the evidence on which the analyser strips.
 *
 * At build it is made of every text; in the browser it is the part that the words of one query need.
 */
import type {KnownWords} from '../../languages/script/stemmer.ts'

/** Answers about folded words. */
export interface Vocabulary extends KnownWords {
  /** Whether it is written as one word somewhere and bound by ZWNJ or a hyphen somewhere else. */
  compound(word: string): boolean
  /** Whether a compound may begin so: saves joining words to ask. Absent where the compounds are not at hand. */
  begins?(word: string): boolean
  /** Whether answers may change from one question to the next: then nothing is remembered. */
  readonly changing?: boolean
}

/** Knows no word: only what needs no evidence is stripped. */
export const emptyVocabulary: Vocabulary = {
  has: () => false,
  noun: () => false,
  name: () => false,
  compound: () => false,
}

/** The evidence about one word, as bits: the form in which it is stored. */
export const evidence = {has: 1, noun: 2, name: 4, compound: 8} as const

/** A vocabulary over stored evidence. */
export function vocabularyOf(bits: ReadonlyMap<string, number>): Vocabulary {
  const asks = (bit: number) => (word: string) => ((bits.get(word) ?? 0) & bit) !== 0
  return {
    has: asks(evidence.has),
    noun: asks(evidence.noun),
    name: asks(evidence.name),
    compound: asks(evidence.compound),
  }
}

/** The same over evidence that is complete and changes no more: it knows with what its compounds begin. */
export function wholeVocabulary(bits: ReadonlyMap<string, number>): Vocabulary {
  const beginnings = new Set<string>()
  for (const [word, known] of bits) {
    if ((known & evidence.compound) === 0) continue
    for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length))
  }
  return {...vocabularyOf(bits), begins: (word) => beginnings.has(word)}
}
