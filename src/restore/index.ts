/** Restore: lines as received → lines as the author wrote them; each mend is a rule with a name. */
import type {Emendation, Problem, Removal, Source, WorkLine} from '../text/model.ts'
import type {Rule, RuleContext, RuleResult} from '../text/rule.ts'
import {openLines} from './emend.ts'
import {withoutWorseLines} from './legibility/gate.ts'

/** What restoring gives: every non-space character of the source is in exactly one span of `lines` or `removals`. */
export interface Restored {
  /** In reading order. */
  readonly lines: readonly WorkLine[]
  /** In source order. */
  readonly removals: readonly Removal[]
  /** Emendations that do not fit, and doubts of the rules. */
  readonly problems: readonly Problem[]
}

/** The lines that a rule left unchanged when it last ran, and the problems that it reported about them. */
interface LastRun {
  readonly lines: readonly WorkLine[]
  readonly problems: readonly Problem[]
}

/** The indents of later passes: only the first pass knows the page's layout. */
const noIndents: ReadonlyMap<number, number> = new Map()

/** How often the whole catalogue is run at most. A text that still changes then is left as it is. */
const maxPasses = 8

/**
 * Restore a source: apply a person's emendations, then the catalogue of rules.
 *
 * No rule reworks an emendation. The rules run in order, and all again until nothing changes, so restoring a restored
 * text changes nothing. Never throws.
 */
export function restore(
  source: Source,
  emendations: readonly Emendation[],
  rules: readonly Rule[],
): Restored {
  const opened = openLines(source, emendations)
  let lines = opened.lines
  let removals: readonly Removal[] = opened.removals
  let doubts: readonly Problem[] = []
  const settled = new Map<Rule, LastRun>()
  const {file, stated} = source
  const applied = stated === undefined ? rules : rules.filter(({isOfPlainText}) => isOfPlainText !== true)
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const before = lines
    let found: readonly Problem[] = []
    const indents = pass === 0 ? opened.indents : noIndents
    for (const rule of applied) {
      const before = settled.get(rule)
      if (before?.lines === lines) {
        found = found.concat(before.problems)
        continue
      }
      const change = changeBy(rule, lines, {file, indents, ...(stated === undefined ? {} : {stated})})
      // The result of a rule depends on lines and indents only, so lines that it left alone need not be given to it
      // again.
      if (change.lines === lines && indents.size === 0)
        settled.set(rule, {lines, problems: change.problems ?? []})
      lines = change.lines
      if (change.removals !== undefined) removals = removals.concat(change.removals)
      if (change.problems !== undefined) found = found.concat(change.problems)
    }
    doubts = found
    lines = withoutPages(lines)
    if (lines === before) break
  }
  removals = removals.toSorted(bySource)
  return {lines, removals, problems: [...opened.problems, ...doubts]}
}

/** What a rule changes. Where it says so, lines that read worse afterwards stay as they were. */
function changeBy(rule: Rule, lines: readonly WorkLine[], context: RuleContext): RuleResult {
  const change = rule.apply(lines, context)
  return rule.isJudged === true ? withoutWorseLines(lines, change) : change
}

/** Order of removals: by the place of their first span in the source. */
function bySource(a: Removal, b: Removal): number {
  const [first, second] = [a.spans[0], b.spans[0]]
  if (first === undefined || second === undefined) return 0
  return first.line - second.line || first.start - second.start
}

/** Turn page breaks into blank lines: the rules have used them in the first pass. */
function withoutPages(lines: readonly WorkLine[]): readonly WorkLine[] {
  if (!lines.some(({gap}) => gap === 'page')) return lines
  return lines.map((line): WorkLine => (line.gap === 'page' ? {...line, gap: 'blank'} : line))
}
