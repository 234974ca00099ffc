/** Applies a person's decisions about the rows of two editions, around the aligner. */

import {type AlignPins, inReadingOrder} from '../align/index.ts'
import type {Lang} from '../languages/index.ts'
import type {AlignSide, IndexBead} from '../text/model.ts'
import type {PairJudgement as Judged, Judgement, SegmentRef} from './judgement.ts'
import {joinForced, mergeBeads, type RowIndices, type SideIndices, splitBeads} from './pin-rows.ts'
import {findSegment, lineName, type PinnedSide} from './pin-segments.ts'

export type {PinnedSide} from './pin-segments.ts'

/** Aligns two sides under the pins that the aligner itself knows. */
export type PinnedAligner = (source: AlignSide, target: AlignSide, pins?: AlignPins) => readonly IndexBead[]

/** The rows of two editions under pins. */
export interface PinnedRows {
  readonly beads: readonly IndexBead[]
  /** Indices of the beads that pins made. */
  readonly pinned: ReadonlySet<number>
  /** The reviews of `edition.yaml`, sides as in the beads. */
  readonly reviewed: NonNullable<Judged['reviewed']>
  /**
   * Pins that refer to no segment or to two, and pins that could not be applied; each with its path in the decisions of
   * the pair.
   */
  readonly faults: readonly PinFault[]
}

/** Something wrong with one pin. */
export interface PinFault {
  readonly kind: 'stale' | 'ambiguous' | 'conflict'
  readonly path: readonly (string | number)[]
  readonly found: string
}

/** Align two editions under a person's pins. */
export function alignPinned(
  source: PinnedSide,
  target: PinnedSide,
  decisions: Judged,
  align: PinnedAligner,
): PinnedRows {
  const sides = {source, target}
  const faults: PinFault[] = []
  const find: SegmentLookup = (key, ref, path) => {
    const {index, fault} = findSegment(sides[key], ref)
    if (fault !== undefined) faults.push({...fault, path})
    return index
  }
  const pins = readPins(decisions, find)
  const aligned = align(source.side, target.side, hasPins(pins) ? alignerPins(pins) : undefined)
  let beads: readonly IndexBead[] = pins.force.reduce((rows, {bead}) => joinForced(rows, bead), aligned)
  for (const {refs} of pins.merge) beads = mergeBeads(beads, refs)
  for (const {refs} of pins.split) beads = splitBeads(beads, refs, source, target, align)
  const isForced = (bead: IndexBead) => pins.force.some(({bead: pin}) => isSameBead(bead, pin))
  const pinnedNames = new Set(
    beads.filter((bead) => !aligned.includes(bead) || isForced(bead)).map(nameOfBead),
  )
  beads = inReadingOrder(beads)
  faults.push(...brokenPins(beads, pins, sides))
  return {
    beads: beads.map((bead) => (isForced(bead) ? {...bead, confidence: 1} : bead)),
    pinned: new Set(beads.flatMap((bead, index) => (pinnedNames.has(nameOfBead(bead)) ? [index] : []))),
    reviewed: decisions.reviewed ?? [],
    faults,
  }
}

/** The index of the segment that a pin refers to; -1, and a fault is noted, where there is none. */
type SegmentLookup = (key: 'source' | 'target', ref: SegmentRef, path: readonly (string | number)[]) => number

/** Pins by segment index, each with its place in its list; those without a segment are left out. */
interface IndexPins {
  readonly force: readonly {readonly bead: RowIndices; readonly at: number}[]
  readonly forbid: readonly {readonly pair: readonly [number, number]; readonly at: number}[]
  readonly merge: readonly {readonly refs: SideIndices; readonly at: number}[]
  readonly split: readonly {readonly refs: SideIndices; readonly at: number}[]
}

