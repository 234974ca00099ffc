/**
 * EPUB 3.3, for reading devices: a pair of editions row by row, each passage above its translation; an article with one
 * edition as its text alone. Files and their order: https://www.w3.org/TR/epub-33/
 *
 * No fonts are included: devices have their own, and readers choose among them.
 */
import {strToU8, type Zippable, zipSync} from 'fflate'
import {x} from 'xastscript'
import type {WordsByLang} from '../../store/interface.ts'
import type {SiteFacts} from '../../store/site.ts'
import type {Article, Bead, Edition} from '../../text/model.ts'
import {type AlignedPair, type Exporter, type PictureReader, pairName, pairsOf} from '../export.ts'
import {onLines, writeXml} from '../xml.ts'
import type {Book, BookRow, Passage} from './book.ts'
import {packageOf} from './package.ts'
import {contentsPage, textPage} from './pages.ts'
import {bookPictures} from './pictures.ts'
import {styleOf} from './style.ts'

/** Media type of a book, over HTTP and in its first file. */
const mediaType = 'application/epub+zip'

/** `/data/<slug>.<source>-<target>.epub`; `/data/<slug>.<lang>.epub` where there is one edition. */
export const epub: Exporter = {
  extension: 'epub',
  label: 'EPUB',
  mediaType,
  forReading: true,
  files: (article, words, site = {}, picture = () => undefined) =>
    booksOf(article, words, site, picture).map((book) => ({
      name: `${book.name}.epub`,
      langs: book.editions.map(({lang}) => lang),
      make: () => epubOf(book),
    })),
}

function booksOf(
  article: Article,
  words: WordsByLang,
  site: SiteFacts,
  picture: PictureReader,
): readonly Book[] {
  const all = article.editions
  const shared = {all, words, picture, site}
  const [only] = all
  if (all.length === 1 && only !== undefined)
    return [{name: `${article.slug}.${only.lang}`, editions: [only], rows: ownRows(only), ...shared}]
  return pairsOf(article).map((pair) => ({
    name: pairName(pair),
    editions: [pair.source, pair.target],
    rows: pairRows(pair),
    ...shared,
  }))
}

function ownRows(edition: Edition): readonly BookRow[] {
  const {lang, segments} = edition
  return segments.map((segment) => ({id: segment.id, passages: [{lang, edition, segment}]}))
}

function pairRows({source, target, beads}: AlignedPair): readonly BookRow[] {
  const passages = (edition: Edition, ids: readonly string[]) =>
    ids.flatMap((id): Passage[] => {
      const segment = edition.segments.find((each) => each.id === id)
      return segment === undefined ? [] : [{lang: edition.lang, edition, segment}]
    })
  return beads.map((bead: Bead) => ({
    id: bead.source[0] ?? bead.target[0] ?? '',
    passages: [...passages(source, bead.source), ...passages(target, bead.target)],
  }))
}

/** One modification time for all files of all books, so that the same text gives the same bytes. */
const mtime = new Date(1980, 0, 1)

/** `container.xml`, which states where the package document is. */
const container = writeXml(
  x(
    'container',
    {version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container'},
    onLines([
      x(
        'rootfiles',
        {},
        x('rootfile', {'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml'}),
      ),
    ]),
  ),
)

/** The book as a ZIP archive: the media type first and uncompressed, so that the first bytes identify the format. */
function epubOf(book: Book): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8(mediaType), {level: 0}],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageOf(book)),
    'EPUB/contents.xhtml': strToU8(contentsPage(book)),
    'EPUB/text.xhtml': strToU8(textPage(book)),
    'EPUB/style.css': strToU8(styleOf(book)),
  }
  for (const {path, bytes} of bookPictures(book)) files[`EPUB/${path}`] = [bytes, {level: 0}]
  return zipSync(files, {level: 9, mtime})
}
