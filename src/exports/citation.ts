/** How to name an edition in a note: one line in the interface's language, names in the edition's where it has them. */

import {type Lang, languages} from '../languages/index.ts'
import type {Words} from '../store/interface.ts'
import {languageName} from '../store/language-name.ts'
import {dateLine} from '../text/dates.ts'
import {dateOf, nameIn, type Tagged, titleOf} from '../text/facts.ts'
import {fill} from '../text/fill.ts'
import type {Edition, Made, Name} from '../text/model.ts'

/** A stretch of a citation: words of the interface, or what an edition calls something, in its language. */
export type CitationPiece = string | Tagged

/** Author, title, translator, publisher, date, as one line of text. */
export function citationOf(edition: Edition, editions: readonly Edition[], ui: Lang, words: Words): string {
  return citationPieces(edition, editions, ui, words)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

/**
 * The same line in pieces; parts that the text does not state are left out. What holds letters of the other direction
 * stands between isolates, which are part of its text.
 */
export function citationPieces(
  edition: Edition,
  editions: readonly Edition[],
  ui: Lang,
  words: Words,
): readonly CitationPiece[] {
  const original = editions.find(({primary}) => primary) ?? edition
  const {article} = words
  const named = (list: readonly Name[]) =>
    joined(
      list.map((name) => [isolated(nameIn(name, edition.lang), ui)]),
      article.comma,
    )
  const authors = edition.metadata.authors ?? original.metadata.authors ?? []
  const translators = edition.made === undefined ? (edition.metadata.translators ?? []) : []
  const publisher = edition.metadata.publisher ?? original.metadata.publisher
  const date = edition.metadata.date ?? dateOf(editions)
  const parts: readonly (readonly CitationPiece[])[] = [
    named(authors),
    [article.quoteOpen, isolated(titleOf(edition), ui), article.quoteClose],
    translators.length === 0 ? [] : [`${article.translatedBy} `, ...named(translators)],
    publisher === undefined ? [] : [isolated(nameIn(publisher, edition.lang), ui)],
    date === undefined ? [] : [dateLine(date, ui)],
    edition.made === undefined ? [] : [madeLine(edition.made, ui, words)],
  ]
  return joined(parts, article.comma)
}

/** Where a translation made for the site comes from, and whether anybody has read it. */
function madeLine({from, date, reviewed}: Made, ui: Lang, words: Words): string {
  const {article, origin} = words
  const by = fill(origin.madeBy, {language: languageName(from, ui, words), date: dateLine(date, ui)})
  return [inner(by), reviewed ? origin.reviewed : origin.notReviewed].join(article.comma)
}

/** Parts with a comma between them, without those that are empty. */
function joined(parts: readonly (readonly CitationPiece[])[], comma: string): readonly CitationPiece[] {
  return parts
    .filter(({length}) => length > 0)
    .flatMap((part, index) => (index === 0 ? part : [comma, ...part]))
}

/** A phrase that may begin a line, as it stands within one. */
function inner(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1)
}

/**
 * A part that holds letters of the other direction, between isolates (Unicode UAX 9): a title in another script
 * then never pulls the date after it to its other side, in the page as in whatever the line is pasted into. The
 * words and marks around it, quotation marks too, are the interface's and stay outside, or they would turn with it.
 */
function isolated({text, lang}: Tagged, ui: Lang): Tagged {
  const foreign = languages[ui].dir === 'rtl' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u
  return {text: foreign.test(text) ? `\u2068${text}\u2069` : text, lang}
}
