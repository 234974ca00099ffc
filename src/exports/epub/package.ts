/** The package document: what a device's library shows of a book, and the list of its files. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {languages} from '../../languages/index.ts'
import {publisherOf} from '../../store/site.ts'
import {nameIn, peopleOf} from '../../text/facts.ts'
import {publishedOnSite, updatedOnSite} from '../../text/imprint.ts'
import type {Edition} from '../../text/model.ts'
import {citationOf} from '../citation.ts'
import {ownTitleOf} from '../export.ts'
import {onLines, writeXml} from '../xml.ts'
import {type Book, wordsFor} from './book.ts'
import {bookPictures} from './pictures.ts'

/** `package.opf`. */
export function packageOf(book: Book): string {
  const {name, editions, all} = book
  const [first] = editions
  const {dir} = languages[first.lang]
  const metadata = [
    x('dc:identifier', {id: 'id'}, `muqabala:${name}`),
    ...editions.map(titleElement),
    ...editions.map(({lang}) => x('dc:language', {}, lang)),
    ...peopleElements(all, first, 'authors', 'dc:creator', 'aut'),
    ...translatorElements(editions, first),
    ...factElements(book),
    x('meta', {property: 'dcterms:modified'}, modified(all)),
  ]
  const manifest = [
    x('item', {
      id: 'contents',
      href: 'contents.xhtml',
      'media-type': 'application/xhtml+xml',
      properties: 'nav',
    }),
    x('item', {id: 'text', href: 'text.xhtml', 'media-type': 'application/xhtml+xml'}),
    x('item', {id: 'style', href: 'style.css', 'media-type': 'text/css'}),
    ...bookPictures(book).map(({path, mediaType}, index) =>
      x('item', {id: `picture${index + 1}`, href: path, 'media-type': mediaType}),
    ),
  ]
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': first.lang,
    dir,
  }
  const parts = [
    x('metadata', {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}, onLines(metadata)),
    x('manifest', {}, onLines(manifest)),
    x('spine', {'page-progression-direction': dir}, onLines([x('itemref', {idref: 'text'})])),
  ]
  return writeXml(x('package', root, onLines(parts)))
}

/** The title of an edition, else the article's slug. */
export function bookTitle(edition: Edition): string {
  return ownTitleOf(edition) ?? edition.slug
}

function titleElement(edition: Edition): Element {
  const {lang} = edition
  return x('dc:title', {'xml:lang': lang, dir: languages[lang].dir}, bookTitle(edition))
}

type Role = 'authors' | 'translators'

/** People in a role, each once, in the form of the name that suits the edition read first. */
function peopleElements(
  editions: readonly Edition[],
  first: Edition,
  role: Role,
  element: string,
  relator: string,
): readonly Element[] {
  const holder = [first, ...editions].find(({metadata}) => metadata[role] !== undefined)
  const named = holder === undefined ? [] : peopleOf(holder, role, editions)
  return named.flatMap((name, index) => {
    const id = `${relator}${index + 1}`
    const refinement = {refines: `#${id}`, property: 'role', scheme: 'marc:relators'}
    return [x(element, {id}, nameIn(name, first.lang).text), x('meta', refinement, relator)]
  })
}

/** Translators of the editions in the book. */
function translatorElements(editions: readonly Edition[], first: Edition): readonly Element[] {
  return peopleElements(editions, first, 'translators', 'dc:contributor', 'trl')
}

/**
 * The book's own publisher and date are those of the site, which has published it since that day. The editions' origins
 * are given as sources, each as a citation, so that no other imprint is taken for the book's own.
 */
function factElements(book: Book): readonly Element[] {
  const {editions, all} = book
  const [ui, words] = wordsFor(editions[0].lang, book)
  const date = publishedOnSite(all)
  return [
    x('dc:publisher', {}, nameIn(publisherOf(book.site, book.words), ui).text),
    ...(book.site.licence === undefined ? [] : [x('dc:rights', {}, book.site.licence)]),
    ...(date === undefined ? [] : [x('dc:date', {}, date)]),
    ...editions
      .filter(({made}) => made === undefined)
      .map((edition) => x('dc:source', {}, citationOf(edition, all, ui, words))),
  ]
}

/**
 * When the book last changed, as the format demands one: when it was last added to on the site, else the newest date
 * that its texts state, so that the same content gives the same book; year 1 where nothing tells, which nobody takes
 * for a date.
 */
function modified(editions: readonly Edition[]): string {
  const stated = editions.flatMap(({metadata}) => metadata.date ?? []).sort()
  const newest = updatedOnSite(editions) ?? stated.at(-1) ?? '0001-01-01'
  return `${newest.slice(0, 10)}T00:00:00Z`
}
