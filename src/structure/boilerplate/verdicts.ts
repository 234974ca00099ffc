/** Verdicts on the lines of a page. */
import type {BoilerplateScore} from './score-shape.ts'
import {sureFrom} from './thresholds.ts'

/** For each line, how surely it is boilerplate; undefined if nothing speaks for it. */
export type Verdicts = readonly (BoilerplateScore | undefined)[]

/** The score with at least this confidence. */
export function atLeast(
  score: BoilerplateScore | undefined,
  confidence: number,
  kind: BoilerplateScore['kind'],
): BoilerplateScore {
  return (score?.confidence ?? 0) >= confidence
    ? score!
    : {kind: score?.kind ?? kind, confidence, whole: false}
}

/** Whether a line is surely boilerplate. */
export function isSure(score: BoilerplateScore | undefined): boolean {
  return score !== undefined && score.confidence >= sureFrom
}
