/** The body of an edition's file: its segments as markdown, and back. */
import {isDeepStrictEqual} from 'node:util'
import type {Root, RootContent, Text} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, {type Options} from 'remark-stringify'
import {unified} from 'unified'
import {blockGroups, familyOf} from '../text/groups.ts'
import type {Segment, SegmentId} from '../text/model.ts'
import {type BlockContext, blocksOf, noteLabels} from './edition-blocks.ts'
import {type BodyText, bodyTexts} from './edition-leaves.ts'
import {plainBlocks} from './edition-plain.ts'

const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, 'yaml')
  .use(remarkGfm, {singleTilde: false})
  .freeze()

const style: Options = {bullet: '-', rule: '-', resourceLink: true}

/** A writer of plain text, which escapes as little as it can. */
const plainWriter = unified().use(remarkStringify, style).use(remarkFrontmatter, 'yaml').freeze()

/**
 * A writer that escapes every character with a meaning in markdown, for texts that do not come back whole from the
 * ordinary writer.
 */
const carefulWriter = unified()
  .use(remarkStringify, {handlers: {text: (node: Text) => escapeMarkdown(node.value)}})
  .freeze()

/** A writer of everything that a segment may be; a text that is marked so is escaped throughout. */
const structureWriter = unified()
  .use(remarkGfm, {singleTilde: false, tablePipeAlign: false})
  .use(remarkStringify, {
    ...style,
    handlers: {
      text: (node: Text, _, state, info) =>
        node.data !== undefined && 'isPlain' in node.data
          ? escapeMarkdown(node.value)
          : state.safe(node.value, info),
    },
  } satisfies Options)
  .freeze()

/** A body, and what it says of each segment when it is read again. */
export interface WrittenBody {
  readonly markdown: string
  readonly texts: readonly BodyText[]
}

/**
 * Write segments as a body. Where markdown cannot say a segment's marks or cells, the text alone comes back; the body then
 * shows as much of them as it can.
 */
export function writeBody(segments: readonly Segment[]): WrittenBody {
  const labels = noteLabels(segments)
  const groups = blockGroups(segments).map((group) => writeGroup(group, labels))
  const written = joinGroups(groups)
  // Each group is read back by itself; should they read otherwise beside one another, all are plain paragraphs.
  return isDeepStrictEqual(readBody(written.markdown, segments), written.texts)
    ? written
    : joinGroups(blockGroups(segments).map(plainGroup))
}

/** The texts of the segments of a body, with the marks and cells that it says; `segments` are those of the front matter. */
export function readBody(
  body: string,
  segments: readonly Pick<Segment, 'id' | 'kind'>[],
): readonly BodyText[] {
  const plain = plainBlocks(body)
  if (plain !== undefined) return plain.map((text) => ({text}))
  return bodyTexts(...parseBody(body, segments))
}

function parseBody(
  body: string,
  segments: readonly Pick<Segment, 'id' | 'kind'>[],
): Parameters<typeof bodyTexts> {
  const markdown = `---\n---\n\n${body}`
  const kinds = segments.map(({kind}) => kind)
  const ids = segments.map(({id}) => id)
  return [reader.parse(markdown).children.slice(1), {markdown, kinds, ids}]
}

/** A body of groups, a blank line between them. */
function joinGroups(groups: readonly WrittenBody[]): WrittenBody {
  return {
    markdown: `${groups.map(({markdown}) => markdown).join('\n\n')}\n`,
    texts: groups.flatMap(({texts}) => texts),
  }
}

