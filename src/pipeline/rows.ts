/** Two editions → their rows: beads under pins, sentences inside them, and what is suspicious. */
import type {Pins} from '../judgement.ts'
import type {Alignment, AlignSide, Bead, Concept, Edition, IndexBead} from '../model.ts'
import {alignSegments, alignSentences, flagsOf} from './align/index.ts'
import {alignPinned, type Pinned, type PinnedSide} from './pins.ts'

/** Align two sides under pins. */
export function alignRows(
  source: PinnedSide,
  target: PinnedSide,
  pins: Pins,
  concepts: readonly Concept[],
): Pinned {
  return alignPinned(source, target, pins, (a, b, given) =>
    alignSegments(a, b, {concepts, ...(given === undefined ? {} : {pins: given})}),
  )
}

/** The alignment file of two editions. */
export function alignmentOf(
  source: Edition,
  target: Edition,
  {beads, reviewed}: Pinned,
  concepts: readonly Concept[],
): Alignment {
  const [from, to] = [namedSide(source), namedSide(target)]
  const sentences = alignSentences(from, to, beads, {concepts})
  const rows = beads.map((bead, index): Bead => {
    const flags = flagsOf(pick(from, bead.source), pick(to, bead.target), concepts)
    const inside = sentences[index] ?? []
    return {
      source: bead.source.map((each) => from.ids[each]!),
      target: bead.target.map((each) => to.ids[each]!),
      confidence: round(bead.confidence),
      status: reviewed.has(index) ? 'reviewed' : 'auto',
      ...(flags.length === 0 ? {} : {flags}),
      ...(inside.length === 0
        ? {}
        : {sentences: inside.map((each) => ({...each, confidence: round(each.confidence)}))}),
    }
  })
  return {slug: source.slug, source: source.lang, target: target.lang, beads: rows}
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

/** Three decimals: what is written must be the same on every machine. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000
}
