/** Problems of what was left out of an article because the budget of work did not allow for it. */
import type {Lang} from '../languages/index.ts'
import type {Problem} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {type Omission, type OmissionKind, stepsOfArticle} from '../text/work.ts'

/** What problems need to know of an edition, or of a candidate for one. */
interface EditionSide {
  readonly lang: Lang
  readonly segments: readonly {readonly lines: readonly (readonly [number, number])[]}[]
}

const overBudget = `is beyond the ${stepsOfArticle / 1e6} million steps that an article may take`

/** What was found, expected and done, for each omission. */
const found: Readonly<Record<OmissionKind, (source: EditionSide, target: EditionSide) => string>> = {
  rows: (source, target) =>
    `The ${source.segments.length} segments in "${source.lang}" were not compared with the ${target.segments.length} in "${target.lang}", which ${overBudget}: each stands alone in a row.`,
  moved: ({lang}, target) =>
    `Passages that stand elsewhere in "${target.lang}" than in "${lang}" were not looked for, which ${overBudget}.`,
  sentences: ({lang}, target) =>
    `The sentences in "${lang}" and "${target.lang}" were not compared, which ${overBudget}: rows are linked as wholes.`,
  'distant-sentences': ({lang}, target) =>
    `Of the sentences of this paragraph in "${lang}" only those were compared with those in "${target.lang}" that stand about as far from its beginning; to compare all ${overBudget}.`,
  inside: ({lang}, target) =>
    `Clauses and words of this paragraph in "${lang}" were not compared with those in "${target.lang}", which ${overBudget}.`,
}

/** The problems of what was left out between two editions: one for each kind, at its first place. */
export function problemsOfLeftOut(
  source: EditionSide & {readonly file: string},
  target: EditionSide,
  leftOut: readonly Omission[],
): Problem[] {
  return [...Map.groupBy(leftOut, ({what}) => what)].map(([what, places]) => {
    const line = source.segments[places[0]!.segment]?.lines[0]?.[0] ?? 1
    const alsoElsewhere = places.length === 1 ? '' : ` The same holds for ${places.length - 1} more.`
    return problem('too-much-work', source.file, line, `${found[what](source, target)}${alsoElsewhere}`)
  })
}

/** The problem of lines that the ledger has with one fate as a whole. */
export function problemOfWholeLines(file: string, [first, ...others]: readonly number[]): Problem[] {
  if (first === undefined) return []
  const more =
    others.length === 0 ? '' : ` The same holds for ${others.length} more lines up to line ${others.at(-1)}.`
  const found = `Line ${first} reads otherwise now, and the ledger gives it one fate as a whole: to find out what became of each of its characters ${overBudget}.${more}`
  return [problem('too-much-work', file, first, found)]
}
