/**
 * Problems: what was found wrong, where, and what to do. The place that finds a problem writes the first part of the
 * message (what was found, what was expected); the advice is that of its code.
 */
import type {Problem} from './model.ts'
import {problemKinds} from './problem-kinds.ts'

/** A code of the catalogue. */
export type ProblemCode = keyof typeof problemKinds

/** Make a problem: `found` is a sentence or two saying what was found and what was expected; the advice is added. */
export function problem(code: ProblemCode, file: string, line: number, found: string): Problem {
  const kind = problemKinds[code]
  return {code, severity: kind.severity, file, line, message: `${found} ${kind.advice}`}
}

/** A problem as two lines: where and what kind, then the message. */
export function printProblem({file, line, code, severity, message}: Problem): string {
  return `${file}:${line}  ${severity} ${code}\n  ${message}`
}

/** Problems in the order people work through them: by file, then line, then code. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code) || compare(a.message, b.message),
  )
}

/** Order by code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
