/**
 * Translation units: the rows of a pair, the sentences and the clauses inside them, with their texts, as the pair formats
 * (TMX, TSV) write them.
 */
import type {
  Bead,
  BeadStatus,
  ClauseBead,
  Edition,
  Segment,
  SegmentId,
  Sentence,
  SentenceBead,
} from '../text/model.ts'
import {type Relation, relationOf} from '../text/relation.ts'
import type {Pair} from './export.ts'

/** One side of a unit; empty where there is no counterpart. */
export interface UnitSide {
  /** Ids of segments (`p7`), of sentences (`p7.2`) or of clauses (`p7.2.1`). */
  readonly ids: readonly string[]
  /** Their texts; no text contains a line feed. */
  readonly texts: readonly string[]
}

/** A row, a pair of sentences inside a row, or a pair of clauses inside that. */
export interface Unit {
  readonly level: 'paragraph' | 'sentence' | 'clause'
  /** Anchor of the row on the article's page. */
  readonly row: SegmentId
  /** Numbers from 1: none for the row itself, of the pair of sentences in it, and of the pair of clauses in that. */
  readonly path: readonly number[]
  readonly source: UnitSide
  readonly target: UnitSide
  /** 0…1 */
  readonly confidence: number
  readonly status: BeadStatus
  /** What is said of the two sides; of sentences and clauses, what is said of their row where both sides are there. */
  readonly relation: Relation
  /** What makes the row suspicious, as problem codes; none for sentences and clauses. */
  readonly flags: readonly string[]
}

/** Every unit of a pair, in order: a row, then its sentences, each with its clauses behind it. */
export function unitsOf(pair: Pair): readonly Unit[] {
  const source = segmentsById(pair.source)
  const target = segmentsById(pair.target)
  return pair.beads.flatMap((bead) => [
    rowUnit(bead, pair.rowOf(bead), source, target),
    ...(bead.sentences ?? []).flatMap((sentence, index) => {
      const unit = innerUnit(bead, pair.rowOf(bead), source, target)
      return [
        unit(sentence, [index + 1]),
        ...(sentence.clauses ?? []).map((clause, part) => unit(clause, [index + 1, part + 1])),
      ]
    }),
  ])
}

/**
 * A probability as exports write it: four decimals, finer than any calibration, and the same bytes on every
 * machine.
 */
export function decimal(probability: number): string {
  return String(Math.round(probability * 10_000) / 10_000)
}

type Segments = ReadonlyMap<SegmentId, Segment>

function segmentsById(edition: Edition): Segments {
  return new Map(edition.segments.map((segment) => [segment.id, segment]))
}

function rowUnit(bead: Bead, row: SegmentId, source: Segments, target: Segments): Unit {
  const side = (ids: readonly SegmentId[], segments: Segments): UnitSide => ({
    ids,
    texts: ids.map((id) => segments.get(id)?.text ?? ''),
  })
  return {
    level: 'paragraph',
    row,
    path: [],
    source: side(bead.source, source),
    target: side(bead.target, target),
    confidence: bead.confidence,
    status: bead.status,
    relation: relationOf(bead),
    flags: bead.flags ?? [],
  }
}

/** Units inside a bead: a pair of sentences where the path has one number, of clauses where it has two. */
function innerUnit(bead: Bead, row: SegmentId, source: Segments, target: Segments) {
  const side = (parts: readonly Sentence[], segments: Segments): UnitSide => ({
    ids: parts.map(({id}) => id),
    texts: parts.map(
      ({id, start, end}) => segments.get(id.slice(0, id.indexOf('.')))?.text.slice(start, end) ?? '',
    ),
  })
  return (pair: SentenceBead | ClauseBead, path: readonly number[]): Unit => ({
    level: path.length === 1 ? 'sentence' : 'clause',
    row,
    path,
    source: side(pair.source, source),
    target: side(pair.target, target),
    confidence: pair.confidence,
    status: bead.status,
    relation: relationOf({...pair, ...(bead.moved ? {moved: true} : {})}),
    flags: [],
  })
}
