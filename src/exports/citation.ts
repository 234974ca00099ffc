/**
 * Cites an edition, as in a footnote: one line in the interface's language, with names in the edition's language where
 * it has them.
 *
 * The citation gives the edition with its own imprint, then what it was translated from with that text's imprint, then
 * the site and the page's address. The day of access is added where a reader sees the page.
 */

import {type Lang, languages} from '../languages/index.ts'
import type {Words} from '../store/interface.ts'
import {languageName} from '../store/language-name.ts'
import {dateLine} from '../text/dates.ts'
import {nameIn, peopleOf, type TextInLang, titleOf} from '../text/facts.ts'
import {fill} from '../text/fill.ts'
import {editionRoleOf, imprintOf, lacksTranslator, translationSourceOf} from '../text/imprint.ts'
import type {Edition, Imprint, InHouseTranslation, Metadata, Name, OriginalText} from '../text/model.ts'

/**
 * A piece of a citation: words of the interface; text of an edition, with its language; or an address. Pages and books
 * isolate by markup every piece that is not in the interface's direction; the text itself holds no invisible marks.
 */
export type CitationPiece = string | TextInLang | {readonly address: string}

/** The whole citation as one line of plain text. */
export function citationOf(
  edition: Edition,
  editions: readonly Edition[],
  ui: Lang,
  words: Words,
  address?: string,
): string {
  return citationPieces(edition, editions, ui, words, address).map(textOfPiece).join('')
}

/** The citation in pieces. Unknown parts are left out, except the date, which is then stated to be missing. */
export function citationPieces(
  edition: Edition,
  editions: readonly Edition[],
  ui: Lang,
  words: Words,
  address?: string,
): readonly CitationPiece[] {
  const {article, imprint, site} = words
  const from = translationSourceOf(edition, editions)
  const original =
    from === undefined
      ? []
      : from.edition === undefined
        ? originalTextPieces(from.text, ui, words)
        : [`${editionLabel(from.edition, ui, words)}: `, ...editionPieces(from.edition, [], ui, words)]
  const here = [[site.name], ...(address === undefined ? [] : [[{address}]])]
  const authors = peopleOf(edition, 'authors', editions)
  const own =
    authors.length > 0 || from?.edition === undefined ? authors : (from.edition.metadata.authors ?? [])
  return joinPieces(
    [editionPieces(edition, own, ui, words), original, joinPieces(here, article.comma)],
    imprint.semicolon,
  )
}

/** The label of an edition that others were translated from: "English original", "Persian source text". */
export function editionLabel(edition: Edition, ui: Lang, words: Words): string {
  const {imprint} = words
  const label = editionRoleOf(edition) === 'source' ? imprint.sourceIn : imprint.originalIn
  return fill(label, {language: languageName(edition.lang, ui, words)})
}

/** Cite an edition alone: its authors, title and translators, then its imprint or how it was made. */
function editionPieces(
  edition: Edition,
  authors: readonly Name[],
  ui: Lang,
  words: Words,
): readonly CitationPiece[] {
  const {article, imprint} = words
  const named = (list: readonly Name[]) =>
    joinPieces(
      list.map((name) => [nameIn(name, edition.lang)]),
      article.comma,
    )
  const translators = edition.made === undefined ? (edition.metadata.translators ?? []) : []
  const published = imprintOf(edition)
  const {agency} = published
  const byAgency = agency === undefined ? [] : [nameIn(agency, edition.lang)]
  return joinPieces(
    [
      authors.length > 0 ? named(authors) : byAgency,
      [article.quoteOpen, titleOf(edition), article.quoteClose],
      translators.length === 0 ? [] : [`${article.translatedBy} `, ...named(translators)],
      lacksTranslator(edition) ? [imprint.translatorUnknown] : [],
      authors.length > 0 ? byAgency : [],
      edition.made === undefined
        ? imprintPieces(published, edition.lang, ui, words, imprint.undated)
        : [inHouseLine(edition.made, ui, words)],
    ],
    article.comma,
  )
}

/** Cite a text that the article does not hold, as far as it is known. */
function originalTextPieces(text: OriginalText, ui: Lang, words: Words): readonly CitationPiece[] {
  const {article, imprint} = words
  const lang = text.lang ?? ''
  const label =
    lang === '' ? words.origin.original : fill(imprint.originalIn, {language: languageName(lang, ui, words)})
  const facts = joinPieces(
    [
      text.title === undefined ? [] : [article.quoteOpen, nameIn(text.title, ui), article.quoteClose],
      text.agency === undefined ? [] : [nameIn(text.agency, ui)],
      imprintPieces(text, ui, ui, words),
    ],
    article.comma,
  )
  return facts.length === 0 ? [] : [`${label}: `, ...facts]
}

/** Place, publisher and date; an inferred one in square brackets, as is usual in citations. */
function imprintPieces(
  {place, publisher, date, inferred = []}: Imprint & Pick<Metadata, 'inferred'>,
  lang: Lang,
  ui: Lang,
  {article}: Words,
  undated?: string,
): readonly CitationPiece[] {
  const bracketed = (field: keyof Imprint, piece: CitationPiece) =>
    inferred.includes(field) ? ['[', piece, ']'] : [piece]
  const written = date === undefined ? undefined : dateLine(date, ui)
  const day = written ?? undated
  return joinPieces(
    [
      place === undefined ? [] : bracketed('place', nameIn(place, lang)),
      publisher === undefined ? [] : bracketed('publisher', nameIn(publisher, lang)),
      day === undefined ? [] : bracketed('date', day),
    ],
    article.comma,
  )
}

/** How an in-house translation was made, and whether a person has reviewed it. */
function inHouseLine(made: InHouseTranslation, ui: Lang, words: Words): string {
  const {article, origin} = words
  const by = howTranslated(made, ui, words)
  return [
    by.charAt(0).toLowerCase() + by.slice(1),
    made.reviewed ? origin.reviewed : origin.notReviewed,
  ].join(article.comma)
}

/** How an in-house translation was made: by a machine or by whom, from which language, and when. */
export function howTranslated({from, date, translator}: InHouseTranslation, ui: Lang, words: Words): string {
  const values = {language: languageName(from, ui, words), date: dateLine(date, ui), name: translator}
  return fill(translator === 'machine-assisted' ? words.imprint.machine : words.imprint.madeByPerson, values)
}

/** Join parts with a mark between them; empty parts are left out. */
function joinPieces(parts: readonly (readonly CitationPiece[])[], mark: string): readonly CitationPiece[] {
  return parts
    .filter(({length}) => length > 0)
    .flatMap((part, index) => (index === 0 ? part : [mark, ...part]))
}

/**
 * Attributes of the element around a piece in another language than the interface's; undefined where the piece needs no
 * element.
 */
export function attributesOf(
  piece: CitationPiece,
  ui: Lang,
): {readonly lang?: Lang; readonly dir: 'ltr' | 'rtl'} | undefined {
  if (typeof piece === 'string') return undefined
  if ('address' in piece) return {dir: 'ltr'}
  return piece.lang === ui ? undefined : {lang: piece.lang, dir: languages[piece.lang].dir}
}

/** The text of a piece. */
export function textOfPiece(piece: CitationPiece): string {
  if (typeof piece === 'string') return piece
  return 'address' in piece ? piece.address : piece.text
}
