/** A feed of texts: Atom (RFC 4287), one per interface language. */
import type {Lang} from '../../languages/index.ts'
import {writeXml} from './xml.ts'

/** One text in a feed. */
export interface FeedEntry {
  readonly address: string
  readonly title: string
  readonly lang: Lang
  readonly summary: string
  /** In one line; empty where the text names none. */
  readonly authors: string
  /** Since when the text stands on the site, ISO 8601. */
  readonly published: string
  /** When it was last added to there, as by a translation. */
  readonly updated: string
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
  return writeXml([
    'feed',
    {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': ui},
    [
      ['title', {}, title],
      ['id', {}, home],
      ['link', {rel: 'self', href: address}],
      ['link', {href: home, hreflang: ui}],
      ['updated', {}, instant(newest)],
      ...entries.map(
        (entry) =>
          [
            'entry',
            {'xml:lang': entry.lang},
            [
              ['title', {}, entry.title],
              ['id', {}, entry.address],
              ['link', {href: entry.address}],
              ['published', {}, instant(entry.published)],
              ['updated', {}, instant(entry.updated)],
              ['author', {}, [['name', {}, entry.authors || title]]],
              ['summary', {}, entry.summary],
            ],
          ] as const,
      ),
    ],
  ])
}

/** RFC 3339, from a date with or without a time; a time without a zone is taken as it stands. */
function instant(date: string): string {
  if (date.length === 10) return `${date}T00:00:00Z`
  const [, day = '', time = '', seconds = ':00', zone = 'Z'] =
    /^(.{10})T(\d\d:\d\d)(:\d\d)?(.*)$/.exec(date) ?? []
  return `${day}T${time}${seconds}${zone === '' ? 'Z' : zone}`
}
