/**
 * Every problem a publisher can meet: permanent code → severity and what to do about it.
 *
 * Codes are never renamed or reused. A message is built at the place that finds the problem (what was found,
 * what was expected); the advice stands here, once.
 */
import type {Problem, Severity} from '../model.ts'

/** A row of the catalogue. */
interface ProblemKind {
  readonly severity: Severity
  /** What to do, as a full sentence. */
  readonly advice: string
}

/** The catalogue, by code. */
export const problemKinds = {
  'source-empty': {
    severity: 'error',
    advice: 'Put the text of the article into the file, or remove the file.',
  },
  'emendation-misplaced': {
    severity: 'error',
    advice:
      'Correct the emendation in edition.yaml: its reading as found must occur exactly once in its line.',
  },
  'doubtful-furniture': {
    severity: 'warning',
    advice: 'If it is page furniture, emend it to nothing in edition.yaml; it is kept until then.',
  },
  'doubtful-repeat': {
    severity: 'warning',
    advice: 'If it is a pasted copy, emend it to nothing in edition.yaml; it is kept until then.',
  },
} as const satisfies Record<string, ProblemKind>

/** A code of the catalogue. */
export type ProblemCode = keyof typeof problemKinds

/** Make a problem: `found` is a sentence or two saying what was found and what was expected; the advice is added. */
export function problem(code: ProblemCode, file: string, line: number, found: string): Problem {
  const kind = problemKinds[code]
  return {code, severity: kind.severity, file, line, message: `${found} ${kind.advice}`}
}
