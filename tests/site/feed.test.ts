import assert from 'node:assert/strict'
import {test} from 'node:test'
import {XMLParser} from 'fast-xml-parser'
import {feedAuthors, writeFeed} from '../../src/site/reading/feed.ts'
import {inOrderOfPublication} from '../../src/site/reading/listing.ts'
import type {Metadata} from '../../src/text/model.ts'
import {edition} from '../text/made.ts'

test('what came to the site last is newest, whenever its text was written, and what tells nothing of that is left out', () => {
  const article = (slug: string, published?: string, date?: string) => ({
    slug,
    editions: [
      {...edition('en', true, ['t']), metadata: {...(date && {date})}, ...(published && {published})},
    ],
  })
  const order = inOrderOfPublication([
    article('of-2023', '2026-11-01', '2023-01-01'),
    article('undated', '2026-11-30'),
    article('of-2018', '2026-11-20', '2018-01-01'),
    article('unknown', undefined, '2026-11-30'),
  ])
  assert.deepEqual(
    order.map(({slug}) => slug),
    ['undated', 'of-2018', 'of-2023'],
  )
})

test('an entry of the feed says since when it is here and when it was added to, and the feed is as new as its newest', () => {
  const entry = {
    address: 'https://example.org/en/a/',
    title: 'A',
    lang: 'en',
    summary: '',
    authors: '',
  } as const
  const text = writeFeed('https://example.org/en/feed.xml', 'https://example.org/en/', 'Site', 'en', [
    {...entry, published: '2026-11-21', updated: '2026-11-30'},
  ])
  const {feed} = new XMLParser().parse(text)
  assert.deepEqual(
    [feed.updated, feed.entry.published, feed.entry.updated],
    ['2026-11-30T00:00:00Z', '2026-11-21T00:00:00Z', '2026-11-30T00:00:00Z'],
  )
})

test('a text that names no author is not put down to the site, but to the agency or publisher that it states', () => {
  const by = (metadata: Metadata) => feedAuthors([{...edition('en', true, ['t']), metadata}], 'ar', '، ')
  const [agency, publisher] = [{en: 'An Agency', ar: 'وكالة'}, {en: 'The Paper'}]
  assert.equal(by({authors: [{en: 'A'}, {en: 'B'}], agency}), 'A، B')
  assert.equal(by({agency, publisher}), 'وكالة')
  assert.equal(by({publisher}), 'The Paper')
  assert.equal(by({publisher, inferred: ['publisher']}), '')
})