function readPins({force = [], forbid = [], merge = [], split = []}: Judged, find: SegmentLookup): IndexPins {
  const all = (key: 'source' | 'target', refs: readonly SegmentRef[], path: readonly (string | number)[]) =>
    refs.map((ref) => find(key, ref, path)).toSorted((a, b) => a - b)
  const neighbours = (list: NonNullable<Judged['merge']>, name: string) =>
    list.flatMap((pin, at) => {
      const key = 'source' in pin ? 'source' : 'target'
      const indices = all(key, 'source' in pin ? pin.source : pin.target, [name, at])
      return indices.includes(-1) ? [] : [{refs: {key, indices} as const, at}]
    })
  return {
    force: force.flatMap((pin, at) => {
      const path = ['force', at]
      const bead = {source: all('source', pin.source, path), target: all('target', pin.target, path)}
      if (bead.source.includes(-1) || bead.target.includes(-1)) return []
      return forcedRows(bead).map((row) => ({bead: row, at}))
    }),
    forbid: forbid.flatMap((pin, at) => {
      const path = ['forbid', at]
      const pair = [find('source', pin.source, path), find('target', pin.target, path)] as const
      return pair.includes(-1) ? [] : [{pair, at}]
    }),
    merge: neighbours(merge, 'merge'),
    split: neighbours(split, 'split'),
  }
}

/** A forced row; several segments without a counterpart become a row each. */
function forcedRows({source, target}: RowIndices): RowIndices[] {
  if (target.length === 0) return source.map((index) => ({source: [index], target}))
  if (source.length === 0) return target.map((index) => ({source, target: [index]}))
  return [{source, target}]
}

/** Whether there are pins that the aligner itself applies; merging and splitting come after it. */
function hasPins({force, forbid}: IndexPins): boolean {
  return force.length + forbid.length > 0
}

function alignerPins({force, forbid}: IndexPins): AlignPins {
  return {beads: force.map(({bead}) => bead), apart: forbid.map(({pair: [a, b]}) => [a, b])}
}

/** Key of a row: its segments. */
function nameOfBead({source, target}: RowIndices): string {
  return `${source.join()}|${target.join()}`
}

function isSameBead(bead: RowIndices, pin: RowIndices): boolean {
  return nameOfBead(bead) === nameOfBead(pin)
}

/** Pins that the final rows do not fulfil, and why. */
function brokenPins(
  beads: readonly IndexBead[],
  pins: IndexPins,
  sides: {readonly source: PinnedSide; readonly target: PinnedSide},
): PinFault[] {
  const {force, forbid, merge, split} = pins
  const conflict = (name: string, at: number, what: string, why: string): PinFault => ({
    kind: 'conflict',
    path: [name, at],
    found: `${what} is impossible: ${why}.`,
  })
  const names = (key: 'source' | 'target', indices: readonly number[]) =>
    indices.map((index) => lineName(sides[key], index)).join(', ') || 'nothing'
  const row = ({source, target}: RowIndices) => `${names('source', source)} and ${names('target', target)}`
  /** Indices of the rows that hold some segments. */
  const rowsOf = ({key, indices}: SideIndices) =>
    indices.map((index) => beads.findIndex((bead) => bead[key].includes(index)))
  const other = 'another decision about these lines says otherwise'
  const whyTogether = ([a, b]: readonly [number, number]) => {
    const forced = force.find(({bead}) => bead.source.includes(a) && bead.target.includes(b))
    return forced === undefined ? other : `another decision makes a row of ${row(forced.bead)}`
  }
  return [
    ...force
      .filter(({bead}) => !beads.some((each) => isSameBead(each, bead)))
      .map(({bead, at}) =>
        conflict('force', at, `The row of ${row(bead)}`, whyBroken(bead, pins, row) ?? whyContradictory),
      ),
    ...forbid
      .filter(({pair: [a, b]}) => beads.some((bead) => bead.source.includes(a) && bead.target.includes(b)))
      .map(({pair: [a, b], at}) =>
        conflict(
          'forbid',
          at,
          `To keep ${names('source', [a])} and ${names('target', [b])} apart`,
          whyTogether([a, b]),
        ),
      ),
    ...merge
      .filter(({refs}) => new Set(rowsOf(refs)).size > 1)
      .map(({refs, at}) => conflict('merge', at, `One row of ${names(refs.key, refs.indices)}`, other)),
    ...split
      .filter(({refs}) => new Set(rowsOf(refs)).size < new Set(refs.indices).size)
      .map(({refs, at}) => conflict('split', at, `A row each for ${names(refs.key, refs.indices)}`, other)),
  ]
}

