/**
 * The words of the site, as evidence for stripping endings.
 *
 * At build it covers every text; in the browser, the words that a query needs.
 */
import type {KnownWords} from '../../languages/script/stemmer.ts'

/** Answers about folded words. */
export interface SiteVocabulary extends KnownWords {
  /** Whether the word is written as one in some place and with ZWNJ or a hyphen in another. */
  compound(word: string): boolean
  /**
   * Whether a compound may begin with this word; saves asking for joined words. Absent where compounds are not at hand.
   */
  begins?(word: string): boolean
  /** Whether the answers may change, so that none may be kept. */
  readonly changing?: boolean
}

/** A vocabulary without words: only endings that need no evidence are stripped. */
export const emptyVocabulary: SiteVocabulary = {
  has: () => false,
  noun: () => false,
  name: () => false,
  compound: () => false,
}

/** The evidence about a word, as the bits in which it is stored. */
export const evidenceBits = {has: 1, noun: 2, name: 4, compound: 8} as const

/** A vocabulary over stored evidence. */
export function siteVocabularyOf(bits: ReadonlyMap<string, number>): SiteVocabulary {
  const asks = (bit: number) => (word: string) => ((bits.get(word) ?? 0) & bit) !== 0
  return {
    has: asks(evidenceBits.has),
    noun: asks(evidenceBits.noun),
    name: asks(evidenceBits.name),
    compound: asks(evidenceBits.compound),
  }
}

/** The same for evidence that is complete: it also answers with what compounds begin. */
export function wholeVocabulary(bits: ReadonlyMap<string, number>): SiteVocabulary {
  const beginnings = new Set<string>()
  for (const [word, known] of bits) {
    if ((known & evidenceBits.compound) === 0) continue
    for (let length = 1; length < word.length; length++) beginnings.add(word.slice(0, length))
  }
  return {...siteVocabularyOf(bits), begins: (word) => beginnings.has(word)}
}
