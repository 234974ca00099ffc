/**
 * Translation units: the rows of a pair and the sentences inside them, with their texts, as the pair formats
 * (TMX, TSV) write them.
 */
import type {Bead, BeadStatus, Edition, Segment, SegmentId, SentenceBead} from '../text/model.ts'
import type {Pair} from './export.ts'

/** One side of a unit; empty where there is no counterpart. */
export interface UnitSide {
  /** Ids of segments (`p7`) or of sentences (`p7.2`). */
  readonly ids: readonly string[]
  /** Their texts; no text contains a line feed. */
  readonly texts: readonly string[]
}

/** A row, or a pair of sentences inside a row. */
export interface Unit {
  readonly level: 'paragraph' | 'sentence'
  /** Anchor of the row on the article's page. */
  readonly row: SegmentId
  /** 0 for the row itself, then its sentence pairs from 1. */
  readonly index: number
  readonly source: UnitSide
  readonly target: UnitSide
  /** 0…1 */
  readonly confidence: number
  readonly status: BeadStatus
  /** What makes the row suspicious, as problem codes; none for sentences. */
  readonly flags: readonly string[]
}

/** Every unit of a pair, in order: a row, then its sentences. */
export function unitsOf(pair: Pair): readonly Unit[] {
  const source = segmentsById(pair.source)
  const target = segmentsById(pair.target)
  return pair.beads.flatMap((bead) => [
    rowUnit(bead, pair.rowOf(bead), source, target),
    ...(bead.sentences ?? []).map((sentence, index) =>
      sentenceUnit(bead, sentence, index + 1, pair.rowOf(bead), source, target),
    ),
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
    index: 0,
    source: side(bead.source, source),
    target: side(bead.target, target),
    confidence: bead.confidence,
    status: bead.status,
    flags: bead.flags ?? [],
  }
}

function sentenceUnit(
  bead: Bead,
  sentence: SentenceBead,
  index: number,
  row: SegmentId,
  source: Segments,
  target: Segments,
): Unit {
  const side = (sentences: SentenceBead['source'], segments: Segments): UnitSide => ({
    ids: sentences.map(({id}) => id),
    texts: sentences.map(
      ({id, start, end}) => segments.get(id.slice(0, id.lastIndexOf('.')))?.text.slice(start, end) ?? '',
    ),
  })
  return {
    level: 'sentence',
    row,
    index,
    source: side(sentence.source, source),
    target: side(sentence.target, target),
    confidence: sentence.confidence,
    status: bead.status,
    flags: [],
  }
}
