/** A person's decisions about the lines of one file, applied between the steps. */

import type {Restored} from '../restore/index.ts'
import type {TaggedLine} from '../structure/divide/index.ts'
import type {LanguageJudgement} from '../structure/tag.ts'
import {joinLines} from '../text/lines.ts'
import type {BlockRole, Removal, Span, WorkLine} from '../text/model.ts'
import type {FileJudgement} from './judgement.ts'

/** Languages that a person gave to the whole file and to single lines. */
export function judgedLanguages({lang, languages}: FileJudgement): LanguageJudgement {
  const lines = new Map(Object.entries(languages ?? {}).map(([line, tag]) => [Number(line), tag]))
  return {lines, ...(lang === undefined ? {} : {lang})}
}

/** Roles that a person gave, by line; without boilerplate, which {@link dropBoilerplate} takes out. */
export function judgedRoles({roles}: FileJudgement): Map<number, BlockRole> {
  return new Map(
    Object.entries(roles ?? {}).flatMap(([line, role]) =>
      role === 'furniture' ? [] : [[Number(line), role] as const],
    ),
  )
}

/** Put back removed lines to which a person gave a role: they are text. */
export function restoreRemovedLines(
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
      back.push({spans: inSourceOrder(spans), gap: 'blank'})
    const spans = removal.spans.filter((span) => !roles.has(span.line))
    return spans.length === 0 ? [] : [{...removal, spans}]
  })
  const all = [...lines, ...back].toSorted((a, b) => (a.spans[0]?.line ?? 0) - (b.spans[0]?.line ?? 0))
  return {lines: back.length === 0 ? lines : all, removals: rest}
}

/** Part and join lines where a person's `joins` and `breaks` differ from what the rules did. */
export function regroupLines(
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

/** A line cut before each of the given source lines; the space that joined the parts is dropped. */
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
function inSourceOrder(spans: readonly Span[]): Span[] {
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
