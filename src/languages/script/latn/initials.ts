/** Possessives, and initials that are also a word. */
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
