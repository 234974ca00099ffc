/**
 * Translation units for the formats of pairs (TMX, TSV): the rows of a pair, and the sentences and clauses inside them,
 * with their texts.
 */
import type {Lang} from '../languages/index.ts'
import type {
  Bead,
  BeadStatus,
  ClauseBead,
  Difference,
  Edition,
  Segment,
  SegmentId,
  Sentence,
  SentenceBead,
} from '../text/model.ts'
import {plainTextOf} from '../text/plain.ts'
import {type Relation, relationOf} from '../text/relation.ts'
import type {AlignedPair} from './export.ts'

/** One side of a translation unit; empty where there is no counterpart. */
export interface UnitSide {
  /** Ids of segments (`p7`), of sentences (`p7.2`) or of clauses (`p7.2.1`). */
  readonly ids: readonly string[]
  /** Their texts; no text contains a line feed. */
  readonly texts: readonly string[]
}

/** Words that only one side of a row has. */
export interface UnitDifference extends Pick<Difference, 'kind'> {
  readonly lang: Lang
  readonly words: string
}

/** A translation unit: a row, a pair of sentences inside a row, or a pair of clauses inside that. */
export interface TranslationUnit {
  readonly level: 'paragraph' | 'sentence' | 'clause'
  /** Anchor of the row on the article's page. */
  readonly row: SegmentId
  /**
   * Its place inside the row, in numbers from 1: none for the row itself, one for a pair of sentences, two for a pair
   * of clauses (that of its pair of sentences, then its own).
   */
  readonly path: readonly number[]
  readonly source: UnitSide
  readonly target: UnitSide
  /** 0…1 */
  readonly confidence: number
  readonly status: BeadStatus
  /** The relation of the two sides; sentences and clauses with both sides are `moved` where their row is. */
  readonly relation: Relation
  /** What only one side says, as a person has confirmed it; none for sentences and clauses. */
  readonly differences: readonly UnitDifference[]
}

/** All translation units of a pair, in order: each row, then its sentences, each followed by its clauses. */
export function unitsOf(pair: AlignedPair): readonly TranslationUnit[] {
  const [source, target] = [segmentsById(pair.source), segmentsById(pair.target)]
  const langs = {source: pair.source.lang, target: pair.target.lang}
  return pair.beads.flatMap((bead) => [
    rowUnit(bead, pair.rowOf(bead), langs, source, target),
    ...(bead.sentences ?? []).flatMap((sentence, index) => {
      const unit = innerUnit(bead, pair.rowOf(bead), source, target)
      return [
        unit(sentence, [index + 1]),
        ...(sentence.clauses ?? []).map((clause, part) => unit(clause, [index + 1, part + 1])),
      ]
    }),
  ])
}

/** A difference as exports write it: `hedge en allegedly`. */
export function writeDifference({kind, lang, words}: UnitDifference): string {
  return `${kind} ${lang} ${words}`
}

/**
 * A probability as exports write it: four decimals, finer than any calibration, so that a file has the same bytes on
 * every machine.
 */
export function writeProbability(probability: number): string {
  return String(Math.round(probability * 10_000) / 10_000)
}

type SegmentsById = ReadonlyMap<SegmentId, Segment>

function segmentsById(edition: Edition): SegmentsById {
  return new Map(edition.segments.map((segment) => [segment.id, segment]))
}

/** The text of a segment, or a stretch of it; empty where there is none of this id. */
function textIn(segments: SegmentsById, id: SegmentId, start?: number, end?: number): string {
  const segment = segments.get(id)
  return segment === undefined ? '' : plainTextOf(segment, start, end)
}

function rowUnit(
  bead: Bead,
  row: SegmentId,
  langs: Readonly<Record<Difference['side'], Lang>>,
  source: SegmentsById,
  target: SegmentsById,
): TranslationUnit {
  const side = (ids: readonly SegmentId[], segments: SegmentsById): UnitSide => ({
    ids,
    texts: ids.map((id) => textIn(segments, id)),
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
    differences: (bead.differences ?? [])
      .filter(({status}) => status === 'confirmed')
      .map(({kind, side, segment, start, end}) => ({
        kind,
        lang: langs[side],
        words: textIn(side === 'source' ? source : target, segment, start, end),
      })),
  }
}

/** Makes units inside a bead: a pair of sentences where the path has one number, a pair of clauses where it has two. */
function innerUnit(bead: Bead, row: SegmentId, source: SegmentsById, target: SegmentsById) {
  const side = (parts: readonly Sentence[], segments: SegmentsById): UnitSide => ({
    ids: parts.map(({id}) => id),
    texts: parts.map(({id, start, end}) => textIn(segments, id.slice(0, id.indexOf('.')), start, end)),
  })
  return (pair: SentenceBead | ClauseBead, path: readonly number[]): TranslationUnit => ({
    level: path.length === 1 ? 'sentence' : 'clause',
    row,
    path,
    source: side(pair.source, source),
    target: side(pair.target, target),
    confidence: pair.confidence,
    status: bead.status,
    relation: relationOf({...pair, ...(bead.moved ? {moved: true} : {})}),
    differences: [],
  })
}
