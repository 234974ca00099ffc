/** Read an `edition.yaml`. */
import {type JudgementFile, judgement as schema} from '../../src/edition/judgement.ts'
import type {Problem} from '../../src/text/model.ts'
import {readYaml} from './yaml-file.ts'

/** The decisions of the file; none if anything in it is wrong. */
export interface ParsedJudgement {
  readonly judgement: JudgementFile
  readonly problems: readonly Problem[]
}

/** Parses and validates. `file` is the name that problems print. Never throws. */
export function readJudgement(text: string, file: string): ParsedJudgement {
  const {value = {}, lineOf, problems} = readYaml(text, file, {schema, code: 'judgement-invalid'})
  return {judgement: {decisions: value, file, lineOf}, problems}
}
