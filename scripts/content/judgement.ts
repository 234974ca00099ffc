/** Read an `edition.yaml`, with the line of everything that is wrong in it. */
import {type Document, isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import {type JudgementFile, judgement as judgementSchema} from '../../src/edition/judgement.ts'
import type {Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {sayIssue} from './judgement-issue.ts'

/** What the file says, as far as it is right: nothing of it is used while anything is wrong. */
export interface Judged {
  readonly judgement: JudgementFile
  readonly problems: readonly Problem[]
}

/** Parse and validate. `file` is as problems print it. Never throws. */
export function readJudgement(text: string, file: string): Judged {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, uniqueKeys: true})
  const at = (path: readonly PropertyKey[]) => lineOf(document, path, counter)
  const refused = (problems: readonly Problem[]): Judged => ({
    judgement: {judgement: {}, file, lineOf: at},
    problems,
  })
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    problem(
      'judgement-invalid',
      file,
      counter.linePos(error.pos[0]).line,
      `${error.message.replace(/(?: at line \d+, column \d+:?)?(?:\n.*)?$/s, '')}.`,
    ),
  )
  if (syntax.length > 0) return refused(syntax)
  const plain = plainOf(document) ?? {}
  const parsed = judgementSchema.safeParse(plain)
  if (parsed.success) return {judgement: {judgement: parsed.data, file, lineOf: at}, problems: []}
  return refused(
    parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      return problem('judgement-invalid', file, at([...issue.path, ...keys]), sayIssue(issue, plain))
    }),
  )
}

/** The document as plain data; undefined where aliases make it endless. */
function plainOf(document: Document): unknown {
  try {
    return document.toJS({maxAliasCount: 100})
  } catch {
    return undefined
  }
}

/** Line of the deepest node on a path that exists; of its key, where it has one. */
function lineOf(document: Document, path: readonly PropertyKey[], counter: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : nodeAt(document, path.slice(0, length - 1))
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      if (isScalar(pair?.key) && pair.key.range) return counter.linePos(pair.key.range[0]).line
    }
    const node = nodeAt(document, path.slice(0, length)) as {range?: readonly number[]} | undefined
    if (node?.range?.[0] !== undefined) return counter.linePos(node.range[0]).line
  }
  return 1
}

/** A node by its path; keys are compared as strings, because line numbers are numbers in YAML and strings here. */
function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  let node: unknown = document.contents
  for (const key of path) {
    if (isMap(node))
      node = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))?.value
    else if (typeof node === 'object' && node !== null && 'items' in node)
      node = (node.items as unknown[])[Number(key)]
    else return undefined
  }
  return node
}
