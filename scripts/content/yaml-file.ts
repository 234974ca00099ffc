/** Read a file that a person writes in YAML, with the line of everything that is wrong in it. */

import type {z} from 'astro/zod'
import {type Document, isMap, isScalar, LineCounter, parseDocument, visit} from 'yaml'
import type {Problem} from '../../src/text/model.ts'
import {type ProblemCode, problem} from '../../src/text/problems.ts'
import {sayIssue} from './say-issue.ts'

/** What such a file is. */
export interface YamlKind<Value> {
  readonly schema: z.ZodType<Value>
  /** What a problem of it is called. */
  readonly code: ProblemCode
}

/** What such a file says: nothing, as long as anything in it is wrong. */
export interface YamlFile<Value> {
  readonly value?: Value
  readonly problems: readonly Problem[]
  /** The line of what stands at a path in it. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Problems of one file that are told; the rest is counted. */
const mostTold = 20
/** Mappings and lists that stand in one another, at most: decisions in `edition.yaml` need six. */
const deepest = 20

/** Parse and validate. `file` is as problems print it. Never throws. */
export function readYaml<Value>(
  text: string,
  file: string,
  {schema, code}: YamlKind<Value>,
): YamlFile<Value> {
  const fault = (line: number, found: string) => problem(code, file, line, found)
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, uniqueKeys: isSameKey})
  const at = (path: readonly PropertyKey[]) => lineOf(document, path, counter)
  const refused = (problems: readonly Problem[]) => ({lineOf: at, problems: shortened(problems, fault)})
  const odd = oddIn(document)
  const syntax = [
    ...[...document.errors, ...document.warnings].map((error) => {
      const [first = ''] = error.message.split('\n')
      return fault(
        counter.linePos(error.pos[0]).line,
        `${first.replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '')}.`,
      )
    }),
    ...(odd === undefined ? [] : [fault(counter.linePos(odd.offset).line, odd.found)]),
  ]
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION'))
    return refused([fault(1, 'Mappings and lists stand in one another too deep to be read.')])
  if (syntax.length > 0) return refused(syntax)
  const plain = (document.toJS() as unknown) ?? {}
  const parsed = schema.safeParse(plain)
  if (parsed.success) return {value: parsed.data, lineOf: at, problems: []}
  return refused(
    parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      return fault(at([...issue.path, ...keys]), sayIssue(issue, plain, schema))
    }),
  )
}

/** The first problems, and how many more there are. */
function shortened(
  problems: readonly Problem[],
  fault: (line: number, found: string) => Problem,
): readonly Problem[] {
  const next = problems[mostTold]
  if (next === undefined) return problems
  const rest = problems.length - mostTold
  return [...problems.slice(0, mostTold), fault(next.line, `There are ${rest} more such problems below.`)]
}

/** Whether two keys of a mapping are one: line numbers are numbers in YAML and strings here. */
function isSameKey(a: unknown, b: unknown): boolean {
  return isScalar(a) && isScalar(b) && String(a.value) === String(b.value)
}

/** The first place, as an offset, where the file is YAML and yet nothing that such a file is written in. */
function oddIn(document: Document): {offset: number; found: string} | undefined {
  let odd: {offset: number; found: string} | undefined
  visit(document, {
    Node(_, {range}, path) {
      if (path.length <= 2 * deepest) return undefined
      const found = `Mappings and lists stand in one another more than ${deepest} deep; nothing that is said here does.`
      odd = {offset: range?.[0] ?? 0, found}
      return visit.BREAK
    },
    Pair(_, {key}) {
      if (!isScalar(key) || key.value !== '__proto__') return undefined
      odd = {offset: key.range?.[0] ?? 0, found: 'No field and no file is called "__proto__".'}
      return visit.BREAK
    },
    // What it stands for would be read as often as it is named.
    Alias(_, {range}) {
      const found = 'An alias (*name) stands here; write out what it stands for.'
      odd = {offset: range?.[0] ?? 0, found}
      return visit.BREAK
    },
  })
  return odd
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
