/** Sentences of a row that the other side has left out. */
import type {SentenceBead, WordLink} from '../../text/model.ts'
import {deviation} from '../features/length.ts'
import {letterCount} from '../letter-count.ts'
import {expectedLogRatio} from '../pair.ts'

/** One side of a row, as far as its sentences are asked for. */
interface SentenceSide {
  readonly lang: string
  readonly ids: readonly string[]
  readonly segments: readonly string[]
}

type Side = 'source' | 'target'
type Placed = SentenceBead['source'][number]

/** Probability from which on a sentence that stands alone is taken to be missing. */
const sureGap = 0.9

/** A mark at which sentences end; a text without any, as old verse is, cannot be told to have fewer. */
const sentenceEnd = /[.!?؟…۔]/u

/** Letters of a sentence that is missed, at least: shorter ones are often said by a word of the next. */
const fewestLetters = 25

/** Standard deviations by which a side with such a sentence is too long, at least, and without it may be off, at most. */
const [tooLong, fitting] = [2.5, 1.5]

/** Words of a sentence that stand for one of the other side, at most, as a share: by chance a few always do. */
const mostLinked = 0.12

/**
 * The sentences of one side that the other lacks: those that stand alone or beside others for fewer sentences, that have
 * next to no word in common with the other side, and without which the two sides are as long as translations of one
 * another are. Those with the fewest common words are taken first.
 */
export function missingSentences(
  own: SentenceSide,
  other: SentenceSide,
  side: Side,
  beads: readonly SentenceBead[],
  words: readonly WordLink[],
): Placed[] {
  if (!other.segments.some((text) => sentenceEnd.test(text))) return []
  const letters = own.segments.reduce((sum, text) => sum + letterCount(text), 0)
  const others = other.segments.reduce((sum, text) => sum + letterCount(text), 0)
  const expected = expectedLogRatio(other.lang, own.lang)
  const offBy = (left: number) =>
    (Math.log((left + 3) / (others + 3)) - expected) / deviation((left + others) / 2)
  if (offBy(letters) < tooLong) return []
  const [place, opposite] = side === 'source' ? ([0, 'target'] as const) : ([1, 'source'] as const)
  const candidates = beads
    .filter((bead) => bead[side].length > bead[opposite].length)
    .filter((bead) => bead[opposite].length > 0 || bead.confidence >= sureGap)
    .flatMap((bead) => bead[side])
    .map((sentence) => {
      const text = textOf(own, sentence)
      const linked = words.filter((link) => isInside(link[place], sentence)).length
      return {sentence, size: letterCount(text), linked: linked / text.split(/\s+/u).length}
    })
    .filter(({size, linked}) => size >= fewestLetters && linked <= mostLinked)
    .toSorted((a, b) => a.linked - b.linked)
  let left = letters
  const found: Placed[] = []
  for (const {sentence, size, linked} of candidates) {
    if (linked > 0 && offBy(left) < fitting) break
    found.push(sentence)
    left -= size
  }
  return Math.abs(offBy(left)) > fitting ? [] : found
}

/** The id of the segment that a sentence stands in. */
export function segmentIdOf({id}: Placed): string {
  return id.slice(0, id.indexOf('.'))
}

function textOf({ids, segments}: SentenceSide, sentence: Placed): string {
  return segments[ids.indexOf(segmentIdOf(sentence))]!.slice(sentence.start, sentence.end)
}

function isInside([segment, start, end]: WordLink[0], sentence: Placed): boolean {
  return segment === segmentIdOf(sentence) && start >= sentence.start && end <= sentence.end
}
