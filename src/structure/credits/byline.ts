/** Who wrote or translated a text: bylines, and names beside a date or a place. */
import type {Lang} from '../../languages/index.ts'
import {anyOf} from '../../languages/knowledge.ts'
import {foldWord, type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {agencyFields} from '../agencies.ts'
import {behindName} from '../behind-name.ts'
import {dateFields} from '../date-fields.ts'
import {findDates} from '../dates.ts'
import {type Credit, type Field, fieldOf} from '../field.ts'
import {isInstitution} from '../imprint.ts'
import {isBareName, isGivenName, isNobody} from '../name-words.ts'
import {findPeople, nameParts, personMarks, skipMarks, titledName} from '../names.ts'
import {hasRoleNoun, isOffice} from '../offices.ts'
import {keysOf, places} from '../phrase-lists.ts'
import {isSectionLine} from '../sections.ts'
import {publisherFields} from './publisher.ts'
import {articles, countWords, ofOriginal} from './words.ts'

/** The number of comments, and the tags, after the date and author of a weblog's entry. */
const entryTail = new RegExp(`(?<!\\s)\\s+(?:${anyOf(({words}) => words.commentCount)})(?=$|\\s).*$`, 'iu')

/** A date and a name side by side: `March 14, 2023 Farah Siddiqui 0 Comments`, `Jane Austen March 14, 2023`. */
export function readDatedName(text: string, lang: Lang | undefined): Credit | undefined {
  const own = text.replace(entryTail, '')
  const [date] = dateFields(own, lang)
  const [found] = findDates(own, lang)
  if (date === undefined || found === undefined) return undefined
  const isBefore = own.slice(0, found.start).trim() === ''
  const rest = isBefore ? own.slice(found.end) : own.slice(0, found.start)
  if (!isBefore && own.slice(found.end).trim() !== '') return undefined
  const name = tokenize(rest).filter(({kind}) => kind === 'word')
  const [from, to] = [name[0]?.start ?? 0, name.at(-1)?.end ?? 0]
  const value = rest.slice(from, to)
  const isName = isBareName(value, tokenize(value), lang) && !hasRoleNoun(name) && isGivenName(name[0])
  if (!isName || tokenize(rest.slice(0, from) + rest.slice(to)).length > 1) return undefined
  const start = (isBefore ? found.end : 0) + from
  return {role: 'byline', fields: [{name: 'authors', value, start, end: start + value.length}, date]}
}

/** The words between a reporter's name and a place, and the form of a place's words. */
const placeLink = new RegExp(
  anyOf(({words}) => words.placeLinks),
  'u',
)

const placeWord = /^\p{Lu}[\p{L}'’-]*$/u

const placeParticles = keysOf((words) => words.placeParticles)

/** A person in a place: `Deniz Kaya in Hasankeyf`. Doubtful, since it may be a title. */
export function readReporter(text: string, lang: Lang | undefined): Credit | undefined {
  const [value, place, ...more] = text.split(placeLink)
  if (value === undefined || place === undefined || more.length > 0 || text.length > 100) return undefined
  if (!place.split(/[\s,]+/u).every((word) => placeWord.test(word) || placeParticles.has(foldWord(word))))
    return undefined
  const names = nameParts(value).map((part) => ({part, tokens: tokenize(part)}))
  if (!names.every(({part, tokens}) => isBareName(part, tokens, lang) && isGivenName(tokens[0])))
    return undefined
  const fields = names.map(({part}): Field => {
    const start = text.indexOf(part)
    return {name: 'authors', value: part, start, end: start + part.length}
  })
  return {role: 'byline', fields, doubtful: true}
}

/** A byline: "By Samuel Ramani April 21, 2018", "ترجمة أحمد مصطفى – رئيس مركز …". */
export function readByline(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const people = findPeople(text, tokens, lang)
  // "كتب الشاعر يوما:": a name with a colon after it introduces a quotation.
  if (/[:：]$/u.test(text) && people.doubtful) return undefined
  const {fields, doubtful, inside} = people.fields.length > 0 ? people : titledName(text, tokens, lang)
  if (fields.length === 0) return readUnnamed(text, tokens)
  if (inside !== true && !behindName(text, tokens, fields, lang)) return undefined
  const dates = dateFields(text, lang)
  const all = [...fields, ...publisherFields(text, tokens, dates), ...agencyFields(tokens), ...dates]
  const isOfField = ({start}: KeyedToken) => all.some((field) => start >= field.start && start < field.end)
  if (doubtful && countWords(tokens.filter((token) => !isOfField(token))) > maxOtherWords) return undefined
  if (inside === true)
    return {
      role: 'byline',
      fields: all.map((field) => (field.name === 'authors' ? field : ofOriginal(field))),
      sentence: true,
    }
  return {
    role: 'byline',
    fields: [...all, ...affiliationOf(text, tokens, all)],
    ...(doubtful ? {doubtful} : {}),
  }
}

/** A byline without a person: "By Reuters Staff", "Author of the article:", "إعداد: مركز …". */
function readUnnamed(text: string, tokens: readonly KeyedToken[]): Credit | undefined {
  const mark = phraseAt(personMarks, tokens, 0)
  if (mark === undefined) return undefined
  const colon = skipMarks(tokens, mark.length) > mark.length
  let at = skipMarks(tokens, mark.length)
  while (articles.has(tokens[at]?.key ?? '')) at += 1
  const rest = tokens.slice(at).filter(({kind}) => kind === 'word')
  // "كتب" alone is the section of books.
  if (rest.length === 0) return colon || !isSectionLine(text) ? {role: 'byline', fields: []} : undefined
  if (rest.length > mostUnnamedWords || rest.length < tokens.length - at - 1) return undefined
  const agency = agencyFields(tokens)
  if (agency.length > 0) return {role: 'byline', fields: agency}
  if (isNobody(rest)) return {role: 'byline', fields: []}
  const isHouse =
    isInstitution(text.slice(rest[0]!.start)) || (hasRoleNoun(rest) && /^\p{Lu}/u.test(rest[0]!.text))
  return isHouse ? {role: 'byline', fields: [fieldOf('publisher', text, rest)], doubtful: true} : undefined
}

/** Words in what stands for the author and is no person, at most. */
const mostUnnamedWords = 6

/** Words in an office and its institution, at most. */
const maxOfficeWords = 14

/**
 * The affiliation of the last person in a line, after the name: `– رئيس مركز آسيا للدراسات والترجمة`, `(professor of
 * history at Bath)`.
 */
function affiliationOf(text: string, tokens: readonly KeyedToken[], fields: readonly Field[]): Field[] {
  const person = fields
    .filter(({name}) => name === 'authors' || name === 'translators')
    .toSorted((a, b) => b.end - a.end)[0]
  if (person === undefined) return []
  const at = tokens.findIndex(({start}) => start >= person.end)
  if (at === -1 || !/^[-–—,،(:]$/u.test(tokens[at]?.key ?? '')) return []
  const next = tokens.findIndex(
    ({start, key}, index) =>
      index > at && (/^[|•)]$/u.test(key) || fields.some((field) => field.start === start)),
  )
  const words = tokens.slice(at + 1, next === -1 ? undefined : next)
  while (words.at(-1)?.kind === 'mark') words.pop()
  if (!isOffice(text, words) || countWords(words) > maxOfficeWords) return []
  const role = person.name === 'translators' ? 'translators' : 'authors'
  return [{...fieldOf('affiliations', text, words), person: {role, name: person.value}}]
}

/** Words in a doubtful byline besides names, at most. A line with more says something about the people. */
const maxOtherWords = 6

/** A known place and a reporter: "الرياض: عبد الهادي حبتور". Doubtful, since it may be a title. */
export function readPlacedName(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const place = phraseAt(places, tokens, 0)
  if (place === undefined || tokens[place.length]?.key !== ':') return undefined
  const name = tokens.slice(place.length + 1)
  if (!isGivenName(name[0])) return undefined
  const field = fieldOf('authors', text, name)
  const own = tokenize(field.value)
  return isBareName(field.value, own, lang) && !hasRoleNoun(own)
    ? {role: 'byline', fields: [field], doubtful: true}
    : undefined
}
