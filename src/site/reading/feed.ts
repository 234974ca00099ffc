/** The Atom feed (RFC 4287) of new texts, one for each interface language. */
import type {Element} from 'xast'
import {x} from 'xastscript'
import {onLines, writeXml} from '../../exports/xml.ts'
import type {Lang} from '../../languages/index.ts'
import {nameIn} from '../../text/facts.ts'
import {imprintOf} from '../../text/imprint.ts'
import type {Edition} from '../../text/model.ts'

/** One text in a feed. */
export interface FeedEntry {
  readonly address: string
  readonly title: string
  readonly lang: Lang
  readonly summary: string
  /** Authors in one line; empty where none are known: Atom then requires an author of the feed. */
  readonly authors: string
  /** Date when the text was added to the site, ISO 8601. */
  readonly published: string
  /** Date of the last addition, such as a translation. */
  readonly updated: string
}

/** Authors of the first edition; without authors its agency or publisher. */
export function feedAuthors([first]: readonly Edition[], ui: Lang, comma: string): string {
  if (first === undefined) return ''
  const {agency, publisher, inferred = []} = imprintOf(first)
  const house = agency ?? (inferred.includes('publisher') ? undefined : publisher)
  const names = first.metadata.authors ?? (house === undefined ? [] : [house])
  return names.map((name) => nameIn(name, ui).text).join(comma)
}

/** Write the feed. Its date is that of the newest entry; without entries, the date of the Atom standard. */
export function writeFeed(
  address: string,
  home: string,
  title: string,
  ui: Lang,
  entries: readonly FeedEntry[],
): string {
  const newest =
    entries
      .map(({updated}) => updated)
      .sort()
      .at(-1) ?? '2005-12-01'
  const parts = [
    x('title', {}, title),
    x('id', {}, home),
    x('link', {rel: 'self', href: address}),
    x('link', {href: home, hreflang: ui}),
    x('updated', {}, instant(newest)),
    ...entries.map((entry) => entryElement(entry, title)),
  ]
  return writeXml(x('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': ui}, onLines(parts)))
}

function entryElement(entry: FeedEntry, feed: string): Element {
  const parts = [
    x('title', {}, entry.title),
    x('id', {}, entry.address),
    x('link', {href: entry.address}),
    x('published', {}, instant(entry.published)),
    x('updated', {}, instant(entry.updated)),
    x('author', {}, x('name', {}, entry.authors || feed)),
    x('summary', {}, entry.summary),
  ]
  return x('entry', {'xml:lang': entry.lang}, onLines(parts))
}

/** An RFC 3339 time from a date with or without a time; a time without a zone counts as UTC. */
function instant(date: string): string {
  if (date.length === 10) return `${date}T00:00:00Z`
  const [, day = '', time = '', seconds = ':00', zone = 'Z'] =
    /^(.{10})T(\d\d:\d\d)(:\d\d)?(.*)$/.exec(date) ?? []
  return `${day}T${time}${seconds}${zone === '' ? 'Z' : zone}`
}