/** Write a group; a segment that does not come back is written without its marks, else the group as plain paragraphs. */
function writeGroup(group: readonly Segment[], labels: ReadonlyMap<SegmentId, string>): WrittenBody {
  if (group.every((segment) => isPlainBlock(segment, labels))) return plainGroup(group)
  const attempt = (plain: readonly Segment[]) =>
    writeBlocks(group, {labels, isPlain: (each) => plain.includes(each)})
  const first = attempt([])
  if (first.texts.length !== group.length) return plainGroup(group)
  const failed = group.filter((segment, index) => !comesBack(segment, first.texts[index]!))
  const second = failed.length === 0 ? first : attempt(failed)
  const isWhole =
    second.texts.length === group.length &&
    group.every((segment, index) => comesBack(segment, second.texts[index]!))
  return isWhole ? second : plainGroup(group)
}

/** Whether a segment is but a heading or a paragraph of text. */
function isPlainBlock(segment: Segment, labels: ReadonlyMap<SegmentId, string>): boolean {
  const {id, marks, picture, separated} = segment
  const isPlain = marks === undefined && picture === undefined && separated === undefined
  return isPlain && familyOf(segment) === 'alone' && !labels.has(id)
}

/** Whether the text comes back, and no mark that it does not have. */
function comesBack({text, marks}: Segment, found: BodyText): boolean {
  return found.text === text && (marks !== undefined || found.marks === undefined)
}

/** Write a group as its blocks, and read it back above another block. */
function writeBlocks(group: readonly Segment[], context: BlockContext): WrittenBody {
  const blocks = blocksOf(group, context)
  const rule: readonly RootContent[] = group[0]?.separated ? [{type: 'thematicBreak'}] : []
  const markdown = stringify(structureWriter, [...rule, ...blocks])
  const others = [...context.labels].filter(([id]) => group.every((segment) => segment.id !== id))
  const definitions = others.map(([, label]): RootContent => {
    return {type: 'footnoteDefinition', identifier: label, label, children: []}
  })
  const [nodes, facts] = parseBody(`${markdown}\n\nx\n\n${stringify(structureWriter, definitions)}\n`, group)
  const end = nodes.findIndex(({position}) => (position?.start.offset ?? 0) > markdown.length + 7)
  const own = end === -1 ? nodes : nodes.slice(0, end)
  const identifiers = nodes
    .slice(own.length)
    .flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []))
  const notes = new Map(identifiers.map((identifier, index) => [identifier, others[index]![0]]))
  return {markdown, texts: bodyTexts(own, {...facts, notes})}
}

/** Segments as headings and paragraphs of plain text, a rule before them where one was. */
function plainGroup(group: readonly Segment[]): WrittenBody {
  const blocks = group.map(writePlain)
  const rule = group[0]?.separated ? ['---'] : []
  return {markdown: [...rule, ...blocks].join('\n\n'), texts: group.map(({text}) => ({text}))}
}

function writePlain(segment: Segment): string {
  const {id, kind, text, level} = segment
  const plain = {id, kind, text, lines: segment.lines, ...(level === undefined ? {} : {level})}
  const blocks = [
    ...blocksOf(kind === 'title' || kind === 'heading' ? [plain] : [{...plain, kind: 'paragraph'}], {
      labels: new Map(),
      isPlain: () => false,
    }),
  ]
  const markdown = stringify(plainWriter, blocks)
  return isPlainText(markdown, text) ? markdown : stringify(carefulWriter, blocks)
}

/** Whether a body of this block alone is read back as the text, below front matter and above another block. */
function isPlainText(markdown: string, text: string): boolean {
  const [nodes, facts] = parseBody(`${markdown}\n\nx\n`, [])
  return nodes.length === 2 && isDeepStrictEqual(bodyTexts(nodes.slice(0, 1), facts), [{text}])
}

function stringify(writer: {stringify(tree: Root): string}, children: readonly RootContent[]): string {
  return writer.stringify({type: 'root', children: [...children]}).replace(/\n$/, '')
}

/** A text with character references for characters with a meaning in markdown, and for spaces that would be trimmed. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~\t]|^ +|(?<! ) +$|^\d/g, (found) =>
    [...found].map((character) => `&#${character.codePointAt(0)};`).join(''),
  )
}
