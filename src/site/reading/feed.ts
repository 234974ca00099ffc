/** A feed of texts: Atom (RFC 4287), one per interface language. */
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
  /** In one line; empty where nobody is known who stands for the text: Atom then has to name the feed. */
  readonly authors: string
  /** Since when the text stands on the site, ISO 8601. */
  readonly published: string
  /** When it was last added to there, as by a translation. */
  readonly updated: string
}

/** Who wrote the first of these editions; where it does not say, the agency or publisher that it states. */
export function feedAuthors([first]: readonly Edition[], ui: Lang, comma: string): string {
  if (first === undefined) return ''
  const {agency, publisher, inferred = []} = imprintOf(first)
  const house = agency ?? (inferred.includes('publisher') ? undefined : publisher)
  const names = first.metadata.authors ?? (house === undefined ? [] : [house])
  return names.map((name) => nameIn(name, ui).text).join(comma)
}

/** Write the feed; its own date is that of its newest entry. A feed without entries is as old as Atom itself. */
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

/** RFC 3339, from a date with or without a time; a time without a zone is taken as it stands. */
function instant(date: string): string {
  if (date.length === 10) return `${date}T00:00:00Z`
  const [, day = '', time = '', seconds = ':00', zone = 'Z'] =
    /^(.{10})T(\d\d:\d\d)(:\d\d)?(.*)$/.exec(date) ?? []
  return `${day}T${time}${seconds}${zone === '' ? 'Z' : zone}`
}