/** Why a forced row is missing though nothing contradicts it alone: contradicting decisions are all left out. */
const whyContradictory = 'other decisions about this pair contradict one another'

/** What contradicts a forced row; undefined where nothing does by itself. */
function whyBroken(
  bead: RowIndices,
  {force, forbid, merge, split}: IndexPins,
  row: (bead: RowIndices) => string,
): string | undefined {
  const shares = (key: 'source' | 'target', indices: readonly number[]) =>
    bead[key].some((index) => indices.includes(index))
  const rival = force.find(
    ({bead: each}) =>
      !isSameBead(each, bead) && (shares('source', each.source) || shares('target', each.target)),
  )
  if (rival !== undefined) return `another decision makes a row of ${row(rival.bead)}`
  const isApart = (indices: readonly number[]) =>
    indices.some((each, k) => k > 0 && each !== indices[k - 1]! + 1)
  if (isApart(bead.source) || isApart(bead.target)) return 'its lines do not follow one another in their text'
  const apart = forbid.find(({pair: [a, b]}) => bead.source.includes(a) && bead.target.includes(b))
  if (apart !== undefined)
    return `another decision keeps ${row({source: [apart.pair[0]], target: [apart.pair[1]]})} apart`
  const shaped = [...merge, ...split].some(({refs}) => shares(refs.key, refs.indices))
  return shaped ? 'another decision merges or splits its lines' : undefined
}

/** The decisions of a pair with source and target exchanged. */
export function swapSides({force, forbid, merge, split, reviewed, differences}: Judged): Judged {
  const swapBoth = <Value>({source, target}: {source: Value; target: Value}) => ({
    source: target,
    target: source,
  })
  const swapOne = <Value>(pin: {source: Value} | {target: Value}) =>
    'source' in pin ? {target: pin.source} : {source: pin.target}
  return {
    ...(force === undefined ? {} : {force: force.map(swapBoth)}),
    ...(forbid === undefined ? {} : {forbid: forbid.map(swapBoth)}),
    ...(merge === undefined ? {} : {merge: merge.map(swapOne)}),
    ...(split === undefined ? {} : {split: split.map(swapOne)}),
    ...(reviewed === undefined ? {} : {reviewed: swapReviewSides(reviewed)}),
    ...(differences === undefined ? {} : {differences}),
  }
}

function swapReviewSides(reviewed: NonNullable<Judged['reviewed']>): NonNullable<Judged['reviewed']> {
  if (reviewed === 'all') return reviewed
  return reviewed.map((each) =>
    typeof each === 'object' ? {...each, source: each.target, target: each.source} : each,
  )
}

/** Whether pins refer to segments of the edition in a language by id. */
export function pinsUseIds({alignments = {}}: Judgement, lang: Lang): boolean {
  return Object.entries(alignments).some(([key, {force = [], forbid = [], merge = [], split = []}]) => {
    if (!key.split('-').includes(lang)) return false
    const side = key.startsWith(`${lang}-`) ? 'source' : 'target'
    const refs = [...force, ...forbid, ...merge, ...split].flatMap(
      (pin) => (pin as Partial<Record<string, SegmentRef | SegmentRef[]>>)[side] ?? [],
    )
    return refs.some((ref) => typeof ref === 'string')
  })
}
