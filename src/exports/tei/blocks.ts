/** Writes the segments of an edition as the elements that TEI has for paragraphs, lists, verse, tables and figures. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {
  type BlockFamily,
  familyOf,
  type ListTree,
  listTrees,
  type QuoteTree,
  quoteTree,
} from '../../text/groups.ts'
import type {Edition, Segment, SegmentKind} from '../../text/model.ts'
import {onLines} from '../xml.ts'
import {type LangParts, pointer, teiContent} from './inline.ts'

/** What the elements of an edition need to know of it. */
export interface TeiContext {
  readonly edition: Edition
  readonly parts: LangParts
  /** The signs of the notes that its text refers to, by their ids. */
  readonly notes: ReadonlyMap<string, string>
}

/** What elements of an edition need to know of it; `parts` are its sentences and clauses. */
export function teiContext(edition: Edition, bySegment: LangParts['bySegment']): TeiContext {
  const notes = new Map(
    edition.segments.flatMap(({text, marks = []}) =>
      marks.flatMap(({note, start, end}) =>
        note === undefined ? [] : [[note, text.slice(start, end)] as const],
      ),
    ),
  )
  return {edition, parts: {lang: edition.lang, bySegment}, notes}
}

/** Kinds of segments that head a division. */
export const headKinds: ReadonlySet<SegmentKind> = new Set(['title', 'deck', 'heading'])

/** The elements of the segments of one group, a rule before them where one was; `caption` is that of a figure. */
export function groupElements(
  group: readonly Segment[],
  context: TeiContext,
  caption?: Segment,
): readonly Element[] {
  const rule = group[0]?.separated ? [x('milestone', {unit: 'section', rend: 'rule'})] : []
  return [...rule, ...families[familyOf(group[0]!)](group, context, caption)]
}

const families: Readonly<
  Record<
    BlockFamily,
    (group: readonly Segment[], context: TeiContext, caption?: Segment) => readonly Element[]
  >
> = {
  alone: (group, context, caption) => group.map((each) => writers[each.kind](each, context, caption)),
  list: (group, context) => listTrees(group).map((list) => listElement(list, context)),
  quote: (group, context) => [quoteElement(quoteTree(group), context)],
  stanza: (group, context) => {
    const n = group[0]?.stanza
    return [x('lg', {type: 'stanza', n}, onLines(group.map((line) => plainElement('l', line, context))))]
  },
  table: (group, context) => [x('table', {}, onLines(group.map((row) => rowElement(row, context))))],
  code: (group, context) => group.map((line) => codeElement(line, context)),
}

type SegmentWriter = (segment: Segment, context: TeiContext, caption?: Segment) => Element

/** How a segment is written that stands in no group. */
const writers: Readonly<Record<SegmentKind, SegmentWriter>> = {
  title: headElement,
  deck: headElement,
  heading: headElement,
  paragraph: (segment, context) => plainElement('p', segment, context),
  quote: otherBlock,
  'list-item': otherBlock,
  verse: otherBlock,
  'table-row': otherBlock,
  'speaker-turn': turnElement,
  code: otherBlock,
  figure: figureElement,
  caption: otherBlock,
  note: (segment, context) => {
    const n = context.notes.get(segment.id)
    return n === undefined
      ? otherBlock(segment, context)
      : plainElement('note', segment, context, {place: 'foot', n})
  },
}

function idOf({id}: Segment, {edition}: TeiContext) {
  return {'xml:id': `${edition.lang}.${id}`}
}

function plainElement(
  name: string,
  segment: Segment,
  context: TeiContext,
  more: Readonly<Record<string, string | number | undefined>> = {},
): Element {
  return x(name, {...idOf(segment, context), ...more}, ...teiContent(segment, context.parts))
}

function headElement(segment: Segment, context: TeiContext): Element {
  return plainElement('head', segment, context, {type: segment.kind})
}

/** A block that has no element of its own where it stands. */
function otherBlock(segment: Segment, context: TeiContext): Element {
  return plainElement('ab', segment, context, {type: segment.kind})
}

function listElement({start, items}: ListTree, context: TeiContext): Element {
  const elements = items.map(({segment, lists}) => {
    const item = plainElement('item', segment, context, {n: segment.number})
    item.children.push(...lists.map((list) => listElement(list, context)))
    return item
  })
  return x('list', {rend: start === undefined ? 'bulleted' : 'numbered'}, onLines(elements))
}

function quoteElement({parts}: QuoteTree, context: TeiContext): Element {
  const elements = parts.map((part) =>
    'parts' in part ? quoteElement(part, context) : plainElement('p', part, context),
  )
  return x('quote', {}, onLines(elements))
}

function rowElement(row: Segment, context: TeiContext): Element {
  const cells = (row.cells ?? []).map(([start, end]) =>
    x('cell', {}, ...teiContent(row, context.parts, {start, end})),
  )
  return x('row', {...idOf(row, context), role: row.header ? 'label' : 'data'}, ...cells)
}

/** Who speaks, where the turn begins with it, and what is said. */
function turnElement(segment: Segment, context: TeiContext): Element {
  const {text, speaker} = segment
  const end = speaker?.[0] === 0 ? speaker[1] : 0
  const name = end === 0 ? [] : [x('speaker', {}, ...teiContent(segment, context.parts, {start: 0, end}))]
  const said = x('p', {}, ...teiContent(segment, context.parts, {start: end, end: text.length}))
  return x('sp', idOf(segment, context), ...name, said)
}

/** A line of code; TEI has only text in its element for that. */
function codeElement(segment: Segment, context: TeiContext): Element {
  const content = teiContent(segment, context.parts)
  const isText = content.every((node) => typeof node === 'string')
  const attributes = {...idOf(segment, context), type: segment.kind}
  return x('ab', attributes, ...(isText ? [x('code', {}, ...content)] : content))
}

/** A figure: where its picture is, what it shows, and its caption. */
function figureElement(segment: Segment, context: TeiContext, caption?: Segment): Element {
  const {picture, text} = segment
  const url =
    picture?.file === undefined ? picture?.address : `../pictures/${context.edition.slug}/${picture.file}`
  const head = caption === undefined ? [] : [headElement(caption, context)]
  const graphic = url === undefined ? [] : [x('graphic', {url: pointer(url)})]
  const {sentences = []} = context.parts.bySegment.get(segment.id) ?? {}
  const [only, ...others] = sentences
  const isWhole = others.length === 0 && (only === undefined || only.end - only.start === text.length)
  const id = only === undefined ? {} : {'xml:id': `${context.edition.lang}.${only.id}`}
  // TEI has no sentences in a description.
  const shown = isWhole
    ? x('figDesc', id, text)
    : x('ab', {type: 'description'}, ...teiContent(segment, context.parts))
  return x('figure', idOf(segment, context), onLines([...head, ...graphic, shown]))
}
