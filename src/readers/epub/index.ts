/** EPUB → the text of its chapters, in the order of reading. */

import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {type OutsideReason, readOutsideReason} from '../../text/outside.ts'
import {Archive, ArchiveFault, isArchive} from '../container/archive.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {PictureCollector} from '../container/pictures.ts'
import {readContained, readTree} from '../container/tree-source.ts'
import {allInside, attributeValue, parseXml} from '../container/xml.ts'
import {resolvePath} from '../docx/package.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {attribute, innerText} from '../tree/elements.ts'
import {bookOf, type Chapter, type SourceBook} from './book.ts'

const parser = unified().use(rehypeParse).freeze()

/** Books. */
export const epubFile: Reader = {
  extensions: ['epub'],
  maxBytes: 64 * 1024 * 1024,
  recognises: ({file, bytes}) => isEpub(file, bytes),
  read: (raw) => readContained(raw, 'EPUB', () => readEpub(raw)),
}

/** By the type that its first entry states, or by the parts that it holds; one that is cut off by its name. */
function isEpub(file: string, bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false
  const start = new TextDecoder('latin1').decode(bytes.subarray(30, 120))
  if (start.includes('application/epub+zip')) return true
  try {
    return new Archive(bytes).names.includes('META-INF/container.xml')
  } catch {
    return /\.epub$/i.test(file)
  }
}

function readEpub(raw: RawFile): ReadResult {
  const archive = new Archive(raw.bytes)
  const container = archive.textOf('META-INF/container.xml')
  if (container === undefined) throw new ArchiveFault('It does not say where its book is.')
  const [root] = allInside(parseXml(container, 'META-INF/container.xml'), 'rootfile')
  const path = attributeValue(root, 'full-path') ?? ''
  const text = archive.textOf(path)
  if (text === undefined) throw new ArchiveFault('Its list of chapters is missing.')
  const book = bookOf(parseXml(text, path), path)
  refuseProtected(archive, book)
  const children = book.chapters.flatMap((chapter, index) => {
    const html = archive.textOf(chapter.path)
    return html === undefined ? [] : [chapterOf(html, chapter, index, book)]
  })
  const tree: Root = {type: 'root', children: [...titleOf(book, children), ...children]}
  const pictures = new PictureCollector()
  const files = new Map<string, string | undefined>()
  const pictureFile = (address: string): string | undefined => {
    if (!files.has(address)) {
      const bytes = archive.bytesOf(address)
      files.set(address, bytes === undefined ? undefined : pictures.add(bytes))
    }
    return files.get(address)
  }
  return readTree(raw, {
    tree,
    metadata: book.metadata,
    ...(book.lang === undefined ? {} : {lang: book.lang}),
    pictures,
    options: {outside: outsideOf, pictureFile},
  })
}

/** Why an element is not of the text: what this reader says, the number of a printed page, a cover. */
function outsideOf(element: Element): OutsideReason | undefined {
  const stated = readOutsideReason(attribute(element, 'dataOutside'))
  const kind = `${attribute(element, 'epub:type') ?? ''} ${attribute(element, 'role') ?? ''}`
  if (stated !== undefined) return stated
  if (/\b(?:doc-)?pagebreak\b/.test(kind)) return 'words of the page in the line'
  return /(?:^|\s)(?:doc-)?cover(?:\s|$)/.test(kind) ? 'cover or table of contents' : undefined
}

/** Protected chapters cannot be read; scrambled fonts do not matter. */
function refuseProtected(archive: Archive, {chapters}: SourceBook): void {
  const text = archive.textOf('META-INF/encryption.xml')
  if (text === undefined) return
  const hidden = allInside(parseXml(text, 'META-INF/encryption.xml'), 'CipherReference').map((each) =>
    decodeAddress(attributeValue(each, 'URI') ?? ''),
  )
  if (chapters.some(({path}) => hidden.includes(path)))
    throw new ArchiveFault(
      'Its chapters are protected against copying (DRM); ask its publisher for the text.',
    )
}

/** The book's title as a heading, where no chapter begins with it. */
function titleOf({title}: SourceBook, chapters: readonly Element[]): Element[] {
  if (title === undefined) return []
  const same = (text: string) => text.replace(/\s+/g, ' ').trim() === title
  const isSaid = chapters.some((chapter) => firstHeadings(chapter).some((each) => same(innerText(each))))
  return isSaid ? [] : [htmlElement('h1', [textNode(title)])]
}

function firstHeadings(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'h1' ? [child] : firstHeadings(child)
  })
}

/** The body of a chapter, whose ids and addresses are those of the whole book. */
function chapterOf(html: string, chapter: Chapter, index: number, book: SourceBook): Element {
  const tree = parser.parse(withoutShortTags(html))
  const body = bodyOf(tree)
  const place = {chapter, index, book}
  for (const child of body.children) if (child.type === 'element') readdress(child, place)
  const outside = chapter.outside === undefined ? {} : {dataOutside: chapter.outside}
  return htmlElement('div', body.children, {...outside, id: `chapter-${index}`})
}

/** XHTML closes elements in their own tag, which HTML does not know: `<a id="x"/>`. */
function withoutShortTags(html: string): string {
  return html.replace(/<([a-z][a-z0-9]*)(\s[^<>]*)?\/>/gi, (tag, name: string, rest = '') =>
    /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name)
      ? tag
      : `<${name}${rest}></${name}>`,
  )
}

function bodyOf(tree: Root): Element {
  const html = tree.children.find((child) => child.type === 'element')
  const body = html?.children.find((child) => child.type === 'element' && child.tagName === 'body')
  return body?.type === 'element' ? body : htmlElement('body')
}

/** Make ids and addresses inside a chapter those of the book. */
function readdress(
  each: Element,
  place: {readonly chapter: Chapter; readonly index: number; readonly book: SourceBook},
): void {
  const {chapter, index, book} = place
  const {id, href, src} = each.properties
  if (typeof id === 'string') each.properties.id = `chapter-${index}-${id}`
  if (typeof src === 'string' && !/^[a-z]+:/i.test(src))
    each.properties.src = resolvePath(chapter.path, decodeAddress(src))
  if (typeof href === 'string' && !/^[a-z]+:/i.test(href)) {
    const [file = '', fragment = ''] = href.split('#')
    const path = file === '' ? chapter.path : resolvePath(chapter.path, decodeAddress(file))
    const target = book.chapters.findIndex((other) => other.path === path)
    if (target !== -1) each.properties.href = `#chapter-${target}${fragment === '' ? '' : `-${fragment}`}`
  }
  for (const child of each.children) if (child.type === 'element') readdress(child, place)
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
