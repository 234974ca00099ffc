/** The blocks of a markdown body (mdast) → the texts of segments, with their marks and cells. */
import type {FootnoteReference, Link, PhrasingContent, RootContent} from 'mdast'
import type {Mark, SegmentId, SegmentKind} from '../text/model.ts'
import {signOf} from './edition-blocks.ts'

/** What the body says of a segment. */
export interface BodyText {
  readonly text: string
  readonly marks?: readonly Mark[]
  readonly cells?: readonly (readonly [number, number])[]
}

/** What a segment is made of, not yet read. */
interface Leaf {
  readonly content: readonly PhrasingContent[] | string
  readonly cells?: readonly (readonly PhrasingContent[])[]
  /** Of a note: what references call it. */
  readonly identifier?: string
}

/** What a body is read with. */
export interface BodyFacts {
  /** The body, in which nodes have their places. */
  readonly markdown: string
  /** Kinds of its segments, in order: a paragraph of verse has a line for each segment. */
  readonly kinds: readonly SegmentKind[]
  /** Ids of its segments, in order; they are the notes that references lead to. */
  readonly ids: readonly SegmentId[]
  /** Further notes, by what references call them. */
  readonly notes?: ReadonlyMap<string, SegmentId>
}

/** The texts of a body's segments, in order. */
export function bodyTexts(nodes: readonly RootContent[], facts: BodyFacts): readonly BodyText[] {
  const leaves: Leaf[] = []
  for (const node of nodes) addLeaves(node, leaves, facts)
  const notes = new Map(facts.notes)
  for (const [index, {identifier}] of leaves.entries()) {
    const id = facts.ids[index]
    if (identifier !== undefined && id !== undefined) notes.set(identifier, id)
  }
  return leaves.map(({content, cells}) => {
    if (cells !== undefined) return rowText(cells, facts.markdown, notes)
    if (typeof content === 'string') return {text: content}
    return new InlineReader(facts.markdown, notes).read(content).done()
  })
}

/** Add the leaves that a block holds; a block that no edition has is an empty one. */
function addLeaves(node: RootContent, leaves: Leaf[], facts: BodyFacts, identifier?: string): void {
  switch (node.type) {
    case 'thematicBreak':
    case 'yaml':
      return
    case 'list':
    case 'listItem':
    case 'blockquote':
      for (const child of node.children) addLeaves(child, leaves, facts)
      return
    case 'footnoteDefinition':
      for (const child of node.children) addLeaves(child, leaves, facts, node.identifier)
      return
    case 'table':
      for (const [index, row] of node.children.entries()) {
        const cells = row.children.map(({children}) => children)
        if (index > 0 || cells.some(({length}) => length > 0)) leaves.push({content: '', cells})
      }
      return
    case 'code':
      leaves.push(...node.value.split('\n').map((content) => ({content})))
      return
    case 'paragraph':
      if (facts.kinds[leaves.length] === 'verse')
        leaves.push(...linesOf(node.children).map((content) => ({content})))
      else leaves.push({content: node.children, ...(identifier === undefined ? {} : {identifier})})
      return
    default:
      leaves.push({content: node.type === 'heading' ? node.children : ''})
  }
}

/** The lines of a stanza. */
function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)!.push(child)
  }
  return lines
}

/** The text of a row: its cells with spaces between them, as pages are read. */
function rowText(
  cells: readonly (readonly PhrasingContent[])[],
  markdown: string,
  notes: ReadonlyMap<string, SegmentId>,
): BodyText {
  const reader = new InlineReader(markdown, notes)
  const places = cells.map((cell): [number, number] => {
    if (reader.text !== '' && !reader.text.endsWith(' ')) reader.text += ' '
    const start = reader.text.length
    reader.read(cell)
    return [start, reader.text.length]
  })
  reader.text = reader.text.trimEnd()
  const {length} = reader.text
  const within = places.map(([start, end]) => [Math.min(start, length), Math.min(end, length)] as const)
  return {...reader.done(), cells: within}
}

/** Elements of HTML that are marks. */
const htmlMarks: Readonly<Record<string, Mark['type']>> = {
  sup: 'superscript',
  sub: 'subscript',
  q: 'quotation',
}

/** Reads inline nodes, one after another. */
class InlineReader {
  text = ''
  readonly #marks: {type: Mark['type']; start: number; end: number; href?: string; note?: SegmentId}[] = []
  readonly #markdown: string
  readonly #notes: ReadonlyMap<string, SegmentId>

  constructor(markdown: string, notes: ReadonlyMap<string, SegmentId>) {
    this.#markdown = markdown
    this.#notes = notes
  }

  /** The text and the marks so far. */
  done(): BodyText {
    const marks = this.#marks.filter(({start, end}) => start < end)
    marks.sort((a, b) => a.start - b.start || b.end - a.end)
    return {text: this.text, ...(marks.length === 0 ? {} : {marks})}
  }

  read(nodes: readonly PhrasingContent[]): this {
    const open: {readonly name: string; close(): void}[] = []
    for (const node of nodes) {
      const [, slash, name = ''] = (node.type === 'html' && /^<(\/?)(sup|sub|q|br)>$/.exec(node.value)) || []
      if (name === 'br') this.#mark('break', () => this.#add(' '))
      else if (name === '') this.#node(node)
      else if (slash === '') open.push({name, close: this.#open(htmlMarks[name]!)})
      else if (open.at(-1)?.name === name) open.pop()!.close()
    }
    return this
  }

  #node(node: PhrasingContent): void {
    if (node.type === 'text') this.#add(node.value)
    else if (node.type === 'image') this.#add(node.alt ?? '')
    else if (node.type === 'inlineCode') this.#mark('code', () => this.#add(node.value))
    else if (node.type === 'break') this.#mark('break', () => this.#add(' '))
    else if (node.type === 'footnoteReference') this.#reference(node)
    else if (node.type === 'emphasis' || node.type === 'strong')
      this.#mark(node.type, () => this.read(node.children))
    else if (node.type === 'link') this.#link(node)
    else if (node.type === 'delete') {
      this.#add('~~')
      this.read(node.children)
      this.#add('~~')
    }
  }

  /** A bare address is text: what is a link says so in brackets. */
  #link({url, children, position}: Link): void {
    if (this.#markdown[position?.start.offset ?? -1] !== '[') this.read(children)
    else this.#mark('link', () => this.read(children), {href: url})
  }

  #reference({identifier, label}: FootnoteReference): void {
    const note = this.#notes.get(identifier)
    const sign = label ?? identifier
    if (note === undefined) this.#mark('note', () => this.#add(sign))
    else this.#mark('note', () => this.#add(signOf(sign, note)), {note})
  }

  #add(text: string): void {
    this.text += text
  }

  #mark(
    type: Mark['type'],
    inside: () => unknown,
    more: {readonly href?: string; readonly note?: SegmentId} = {},
  ): void {
    const close = this.#open(type, more)
    inside()
    close()
  }

  /** Begin a mark; what is returned ends it. */
  #open(type: Mark['type'], more: {readonly href?: string; readonly note?: SegmentId} = {}): () => void {
    const start = this.text.length
    const mark = {type, start, end: start, ...more}
    this.#marks.push(mark)
    return () => {
      mark.end = this.text.length
    }
  }
}
