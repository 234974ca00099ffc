/** The package document: what a device's library shows of a book, and the files in it. */
import {languages} from '../../languages/index.ts'
import {nameIn, peopleOf} from '../../text/facts.ts'
import type {Edition} from '../../text/model.ts'
import {titleOf} from '../export.ts'
import {escapeXml} from '../xml.ts'
import type {Book} from './book.ts'

/** `package.opf`. */
export function packageOf({name, editions, all}: Book): string {
  const [first] = editions
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${first.lang}" dir="${languages[first.lang].dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">muqabala:${escapeXml(name)}</dc:identifier>
${editions.map(titleElement).join('\n')}
${editions.map(({lang}) => `<dc:language>${lang}</dc:language>`).join('\n')}
${[...people(all, first, 'authors', 'dc:creator', 'aut'), ...translators(editions, first)].join('\n')}
${facts(all).join('\n')}
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

/** Publisher, date and address of the text, where it states them. */
function facts(editions: readonly Edition[]): readonly string[] {
  const stated = <Field extends 'publisher' | 'date' | 'sourceUrl'>(field: Field) =>
    editions.find(({metadata}) => metadata[field] !== undefined)
  const facts: string[] = []
  const published = stated('publisher')
  if (published?.metadata.publisher !== undefined)
    facts.push(
      `<dc:publisher>${escapeXml(nameIn(published.metadata.publisher, published.lang).text)}</dc:publisher>`,
    )
  const date = stated('date')?.metadata.date
  if (date !== undefined) facts.push(`<dc:date>${escapeXml(date)}</dc:date>`)
  const address = stated('sourceUrl')?.metadata.sourceUrl
  if (address !== undefined) facts.push(`<dc:source>${escapeXml(address)}</dc:source>`)
  return facts
}

/**
 * When the book last changed, as the format demands one: the newest date that its editions state, so that the same
 * content gives the same book.
 */
function modified(editions: readonly Edition[]): string {
  const dates = editions
    .flatMap(({made, metadata}) => [made?.date, metadata.date])
    .filter((date) => date !== undefined)
  const newest =
    dates
      .map((date) => date.slice(0, 10))
      .sort()
      .at(-1) ?? '1970-01-01'
  return `${newest}T00:00:00Z`
}
