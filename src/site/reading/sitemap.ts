/**
 * The site map, by the sitemap protocol 0.9 (https://www.sitemaps.org/protocol.html): every page in every interface
 * language, each with its alternates. A file may have 50,000 addresses; a larger site has several files and an index.
 */
import {x} from 'xastscript'
import {onLines, writeXml} from '../../exports/xml.ts'
import type {Lang} from '../../languages/index.ts'
import {wholeLinkTo} from '../address.ts'

/** Pages in one file, each in every language: some megabytes, well below the limit of the protocol. */
export const pagesInMap = 5000

/** A page in all interface languages. */
export interface MapPage {
  /** Path below the language: `some-slug/`. */
  readonly path: string
  /** Date of the last addition to the page, ISO 8601; absent where unknown. */
  readonly changed?: string
}

/** Divide the pages into files. */
export function mapParts(
  pages: readonly MapPage[],
  size: number = pagesInMap,
): readonly (readonly MapPage[])[] {
  const count = Math.max(1, Math.ceil(pages.length / size))
  return Array.from({length: count}, (_, part) => pages.slice(part * size, (part + 1) * size))
}

/** Write a file of pages, each in the interface languages `uis`; `site` is the address of the site. */
export function writeMap(pages: readonly MapPage[], uis: readonly Lang[], site: URL | undefined): string {
  const address = (lang: string, path: string) => wholeLinkTo(`/${lang}/${path}`, site)
  const urls = pages.flatMap(({path, changed}) => {
    const facts = [
      ...(changed === undefined ? [] : [x('lastmod', {}, changed.slice(0, 10))]),
      ...uis.map((lang) => x('xhtml:link', {rel: 'alternate', hreflang: lang, href: address(lang, path)})),
    ]
    return uis.map((lang) => x('url', {}, onLines([x('loc', {}, address(lang, path)), ...facts])))
  })
  const namespaces = {xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'}
  return writeXml(x('urlset', namespaces, onLines(urls)))
}

/** Write the index of `count` files. */
export function writeMapIndex(count: number, site: URL | undefined): string {
  const maps = Array.from({length: count}, (_, part) =>
    x('sitemap', {}, x('loc', {}, wholeLinkTo(`/sitemap/${part + 1}.xml`, site))),
  )
  return writeXml(x('sitemapindex', {xmlns: namespace}, onLines(maps)))
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
