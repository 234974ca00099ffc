/**
 * The error that stops a command before its first article: a file that all articles need is unusable, or another
 * command is writing.
 */
import type {Problem} from '../../src/text/model.ts'
import {type ProblemCode, problem} from '../../src/text/problems.ts'

/** Thrown where the fault is found, caught where problems are printed. */
export class ContentFault extends Error {
  readonly problem: Problem

  constructor(file: string, line: number, found: string, code: ProblemCode = 'content-invalid') {
    super(`${file}:${line}: ${found}`)
    this.problem = problem(code, file, line, found)
  }
}
