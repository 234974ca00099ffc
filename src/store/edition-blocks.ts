/** Segments → the blocks of a markdown body (mdast). */
import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
  Text,
} from 'mdast'
import {
  type BlockFamily,
  familyOf,
  type ListTree,
  listTrees,
  type QuoteTree,
  quoteTree,
} from '../text/groups.ts'
import {nestParts, type Stretch} from '../text/inline.ts'
import type {Mark, Segment, SegmentId} from '../text/model.ts'

/** What the blocks of an edition need to know of it. */
export interface BlockContext {
  /** The labels of notes that are referred to, by the ids of the notes. */
  readonly labels: ReadonlyMap<SegmentId, string>
  /** Whether a segment is written without its marks, since they do not come back. */
  isPlain(segment: Segment): boolean
}

/** The blocks of a group. */
export function blocksOf(group: readonly Segment[], context: BlockContext): readonly RootContent[] {
  return builders[familyOf(group[0]!)](group, context)
}

const builders: Readonly<
  Record<BlockFamily, (group: readonly Segment[], context: BlockContext) => readonly RootContent[]>
> = {
  alone: (group, context) => group.map((segment) => blockAlone(segment, context)),
  list: (group, context) => listTrees(group).map((list) => listOf(list, context)),
  quote: (group, context) => [quoteOf(quoteTree(group), context)],
  stanza: (group, context) => [
    {
      type: 'paragraph',
      children: group.flatMap((line, index) => [
        ...(index === 0 ? [] : [{type: 'break'} as const]),
        ...phrasingOf(line, context),
      ]),
    },
  ],
  table: (group, context) => [tableOf(group, context)],
  code: (group) => [{type: 'code', value: group.map(({text}) => text).join('\n')}],
}

function blockAlone(segment: Segment, context: BlockContext): Heading | Paragraph | FootnoteDefinition {
  const {kind, id, text, picture, level = 2} = segment
  const children = phrasingOf(segment, context)
  if (kind === 'title' || kind === 'heading') {
    const depth = (kind === 'title' ? 1 : Math.min(level, 6)) as Heading['depth']
    return {type: 'heading', depth, children}
  }
  const label = context.labels.get(id)
  if (kind === 'note' && label !== undefined)
    return {type: 'footnoteDefinition', ...labelled(label), children: [{type: 'paragraph', children}]}
  if (picture !== undefined && !context.isPlain(segment)) {
    const url = picture.file ?? picture.address ?? ''
    return {type: 'paragraph', children: [{type: 'image', url, alt: text}]}
  }
  return {type: 'paragraph', children}
}

function labelled(label: string) {
  return {identifier: label, label}
}

/** A list. A number below zero, which markdown does not know, is left out. */
function listOf({start, items}: ListTree, context: BlockContext): List {
  return {
    type: 'list',
    ordered: start !== undefined && start >= 0,
    start: start !== undefined && start >= 0 ? start : null,
    spread: false,
    children: items.map(({segment, lists}) => ({
      type: 'listItem',
      spread: false,
      children: [
        {type: 'paragraph', children: phrasingOf(segment, context)},
        ...lists.map((list) => listOf(list, context)),
      ],
    })),
  }
}

function quoteOf({parts}: QuoteTree, context: BlockContext): Blockquote {
  const children = parts.map((part) =>
    'parts' in part
      ? quoteOf(part, context)
      : ({type: 'paragraph', children: phrasingOf(part, context)} as const),
  )
  return {type: 'blockquote', children}
}

/** A table; markdown knows none without a head, so that one without it has a head of empty cells. */
function tableOf(group: readonly Segment[], context: BlockContext): RootContent {
  const rows = group.map((row) => {
    const cells = context.isPlain(row) ? [[0, row.text.length] as const] : (row.cells ?? [])
    return cells.map(([start, end]): TableCell => {
      return {type: 'tableCell', children: phrasingOf(row, context, {start, end})}
    })
  })
  const width = Math.max(...rows.map(({length}) => length))
  const head = Array.from({length: width}, (): TableCell => ({type: 'tableCell', children: []}))
  const all = group[0]?.header ? rows : [head, ...rows]
  return {type: 'table', children: all.map((children) => ({type: 'tableRow', children}))}
}

/** A segment's text, or a stretch of it, with its marks. */
function phrasingOf(segment: Segment, context: BlockContext, stretch?: Stretch): PhrasingContent[] {
  const {text, marks = []} = segment
  const isPlain = context.isPlain(segment)
  const textNode = (value: string): PhrasingContent => {
    const node: Text = {type: 'text', value}
    return isPlain ? {...node, data: {isPlain} as Text['data'] & object} : node
  }
  const made = nestParts<Mark, PhrasingContent>(
    [isPlain ? [] : marks],
    {
      text: (start, end) => [textNode(text.slice(start, end))],
      element: (mark, inside, {start, end}) =>
        markNodes[mark.type](inside, text.slice(start, end), mark, context, stretch !== undefined),
    },
    stretch ?? {start: 0, end: text.length},
  )
  return [...made]
}

type MarkWriter = (
  inside: readonly PhrasingContent[],
  text: string,
  mark: Mark,
  context: BlockContext,
  isInCell: boolean,
) => readonly PhrasingContent[]

/** How markdown writes each type of mark; what it has no sign for is HTML. */
const markNodes: Readonly<Record<Mark['type'], MarkWriter>> = {
  link: (inside, _, {href}) =>
    href === undefined ? inside : [{type: 'link', url: href, children: [...inside] as never[]}],
  emphasis: (inside) => [{type: 'emphasis', children: [...inside]}],
  strong: (inside) => [{type: 'strong', children: [...inside]}],
  superscript: inElement('sup'),
  subscript: inElement('sub'),
  quotation: inElement('q'),
  code: (_, text) => [{type: 'inlineCode', value: text}],
  note: (inside, text, {note}, {labels}) => {
    const label = labels.get(note ?? '')
    const isSame = label !== undefined && signOf(label, note ?? '') === text
    return isSame ? [{type: 'footnoteReference', ...labelled(label)}] : inside
  },
  break: (_, __, ___, ____, isInCell) => [isInCell ? {type: 'html', value: '<br>'} : {type: 'break'}],
}

function inElement(name: string): MarkWriter {
  return (inside) => [{type: 'html', value: `<${name}>`}, ...inside, {type: 'html', value: `</${name}>`}]
}

/**
 * The labels of the notes that are referred to, by their ids: what the text has as the sign of the first reference, such as
 * `1`; where another note has that sign too, the id follows it (`*-n2`).
 */
export function noteLabels(segments: readonly Segment[]): ReadonlyMap<SegmentId, string> {
  const notes = new Set(segments.filter(({kind}) => kind === 'note').map(({id}) => id))
  const labels = new Map<SegmentId, string>()
  const taken = new Set<string>()
  for (const {text, marks = []} of segments) {
    for (const {type, note, start, end} of marks) {
      if (type !== 'note' || note === undefined || !notes.has(note) || labels.has(note)) continue
      const sign = text.slice(start, end)
      const label = taken.has(sign.toLowerCase()) ? `${sign}-${note}` : sign
      taken.add(label.toLowerCase())
      labels.set(note, label)
    }
  }
  return labels
}

/** The sign that the text has for a reference with this label. */
export function signOf(label: string, note: SegmentId): string {
  return label.endsWith(`-${note}`) && label.length > note.length + 1
    ? label.slice(0, -note.length - 1)
    : label
}
