/** What a person decided about the lines of one file, applied between the steps. */

import type {Restored} from '../restore/index.ts'
import type {TaggedLine} from '../structure/divide/index.ts'
import type {LanguageJudgement} from '../structure/tag.ts'
import {joinLines} from '../text/lines.ts'
import type {BlockRole, Removal, Span, WorkLine} from '../text/model.ts'
import type {FileJudgement} from './judgement.ts'

/** Languages that a person gave: of the whole file, and of single lines. */
export function judgedLanguages({lang, languages}: FileJudgement): LanguageJudgement {
  const lines = new Map(Object.entries(languages ?? {}).map(([line, tag]) => [Number(line), tag]))
  return {lines, ...(lang === undefined ? {} : {lang})}
}

/** Roles that a person gave, by line; boilerplate is none, it is taken out by {@link dropBoilerplate}. */
export function judgedRoles({roles}: FileJudgement): Map<number, BlockRole> {
  return new Map(
    Object.entries(roles ?? {}).flatMap(([line, role]) =>
      role === 'furniture' ? [] : [[Number(line), role] as const],
    ),
  )
}

/** Put back the lines that a rule took out and that a person gave a role: they are text. */
export function reinstate(
  {lines, removals}: Restored,
  judgement: FileJudgement,
): Pick<Restored, 'lines' | 'removals'> {
  const roles = judgedRoles(judgement)
  if (roles.size === 0) return {lines, removals}
  const back: WorkLine[] = []
  const rest = removals.flatMap((removal): Removal[] => {
    const kept = removal.spans.filter((span) => roles.has(span.line))
    if (kept.length === 0) return [removal]
    for (const spans of Map.groupBy(kept, ({line}) => line).values())
      back.push({spans: asFound(spans), gap: 'blank'})
    const spans = removal.spans.filter((span) => !roles.has(span.line))
    return spans.length === 0 ? [] : [{...removal, spans}]
  })
  const all = [...lines, ...back].toSorted((a, b) => (a.spans[0]?.line ?? 0) - (b.spans[0]?.line ?? 0))
  return {lines: back.length === 0 ? lines : all, removals: rest}
}

/** Where a person's `joins` and `breaks` are not as the rules have it: the lines parted, then joined, anew. */
export function regroup(
  lines: readonly WorkLine[],
  {joins = [], breaks = []}: FileJudgement,
): readonly WorkLine[] {
  if (joins.length === 0 && breaks.length === 0) return lines
  const [joined, parted] = [new Set(joins), new Set(breaks)]
  const out: WorkLine[] = []
  for (const part of lines.flatMap((line) => partAt(line, parted))) {
    const before = out.at(-1)
    const goesOn = before !== undefined && joined.has(part.spans[0]?.line ?? 0)
    if (goesOn) out[out.length - 1] = joinLines([before, part], ' ', 'join')
    else out.push(part)
  }
  return out
}

/** A line in parts, of which all but the first begin with one of the source lines; the joining space goes. */
function partAt(line: WorkLine, breaks: ReadonlySet<number>): WorkLine[] {
  const parts: {spans: Span[]; gap: WorkLine['gap']}[] = [{spans: [], gap: line.gap}]
  const begun = new Set([line.spans[0]?.line])
  for (const span of line.spans) {
    if (breaks.has(span.line) && !begun.has(span.line)) {
      const before = parts.at(-1)!.spans
      if (before.at(-1)?.text.trim() === '') before.pop()
      parts.push({spans: [], gap: 'blank'})
    }
    begun.add(span.line)
    parts.at(-1)!.spans.push(span)
  }
  return parts
}

/** Spans in the order of the source. */
function asFound(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start)
}

/** Take out the lines that a person called boilerplate (the role `furniture`). */
export function dropBoilerplate(
  tagged: readonly TaggedLine[],
  {roles}: FileJudgement,
): {readonly lines: readonly TaggedLine[]; readonly removals: readonly Removal[]} {
  const isBoilerplate = ({line}: TaggedLine) => line.spans.some((span) => roles?.[span.line] === 'furniture')
  const removals = tagged
    .filter(isBoilerplate)
    .map(({line}) => ({spans: line.spans, rule: 'edition', reason: 'page furniture', confidence: 1}))
  return removals.length === 0
    ? {lines: tagged, removals}
    : {lines: tagged.filter((each) => !isBoilerplate(each)), removals}
}
