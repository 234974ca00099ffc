/**
 * Writes an edition as a markdown file and reads it back: `content/articles/<slug>/<lang>.md`.
 *
 * The body's top-level blocks are the segments, in order. A segment is plain text: markup in it is escaped when written
 * and read back as the same characters, for any text of one line. Front matter is JSON, which every reader of YAML
 * accepts too.
 */
import type {Heading, Paragraph, Root, RootContent, Text} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {parse} from 'yaml'
import type {Edition, SegmentKind} from '../text/model.ts'
import {type EditionFields, editionFields} from '../text/schemas/edition.ts'
import {plainBlocks} from './edition-plain.ts'

const reader = unified().use(remarkParse).use(remarkFrontmatter, 'yaml').freeze()
const writer = unified()
  .use(remarkStringify, {bullet: '-', rule: '-'})
  .use(remarkFrontmatter, 'yaml')
  .freeze()

/**
 * A writer that escapes every character with a meaning in markdown, for texts that do not come back whole from the
 * ordinary writer, which escapes as little as it can.
 */
const carefulWriter = unified()
  .use(remarkStringify, {handlers: {text: (node: Text) => escapeMarkdown(node.value)}})
  .freeze()

/** Write an edition as a file: front matter without the texts, then a body with one block for each segment. */
export function writeEdition(edition: Edition): string {
  const blocks = edition.segments.map((segment) => writeBlock(segment.kind, segment.text))
  return `---\n${writeFrontMatter(frontMatterOf(edition))}---\n\n${blocks.join('\n\n')}\n`
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
  return joinEdition(editionFields.parse(parseFields(head)), parseTexts(body))
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

/** Texts of the blocks of a body, in order. */
function parseTexts(body: string): readonly string[] {
  return plainBlocks(body) ?? reader.parse(`---\n---\n\n${body}`).children.slice(1).map(textOf)
}

/** Join the texts of the body's blocks with the segments of the front matter. */
function joinEdition(fields: EditionFields, texts: readonly string[]): Edition {
  if (texts.length !== fields.segments.length) {
    throw new Error(
      `Expected as many blocks as segments in ${fields.slug}/${fields.lang}: ` +
        `${fields.segments.length} segments, ${texts.length} blocks.`,
    )
  }
  const segments = fields.segments.map((segment, index) => {
    const {id, kind, ...rest} = segment
    return {id, kind, text: texts[index]!, ...rest}
  })
  return {...fields, segments}
}

/** Front matter of an edition, its keys in the order in which people read them. */
function frontMatterOf(edition: Edition): EditionFields {
  const {slug, lang, origin, primary, source, metadata, published, formerly, made, segments} = edition
  const fields = {
    ...{slug, lang, origin, primary, source, metadata},
    ...(published === undefined ? {} : {published}),
    ...(formerly === undefined ? {} : {formerly}),
    ...(made === undefined ? {} : {made}),
  }
  return editionFields.parse({...fields, segments: segments.map(({text, ...rest}) => rest)})
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

/** One segment as a markdown block. */
function writeBlock(kind: SegmentKind, text: string): string {
  const block = blockOf(kind, text)
  const root: Root = {type: 'root', children: [block]}
  const plain = writer.stringify(root).replace(/\n$/, '')
  return readsBack(plain, text) ? plain : carefulWriter.stringify(root).replace(/\n$/, '')
}

/** Whether a body of this block alone is read back as the text, below front matter and above another block. */
function readsBack(markdown: string, text: string): boolean {
  const blocks = reader.parse(`---\n---\n\n${markdown}\n\nx\n`).children
  return blocks.length === 3 && textOf(blocks[1]!) === text
}

/** The tree of one segment: titles and headings are headings, everything else a paragraph. */
function blockOf(kind: SegmentKind, text: string): Heading | Paragraph {
  const children: Text[] = [{type: 'text', value: text}]
  if (kind === 'title') return {type: 'heading', depth: 1, children}
  if (kind === 'heading') return {type: 'heading', depth: 2, children}
  return {type: 'paragraph', children}
}

/**
 * The text of a block; empty for any other block, and without any other node inside, since only editing by hand puts
 * them there.
 */
function textOf(block: RootContent): string {
  if (block.type !== 'heading' && block.type !== 'paragraph') return ''
  return block.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** A text with character references for characters with a meaning in markdown, and for spaces that would be trimmed. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~\t]|^ +|(?<! ) +$|^\d/g, (found) =>
    [...found].map((character) => `&#${character.codePointAt(0)};`).join(''),
  )
}
