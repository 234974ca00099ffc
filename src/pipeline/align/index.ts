/**
 * Alignment of two texts: which segments translate which.
 *
 * `alignSegments` gives beads in order without crossings, every segment in exactly one, each with the
 * probability that it is right. The model is a log-linear one over monotone beads with exact inference; its
 * features are in `features/`, its weights in `src/data/align-weights.json`.
 */
import weights from '../../data/align-weights.json' with {type: 'json'}
import type {AlignSide, Concept, IndexBead} from '../../model.ts'
import {baseLexicon} from './base-lexicon.ts'
import {beadTypes} from './beads.ts'
import {fullGrid} from './grid.ts'
import {bestPath, type PathBead, posteriors} from './lattice.ts'
import {beadScores, features, stepScores} from './model.ts'
import {readPair} from './pair.ts'
import {applyPins, type Pins} from './pins.ts'

export type {Pins} from './pins.ts'

/** What a caller may say beside the two texts. */
export interface AlignOptions {
  /** What a person has decided; honoured exactly where it can be (see {@link alignSegments}). */
  readonly pins?: Pins
  /** The term base. */
  readonly concepts?: readonly Concept[]
}

/** The indices `start … end - 1`. */
function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, k) => start + k)
}

function toBead(bead: PathBead, confidence: number): IndexBead {
  const {source, target} = beadTypes[bead.type]!
  return {
    source: range(bead.i - source, bead.i),
    target: range(bead.j - target, bead.j),
    confidence: Math.min(1, Math.max(0, confidence)),
  }
}

/**
 * Align two texts. Every segment of both sides is in exactly one bead; beads are in order and do not cross; an
 * empty side says "no counterpart". Two empty texts give no bead. Pins that contradict one another leave no
 * alignment: the result is then the one without pins, and the caller tells from it which were not kept.
 */
export function alignSegments(source: AlignSide, target: AlignSide, options: AlignOptions = {}): IndexBead[] {
  const grid = fullGrid(source.segments.length, target.segments.length)
  const knowledge = {
    lexicons: {base: baseLexicon(source.lang, target.lang)},
    ...(options.concepts ? {concepts: options.concepts} : {}),
  }
  const pair = readPair(source, target, grid, knowledge)
  const scores = beadScores(pair, grid, features, weights.full)
  const steps = stepScores(weights.full)
  if (options.pins) applyPins(grid, scores, options.pins)
  const {beads, logTotal} = posteriors({grid, scores, steps})
  if (logTotal === Number.NEGATIVE_INFINITY && options.pins) return alignSegments(source, target)
  return bestPath(grid, scores, steps).map((bead) =>
    toBead(
      bead,
      beads[(grid.offset[bead.i]! + bead.j - grid.first[bead.i]!) * beadTypes.length + bead.type]!,
    ),
  )
}
