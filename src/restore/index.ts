/** Restore: lines as received → lines as the author wrote them; each mend is a rule with a name. */
import type {Emendation, Problem, Removal, Source, WorkLine} from '../text/model.ts'
import type {Rule} from '../text/rule.ts'
import {openLines} from './emend.ts'

/** What restoring gives: every non-space character of the source is in exactly one span of `lines` or `removals`. */
export interface Restored {
  /** In reading order. */
  readonly lines: readonly WorkLine[]
  /** In source order. */
  readonly removals: readonly Removal[]
  /** Emendations that do not fit, and what the rules were not sure of. */
  readonly problems: readonly Problem[]
}

/** Lines that a rule left as they were, and what it was not sure of in them. */
interface Settled {
  readonly lines: readonly WorkLine[]
  readonly problems: readonly Problem[]
}

/** What later passes know of the page's layout. */
const noIndents: ReadonlyMap<number, number> = new Map()

/** Passes over the catalogue; a text that still changes after so many is left as it then is. */
const maxPasses = 8

/**
 * Mend a source by a person's emendations and the catalogue of rules.
 *
 * The emendations come first, and no rule reworks them. The rules run in their order, and again until they
 * change nothing more, so that restoring what is restored already changes nothing. Never throws.
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
  const settled = new Map<Rule, Settled>()
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const before = lines
    let found: readonly Problem[] = []
    const indents = pass === 0 ? opened.indents : noIndents
    for (const rule of rules) {
      const before = settled.get(rule)
      if (before?.lines === lines) {
        found = found.concat(before.problems)
        continue
      }
      const change = rule.apply(lines, {file: source.file, indents})
      // A rule is a function of the lines and the indents: what it left alone it would leave alone again.
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

/** Order of removals: by the place of their first span in the source. */
function bySource(a: Removal, b: Removal): number {
  const [first, second] = [a.spans[0], b.spans[0]]
  if (first === undefined || second === undefined) return 0
  return first.line - second.line || first.start - second.start
}

/** Page breaks have told what they can in one pass: from then on they are blank lines. */
function withoutPages(lines: readonly WorkLine[]): readonly WorkLine[] {
  if (!lines.some(({gap}) => gap === 'page')) return lines
  return lines.map((line): WorkLine => (line.gap === 'page' ? {...line, gap: 'blank'} : line))
}
