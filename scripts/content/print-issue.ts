/** A schema's finding as a sentence: the place, what was found, what was expected. */
import type {z} from 'astro/zod'

/** One finding of the schema. */
type SchemaIssue = z.core.$ZodIssue

/** Characters of a value that a message quotes, at most. */
const longestQuote = 60

/** The finding as a sentence; `value` is the whole file as data, `schema` is what it was validated with. */
export function printIssue(issue: SchemaIssue, value: unknown, schema: z.ZodType): string {
  const place = issue.path.length === 0 ? 'At the top' : `At ${issue.path.join('.')}`
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path)
    return `${place}: found the field "${issue.keys[0]}"; expected one of ${known.join(', ')}.`
  }
  const found = issue.code === 'invalid_key' ? quote(issue.path.at(-1)) : quote(valueAt(value, issue.path))
  return `${place}: found ${found}; expected ${expectedBy(issue)}.`
}

/** What the schema expected. */
function expectedBy(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`.replace(/^one of ([^,]+)$/, '$1')
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_union':
      return [
        ...new Set(issue.errors.flatMap(([first]) => (first === undefined ? [] : expectedBy(first)))),
      ].join(' or ')
    case 'invalid_key':
      return issue.issues[0] === undefined ? 'another key' : expectedBy(issue.issues[0])
    case 'too_small':
      return issue.origin === 'array'
        ? `${issue.minimum} items or more`
        : minimumText(issue.origin, issue.minimum)
    default:
      return issue.message.replace(/^expected /, '')
  }
}

function minimumText(origin: string, minimum: number | bigint): string {
  return origin === 'string' ? 'a text that is not empty' : `${minimum} or more`
}

/** Names of types, for a person who writes YAML. */
const typeNames: Readonly<Record<string, string>> = {
  object: 'fields, each with a colon',
  record: 'keys with values, such as {en: …}',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
}

/** The parts of a schema that lead to its fields. */
interface SchemaNode {
  readonly _zod: {
    readonly def: {
      readonly innerType?: SchemaNode
      readonly shape?: Readonly<Record<string, SchemaNode>>
      readonly valueType?: SchemaNode
      readonly element?: SchemaNode
    }
  }
}

/** Fields that the schema allows at a path; empty if a mapping of fields is not expected there. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  let at = schema as SchemaNode | undefined
  for (const key of [...path, undefined]) {
    while (at?._zod.def.innerType !== undefined) at = at._zod.def.innerType
    if (key === undefined || at === undefined) break
    const {shape, valueType, element} = at._zod.def
    at = shape?.[String(key)] ?? valueType ?? element
  }
  return Object.keys(at?._zod.def.shape ?? {})
}
