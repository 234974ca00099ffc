/** The two documents of a book: its table of contents and its text. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import type {Lang} from '../../languages/index.ts'
import type {Edition} from '../../text/model.ts'
import {plainTextOf} from '../../text/plain.ts'
import {type CitationPiece, citationPieces, textOfPiece} from '../citation.ts'
import {onLines, writeXml} from '../xml.ts'
import {type Book, type BookRow, languageAttributes, wordsFor} from './book.ts'
import {bookTitle} from './package.ts'
import {passageElement} from './passages.ts'

/** `contents.xhtml`: the title and the headings, in the language read first. */
export function contentsPage(book: Book): string {
  const [first] = book.editions
  const entries = book.rows.flatMap((row) => {
    const heading = row.passages.find(({segment}) => segment.kind === 'heading')
    return heading === undefined
      ? []
      : [entry(`text.xhtml#${row.id}`, heading.lang, plainTextOf(heading.segment))]
  })
  const items = [entry('text.xhtml', first.lang, bookTitle(first)), ...entries]
  const [ui, {article}] = wordsFor(first.lang, book)
  const heading = x('h1', ui === first.lang ? {} : languageAttributes(ui), article.contents)
  const contents = x('nav', {'epub:type': 'toc'}, heading, x('ol', {}, onLines(items)))
  return page(first, article.contents, contents)
}

function entry(href: string, lang: Lang, text: string): Element {
  return x('li', {}, x('a', {href, ...languageAttributes(lang)}, text))
}

/** `text.xhtml`: the rows, then where each edition comes from. */
export function textPage(book: Book): string {
  const [first] = book.editions
  const hasTitle = book.rows.some(({passages}) => passages.some(({segment}) => segment.kind === 'title'))
  const title = hasTitle ? [] : [x('h1', {}, bookTitle(first))]
  const rows = book.rows.map((row) => rowElement(row, book))
  const notes = book.editions.map((edition) => {
    const [ui, words] = wordsFor(edition.lang, book)
    const pieces = citationPieces(edition, book.all, ui, words).map((piece) => pieceNode(piece, ui))
    return x('p', languageAttributes(ui), ...pieces)
  })
  const about = x('footer', {class: 'from'}, onLines(notes))
  return page(first, bookTitle(first), x('main', {}, onLines([...title, ...rows, about])))
}

/** A piece of a citation; one in another language than the interface's is isolated. */
function pieceNode(piece: CitationPiece, ui: Lang): string | Element {
  const text = textOfPiece(piece)
  return typeof piece === 'string' || 'address' in piece || piece.lang === ui
    ? text
    : x('bdi', languageAttributes(piece.lang), text)
}

function page({lang}: Edition, title: string, content: Element): string {
  const head = [
    x('meta', {charset: 'UTF-8'}),
    x('title', {}, title),
    x('link', {rel: 'stylesheet', type: 'text/css', href: 'style.css'}),
  ]
  const namespaces = {xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops'}
  const parts = [x('head', {}, head), x('body', {}, onLines([content]))]
  return writeXml(x('html', {...namespaces, ...languageAttributes(lang)}, onLines(parts)), {name: 'html'})
}

/** A row: the passages of the language read first, then those of the other, marked as its translation. */
function rowElement({id, passages}: BookRow, book: Book): Element {
  const [first] = book.editions
  const inside = passages.map((passage) => passageElement(book, passage, passage.lang === first.lang))
  return x('div', {class: 'row', id}, onLines(inside))
}
