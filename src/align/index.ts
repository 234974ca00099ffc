/**
 * Alignment of two texts: which segments translate which.
 *
 * `alignSegments` gives beads in order without crossings, every segment in exactly one, each with the
 * probability that it is right. The model is a log-linear one over monotone beads with exact inference; its
 * features are in `features/`, its weights in `src/align/data/align-weights.json`.
 */
import type {AlignSide, IndexBead} from '../text/model.ts'
import {WorkBudgetExceeded} from '../text/work.ts'
import {inferSegments, knowledgeOf} from './infer.ts'
import {alignMoved} from './moved.ts'
import type {AlignOptions} from './options.ts'
import type {AlignPins} from './pins.ts'
import type {Infer} from './target-order.ts'

export type {CollectionLexicons} from './collection.ts'
export {differencesOf} from './differences/index.ts'
export {alignInside, type InsideRow} from './inside.ts'
export type {AlignOptions} from './options.ts'
export {inReadingOrder} from './order.ts'
export type {AlignPins} from './pins.ts'
export type {NamedSide} from './sentences.ts'
export {alignSentences} from './sentences.ts'

/**
 * Align two texts. Every segment of both sides is in exactly one bead; beads are in the order of the source, and of the
 * target but for those marked `moved`; an empty side says that nothing was found. Two empty texts give no bead. Pins
 * that contradict one another leave no alignment: the result is then the one without pins, and the caller tells from
 * it which were not kept. Where a budget of work does not allow for aligning, every segment stands alone, of which
 * nothing is known, and the budget says so.
 */
export function alignSegments(
  source: AlignSide<string>,
  target: AlignSide<string>,
  options: AlignOptions = {},
): IndexBead[] {
  const knowledge = knowledgeOf(source.lang, target.lang, options)
  let isFirst = true
  const infer: Infer = (side, constrain) => {
    try {
      return inferSegments(source, side, knowledge, constrain)
    } catch (error) {
      if (!(error instanceof WorkBudgetExceeded)) throw error
      options.work?.recordOmission(isFirst ? 'rows' : 'moved')
      return undefined
    } finally {
      isFirst = false
    }
  }
  const under = (pins: AlignPins) => alignMoved(target, pins, infer)
  const pinned = under(options.pins ?? {})
  const beads = pinned?.length === 0 && options.pins !== undefined ? under({}) : pinned
  return [...(beads ?? allApart(source, target))]
}

/** Every segment by itself, since nothing is known about any. */
function allApart(source: AlignSide<string>, target: AlignSide<string>): IndexBead[] {
  return [
    ...source.segments.map((_, i) => ({source: [i], target: [], confidence: 0})),
    ...target.segments.map((_, j) => ({source: [], target: [j], confidence: 0})),
  ]
}
