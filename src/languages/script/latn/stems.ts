/** Stems of words in the Latin script: the Porter stemmer, possessives, and names of peoples. */
import {stemmer} from 'stemmer'
import type {WordContext} from '../stemmer.ts'
import {apostrophes} from '../tokens.ts'

const latin = /\p{Script=Latin}/u
const possessive = new RegExp(`[${apostrophes}]s?$`, 'iu')

/** A word without the possessive: Pakistan’s, states’. */
export function withoutPossessive(raw: string): string {
  return latin.test(raw) ? raw.replace(possessive, '') : raw
}

/** Words that are also initials in capitals: "US" is not "us" then. */
const ambiguous: ReadonlySet<string> = new Set(
  'us it who am is in or so at do as all me un aid aids era nut act can sat'.split(' '),
)

/** The key of initials that are also a word, or undefined: `US` and `U.S.` give `ǃus`. */
export function initials(raw: string, folded: string): string | undefined {
  const capitals = /^\p{Lu}{2,4}$/u.test(raw) || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(raw)
  return capitals && ambiguous.has(folded) ? `\u01C3${folded}` : undefined
}

/**
 * The stems of a folded word, without the word itself. Porter, "An algorithm for suffix stripping" (1980),
 * beside it the country of a people in -i (Pakistani), which Porter leaves. A name has no other ending, and initials
 * that are also a word have none.
 */
export function latinStems(folded: string, {raw, vocabulary}: WordContext): string[] {
  if (initials(raw, folded) !== undefined) return []
  const found = new Set(vocabulary.name(folded) ? [] : [stemmer(folded)])
  if (folded.length >= 5 && folded.endsWith('i')) found.add(folded.slice(0, -1))
  if (folded.length >= 7 && folded.endsWith('is')) found.add(folded.slice(0, -2))
  found.delete(folded)
  return [...found]
}
