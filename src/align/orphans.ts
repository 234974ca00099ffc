/**
 * Terms that should have a counterpart and find none anywhere on the other side.
 *
 * Evidence compares segments with one another, so it is silent about a word whose translation stands nowhere; but
 * a segment full of such words was probably left out.
 */
import type {Lexicon} from './ibm.ts'
import type {Lexicons, Link} from './links.ts'
import {knownForms} from './lookup.ts'
import type {Term, Vocabulary} from './vocabulary.ts'

/** Kinds of orphans, in the order of the sums. */
export const orphanKinds = ['number', 'name', 'word'] as const

/** Running sums over the segments of both sides, one array a kind: how much its orphans speak against any link. */
export interface Orphans {
  readonly source: readonly Float64Array[]
  readonly target: readonly Float64Array[]
}

/** How surely a term of each kind is answered in a translation; a word, as its lexicon believes. */
const surely = {number: 0.7, name: 0.5, word: 0.7}

/** Kind of orphan a term would be, and how surely it should have been answered; undefined for terms that say nothing. */
function expected(
  term: Term,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): readonly [number, number] | undefined {
  if (term.kind === 'number') return term.key.length > 1 ? [0, surely.number] : undefined
  if (term.kind === 'name') return [1, surely.name]
  if (term.kind !== 'word') return undefined
  let best = 0
  for (const [form, share] of knownForms(lexicon, term.key, vocabulary.lang)) {
    for (const strength of lexicon.get(form)?.values() ?? []) best = Math.max(best, share * strength)
  }
  if (best > 0) return [2, best * surely.word]
  return term.capital ? [1, surely.name] : undefined
}

function sumsOf(vocabulary: Vocabulary, linked: ReadonlySet<number>, lexicon: Lexicon): Float64Array[] {
  const sums = orphanKinds.map(() => new Float64Array(vocabulary.size + 1))
  vocabulary.terms.forEach((term, index) => {
    if (linked.has(index)) return
    const found = expected(term, lexicon, vocabulary)
    if (found === undefined) return
    for (const segment of term.segments) sums[found[0]]![segment + 1]! -= Math.log(1 - found[1])
  })
  for (const sum of sums) for (let k = 1; k < sum.length; k++) sum[k]! += sum[k - 1]!
  return sums
}

/** The orphans of two sides whose links are known. */
export function orphansOf(
  source: Vocabulary,
  target: Vocabulary,
  links: readonly Link[],
  lexicons: Lexicons,
): Orphans {
  return {
    source: sumsOf(source, new Set(links.map((link) => link.source)), lexicons.base),
    target: sumsOf(target, new Set(links.map((link) => link.target)), lexicons.back),
  }
}
