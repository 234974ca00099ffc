import assert from 'node:assert/strict'
import {test} from 'node:test'
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {langs} from '../../src/languages/index.ts'
import {mapParts, pagesInMap, writeMap, writeMapIndex} from '../../src/site/reading/sitemap.ts'

const site = new URL('https://example.org')
const parser = new XMLParser({ignoreAttributes: false, isArray: (name) => ['url', 'sitemap'].includes(name)})

test('each page stands in the map once in every language, with all its alternates, and a text since when it is here', () => {
  const text = writeMap([{path: ''}, {path: 'lamp/', changed: '2026-11-30'}], langs, site)
  assert.equal(XMLValidator.validate(text), true)
  const {urlset} = parser.parse(text)
  const addresses = urlset.url.map(({loc}: {loc: string}) => loc)
  assert.deepEqual(addresses.sort(), [
    'https://example.org/ar/',
    'https://example.org/ar/lamp/',
    'https://example.org/en/',
    'https://example.org/en/lamp/',
    'https://example.org/fa/',
    'https://example.org/fa/lamp/',
  ])
  for (const {'xhtml:link': links} of urlset.url) assert.equal(links.length, 3)
  const dates = urlset.url.map(({lastmod}: {lastmod?: string}) => lastmod)
  assert.deepEqual(dates, [...langs.map(() => undefined), ...langs.map(() => '2026-11-30')])
})

test('no file of the map of a large site is longer than the protocol allows, and together they name every page', () => {
  const paths = Array.from({length: 20_001}, (_, index) => ({
    path: `article-with-a-name-of-some-length-${index}/`,
    changed: '2026-11-30',
  }))
  const parts = mapParts(paths)
  assert.deepEqual(parts.flat(), paths)
  assert.ok(parts.length > 1 && parts.every((part) => part.length > 0 && part.length <= pagesInMap))
  const text = writeMap(parts[0]!, langs, site)
  assert.ok(text.split('<url>').length - 1 <= 50_000)
  assert.ok(Buffer.byteLength(text) < 50 * 1024 * 1024)
  const {sitemapindex} = parser.parse(writeMapIndex(parts.length, site))
  assert.deepEqual(
    sitemapindex.sitemap.map(({loc}: {loc: string}) => loc),
    parts.map((_, index) => `https://example.org/sitemap/${index + 1}.xml`),
  )
})

test('a site without texts has a map of its standing pages', () => {
  assert.deepEqual(mapParts([]), [[]])
})
