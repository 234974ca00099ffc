/**
 * Reads a line as a credit: a byline, a dateline, an agency, a section, a source address.
 *
 * A line is a credit only if nearly all of it is. A sentence that mentions a date or an agency is text.
 */

import type {Lang} from '../../languages/index.ts'
import {type KeyedToken, tokenize} from '../../languages/script/phrases.ts'
import {dateFields} from '../date-fields.ts'
import {findDates, isMonth} from '../dates.ts'
import type {Credit} from '../field.ts'
import {isImprint} from '../imprint.ts'
import {readParts} from '../parts.ts'
import {readByline, readDatedName, readReporter} from './byline.ts'
import {readPeriodical, readPlace} from './publisher.ts'
import {readLabelled, readSection} from './section.ts'
import {readAddress, readAgency, readSource} from './source.ts'
import {countWords, dateWords, restAfter} from './words.ts'

/** Words in a credit, at most. A byline that is a sentence ("asked by … in … on …") has fewer. */
const maxWords = 24

/** Code units from which a line is not read as a credit; the longest address with its introduction has fewer. */
const maxLength = 500

/** Read a line as a credit; undefined where it is text. */
export function readCredit(text: string, lang: Lang | undefined): Credit | undefined {
  if (text.length > maxLength) return undefined
  const tokens = tokenize(text)
  return readAddress(text) ?? (countWords(tokens) > maxWords ? undefined : readShort(text, tokens, lang))
}

function readShort(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): Credit | undefined {
  // What a text was printed in is no field of ours, and the dates in such a line are not the text's.
  if (isImprint(text)) return {role: 'credit', fields: []}
  // A month without a day gives no date: what a text does not say stays absent.
  if (isMonth(text)) return {role: 'dateline', fields: []}
  const agency = readAgency(tokens)
  if (agency !== undefined) return agency
  const parts = readParts(text, lang)
  if (parts !== undefined && parts.doubtful !== true) return parts
  const byline = readByline(text, tokens, lang) ?? readDatedName(text, lang) ?? readReporter(text, lang)
  if (byline !== undefined && byline.doubtful !== true) return byline
  return (
    readSource(text, tokens, lang) ??
    readLabelled(text, tokens) ??
    readSection(text, tokens, lang) ??
    parts ??
    byline ??
    readPlace(text) ??
    readDateline(text, tokens, lang) ??
    readPeriodical(text, tokens, lang)
  )
}

/** A dateline: a date, with only such words as go with one. */
function readDateline(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const fields = dateFields(text, lang)
  if (fields.length === 0) return undefined
  const dates = findDates(text, lang)
  const rest = tokens.filter(({start}) => !dates.some((date) => start >= date.start && start < date.end))
  const words = restAfter(rest, dateWords)
  if (words > 2) return undefined
  return {role: 'dateline', fields, ...(words > 0 ? {doubtful: true} : {})}
}
