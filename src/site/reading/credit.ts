/** The credit line under a title: authors, translators, publisher and date. */
import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine, writeDate, writeYear} from '../../text/dates.ts'
import {nameIn, peopleOf} from '../../text/facts.ts'
import {fill} from '../../text/fill.ts'
import {editionRoleOf, imprintOf, lacksTranslator} from '../../text/imprint.ts'
import type {Edition, Name} from '../../text/model.ts'
import {inHouseWords} from './in-house-words.ts'

/** A part of the line. */
export interface CreditPart {
  readonly text: string
  /** A shorter text for narrow windows. */
  readonly short?: string
  /** Language of the part, if not that of the line. */
  readonly lang?: Lang
}

/**
 * The parts of an edition's credit line in one language. Only the original and translations with a date of their own have
 * one: other translations were never published separately.
 */
export function creditOf(
  edition: Edition,
  editions: readonly Edition[],
  lang: Lang,
  words: Words,
): readonly CreditPart[] {
  const {made} = edition
  const {publisher, agency, date, inferred = []} = imprintOf(edition)
  const part = (name: Name): CreditPart => {
    const {text, lang: own} = nameIn(name, lang)
    return own === lang ? {text} : {text, lang: own}
  }
  const translated = (name: Name): CreditPart => {
    const {text, ...rest} = part(name)
    return {text: `${words.article.translatedBy} ${text}`, ...rest}
  }
  return [
    ...peopleOf(edition, 'authors', editions).map(part),
    ...(made === undefined ? peopleOf(edition, 'translators', editions).map(translated) : []),
    ...(lacksTranslator(edition) ? [{text: words.imprint.translatorUnknown}] : []),
    ...(made === undefined ? [] : [{text: inHouseWords(made, words)}]),
    ...(agency === undefined ? [] : [part(agency)]),
    ...(publisher === undefined
      ? []
      : [inferred.includes('publisher') ? marked(part(publisher), words) : part(publisher)]),
    ...whenOf(edition, date, lang, words),
  ]
}

/** Mark a part that the source does not state and a person inferred. */
function marked({text, ...rest}: CreditPart, {imprint}: Words): CreditPart {
  return {text: fill(imprint.inferred, {name: text}), ...rest}
}

function whenOf(edition: Edition, date: string | undefined, lang: Lang, words: Words): CreditPart[] {
  if (date !== undefined) {
    return [{text: dateLine(date, lang), short: writeDate(date, lang).second ?? writeYear(date, lang)}]
  }
  const standing = editionRoleOf(edition)
  return standing === 'original' || standing === 'source' ? [{text: words.home.undated}] : []
}
