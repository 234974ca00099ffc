/** Two editions → their rows: beads under pins, what stands inside them, and what is suspicious. */

import {type AlignOptions, alignInside, alignSegments, alignSentences, flagsOf} from '../align/index.ts'
import type {Alignment, AlignSide, Bead, Edition, IndexBead, SentenceBead, WordLink} from '../text/model.ts'
import type {Pins, Review} from './judgement.ts'
import {alignPinned, type Pinned, type PinnedSide} from './pins.ts'

/** What is known of words, the term base and what the collection has taught, and what may be spent. */
export type Words = Pick<AlignOptions, 'concepts' | 'lexicons' | 'work'>

/** Align two sides under pins. */
export function alignRows(source: PinnedSide, target: PinnedSide, pins: Pins, words: Words): Pinned {
  return alignPinned(source, target, pins, (a, b, given) =>
    alignSegments(a, b, {...words, ...(given === undefined ? {} : {pins: given})}),
  )
}

/** The alignment file of two editions. */
export function alignmentOf(
  source: Edition,
  target: Edition,
  {beads, pinned}: Pinned,
  reviews: ReadonlyMap<number, Review>,
  words: Words,
): Alignment {
  const [from, to] = [namedSide(source), namedSide(target)]
  const rowsInside = alignInside(from, to, alignSentences(from, to, beads, words), words)
  const rows = beads.map((bead, index): Bead => {
    const flags = flagsOf(pick(from, bead.source), pick(to, bead.target), words.concepts)
    const inside = rowsInside[index] ?? {sentences: [], words: []}
    return {
      source: bead.source.map((each) => from.ids[each]!),
      target: bead.target.map((each) => to.ids[each]!),
      confidence: round(bead.confidence),
      ...statusOf(reviews.get(index), pinned.has(index)),
      ...(bead.moved ? {moved: true} : {}),
      ...(flags.length === 0 ? {} : {flags}),
      ...(inside.sentences.length === 0 ? {} : {sentences: inside.sentences.map(rounded)}),
      ...(inside.words.length === 0 ? {} : {words: inside.words.map(roundedLink)}),
    }
  })
  return {slug: source.slug, source: source.lang, target: target.lang, beads: rows}
}

/** What a person has had to do with a row. */
function statusOf(review: Review | undefined, isPinned: boolean): Pick<Bead, 'status' | 'review'> {
  if (review === undefined) return {status: isPinned ? 'pinned' : 'auto'}
  const {by, date} = review
  const reading = {...(by === undefined ? {} : {by}), ...(date === undefined ? {} : {date})}
  return {status: 'reviewed', ...(by === undefined && date === undefined ? {} : {review: reading})}
}

function namedSide({lang, segments}: Edition) {
  return {
    lang,
    ids: segments.map(({id}) => id),
    segments: segments.map(({text}) => text),
    kinds: segments.map(({kind}) => kind),
  }
}

function pick({lang, segments}: AlignSide, indices: IndexBead['source']): AlignSide {
  return {lang, segments: indices.map((index) => segments[index]!)}
}

function rounded({source, target, confidence, clauses}: SentenceBead): SentenceBead {
  const finer = clauses?.map((each) => ({...each, confidence: round(each.confidence)}))
  return {source, target, confidence: round(confidence), ...(finer === undefined ? {} : {clauses: finer})}
}

/** Two decimals are finer than what is known of single words, and there are many. */
function roundedLink([source, target, kind, probability]: WordLink): WordLink {
  return [source, target, kind, Math.round(probability * 100) / 100]
}

/** Three decimals: what is written must be the same on every machine. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
