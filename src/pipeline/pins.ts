/** A person's decisions about the rows of two editions, applied around the aligner. */
import type {Pins as Judged, SegmentRef} from '../judgement.ts'
import type {AlignSide, IndexBead, SegmentId} from '../model.ts'
import type {Pins} from './align/index.ts'

/** One edition, as pins name its segments. */
export interface PinnedSide {
  readonly side: AlignSide
  /** Id of each segment, as far as it has one already. */
  readonly ids: readonly (SegmentId | undefined)[]
  /** Runs of source lines of each segment. */
  readonly lines: readonly (readonly (readonly [number, number])[])[]
}

/** Aligns two sides under pins of the aligner's own kind. */
export type PinnedAligner = (source: AlignSide, target: AlignSide, pins?: Pins) => readonly IndexBead[]

/** Rows under pins. */
export interface Pinned {
  readonly beads: readonly IndexBead[]
  /** Beads that a person decided or has read, by index. */
  readonly reviewed: ReadonlySet<number>
  /** Pins that name no segment, and pins that could not be kept; each with its path in the pair's pins. */
  readonly faults: readonly PinFault[]
}

/** Something wrong with one pin. */
export interface PinFault {
  readonly kind: 'stale' | 'conflict'
  readonly path: readonly (string | number)[]
  readonly found: string
}

/** Align two editions under a person's pins. */
export function alignPinned(
  source: PinnedSide,
  target: PinnedSide,
  judged: Judged,
  align: PinnedAligner,
): Pinned {
  const faults: PinFault[] = []
  const find = (side: PinnedSide, ref: SegmentRef, path: readonly (string | number)[]) => {
    const index = indexOf(side, ref)
    if (index === -1)
      faults.push({
        kind: 'stale',
        path,
        found: `No segment is ${refName(ref)} in the edition in "${side.side.lang}".`,
      })
    return index
  }
  const pins = aligned(source, target, judged, find)
  let beads = [...align(source.side, target.side, hasPins(pins) ? pins : undefined)]
  for (const [index, bead] of (pins.beads ?? []).entries()) {
    if (!beads.some((each) => isSameBead(each, bead)))
      faults.push(conflict(['force', pins.paths[index]!], bead, source, target))
  }
  for (const [index, merge] of (judged.merge ?? []).entries()) {
    beads = mergeBeads(
      beads,
      sideIndices(merge, source, target, (side, ref) => find(side, ref, ['merge', index])),
    )
  }
  for (const [index, split] of (judged.split ?? []).entries()) {
    beads = splitBeads(
      beads,
      sideIndices(split, source, target, (side, ref) => find(side, ref, ['split', index])),
      source,
      target,
      align,
    )
  }
  faults.push(...broken(beads, pins, source, target))
  const decided = new Set(
    beads.flatMap((bead, index) => ((pins.beads ?? []).some((pin) => isSameBead(bead, pin)) ? [index] : [])),
  )
  return {
    beads: beads.map((bead, index) => (decided.has(index) ? {...bead, confidence: 1} : bead)),
    reviewed: reviewedBeads(beads, decided, judged, source, find),
    faults,
  }
}

type Find = (side: PinnedSide, ref: SegmentRef, path: readonly (string | number)[]) => number

/** Pins of the aligner's kind, with the place of each forced bead in the list it came from. */
type IndexPins = Pins & {readonly paths: readonly number[]; readonly apartPaths: readonly number[]}

function aligned(
  source: PinnedSide,
  target: PinnedSide,
  {force = [], forbid = []}: Judged,
  find: Find,
): IndexPins {
  const beads: {source: number[]; target: number[]}[] = []
  const paths: number[] = []
  for (const [index, pin] of force.entries()) {
    const bead = {
      source: pin.source.map((ref) => find(source, ref, ['force', index])),
      target: pin.target.map((ref) => find(target, ref, ['force', index])),
    }
    if (bead.source.includes(-1) || bead.target.includes(-1)) continue
    beads.push({source: bead.source.toSorted((a, b) => a - b), target: bead.target.toSorted((a, b) => a - b)})
    paths.push(index)
  }
  const apart: [number, number][] = []
  const apartPaths: number[] = []
  for (const [index, pin] of forbid.entries()) {
    const pair: [number, number] = [
      find(source, pin.source, ['forbid', index]),
      find(target, pin.target, ['forbid', index]),
    ]
    if (pair.includes(-1)) continue
    apart.push(pair)
    apartPaths.push(index)
  }
  return {beads, apart, paths, apartPaths}
}

function hasPins({beads = [], apart = []}: Pins): boolean {
  return beads.length + apart.length > 0
}

/** Index of the segment that a reference names: by id, or by a line that lies in it. */
function indexOf({ids, lines}: PinnedSide, ref: SegmentRef): number {
  if (typeof ref === 'string') return ids.indexOf(ref)
  return lines.findIndex((runs) => runs.some(([first, last]) => ref >= first && ref <= last))
}

function refName(ref: SegmentRef): string {
  return typeof ref === 'string' ? `"${ref}"` : `at line ${ref}`
}

function isSameBead(
  bead: IndexBead,
  pin: {readonly source: readonly number[]; readonly target: readonly number[]},
): boolean {
  return bead.source.join() === pin.source.join() && bead.target.join() === pin.target.join()
}

