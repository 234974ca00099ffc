/** The two documents of a book: its table of contents and its text. */
import type {Lang} from '../../languages/index.ts'
import type {Edition, LangRun, Segment} from '../../text/model.ts'
import {type CitationPiece, citationPieces, textOfPiece} from '../citation.ts'
import {escapeXml} from '../xml.ts'
import {type Book, type BookRow, languageOf, type Passage, wordsFor} from './book.ts'
import {bookTitle} from './package.ts'

/** `contents.xhtml`: the titles and headings, in the language read first. */
export function contentsPage(book: Book): string {
  const [first] = book.editions
  const entries = book.rows.flatMap((row) => {
    const heading = row.passages.find(({segment}) => segment.kind === 'heading')
    return heading === undefined ? [] : [entry(`text.xhtml#${row.id}`, heading.lang, heading.segment.text)]
  })
  const items = [entry('text.xhtml', first.lang, bookTitle(first)), ...entries].join('\n')
  const [ui, {article}] = wordsFor(first.lang, book)
  const title = escapeXml(article.contents)
  const heading = ui === first.lang ? '<h1>' : `<h1 ${languageOf(ui)}>`
  return page(first, title, `<nav epub:type="toc">${heading}${title}</h1><ol>\n${items}\n</ol></nav>`)
}

function entry(href: string, lang: Passage['lang'], text: string): string {
  return `<li><a href="${escapeXml(href)}" ${languageOf(lang)}>${escapeXml(text)}</a></li>`
}

/** `text.xhtml`: the rows, then where each edition comes from. */
export function textPage(book: Book): string {
  const [first] = book.editions
  const hasTitle = book.rows.some(({passages}) => passages.some(({segment}) => segment.kind === 'title'))
  const title = hasTitle ? '' : `<h1>${escapeXml(bookTitle(first))}</h1>\n`
  const rows = book.rows.map((row) => rowElement(row, first)).join('\n')
  const notes = book.editions.map((edition) => {
    const [ui, words] = wordsFor(edition.lang, book)
    return `<p ${languageOf(ui)}>${citationPieces(edition, book.all, ui, words)
      .map((piece) => pieceElement(piece, ui))
      .join('')}</p>`
  })
  const about = `<footer class="from">\n${notes.join('\n')}\n</footer>`
  return page(first, escapeXml(bookTitle(first)), `<main>\n${title}${rows}\n${about}\n</main>`)
}

/** A stretch of a citation; what is not of the interface's language stands isolated. */
function pieceElement(piece: CitationPiece, ui: Lang): string {
  const text = escapeXml(textOfPiece(piece))
  return typeof piece === 'string' || 'address' in piece || piece.lang === ui
    ? text
    : `<bdi ${languageOf(piece.lang)}>${text}</bdi>`
}

function page({lang}: Edition, title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${languageOf(lang)}>
<head><meta charset="UTF-8"/><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`
}

/** A row: the passages of the language read first, then those of the other, marked as its translation. */
function rowElement({id, passages}: BookRow, first: Edition): string {
  const inside = passages.map((passage) => passageElement(passage, passage.lang === first.lang))
  return `<div class="row" id="${escapeXml(id)}">\n${inside.join('\n')}\n</div>`
}

/** Elements of the kinds of segments; a title and a heading in the second language are no headings of the book. */
const elements: Readonly<Record<Segment['kind'], string>> = {
  title: 'h1',
  heading: 'h2',
  deck: 'p',
  paragraph: 'p',
  caption: 'p',
  note: 'p',
}

function passageElement({lang, segment}: Passage, isFirst: boolean): string {
  const name = isFirst ? elements[segment.kind] : 'p'
  const kinds = [segment.kind === 'paragraph' ? '' : segment.kind, isFirst ? '' : 'other'].filter(Boolean)
  const kind = kinds.length === 0 ? '' : ` class="${kinds.join(' ')}"`
  return `<${name}${kind} ${languageOf(lang)}>${textOf(segment)}</${name}>`
}

/** The text, its runs in other languages isolated. */
function textOf({text, runs = []}: Segment): string {
  let made = ''
  let done = 0
  for (const {start, end, lang} of runs as readonly LangRun[]) {
    made += `${escapeXml(text.slice(done, start))}<bdi ${languageOf(lang)}>${escapeXml(text.slice(start, end))}</bdi>`
    done = end
  }
  return made + escapeXml(text.slice(done))
}
