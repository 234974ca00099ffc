/**
 * TEI P5, the exchange format of digital editions: all editions of an article as a group of texts, and its rows,
 * sentence pairs and clause pairs as links between them. Elements: https://tei-c.org/release/doc/tei-p5-doc/en/html/
 *
 * Identifiers are `<lang>.<segment>`, `<lang>.<sentence>`, `<lang>.<clause>` (`ar.p7`, `ar.p7.2`, `ar.p7.2.1`): the site's own, made unique in
 * one document. The ledger is not repeated here; it stands in the article's JSON.
 */
import {x} from 'xastscript'
import {publisherOf} from '../../store/site.ts'
import type {Article} from '../../text/model.ts'
import type {Exporter} from '../export.ts'
import {onLines, writeXml} from '../xml.ts'
import {header, type Publication} from './header.ts'
import {links} from './links.ts'
import {segmentParts, teiText} from './texts.ts'

/** `/data/<slug>.xml`. */
export const tei: Exporter = {
  extension: 'xml',
  label: 'TEI',
  mediaType: 'application/tei+xml',
  files: (article, words, site = {}) => [
    {
      name: `${article.slug}.xml`,
      make: () => teiOf(article, {publisher: publisherOf(site, words), licence: site.licence}),
    },
  ],
}

function teiOf(article: Article, publication: Publication): string {
  const texts = article.editions.map((edition) => teiText(edition, segmentParts(edition.lang, article)))
  const [only, ...others] = texts
  const text =
    only !== undefined && others.length === 0 ? only : x('text', {}, x('group', {}, onLines(texts)))
  const parts = [header(article, publication), ...links(article.alignments), text]
  return writeXml(x('TEI', {xmlns: 'http://www.tei-c.org/ns/1.0'}, onLines(parts)))
}
