/**
 * An edition as a markdown file, both ways: `content/articles/<slug>/<lang>.md`.
 *
 * The body's top-level blocks are the segments, in order. Texts are texts: whatever markup a source contains is
 * escaped on the way out and comes back as the same characters, for any text of one line. Front matter is JSON, which
 * every reader of YAML takes too.
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
 * The same, escaping every character that could mean anything: for texts that the ordinary serializer, which
 * escapes as little as it can, does not bring back whole.
 */
const carefulWriter = unified()
  .use(remarkStringify, {handlers: {text: (node: Text) => escapeAll(node.value)}})
  .freeze()

/** Write an edition as a file: front matter without the texts, then a body of one block a segment. */
export function writeEdition(edition: Edition): string {
  const blocks = edition.segments.map((segment) => writeBlock(segment.kind, segment.text))
  return `---\n${writeFields(fieldsOf(edition))}---\n\n${blocks.join('\n\n')}\n`
}

/**
 * Read a file that {@link writeEdition} wrote.
 *
 * Throws where it is no such file (front matter that does not fit the schema, or another number of blocks than
 * of segments): the file is generated, so that is a fault to be seen, not a text to be mended. Only line ends that a
 * version control has turned into CR LF throughout are read as what they were: no text has a line end in it.
 */
export function readEdition(markdown: string): Edition {
  const [head, body] = divide(/(?<!\r)\n/.test(markdown) ? markdown : markdown.replaceAll('\r\n', '\n'))
  return joinEdition(editionFields.parse(fieldsIn(head)), textsOf(body))
}

/** Front matter and body. */
function divide(markdown: string): readonly [string, string] {
  const end = markdown.indexOf('\n---\n')
  if (!markdown.startsWith('---\n') || end === -1)
    throw new Error('Cannot read an edition without front matter between lines of "---".')
  return [markdown.slice(4, end + 1), markdown.slice(end + 5)]
}

/** What front matter holds: JSON, or YAML as earlier versions wrote it, which `ingest` writes anew. */
function fieldsIn(head: string): unknown {
  return head.startsWith('{') ? JSON.parse(head) : parse(head)
}

/** Texts of the blocks of a body, in order. */
function textsOf(body: string): readonly string[] {
  return plainBlocks(body) ?? reader.parse(`---\n---\n\n${body}`).children.slice(1).map(textOf)
}

/** Put the texts of the body's blocks into the segments of the front matter. */
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

/** Front matter of an edition, keys in the order people read. */
function fieldsOf(edition: Edition): EditionFields {
  const {slug, lang, origin, primary, source, metadata, published, formerly, made, segments} = edition
  const fields = {
    ...{slug, lang, origin, primary, source, metadata},
    ...(published === undefined ? {} : {published}),
    ...(formerly === undefined ? {} : {formerly}),
    ...(made === undefined ? {} : {made}),
  }
  return editionFields.parse({...fields, segments: segments.map(({text, ...rest}) => rest)})
}

/** How deep in front matter a value stands whose parts have a line each: of the edition, and of what it says of itself. */
const linedDepth = 2

/** Front matter as JSON that people can read and compare: a line for each field and each segment. */
function writeFields(fields: EditionFields): string {
  // What YAML forbids in a file can be written by number, for all of it stands inside quotes.
  return `${linesOf(fields, 0)}\n`.replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escapeByNumber)
}

/** A value as JSON; one that holds others takes several lines, down to {@link linedDepth}. */
function linesOf(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth > linedDepth) return lineOf(value)
  if (Object.keys(value).length === 0) return lineOf(value)
  const indent = '  '.repeat(depth)
  const parts = Array.isArray(value)
    ? value.map(lineOf)
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${linesOf(part, depth + 1)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}

/** A value as JSON in one line, with the spaces that people put. */
function lineOf(value: unknown): string {
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
  return comesBack(plain, text) ? plain : carefulWriter.stringify(root).replace(/\n$/, '')
}

/** Whether a body of this one block reads as the text, below front matter as well as above another block. */
function comesBack(markdown: string, text: string): boolean {
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

/** The text of a block; anything but text inside it means that the file was edited by hand. */
function textOf(block: RootContent): string {
  if (block.type !== 'heading' && block.type !== 'paragraph') return ''
  return block.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** Characters that mean something in markdown, and spaces that would be trimmed, as references. */
function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~\t]|^ +|(?<! ) +$|^\d/g, (found) =>
    [...found].map((character) => `&#${character.codePointAt(0)};`).join(''),
  )
}
