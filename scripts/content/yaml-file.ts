/** Reads YAML files that a person writes; each problem has its line. */

import type {z} from 'astro/zod'
import {type Document, isMap, isScalar, LineCounter, parseDocument, visit} from 'yaml'
import type {Problem} from '../../src/text/model.ts'
import {type ProblemCode, problem} from '../../src/text/problems.ts'
import {printIssue} from './print-issue.ts'

/** What is expected of a YAML file. */
export interface YamlFormat<Value> {
  readonly schema: z.ZodType<Value>
  /** The code of its problems. */
  readonly code: ProblemCode
}

/** The content of a YAML file; no value if anything in it is wrong. */
export interface ParsedYaml<Value> {
  readonly value?: Value
  readonly problems: readonly Problem[]
  /** The line of a path in the file. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Most problems of one file that are listed; the others are only counted. */
const mostReported = 20
/** Deepest nesting of mappings and lists; decisions in `edition.yaml` need six levels. */
const maxDepth = 20

/** Parses and validates. `file` is the name that problems print. Never throws. */
export function readYaml<Value>(
  text: string,
  file: string,
  {schema, code}: YamlFormat<Value>,
): ParsedYaml<Value> {
  const fault = (line: number, found: string) => problem(code, file, line, found)
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, uniqueKeys: isSameKey})
  const at = (path: readonly PropertyKey[]) => lineOf(document, path, counter)
  const refused = (problems: readonly Problem[]) => ({lineOf: at, problems: firstProblems(problems, fault)})
  const unsupported = findUnsupported(document)
  const syntax = [
    ...[...document.errors, ...document.warnings].map((error) => {
      const [first = ''] = error.message.split('\n')
      return fault(
        counter.linePos(error.pos[0]).line,
        `${first.replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '')}.`,
      )
    }),
    ...(unsupported === undefined
      ? []
      : [fault(counter.linePos(unsupported.offset).line, unsupported.found)]),
  ]
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION'))
    return refused([fault(1, 'Mappings and lists are nested too deep to be read.')])
  if (syntax.length > 0) return refused(syntax)
  const plain = (document.toJS() as unknown) ?? {}
  const parsed = schema.safeParse(plain)
  if (parsed.success) return {value: parsed.data, lineOf: at, problems: []}
  return refused(
    parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      return fault(at([...issue.path, ...keys]), printIssue(issue, plain, schema))
    }),
  )
}

/** The first problems, and the number of the others. */
function firstProblems(
  problems: readonly Problem[],
  fault: (line: number, found: string) => Problem,
): readonly Problem[] {
  const next = problems[mostReported]
  if (next === undefined) return problems
  const rest = problems.length - mostReported
  return [...problems.slice(0, mostReported), fault(next.line, `There are ${rest} more such problems below.`)]
}

/** Whether two keys are equal: line numbers are numbers in YAML and strings here. */
function isSameKey(a: unknown, b: unknown): boolean {
  return isScalar(a) && isScalar(b) && String(a.value) === String(b.value)
}

/** The first use, as an offset, of YAML that these files may not use. */
function findUnsupported(document: Document): {offset: number; found: string} | undefined {
  let unsupported: {offset: number; found: string} | undefined
  visit(document, {
    Node(_, {range}, path) {
      if (path.length <= 2 * maxDepth) return undefined
      const found = `Mappings and lists are nested more than ${maxDepth} deep; expected no more than decisions need.`
      unsupported = {offset: range?.[0] ?? 0, found}
      return visit.BREAK
    },
    Pair(_, {key}) {
      if (!isScalar(key) || key.value !== '__proto__') return undefined
      unsupported = {offset: key.range?.[0] ?? 0, found: 'No field and no file is called "__proto__".'}
      return visit.BREAK
    },
    // An alias would be expanded wherever it is used.
    Alias(_, {range}) {
      const found = 'An alias (*name) stands here; write out what it stands for.'
      unsupported = {offset: range?.[0] ?? 0, found}
      return visit.BREAK
    },
  })
  return unsupported
}

/** The line of the deepest existing node on a path, or of its key. */
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

/** The node at a path; keys are compared as strings, because line numbers are numbers in YAML and strings here. */
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