function conflict(
  path: readonly (string | number)[],
  bead: {readonly source: readonly number[]; readonly target: readonly number[]},
  source: PinnedSide,
  target: PinnedSide,
): PinFault {
  const names = (side: PinnedSide, indices: readonly number[]) =>
    indices.map((index) => side.ids[index] ?? `segment ${index + 1}`).join(' ') || 'nothing'
  return {
    kind: 'conflict',
    path,
    found: `The row of ${names(source, bead.source)} and ${names(target, bead.target)} cannot stand beside the other pins and the order of the texts.`,
  }
}

/** Forbidden pairs that stand together all the same. */
function broken(
  beads: readonly IndexBead[],
  pins: IndexPins,
  source: PinnedSide,
  target: PinnedSide,
): PinFault[] {
  return (pins.apart ?? []).flatMap(([a, b], index) => {
    const together = beads.some((bead) => bead.source.includes(a) && bead.target.includes(b))
    return together
      ? [conflict(['forbid', pins.apartPaths[index]!], {source: [a], target: [b]}, source, target)]
      : []
  })
}

/** Indices of a merge or split pin, with the side they are of. */
interface SideIndices {
  readonly key: 'source' | 'target'
  readonly indices: readonly number[]
}

function sideIndices(
  pin: {readonly source: SegmentRef[]} | {readonly target: SegmentRef[]},
  source: PinnedSide,
  target: PinnedSide,
  find: (side: PinnedSide, ref: SegmentRef) => number,
): SideIndices {
  if ('source' in pin)
    return {key: 'source', indices: pin.source.map((ref) => find(source, ref)).filter((index) => index >= 0)}
  return {key: 'target', indices: pin.target.map((ref) => find(target, ref)).filter((index) => index >= 0)}
}

/** Make one row of the rows that hold the given segments, and of those between them. */
function mergeBeads(beads: readonly IndexBead[], {key, indices}: SideIndices): IndexBead[] {
  const held = beads.flatMap((bead, index) =>
    bead[key].some((each) => indices.includes(each)) ? [index] : [],
  )
  if (held.length < 2) return [...beads]
  const [first, last] = [held[0]!, held.at(-1)!]
  const inside = beads.slice(first, last + 1)
  const merged = {
    source: inside.flatMap((bead) => bead.source),
    target: inside.flatMap((bead) => bead.target),
    confidence: 1,
  }
  return [...beads.slice(0, first), merged, ...beads.slice(last + 1)]
}

/** Part a row between two neighbours of one side; the other side is cut where both halves align best. */
function splitBeads(
  beads: readonly IndexBead[],
  pin: SideIndices,
  source: PinnedSide,
  target: PinnedSide,
  align: PinnedAligner,
): IndexBead[] {
  const {key, indices} = pin
  return beads.flatMap((bead) => {
    const parted = bead[key].filter((index) => indices.includes(index))
    if (parted.length < 2) return [bead]
    const other = key === 'source' ? 'target' : 'source'
    const at = bead[key].indexOf(parted[1]!)
    const halves = bead[other]
      .map((_, cut) => cut)
      .concat(bead[other].length)
      .map((cut) => {
        const first = {
          [key]: bead[key].slice(0, at),
          [other]: bead[other].slice(0, cut),
        } as unknown as IndexBead
        const second = {[key]: bead[key].slice(at), [other]: bead[other].slice(cut)} as unknown as IndexBead
        return {
          first,
          second,
          gain: likelihood(first, source, target, align) + likelihood(second, source, target, align),
        }
      })
    const best = halves.toSorted((a, b) => b.gain - a.gain)[0]!
    return [
      {...best.first, confidence: 1},
      {...best.second, confidence: 1},
    ]
  })
}

/** How much of a part is linked, by the aligner's own confidence. */
function likelihood(bead: IndexBead, source: PinnedSide, target: PinnedSide, align: PinnedAligner): number {
  if (bead.source.length === 0 || bead.target.length === 0) return 0
  const pick = ({side}: PinnedSide, indices: readonly number[]) => ({
    lang: side.lang,
    segments: indices.map((index) => side.segments[index]!),
  })
  const found = align(pick(source, bead.source), pick(target, bead.target))
  return found.reduce(
    (sum, {source, target, confidence}) => sum + (source.length > 0 && target.length > 0 ? confidence : -1),
    0,
  )
}

/** Rows that a person pinned or marked as read. */
function reviewedBeads(
  beads: readonly IndexBead[],
  decided: ReadonlySet<number>,
  {reviewed}: Judged,
  source: PinnedSide,
  find: Find,
): Set<number> {
  if (reviewed === 'all') return new Set(beads.keys())
  const marked = (reviewed ?? []).map((ref, index) => find(source, ref, ['reviewed', index]))
  return new Set(
    beads.flatMap((bead, index) =>
      decided.has(index) || bead.source.some((each) => marked.includes(each)) ? [index] : [],
    ),
  )
}

/** The same pins for the pair read the other way round. */
export function turnPins({force, forbid, merge, split, reviewed}: Judged): Judged {
  const turn = <Value>({source, target}: {source: Value; target: Value}) => ({source: target, target: source})
  const other = <Value>(pin: {source: Value} | {target: Value}) =>
    'source' in pin ? {target: pin.source} : {source: pin.target}
  return {
    ...(force === undefined ? {} : {force: force.map(turn)}),
    ...(forbid === undefined ? {} : {forbid: forbid.map(turn)}),
    ...(merge === undefined ? {} : {merge: merge.map(other)}),
    ...(split === undefined ? {} : {split: split.map(other)}),
    ...(reviewed === undefined ? {} : {reviewed}),
  }
}
