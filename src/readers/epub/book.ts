/** What the package document of an EPUB says: its chapters in order, and who made the book. */

import {type Lang, langs} from '../../languages/index.ts'
import type {OutsideReason} from '../../text/outside.ts'
import type {StatedMetadata} from '../../text/stated.ts'
import {
  allInside,
  attributeValue,
  elementsOf,
  firstOf,
  textInside,
  type XmlElement,
} from '../container/xml.ts'
import {resolvePath} from '../docx/package.ts'

/** A file of the book. */
export interface Chapter {
  readonly path: string
  /** Why it is not of the text. */
  readonly outside?: OutsideReason
}

/** A book. */
export interface SourceBook {
  readonly title?: string
  readonly chapters: readonly Chapter[]
  readonly metadata: StatedMetadata
  readonly lang?: Lang
}

/** Read the package document, which lies at this path. */
export function bookOf(root: XmlElement, path: string): SourceBook {
  const metadata = firstOf(root, 'metadata')
  const [title] = said(metadata, 'title')
  const lang = listedLang(said(metadata, 'language')[0])
  return {
    ...(title === undefined ? {} : {title}),
    chapters: chaptersOf(root, path),
    metadata: metadataOf(metadata),
    ...(lang === undefined ? {} : {lang}),
  }
}

/** The listed language of a tag such as `ar-EG`; undefined where it is none. */
export function listedLang(tag: string | undefined): Lang | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return langs.find((lang) => lang === primary)
}

function said(metadata: XmlElement | undefined, name: string): string[] {
  return elementsOf(metadata, name)
    .map(plain)
    .filter((text) => text !== '')
}

function plain(element: XmlElement): string {
  return textInside(element).replace(/\s+/g, ' ').trim()
}

function metadataOf(metadata: XmlElement | undefined): StatedMetadata {
  const people = ['creator', 'contributor'].flatMap((name) =>
    elementsOf(metadata, name).map((person) => ({
      name,
      value: plain(person),
      role: roleOf(metadata, person),
    })),
  )
  const named = people.filter(({value}) => value !== '')
  const authors = named.filter(({name, role}) => role === 'aut' || (role === undefined && name === 'creator'))
  const translators = named.filter(({role}) => role === 'trl')
  const [publisher] = said(metadata, 'publisher')
  const date = elementsOf(metadata, 'date')
    .filter((each) =>
      /^(?:publication|original-publication)$/.test(attributeValue(each, 'event') ?? 'publication'),
    )
    .map((each) => statedDay(plain(each)))
    .find((each) => each !== undefined)
  return {
    ...(authors.length === 0 ? {} : {authors: authors.map(({value}) => value)}),
    ...(translators.length === 0 ? {} : {translators: translators.map(({value}) => value)}),
    ...(publisher === undefined ? {} : {publisher}),
    ...(date === undefined ? {} : {date}),
  }
}

/** The day of a date that states one. */
export function statedDay(text: string): string | undefined {
  return /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T|\s|$)/.exec(text.trim())?.[1]
}

/** The part that a person had in the book (MARC relators): on the element, or in a `meta` that refines it. */
function roleOf(metadata: XmlElement | undefined, person: XmlElement): string | undefined {
  const own = attributeValue(person, 'role')
  if (own !== undefined) return own
  const id = attributeValue(person, 'id')
  const refining = elementsOf(metadata, 'meta').find(
    (meta) => attributeValue(meta, 'refines') === `#${id}` && attributeValue(meta, 'property') === 'role',
  )
  return refining === undefined ? undefined : plain(refining)
}

function chaptersOf(root: XmlElement, path: string): Chapter[] {
  const items = new Map(
    allInside(firstOf(root, 'manifest'), 'item').map((item) => [attributeValue(item, 'id'), item]),
  )
  const covers = new Set(
    allInside(firstOf(root, 'guide'), 'reference')
      .filter((each) => /^(?:cover|toc)$/.test(attributeValue(each, 'type') ?? ''))
      .map((each) => resolvePath(path, (attributeValue(each, 'href') ?? '').split('#')[0] ?? '')),
  )
  return elementsOf(firstOf(root, 'spine'), 'itemref').flatMap((reference): Chapter[] => {
    const item = items.get(attributeValue(reference, 'idref'))
    const href = attributeValue(item, 'href')
    if (href === undefined || !/html/.test(attributeValue(item, 'media-type') ?? 'html')) return []
    const place = resolvePath(path, decoded(href))
    const isContents = /\bnav\b/.test(attributeValue(item, 'properties') ?? '')
    const isCover = covers.has(place)
    if (isContents) return [{path: place, outside: 'table of contents'}]
    return [isCover ? {path: place, outside: 'cover or table of contents'} : {path: place}]
  })
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
