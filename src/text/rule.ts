/** What a restore rule is: a name, its evidence, and one pure change. */

import {trimLines} from './lines.ts'
import type {Problem, Removal, Span, WorkLine} from './model.ts'
import type {ProblemCode} from './problems.ts'
import {problem} from './problems.ts'
import type {Edit} from './spans.ts'
import {editLine, isEmendedByHand, textOf} from './spans.ts'
import type {StatedStructure} from './stated.ts'

/** What a rule may use besides the lines. */
export interface RuleContext {
  /** File as problems print it. */
  readonly file: string
  /**
   * Indents in columns, by source line; only the first pass of restoring has them. A rule that reads indents must do
   * nothing without them.
   */
  readonly indents: ReadonlyMap<number, number>
  /** What the file's format states about its lines; undefined for plain text. */
  readonly stated?: StatedStructure
}

/** Result of a rule: the lines as they are now, the very array it was given where it changed nothing. */
export interface RuleResult {
  readonly lines: readonly WorkLine[]
  /** What it took out, in source order. */
  readonly removals?: readonly Removal[]
  /** What it is not sure of in the lines as it leaves them: rules run until nothing changes, and the last run counts. */
  readonly problems?: readonly Problem[]
}

/** One entry of the catalogue. Applying a rule to what it has mended changes nothing more. */
export interface Rule {
  /** Permanent code, kebab case: the ledger and its readers name the rule by it. */
  readonly code: string
  /** The fault, as one sentence of evidence. */
  readonly evidence: string
  /** What the rule must not touch. */
  readonly spares: string
  /**
   * Whether it mends how lines were laid out, cut or joined, or markup in them: it is left out where the file's format
   * states what each line is.
   */
  readonly isOfPlainText?: true
  /**
   * Whether it puts letters in another order or makes other letters of them: a line that reads worse afterwards is left
   * as it was.
   */
  readonly isJudged?: true
  /** The change; pure, never throws, loses no non-space character but into `removals`. */
  apply(lines: readonly WorkLine[], context: RuleContext): RuleResult
}

/** A rule that looks at one line at a time and edits characters of it. */
export interface LineRule extends Omit<Rule, 'apply'> {
  /** Quick test: lines it does not match are not looked at. Not global, not sticky. */
  readonly test: RegExp
  /** The reason recorded for characters that the rule removes. */
  readonly reason: string
  /** Edits of the text of one line, in order, not overlapping. */
  edits(text: string, line: WorkLine): readonly Edit[]
}

/** Make a {@link Rule} from a line rule. */
export function lineRule(rule: LineRule): Rule {
  const {code, evidence, spares, isJudged} = rule
  const edits = (text: string, line: WorkLine) => (rule.test.test(text) ? rule.edits(text, line) : [])
  const gone = {reason: rule.reason, confidence: 1}
  const apply = (lines: readonly WorkLine[]) => editLines(lines, code, gone, edits)
  return {code, evidence, spares, ...(isJudged === true ? {isJudged} : {}), apply}
}

/** Edit characters of lines in the name of a rule; removals carry the reason `gone`. */
export function editLines(
  lines: readonly WorkLine[],
  rule: string,
  gone: RemovalReason,
  editsIn: (text: string, line: WorkLine, index: number) => readonly Edit[],
): RuleResult {
  const removals: Removal[] = []
  let next: WorkLine[] | undefined
  for (const [index, line] of lines.entries()) {
    const edits = editsIn(textOf(line), line, index)
    if (edits.length === 0) continue
    const {line: edited, removed} = editLine(line, edits, rule)
    if (edited === line) continue
    next ??= [...lines]
    next[index] = edited
    if (removed.length > 0) removals.push({spans: removed, rule, ...gone})
  }
  if (next === undefined) return {lines}
  const settled = trimLines(next)
  return {lines: settled.lines, removals: [...removals, ...settled.removals]}
}

/** A problem at the first source line of a work line. */
export function problemAt(code: ProblemCode, context: RuleContext, line: WorkLine, found: string): Problem {
  return problem(code, context.file, line.spans[0]?.line ?? 1, found)
}

/** Why text is removed, and how sure the rule is. */
export interface RemovalReason {
  readonly reason: string
  /** 0…1. */
  readonly confidence: number
}

/**
 * Remove whole lines, by index; neighbours with the same reason become one removal, as sure as the least sure of them. A
 * line with a person's emendation
 * stays.
 */
export function removeLines(
  lines: readonly WorkLine[],
  gone: ReadonlyMap<number, RemovalReason>,
  rule: string,
): RuleResult {
  const removals: Removal[] = []
  const kept: WorkLine[] = []
  let open: (Removal & {spans: Span[]; confidence: number}) | undefined
  for (const [index, line] of lines.entries()) {
    const verdict = isEmendedByHand(line) ? undefined : gone.get(index)
    if (verdict === undefined) {
      kept.push(line)
      open = undefined
      continue
    }
    kept.push({spans: [], gap: line.gap})
    if (open !== undefined && open.reason === verdict.reason) {
      for (const span of line.spans) open.spans.push(span)
      open.confidence = Math.min(open.confidence, verdict.confidence)
      continue
    }
    open = {spans: [...line.spans], rule, ...verdict}
    removals.push(open)
  }
  if (removals.length === 0) return {lines}
  const settled = trimLines(kept)
  return {lines: settled.lines, removals: [...removals, ...settled.removals]}
}
