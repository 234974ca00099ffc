/** What was left out of an article for want of a budget of work, as problems. */
import type {Lang} from '../languages/index.ts'
import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {type LeftOut, type Omission, stepsOfArticle} from '../text/work.ts'

/** An edition, or what will be one, as far as problems speak of it. */
interface Side {
  readonly lang: Lang
  readonly segments: readonly {readonly lines: readonly (readonly [number, number])[]}[]
}

const beyond = `is beyond the ${stepsOfArticle / 1e6} million steps that an article may take`

/** What was found, expected and done, by what was left out. */
const found: Readonly<Record<Omission, (source: Side, target: Side) => string>> = {
  rows: (source, target) =>
    `The ${source.segments.length} segments in "${source.lang}" were not compared with the ${target.segments.length} in "${target.lang}", which ${beyond}: each stands in a row alone.`,
  moved: ({lang}, target) =>
    `Passages that stand elsewhere in "${target.lang}" than in "${lang}" were not looked for, which ${beyond}.`,
  sentences: ({lang}, target) =>
    `The sentences in "${lang}" and "${target.lang}" were not compared, which ${beyond}: rows are linked as wholes.`,
  'distant-sentences': ({lang}, target) =>
    `Of the sentences of this paragraph in "${lang}" only those were compared with those in "${target.lang}" that stand about as far from its beginning; to compare all ${beyond}.`,
  inside: ({lang}, target) =>
    `Clauses and words of this paragraph in "${lang}" were not compared with those in "${target.lang}", which ${beyond}.`,
}

/** The problems of what was left out between two editions, one for each kind, at the first of its places. */
export function sayLeftOut(
  source: Side & {readonly file: string},
  target: Side,
  leftOut: readonly LeftOut[],
): Problem[] {
  return [...Map.groupBy(leftOut, ({what}) => what)].map(([what, places]) => {
    const line = source.segments[places[0]!.segment]?.lines[0]?.[0] ?? 1
    const more = places.length === 1 ? '' : ` So it is with ${places.length - 1} more.`
    return problem('too-much-work', source.file, line, `${found[what](source, target)}${more}`)
  })
}

/** The problem of lines of a file whose characters the ledger does not tell apart. */
export function sayLinesAsWhole(file: string, [first, ...others]: readonly number[]): Problem[] {
  if (first === undefined) return []
  const more =
    others.length === 0 ? '' : ` So it is with ${others.length} more, the last is ${others.at(-1)}.`
  const found = `Line ${first} reads otherwise now, and the ledger has it as a whole: to tell what became of each of its characters ${beyond}.${more}`
  return [problem('too-much-work', file, first, found)]
}
