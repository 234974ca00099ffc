/**
 * A lexicon learnt from a collection: word pairs of its texts, from beads that are believed.
 *
 * Give a text the lexicon of the *other* texts (`AlignOptions.lexicon`): what a text taught itself would only
 * confirm it. A handful of articles teach little; some dozens teach a point of F1 and more.
 */
import type {AlignSide, IndexBead} from '../../model.ts'
import {type Lexicon, learnLexicon} from './ibm.ts'
import {tokensOf} from './tokens.ts'

/** A text of the collection, aligned. */
export interface AlignedText {
  readonly source: AlignSide
  readonly target: AlignSide
  readonly beads: readonly IndexBead[]
}

/** Beads less sure than this teach nothing. */
const believed = 0.5

function bag(side: AlignSide, indices: readonly number[]): string[] {
  const tokens = indices.flatMap((index) => tokensOf(side.segments[index] ?? '', side.lang))
  return [...new Set(tokens.filter((token) => token.kind === 'word').map((token) => token.key))]
}

/** Learn from texts of one pair of languages, all in the same direction. */
export function collectionLexicon(texts: readonly AlignedText[]): Lexicon {
  const pairs = texts.flatMap(({source, target, beads}) =>
    beads
      .filter((bead) => bead.source.length * bead.target.length > 0 && bead.confidence >= believed)
      .map((bead) => ({
        source: bag(source, bead.source),
        target: bag(target, bead.target),
        weight: bead.confidence,
      })),
  )
  return learnLexicon(pairs, {rounds: 6, floor: 0.1, minimum: 1.5})
}
