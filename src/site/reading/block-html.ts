/** Writes segments that are more than a paragraph: quotations, items of lists, verse, rows of tables, code, figures. */
import type {Element, ElementContent} from 'hast'
import {type Lang, languages} from '../../languages/index.ts'
import type {Picture, Segment, SegmentId, SegmentKind} from '../../text/model.ts'
import {type PassageMarks, passageNodes, writeHtml} from './passage-html.ts'

/** A picture that the site has. */
export interface ShownPicture {
  readonly src: string
  /** Its size in pixels, where its file says it: then the page keeps its room. */
  readonly width?: number
  readonly height?: number
}

/** What a block needs besides its segment. */
export interface BlockOptions {
  readonly anchor: SegmentId | undefined
  /** How its text is marked. */
  readonly marks: PassageMarks
  /** What stands over the columns of a row of a table. */
  readonly heads: readonly string[]
  readonly picture: (file: string) => ShownPicture | undefined
  /** The label of the link to a picture that is elsewhere, for the name of its host, and the language of the label. */
  readonly pictureAt: (host: string) => string
  readonly ui: Lang
}

type Writer = (segment: Segment, options: BlockOptions) => Element

/** The kinds of segments that have elements of their own. */
const writers: Readonly<Partial<Record<SegmentKind, Writer>>> = {
  quote: (segment, options) =>
    elementOf('blockquote', depth(segment), [elementOf('p', {}, passageNodes(segment, options.marks))]),
  'list-item': (segment, options) => {
    const item = elementOf('li', {}, [elementOf('p', {}, passageNodes(segment, options.marks))])
    const {number} = segment
    const start = number === undefined || number === 1 ? {} : {start: number}
    return elementOf(number === undefined ? 'ul' : 'ol', {...start, ...depth(segment)}, [item])
  },
  verse: (segment, options) => elementOf('p', {className: ['v']}, passageNodes(segment, options.marks)),
  'table-row': tableRow,
  code: (segment, options) =>
    elementOf('pre', {dir: 'ltr'}, [elementOf('code', {}, passageNodes(segment, uncounted(options)))]),
  figure: (segment, options) =>
    elementOf('figure', {}, pictureNodes(segment.text, segment.picture ?? {}, options)),
}

/** The whole HTML of a segment of such a kind; undefined for others, which are one paragraph or heading. */
export function blockHtml(segment: Segment, options: BlockOptions): string | undefined {
  const made = writers[segment.kind]?.(segment, options)
  if (made === undefined) return undefined
  if (options.anchor !== undefined) made.properties.id = options.anchor
  return writeHtml([made])
}

/** Depth of a nested list or quotation as a class; none for the outermost. */
function depth({level = 1}: Segment): Element['properties'] {
  return level < 2 ? {} : {className: [`l${Math.min(level, 4)}`]}
}

/** Scripts count sentences in paragraphs only (`client/sentences.ts`): elsewhere each says which it translates. */
function uncounted({marks: {counted: _, ...marks}}: BlockOptions): PassageMarks {
  return marks
}

/**
 * A row of a table. The spaces between its cells are those of its text, so that offsets hold. A cell says what stands over
 * its column (`data-h`): the style sheet adds it for screen readers, and for everybody where the columns have no room.
 */
function tableRow(segment: Segment, options: BlockOptions): Element {
  const {text, cells = [[0, text.length]], header} = segment
  const own = uncounted(options)
  let at = 0
  const children = cells.flatMap(([start, end], column): ElementContent[] => {
    const head = options.heads[column]
    const properties = header ? {scope: 'col'} : head === undefined || head === '' ? {} : {dataH: head}
    const space: ElementContent[] = start > at ? [{type: 'text', value: text.slice(at, start)}] : []
    at = end
    return [
      ...space,
      elementOf(header ? 'th' : 'td', properties, passageNodes(segment, {...own, within: {start, end}})),
    ]
  })
  const size = cells.length > 5 ? ['many'] : cells.length > 3 ? ['some'] : []
  const table = elementOf('table', {}, [elementOf('tbody', {}, [elementOf('tr', {}, children)])])
  return elementOf('div', {className: ['tb', ...size]}, [table])
}

/** A picture of the site; of one that is elsewhere what it shows and where it is, since no other host is asked for it. */
function pictureNodes(
  text: string,
  {file, address}: Picture,
  {picture, pictureAt, ui}: BlockOptions,
): ElementContent[] {
  const own = file === undefined ? undefined : picture(file)
  if (own !== undefined)
    return [elementOf('img', {...own, alt: text, loading: 'lazy', decoding: 'async'}, [])]
  const alt = elementOf('p', {}, [{type: 'text', value: text}])
  const host = URL.canParse(address ?? '') ? new URL(address!) : undefined
  if (host === undefined || !/^https?:$/.test(host.protocol)) return [alt]
  const said = {lang: ui, dir: languages[ui].dir}
  const properties = {className: ['ui'], href: host.href, rel: ['noopener', 'external'], ...said}
  return [alt, elementOf('a', properties, [{type: 'text', value: pictureAt(host.hostname)}])]
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return {type: 'element', tagName, properties: {...properties}, children: [...children]}
}
