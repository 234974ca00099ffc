/** What stops an ingest before its first article: a file that every article is read with cannot be used. */
import type {Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'

/** Thrown by what reads such a file, caught where problems are printed. */
export class ContentFault extends Error {
  readonly problem: Problem

  constructor(file: string, line: number, found: string) {
    super(`${file}:${line}: ${found}`)
    this.problem = problem('content-invalid', file, line, found)
  }
}
