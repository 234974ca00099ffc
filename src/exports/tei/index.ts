/**
 * TEI P5, the exchange format of digital editions: all editions of an article as a group of texts; its rows, sentence
 * pairs and clause pairs as links between them. Elements: https://tei-c.org/release/doc/tei-p5-doc/en/html/
 *
 * Identifiers are those of the site with a language before them, which makes them unique in the document:
 * `<lang>.<segment>`, `<lang>.<sentence>`, `<lang>.<clause>` (`ar.p7`, `ar.p7.2`, `ar.p7.2.1`). The ledger is left out;
 * the article's JSON holds it.
 */
import {x} from 'xastscript'
import {publisherOf} from '../../store/site.ts'
import type {Article} from '../../text/model.ts'
import type {Exporter} from '../export.ts'
import {onLines, writeXml} from '../xml.ts'
import {headerElement, type PublicationFacts} from './header.ts'
import {segmentParts} from './inline.ts'
import {linkElements} from './links.ts'
import {teiText} from './texts.ts'

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

function teiOf(article: Article, publication: PublicationFacts): string {
  const texts = article.editions.map((edition) => teiText(edition, segmentParts(edition.lang, article)))
  const [only, ...others] = texts
  const text =
    only !== undefined && others.length === 0 ? only : x('text', {}, x('group', {}, onLines(texts)))
  const parts = [headerElement(article, publication), ...linkElements(article.alignments), text]
  return writeXml(x('TEI', {xmlns: 'http://www.tei-c.org/ns/1.0'}, onLines(parts)))
}
