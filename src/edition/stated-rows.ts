/** Rows that a file states, as translation memories do: pins that hold unless a person decides otherwise. */
import type {PairJudgement, SegmentRef} from './judgement.ts'
import {findSegment, type PinnedSide} from './pin-segments.ts'

/** Segments of both sides that are in one row. */
interface Row {
  readonly source: Set<number>
  readonly target: Set<number>
}

/**
 * The decisions about a pair with the rows that the file of both editions states. `rows` has the lines that belong
 * together; rows that share a segment are one.
 */
export function withStatedRows(
  decisions: PairJudgement,
  source: PinnedSide,
  target: PinnedSide,
  rows: readonly (readonly number[])[],
): PairJudgement {
  if (rows.length === 0) return decisions
  const decided = {
    source: decidedSegments(decisions, 'source', source),
    target: decidedSegments(decisions, 'target', target),
  }
  const isFree = (row: Row) =>
    sides.every((key) => isRun(row[key]) && [...row[key]].every((at) => !decided[key].has(at)))
  const force = joined(
    rows.map((lines) => ({source: segmentsAt(source, lines), target: segmentsAt(target, lines)})),
  )
    .filter(isFree)
    .map((row) => ({source: refsOf(source, row.source), target: refsOf(target, row.target)}))
  return force.length === 0 ? decisions : {...decisions, force: [...(decisions.force ?? []), ...force]}
}

/** The segments of an edition that lie at some lines. */
function segmentsAt(side: PinnedSide, lines: readonly number[]): Set<number> {
  return new Set(lines.map((line) => findSegment(side, line).index).filter((index) => index !== -1))
}

/** Rows of which none shares a segment with another; those without a segment are left out. */
function joined(rows: readonly Row[]): Row[] {
  const out = new Set<Row>()
  const owners = {source: new Map<number, Row>(), target: new Map<number, Row>()}
  for (const row of rows) {
    const sharing = sides.flatMap((key) => [...row[key]].flatMap((at) => owners[key].get(at) ?? []))
    const whole: Row = {source: new Set(row.source), target: new Set(row.target)}
    for (const other of new Set(sharing)) {
      out.delete(other)
      for (const key of sides) for (const at of other[key]) whole[key].add(at)
    }
    for (const key of sides) for (const at of whole[key]) owners[key].set(at, whole)
    if (whole.source.size + whole.target.size > 0) out.add(whole)
  }
  return [...out]
}

const sides = ['source', 'target'] as const

/** Whether segments follow one another. */
function isRun(segments: ReadonlySet<number>): boolean {
  const all = [...segments].toSorted((a, b) => a - b)
  return all.every((each, index) => index === 0 || each === all[index - 1]! + 1)
}

/** Segments are named by their first line. */
function refsOf({lines}: PinnedSide, segments: ReadonlySet<number>): SegmentRef[] {
  return [...segments].toSorted((a, b) => a - b).flatMap((index) => lines[index]?.[0]?.[0] ?? [])
}

/** Segments about which a person has decided. */
function decidedSegments(
  {force = [], forbid = [], merge = [], split = []}: PairJudgement,
  key: 'source' | 'target',
  side: PinnedSide,
): Set<number> {
  const refs = [...force, ...forbid, ...merge, ...split].flatMap(
    (pin) => (pin as Partial<Record<string, SegmentRef | SegmentRef[]>>)[key] ?? [],
  )
  return new Set(refs.map((ref) => findSegment(side, ref).index))
}
