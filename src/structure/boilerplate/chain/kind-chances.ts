/** The probabilities of the kinds of a page's lines, by the learnt weights. */
import type {RelatedList} from '../related.ts'
import type {BoilerplateScore} from '../score-shape.ts'
import {chainPosteriorOf, type LineState, lineStates, stateCount} from './chain.ts'
import {lineFeatures} from './features.ts'
import {pageLinesOf} from './line-facts.ts'
import learnt from './lines.json' with {type: 'json'}

/** The states that each kind of line has, wherever it stands. */
export const statesOfKind = {
  boilerplate: ['head', 'front', 'inside', 'foot'],
  title: ['title'],
  deck: ['deck'],
  credit: ['above', 'credit', 'source'],
  caption: ['caption'],
  text: ['text'],
  heading: ['heading'],
  note: ['note'],
} as const satisfies Readonly<Record<string, readonly LineState[]>>

/** What a line of a page is. */
export type LineKind = keyof typeof statesOfKind

const rows: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(learnt.features))
const steps = Float64Array.from(learnt.steps.flat(), Math.exp)
const [starts, ends] = [Float64Array.from(learnt.starts, Math.exp), Float64Array.from(learnt.ends, Math.exp)]

/** The kinds that the lines of a page may have. */
export interface KindChances {
  /** Probability (0…1) that a line is of a kind. */
  chance(line: number, kind: LineKind): number
  /** The likeliest state of a line. */
  likeliest(line: number): LineState
}

/** Compute them for all lines; `scores` is what each line's own words say, `lists` the lists of other articles. */
export function kindChancesOf(
  texts: readonly string[],
  scores: readonly (BoilerplateScore | undefined)[],
  lists: readonly RelatedList[],
): KindChances {
  const page = pageLinesOf(texts, scores, lists)
  const own = new Float64Array(texts.length * stateCount)
  for (let line = 0; line < texts.length; line += 1)
    for (const name of lineFeatures(page, line)) {
      const row = rows.get(name)
      if (row === undefined) continue
      const at = line * stateCount
      for (let state = 0; state < stateCount; state += 1) own[at + state]! += row[state]!
    }
  const chances = chainPosteriorOf({own, steps, starts, ends}).own
  const of = (line: number, state: LineState) => chances[line * stateCount + lineStates.indexOf(state)]!
  return {
    chance: (line, kind) => statesOfKind[kind].reduce((sum, state) => sum + of(line, state), 0),
    likeliest: (line) =>
      lineStates.reduce((best, state) => (of(line, state) > of(line, best) ? state : best)),
  }
}
