/**
 * Reads a line as a credit: a byline, a dateline, an agency, a section, a source address.
 *
 * A line is a credit only if nearly all of it is. A sentence that mentions a date or an agency is text.
 */

import {type Lang, langs} from '../../languages/index.ts'
import {memoized} from '../../languages/memoized.ts'
import {type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {agencyOf} from '../agencies.ts'
import {withoutAsides} from '../asides.ts'
import {behindName} from '../behind-name.ts'
import {dateFields} from '../date-fields.ts'
import {datedTokens} from '../date-words.ts'
import {findDates, isMonth} from '../dates.ts'
import {type Credit, type Field, fieldOf} from '../field.ts'
import {isImprint} from '../imprint.ts'
import {isGivenName} from '../name-words.ts'
import {namesAt, skipPersonNouns} from '../names.ts'
import {isOfficeLine, isProfession} from '../offices.ts'
import {isPhotoCredit} from '../part-pieces.ts'
import {readParts} from '../parts.ts'
import {sections} from '../sections.ts'
import {readByline, readDatedName, readPlacedName, readReporter} from './byline.ts'
import {readPeriodical, readPlace} from './publisher.ts'
import {readLabelled, readSection} from './section.ts'
import {readAddress, readAgency, readSource} from './source.ts'
import {countWords, dateWords, restAfter} from './words.ts'

/** Words in a credit, at most. A byline that is a sentence ("asked by … in … on …") has fewer. */
const maxWords = 24

/** Code units from which a line is not read as a credit; the longest address with its introduction has fewer. */
const maxLength = 500

/** Read a line as a credit; undefined where it is text. The same line is the same credit wherever it stands. */
export function readCredit(text: string, lang: Lang | undefined): Credit | undefined {
  // Of pages every line is asked about again and again: where the page ends, what it is, what is in it.
  return text.length > maxLength ? undefined : readersByLang.get(lang)!(text)
}

/** Lines of one language whose credits are remembered. */
const mostRemembered = 5000

const readersByLang: ReadonlyMap<Lang | undefined, (text: string) => Credit | undefined> = new Map(
  [undefined, ...langs].map((lang) => [lang, memoized((text) => readLine(text, lang), mostRemembered)]),
)

function readLine(text: string, lang: Lang | undefined): Credit | undefined {
  if (notices.test(text)) return undefined
  const address = readAddress(text)
  if (address !== undefined) return address
  const own = withoutAsides(text)
  const tokens = tokenize(own)
  if (countWords(tokens) > maxWords || isPhotoCredit({tokens})) return undefined
  // Only an age, a reading time or the time of a change.
  if (own !== text && tokens.every(({kind}) => kind === 'mark')) return {role: 'dateline', fields: []}
  return readShort(own, tokens, lang) ?? readDatedName(text, lang)
}

/** A line of names and nothing else, which is a byline only where one may stand: "Jane Austen and Oscar Wilde". */
export function readBareNames(text: string, lang: Lang | undefined): Credit | undefined {
  if (text.length > maxLength) return undefined
  const own = withoutAsides(text)
  const tokens = tokenize(own)
  if (tokens.length === 0 || countWords(tokens) > maxNamesWords) return undefined
  const beginning = Math.max(
    0,
    tokens.findIndex(({kind}) => kind !== 'mark'),
  )
  const first = skipPersonNouns(tokens, beginning)
  const hasNoun = first > beginning
  const {names, next} = namesAt({text: own, tokens, lang, dates: []}, first)
  const areWhole = names.every((name) => mayBePerson(own, name) && (hasNoun || isKnown(name)))
  const fields = names.map((name) => fieldOf('authors', own, name))
  const end = tokens[next - 1]?.end ?? 0
  const isRest = next < tokens.length || own.slice(fields.at(-1)?.end ?? 0, end).trim() !== ''
  if (!areWhole || names.length === 0 || (isRest && !isOfficeBehind(own, tokens, fields, lang)))
    return undefined
  return {role: 'byline', fields, doubtful: true}
}

/** Whether words can be the whole name of a person: two or more, none of which begins the name of a section. */
function mayBePerson(text: string, name: readonly KeyedToken[]): boolean {
  const isSpaced = /\s/u.test(text.slice(name[0]?.start, name.at(-1)?.end))
  return (
    isSpaced && (isGivenName(name[0]) || !name.some((_, at) => phraseAt(sections, name, at) !== undefined))
  )
}

/** Whether a name shows itself to be one: by its capitals, or by a frequent given name where a script has none. */
function isKnown([first]: readonly KeyedToken[]): boolean {
  return /^\p{Lu}/u.test(first?.text ?? '') || isGivenName(first)
}

/** Words in a line of names, at most. */
const maxNamesWords = 16

/** Whether an office of people who write stands behind the names: "Lucy Thornton, News Reporter". */
function isOfficeBehind(
  text: string,
  tokens: readonly KeyedToken[],
  people: readonly Field[],
  lang: Lang | undefined,
): boolean {
  const end = Math.max(...people.map((field) => field.end))
  const rest = text.slice(end).replace(/^[\s,،|·•–—-]+/u, '')
  const behind = tokenize(rest)
  return (
    behindName(text, tokens, people, lang) &&
    (isOfficeLine(rest) ||
      isProfession(rest, behind) ||
      isHouse.test(text.slice(end)) ||
      agencyOf(behind) !== undefined) &&
    !/[.!?؟:]$/u.test(text)
  )
}

/** A paper or place behind a comma: ", USA TODAY". */
const isHouse = /^,\s(?:\p{Lu}[\p{L}.]{0,20}\s?){1,3}$/u

/** Notices of rights: their years and names are not those of a text. */
const notices = /^\W{0,3}(?:©|\(c\)|copyright\b)|©/iu

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
    readPlacedName(text, tokens, lang) ??
    readDateline(text, lang) ??
    readPeriodical(text, tokens, lang)
  )
}

/** A dateline: a date, with only such words as go with one. */
function readDateline(text: string, lang: Lang | undefined): Credit | undefined {
  const fields = dateFields(text, lang)
  if (fields.length === 0) return undefined
  const dates = findDates(text, lang)
  const rest = datedTokens(text).filter(
    ({start}) => !dates.some((date) => start >= date.start && start < date.end),
  )
  const words = restAfter(rest, dateWords)
  if (words > 2 || /[.!?؟…]$/u.test(text)) return undefined
  return {role: 'dateline', fields, ...(words > 0 ? {doubtful: true} : {})}
}
