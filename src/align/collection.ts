/**
 * A lexicon learnt from a collection: word pairs of its texts, from beads that are believed.
 *
 * A pair is kept where at least two texts have it, so that no text is aligned by what it alone has taught. A handful
 * of articles teach little, a dozen of one domain teach words that no other lexicon has.
 */
import type {AlignSide} from '../text/model.ts'
import {baseLexicon, mirroredLexicon} from './base-lexicon.ts'
import {type Lexicon, learnLexicon} from './ibm.ts'
import {tokensOf} from './tokens.ts'

/** The words of a bead of the collection that is taken to be right. */
export interface AlignedText {
  /** Name of the text, the same for all its beads and editions. */
  readonly text: string
  readonly source: AlignSide
  readonly target: AlignSide
}

/** The stems of a side's words, each once. */
export function stemsOfSide({segments, lang}: AlignSide): string[] {
  const tokens = segments.flatMap((segment) => tokensOf(segment, lang))
  return [...new Set(tokens.filter((token) => token.kind === 'word').map((token) => token.key))]
}

/** Learn from beads of one pair of languages, all in the same direction. */
export function collectionLexicon(beads: readonly AlignedText[]): Lexicon {
  const pairs = beads.map(({text, source, target}) => ({
    text,
    source: stemsOfSide(source),
    target: stemsOfSide(target),
    weight: 1,
  }))
  const learnt = learnLexicon(pairs, {rounds: 6, floor: 0.1, minimum: 1.5})
  const texts = new Map<string, Set<string>>()
  for (const {text, source, target} of pairs) {
    const there = new Set(target)
    for (const word of source) {
      for (const other of learnt.get(word)?.keys() ?? []) {
        if (!there.has(other)) continue
        const name = `${word} ${other}`
        texts.set(name, (texts.get(name) ?? new Set()).add(text))
      }
    }
  }
  const vouched = (word: string, other: string) => (texts.get(`${word} ${other}`)?.size ?? 0) > 1
  const kept = [...learnt].map(
    ([word, row]) => [word, new Map([...row].filter(([other]) => vouched(word, other)))] as const,
  )
  return new Map(kept.filter(([, row]) => row.size > 0))
}

/** Two lexicons joined; a pair in both has the higher of the two strengths. */
export function joinedLexicon(base: Lexicon, more: Lexicon): Lexicon {
  const joined = new Map([...base].map(([word, row]) => [word, new Map(row)] as const))
  for (const [word, row] of more) {
    const known = joined.get(word) ?? new Map<string, number>()
    for (const [other, strength] of row) known.set(other, Math.max(strength, known.get(other) ?? 0))
    joined.set(word, known)
  }
  return joined
}

/** What the collection has taught, by pair of languages: `ar-en`. */
export type CollectionLexicons = Readonly<Record<string, Lexicon>>

const known = new WeakMap<CollectionLexicons, Map<string, Lexicon>>()

/** The base lexicon of two languages, with what the collection adds; made once for a collection. */
export function lexiconFor(source: string, target: string, collection?: CollectionLexicons): Lexicon {
  const base = baseLexicon(source, target)
  const turned = collection?.[`${target}-${source}`]
  const own = collection?.[`${source}-${target}`] ?? (turned && mirroredLexicon(turned))
  if (collection === undefined || own === undefined) return base
  const lexicons = known.get(collection) ?? new Map<string, Lexicon>()
  const lexicon = lexicons.get(`${source}-${target}`) ?? joinedLexicon(base, own)
  known.set(collection, lexicons.set(`${source}-${target}`, lexicon))
  return lexicon
}
