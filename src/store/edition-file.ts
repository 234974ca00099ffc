/**
 * Writes an edition as a markdown file and reads it back: `content/articles/<slug>/<lang>.md`.
 *
 * The body has the segments in order, as ordinary markdown; front matter has everything else about them, and what of their
 * marks and cells markdown cannot say. Any text of one line comes back as the same characters. Front matter is JSON, which
 * every reader of YAML accepts too.
 */
import {isDeepStrictEqual} from 'node:util'
import {parse} from 'yaml'
import type {Edition, Segment} from '../text/model.ts'
import {type EditionFields, editionFields} from '../text/schemas/edition.ts'
import {readBody, writeBody} from './edition-body.ts'
import type {BodyText} from './edition-leaves.ts'

/** Write an edition as a file: front matter, then a body with the text of each segment. */
export function writeEdition(edition: Edition): string {
  const {markdown, texts} = writeBody(edition.segments)
  const fields = frontMatterOf(edition, texts)
  return `---\n${writeFrontMatter(fields)}---\n\n${markdown}`
}

/**
 * Read a file that {@link writeEdition} wrote.
 *
 * Throws where the front matter does not fit the schema, or where the number of blocks is not that of segments: the
 * file is generated, so that this is a fault to report, not a text to mend. Where version control has turned every line
 * end into CR LF, they are read as LF: no text holds a line end.
 */
export function readEdition(markdown: string): Edition {
  const [head, body] = splitFrontMatter(
    /(?<!\r)\n/.test(markdown) ? markdown : markdown.replaceAll('\r\n', '\n'),
  )
  const fields = editionFields.parse(parseFields(head))
  return joinEdition(fields, readBody(body, fields.segments))
}

/** The front matter and the body of a file. */
function splitFrontMatter(markdown: string): readonly [string, string] {
  const end = markdown.indexOf('\n---\n')
  if (!markdown.startsWith('---\n') || end === -1)
    throw new Error('Cannot read an edition without front matter between lines of "---".')
  return [markdown.slice(4, end + 1), markdown.slice(end + 5)]
}

/** Parse front matter: JSON, or YAML as earlier versions wrote it, until `ingest` writes the file anew. */
function parseFields(head: string): unknown {
  return head.startsWith('{') ? JSON.parse(head) : parse(head)
}

/** Join what the body says with the segments of the front matter, which holds what the body cannot say. */
function joinEdition(fields: EditionFields, texts: readonly BodyText[]): Edition {
  if (texts.length !== fields.segments.length) {
    throw new Error(
      `Expected as many blocks as segments in ${fields.slug}/${fields.lang}: ` +
        `${fields.segments.length} segments, ${texts.length} blocks.`,
    )
  }
  const segments = fields.segments.map((segment, index): Segment => {
    const {id, kind, ...rest} = segment
    const {text, ...said} = texts[index]!
    return {id, kind, text, ...said, ...rest}
  })
  return {...fields, segments}
}

/** Front matter of an edition, its keys in the order in which people read them. */
function frontMatterOf(edition: Edition, texts: readonly BodyText[]): EditionFields {
  const {slug, lang, origin, primary, source, metadata, published, formerly, made, segments} = edition
  const fields = {
    ...{slug, lang, origin, primary, source, metadata},
    ...(published === undefined ? {} : {published}),
    ...(formerly === undefined ? {} : {formerly}),
    ...(made === undefined ? {} : {made}),
  }
  const own = segments.map((segment, index) => withoutSaid(segment, texts[index]!))
  return editionFields.parse({...fields, segments: own})
}

/** A segment without its text, and without the marks and cells that the body says. */
function withoutSaid({text: _, marks, cells, ...rest}: Segment, said: BodyText): Omit<Segment, 'text'> {
  const isSaid = (own: unknown, found: unknown) => own === undefined || isDeepStrictEqual(own, found)
  return {
    ...rest,
    ...(isSaid(cells, said.cells) ? {} : {cells: cells!}),
    ...(isSaid(marks, said.marks) ? {} : {marks: marks!}),
  }
}

/**
 * The deepest level of front matter at which each part of a value has its own line: 0 is the edition, 1 a field, 2 a
 * field of its metadata.
 */
const deepestLines = 2

/** Front matter as JSON that people can read and compare: one line for each field and each segment. */
function writeFrontMatter(fields: EditionFields): string {
  // Characters that YAML forbids in a file are written by number, which is possible since all of them are inside
  // quotes.
  return `${jsonLines(fields, 0)}\n`.replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escapeByNumber)
}

/** A value as JSON; an object or a list takes several lines, down to {@link deepestLines}. */
function jsonLines(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth > deepestLines) return jsonLine(value)
  if (Object.keys(value).length === 0) return jsonLine(value)
  const indent = '  '.repeat(depth)
  const parts = Array.isArray(value)
    ? value.map(jsonLine)
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${jsonLines(part, depth + 1)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}

/** A value as JSON in one line, with spaces as people write them. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/(?<=[[{])\n *|\n *(?=[\]}])/g, '')
    .replace(/\n */g, ' ')
}

function escapeByNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
