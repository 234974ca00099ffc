/** Read an `edition.yaml`, with the line of everything that is wrong in it. */
import {type Document, isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import {type Judgement, judgement as judgementSchema} from '../../src/judgement.ts'
import type {Problem} from '../../src/model.ts'
import {problem} from '../../src/pipeline/problems.ts'

/** What the file says, as far as it is right: nothing of it is used while anything is wrong. */
export interface Judged {
  readonly judgement: Judgement
  readonly problems: readonly Problem[]
}

/** Parse and validate. `file` is as problems print it. */
export function readJudgement(text: string, file: string): Judged {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, uniqueKeys: true})
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    problem(
      'judgement-invalid',
      file,
      counter.linePos(error.pos[0]).line,
      `${error.message.split('\n')[0]}.`,
    ),
  )
  if (syntax.length > 0) return {judgement: {}, problems: syntax}
  const value: unknown = document.toJS({maxAliasCount: 100}) ?? {}
  const parsed = judgementSchema.safeParse(value)
  if (parsed.success) return {judgement: parsed.data, problems: []}
  const problems = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const where = issue.path.join('.') || 'the file'
    const line = lineOf(document, [...issue.path, ...keys], counter)
    return problem('judgement-invalid', file, line, `At ${where}: ${issue.message}.`)
  })
  return {judgement: {}, problems}
}

/** Line of the deepest node on a path that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], counter: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (isScalar(pair?.key) && pair.key.range) return counter.linePos(pair.key.range[0]).line
    }
    const node = document.getIn(path.slice(0, length), true) as {range?: readonly number[]} | undefined
    if (node?.range?.[0] !== undefined) return counter.linePos(node.range[0]).line
  }
  return 1
}
