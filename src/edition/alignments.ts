/** Two editions → their rows: beads under pins, what stands inside them, and what only one of them says. */

import {type AlignOptions, alignInside, alignSegments, alignSentences, differencesOf} from '../align/index.ts'
import type {Alignment, Bead, Edition, IndexBead, SentenceBead, WordLink} from '../text/model.ts'
import type {PairJudgement, Review} from './judgement.ts'
import {alignPinned, type PinnedRows, type PinnedSide} from './pins.ts'

/** What the aligner may use: the term base, the lexicons that the collection has taught, and the budget of work. */
export type AlignResources = Pick<AlignOptions, 'concepts' | 'lexicons' | 'work'>

/** Align two sides under pins. */
export function alignRows(
  source: PinnedSide,
  target: PinnedSide,
  pins: PairJudgement,
  words: AlignResources,
): PinnedRows {
  return alignPinned(source, target, pins, (a, b, given) =>
    alignSegments(a, b, {...words, ...(given === undefined ? {} : {pins: given})}),
  )
}

/** The alignment file of two editions. */
export function alignmentOf(
  source: Edition,
  target: Edition,
  {beads, pinned}: PinnedRows,
  reviews: ReadonlyMap<number, Review>,
  words: AlignResources,
): Alignment {
  const [from, to] = [namedSide(source), namedSide(target)]
  const rowsInside = alignInside(from, to, alignSentences(from, to, beads, words), words)
  const rows = beads.map((bead, index): Bead => {
    const inside = rowsInside[index] ?? {sentences: [], words: []}
    const sides = [pick(from, bead.source), pick(to, bead.target)] as const
    const differences = differencesOf(...sides, inside, words.concepts)
    return {
      source: bead.source.map((each) => from.ids[each]!),
      target: bead.target.map((each) => to.ids[each]!),
      confidence: round(bead.confidence),
      ...statusOf(reviews.get(index), pinned.has(index)),
      ...(bead.moved ? {moved: true} : {}),
      ...(differences.length === 0 ? {} : {differences}),
      ...(inside.sentences.length === 0 ? {} : {sentences: inside.sentences.map(rounded)}),
      ...(inside.words.length === 0 ? {} : {words: inside.words.map(roundedLink)}),
    }
  })
  return {slug: source.slug, source: source.lang, target: target.lang, beads: rows}
}

/** What a person has done about a row: nothing, pinned it, or read it. */
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

function pick({lang, ids, segments}: ReturnType<typeof namedSide>, indices: IndexBead['source']) {
  return {lang, ids: indices.map((index) => ids[index]!), segments: indices.map((index) => segments[index]!)}
}

function rounded({source, target, confidence, clauses}: SentenceBead): SentenceBead {
  const finer = clauses?.map((each) => ({...each, confidence: round(each.confidence)}))
  return {source, target, confidence: round(confidence), ...(finer === undefined ? {} : {clauses: finer})}
}

/** Two decimals: single words are known less exactly than that, and an article has hundreds of links. */
function roundedLink([source, target, kind, probability]: WordLink): WordLink {
  return [source, target, kind, Math.round(probability * 100) / 100]
}

/** Three decimals, so that a file has the same bytes on every machine. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
