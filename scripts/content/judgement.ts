/** Read an `edition.yaml`. */
import {type JudgementFile, judgement as schema} from '../../src/edition/judgement.ts'
import type {Problem} from '../../src/text/model.ts'
import {readYaml} from './yaml-file.ts'

/** What the file says, as far as it is right: nothing of it is used while anything is wrong. */
export interface Judged {
  readonly judgement: JudgementFile
  readonly problems: readonly Problem[]
}

/** Parse and validate. `file` is as problems print it. Never throws. */
export function readJudgement(text: string, file: string): Judged {
  const {value = {}, lineOf, problems} = readYaml(text, file, {schema, code: 'judgement-invalid'})
  return {judgement: {decisions: value, file, lineOf}, problems}
}
