/** How to name an edition in a note: one line in the interface's language, names in the edition's where it has them. */
import type {Words} from '../interface.ts'
import {type Lang, languages} from '../languages.ts'
import type {Edition, Name} from '../model.ts'
import {dateLine} from './dates.ts'
import {dateOf, nameIn, titleOf} from './facts.ts'
import {fill} from './fill.ts'

/** Author, title, translator, publisher, date; parts that the text does not state are left out. */
export function citationOf(edition: Edition, editions: readonly Edition[], ui: Lang, words: Words): string {
  const original = editions.find(({primary}) => primary) ?? edition
  const {article, origin, languages} = words
  const names = (list: readonly Name[]) =>
    list.map((name) => nameIn(name, edition.lang).text).join(article.comma)
  const authors = edition.metadata.authors ?? original.metadata.authors ?? []
  const translators = edition.metadata.translators ?? []
  const publisher = edition.metadata.publisher ?? original.metadata.publisher
  const date = edition.metadata.date ?? dateOf(editions)
  const made = edition.made
  return [
    isolate(names(authors), ui),
    `${article.quoteOpen}${isolate(titleOf(edition).text, ui)}${article.quoteClose}`,
    translators.length === 0 || made !== undefined
      ? ''
      : `${article.translatedBy} ${isolate(names(translators), ui)}`,
    publisher === undefined ? '' : isolate(nameIn(publisher, edition.lang).text, ui),
    date === undefined ? '' : dateLine(date, ui),
    made === undefined
      ? ''
      : [
          inner(fill(origin.madeBy, {language: languages[made.from], date: dateLine(made.date, ui)})),
          made.reviewed ? origin.reviewed : origin.notReviewed,
        ].join(article.comma),
  ]
    .filter((part) => part !== '')
    .join(article.comma)
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
function isolate(part: string, ui: Lang): string {
  const foreign = languages[ui].dir === 'rtl' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u
  return foreign.test(part) ? `\u2068${part}\u2069` : part
}
