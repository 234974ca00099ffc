/** Writes the segments of a book as elements of XHTML. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {inlineParts, type LanguagePart, nestParts, type Stretch} from '../../text/inline.ts'
import type {Mark, SegmentKind} from '../../text/model.ts'
import {type Book, languageAttributes, type Passage} from './book.ts'
import {picturePath} from './pictures.ts'

type Inline = readonly (string | Element)[]
type Attributes = Readonly<Record<string, string | number | undefined>>

/** What an element is written with. */
interface PassageContext {
  readonly book: Book
  readonly passage: Passage
  readonly isFirst: boolean
  /** The language, the direction and the classes of the passage, for its outermost element. */
  readonly attributes: Attributes
}

/** A passage; in the second language, titles and headings are paragraphs. */
export function passageElement(book: Book, passage: Passage, isFirst: boolean): Element {
  const {lang, segment} = passage
  const {kind, level = 1} = segment
  const isDeeper = (kind === 'list-item' || kind === 'quote') && level > 1
  const kinds = [
    kind === 'paragraph' ? '' : kind,
    isDeeper ? `level${Math.min(level, 4)}` : '',
    isFirst ? '' : 'other',
  ].filter(Boolean)
  const attributes = {class: kinds.length === 0 ? undefined : kinds.join(' '), ...languageAttributes(lang)}
  return writers[kind]({book, passage, isFirst, attributes})
}

type PassageWriter = (context: PassageContext) => Element

const writers: Readonly<Record<SegmentKind, PassageWriter>> = {
  title: (context) => simple(context.isFirst ? 'h1' : 'p')(context),
  deck: simple('p'),
  heading: (context) => {
    const level = Math.min(Math.max(context.passage.segment.level ?? 2, 2), 6)
    return simple(context.isFirst ? `h${level}` : 'p')(context)
  },
  paragraph: simple('p'),
  quote: (context) => x('blockquote', context.attributes, x('p', {}, ...contentOf(context))),
  'list-item': (context) => {
    const {number} = context.passage.segment
    const item = x('li', {}, ...contentOf(context))
    return number === undefined
      ? x('ul', context.attributes, item)
      : x('ol', {...context.attributes, start: number}, item)
  },
  verse: simple('p'),
  'table-row': (context) => {
    const {text, header, cells = [[0, text.length]]} = context.passage.segment
    const elements = cells.map(([start, end]) =>
      x(header ? 'th' : 'td', {}, ...contentOf(context, {start, end})),
    )
    return x('table', context.attributes, x('tr', {}, ...elements))
  },
  'speaker-turn': (context) => {
    const {text, speaker: [start, end] = [0, 0]} = context.passage.segment
    const part = (from: number, to: number) => contentOf(context, {start: from, end: to})
    const name = start < end ? [x('b', {}, ...part(start, end))] : []
    return x('p', context.attributes, ...part(0, start), ...name, ...part(end, text.length))
  },
  code: (context) => x('pre', context.attributes, x('code', {dir: 'ltr'}, ...contentOf(context))),
  figure: figureElement,
  caption: simple('p'),
  note: (context) =>
    isReferredTo(context.passage, context.passage.segment.id)
      ? x(
          'aside',
          {...context.attributes, id: noteId(context.passage), 'epub:type': 'footnote', role: 'doc-footnote'},
          x('p', {}, ...contentOf(context)),
        )
      : simple('p')(context),
}

function simple(name: string): PassageWriter {
  return (context) => x(name, context.attributes, ...contentOf(context))
}

/** A picture that is in the book; of another one what it shows, and where it is. */
function figureElement(context: PassageContext): Element {
  const {book, passage, attributes} = context
  const {text, picture} = passage.segment
  const src = picture?.file === undefined ? undefined : picturePath(book, picture.file)
  if (src !== undefined) return x('figure', attributes, x('img', {src, alt: text}))
  const shown = x('p', {}, ...contentOf(context))
  const {address} = picture ?? {}
  if (address === undefined || !isWeb(address)) return x('figure', attributes, shown)
  return x('figure', attributes, shown, x('p', {dir: 'ltr'}, x('a', {href: hrefOf(address)}, address)))
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}

/** An address as an attribute has it. */
function hrefOf(address: string): string {
  return address.replace(/\s/gu, encodeURIComponent)
}

function isReferredTo({edition}: Passage, note: string): boolean {
  return edition.segments.some(({marks = []}) => marks.some((mark) => mark.note === note))
}

/** The id of a note in the book, where two languages may have the same one. */
function noteId({lang, segment}: Passage, note: string = segment.id): string {
  return `${lang}.${note}`
}

/** The text of a segment or of a stretch of it: its marks as elements, its runs in other languages isolated. */
function contentOf({passage}: PassageContext, stretch?: Stretch): Inline {
  const {segment} = passage
  const {text} = segment
  const parts = inlineParts(segment)
  return nestParts<InlinePart, string | Element>(
    [parts.flatMap((part) => withoutLinkInLink(part, parts))],
    {
      text: (start, end) => [text.slice(start, end)],
      element: (part, inside) =>
        part.type === 'language'
          ? [x('bdi', languageAttributes(part.lang), ...inside)]
          : markWriters[part.type](inside, part, passage),
    },
    stretch ?? {start: 0, end: text.length},
  )
}

type InlinePart = Mark | LanguagePart

/** A part as it is; of a link what lies outside of references to notes, and nothing where it overlaps one before it. */
function withoutLinkInLink(part: InlinePart, parts: readonly InlinePart[]): readonly InlinePart[] {
  if (part.type !== 'link') return [part]
  const isIn = (type: InlinePart['type']) => (each: InlinePart) =>
    each.type === type && each.start < part.end && part.start < each.end
  if (parts.slice(0, parts.indexOf(part)).some(isIn('link'))) return []
  let pieces: readonly Mark[] = [part]
  for (const {start, end} of parts.filter(isIn('note')))
    pieces = pieces
      .flatMap((each) => [
        {...each, end: Math.min(each.end, start)},
        {...each, start: Math.max(each.start, end)},
      ])
      .filter((each) => each.start < each.end)
  return pieces
}

const markWriters: Readonly<Record<Mark['type'], (inside: Inline, mark: Mark, passage: Passage) => Inline>> =
  {
    link: (inside, {href}) => (href === undefined ? inside : [x('a', {href: hrefOf(href)}, ...inside)]),
    emphasis: inElement('em'),
    strong: inElement('strong'),
    superscript: inElement('sup'),
    subscript: inElement('sub'),
    code: inElement('code'),
    quotation: inElement('q'),
    note: (inside, {note}, passage) => {
      const isThere = passage.edition.segments.some(({id, kind}) => id === note && kind === 'note')
      const href = `#${noteId(passage, note)}`
      const reference = {href, 'epub:type': 'noteref', role: 'doc-noteref'}
      return [x('sup', {}, ...(isThere ? [x('a', reference, ...inside)] : inside))]
    },
    break: (inside) => [...inside, x('br')],
  }

function inElement(name: string): (inside: Inline) => Inline {
  return (inside) => [x(name, {}, ...inside)]
}
