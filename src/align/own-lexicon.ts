/**
 * Words that stand for one another in this very text: pairs that a first pass saw together again and again.
 *
 * A pair that was seen together once is not counted (that once may be the very bead it would vouch for): of
 * every count one is taken away before it is compared with how often either word occurs (Dice's coefficient).
 */
import type {Grid} from './grid.ts'
import type {Lexicon} from './ibm.ts'
import {eachLikelyBead} from './likely-beads.ts'
import {evidenceKinds, type Link} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Strength under which a pair is left out. */
const weakest = 0.4

/** The words to learn, by segment: they occur at least twice, not everywhere, and have no links yet. */
function openWords(vocabulary: Vocabulary, understood: ReadonlySet<number>): number[][] {
  const bySegment: number[][] = Array.from({length: vocabulary.size}, () => [])
  vocabulary.terms.forEach((term, index) => {
    const often = term.segments.length
    if (
      term.kind !== 'word' ||
      often < 2 ||
      often > Math.max(3, 0.25 * vocabulary.size) ||
      understood.has(index)
    )
      return
    for (const segment of term.segments) bySegment[segment]!.push(index)
  })
  return bySegment
}

/** Learn from the posteriors of a pass whose segments are those of the vocabularies. */
export function ownLexicon(
  source: Vocabulary,
  target: Vocabulary,
  known: readonly Link[],
  grid: Grid,
  beads: Float64Array,
): Lexicon {
  const sure = known.filter((link) => link.strength >= 0.3 && evidenceKinds[link.kind] !== 'mark')
  const from = openWords(source, new Set(sure.map((link) => link.source)))
  const to = openWords(target, new Set(sure.map((link) => link.target)))
  const counts = new Map<number, number>()
  eachLikelyBead(grid, beads, 0.3, (place, share) => {
    const sources = new Set(from.slice(place.source, place.sourceEnd).flat())
    const targets = new Set(to.slice(place.target, place.targetEnd).flat())
    for (const a of sources) {
      for (const b of targets) {
        const name = a * target.terms.length + b
        counts.set(name, (counts.get(name) ?? 0) + share)
      }
    }
  })
  return strongPairs(source, target, counts)
}

function strongPairs(source: Vocabulary, target: Vocabulary, counts: ReadonlyMap<number, number>): Lexicon {
  const lexicon = new Map<string, Map<string, number>>()
  for (const [name, count] of counts) {
    if (count < 1.8) continue
    const a = source.terms[Math.floor(name / target.terms.length)]!
    const b = target.terms[name % target.terms.length]!
    const strength = (2 * (count - 1)) / (a.segments.length + b.segments.length - 2)
    if (strength < weakest) continue
    const row = lexicon.get(a.key) ?? new Map<string, number>()
    row.set(b.key, Math.min(1, strength))
    lexicon.set(a.key, row)
  }
  return lexicon
}
