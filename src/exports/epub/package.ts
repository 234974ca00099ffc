/** The package document: what a device's library shows of a book, and the files in it. */
import {languages} from '../../languages/index.ts'
import {nameIn, peopleOf} from '../../text/facts.ts'
import {publishedHere, updatedHere} from '../../text/imprint.ts'
import type {Edition} from '../../text/model.ts'
import {citationOf} from '../citation.ts'
import {titleOf} from '../export.ts'
import {escapeXml} from '../xml.ts'
import {type Book, wordsFor} from './book.ts'

/** `package.opf`. */
export function packageOf(book: Book): string {
  const {name, editions, all} = book
  const [first] = editions
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${first.lang}" dir="${languages[first.lang].dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">muqabala:${escapeXml(name)}</dc:identifier>
${editions.map(titleElement).join('\n')}
${editions.map(({lang}) => `<dc:language>${lang}</dc:language>`).join('\n')}
${[...people(all, first, 'authors', 'dc:creator', 'aut'), ...translators(editions, first)].join('\n')}
${facts(book).join('\n')}
<meta property="dcterms:modified">${modified(all)}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine page-progression-direction="${languages[first.lang].dir}">
<itemref idref="text"/>
</spine>
</package>
`
}

/** The title of an edition, else the article's name. */
export function bookTitle(edition: Edition): string {
  return titleOf(edition) ?? edition.slug
}

function titleElement(edition: Edition): string {
  return `<dc:title xml:lang="${edition.lang}" dir="${languages[edition.lang].dir}">${escapeXml(bookTitle(edition))}</dc:title>`
}

type Role = 'authors' | 'translators'

/** People of a role, by the form of their names that suits the edition read first; each once. */
function people(
  editions: readonly Edition[],
  first: Edition,
  role: Role,
  element: string,
  relator: string,
): readonly string[] {
  const holder = [first, ...editions].find(({metadata}) => metadata[role] !== undefined)
  const named = holder === undefined ? [] : peopleOf(holder, role, editions)
  return named.map((name, index) => {
    const id = `${relator}${index + 1}`
    return `<${element} id="${id}">${escapeXml(nameIn(name, first.lang).text)}</${element}><meta refines="#${id}" property="role" scheme="marc:relators">${relator}</meta>`
  })
}

/** Translators of the editions in the book. */
function translators(editions: readonly Edition[], first: Edition): readonly string[] {
  return people(editions, first, 'translators', 'dc:contributor', 'trl')
}

/**
 * The book's own publisher and day, which are the site's: it stands there since then. Where its editions are from is told
 * as sources, each as a citation, so that nothing passes for another's imprint.
 */
function facts(book: Book): readonly string[] {
  const {editions, all} = book
  const [ui, words] = wordsFor(editions[0].lang, book)
  const date = publishedHere(all)
  return [
    `<dc:publisher>${escapeXml(words.site.name)}</dc:publisher>`,
    ...(date === undefined ? [] : [`<dc:date>${escapeXml(date)}</dc:date>`]),
    ...editions
      .filter(({made}) => made === undefined)
      .map((edition) => `<dc:source>${escapeXml(citationOf(edition, all, ui, words))}</dc:source>`),
  ]
}

/**
 * When the book last changed, as the format demands one: when it was last added to on the site, else the newest date
 * that its texts state, so that the same content gives the same book; year 1 where nothing tells, which nobody takes
 * for a date.
 */
function modified(editions: readonly Edition[]): string {
  const stated = editions.flatMap(({metadata}) => metadata.date ?? []).sort()
  const newest = updatedHere(editions) ?? stated.at(-1) ?? '0001-01-01'
  return `${newest.slice(0, 10)}T00:00:00Z`
}
