/**
 * Lines that speak of the text: bylines, datelines, agency credits, sections, source addresses.
 *
 * A line is one of these only where nearly all of it is; a sentence that mentions a date or an agency is text.
 */

import type {Lang} from '../languages/index.ts'
import {anyOf} from '../languages/knowledge.ts'
import {foldWord, type KeyedToken, type Phrases, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {agencies, agencyFields} from './agencies.ts'
import {dateFields} from './date-fields.ts'
import {findDates, isMonth} from './dates.ts'
import {type Credit, type Field, fieldOf} from './field.ts'
import {isImprint} from './imprint.ts'
import {findPeople, hasRoleNoun, isBareName, isGivenName, isOffice, nameParts, titledName} from './names.ts'
import {readParts} from './parts.ts'
import {keysOf, phrasesOf, publisherNouns} from './phrase-lists.ts'
import {labelledSection, sections} from './sections.ts'

/** Most words a credit has; a byline that is a sentence ("asked by … in … on …") stays below it. */
const maxWords = 24
/** Code units above which a line is not looked at: the longest address with what introduces it. */
const maxLength = 500

const dateWords = phrasesOf(({dateWords, timeOf}) => [...dateWords, ...timeOf])
const sourceMarks = phrasesOf((words) => words.sourceMarks)
const articles = keysOf((words) => words.articles)

/** Read a line as a credit; undefined where it is text. */
export function readCredit(text: string, lang: Lang | undefined): Credit | undefined {
  if (text.length > maxLength) return undefined
  const tokens = tokenize(text)
  return readAddress(text) ?? (countWords(tokens) > maxWords ? undefined : readShort(text, tokens, lang))
}

function readShort(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): Credit | undefined {
  // What a text was printed in says nothing of the fields we have; the dates in it are others'.
  if (isImprint(text)) return {role: 'credit', fields: []}
  // A month is no day, and what a text does not say stays absent.
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

/** `لندن – «القدس العربي»:`: a place and a periodical in quotation marks, and nothing else. */
function readPlace(text: string): Credit | undefined {
  const value = /^[\p{L}\p{M} ]{2,24}\s*[-–—:]\s*[«"“]([^«»"“”]{3,32})[»"”]\s*:?$/u.exec(text)?.[1]
  if (value === undefined) return undefined
  const start = text.indexOf(value)
  const field: Field = {name: 'publisher', value, start, end: start + value.length}
  return {role: 'credit', fields: [field], doubtful: true}
}

/** An address on a line of its own, perhaps after "source:"; cut ones (with an ellipsis) count. */
function readAddress(text: string): Credit | undefined {
  const match = /(?:https?:\/\/|www\.)\S+/i.exec(text)
  if (match === null) return undefined
  const rest = tokenize(text.slice(0, match.index) + text.slice(match.index + match[0].length))
  if (restAfter(rest, sourceMarks) > 0) return undefined
  const start = match.index
  return {
    role: 'address',
    fields: [{name: 'sourceUrl', value: match[0], start, end: start + match[0].length}],
  }
}

/** Words of a line that are neither phrases of the table nor marks. */
function restAfter(tokens: readonly KeyedToken[], table: Phrases<true>): number {
  let rest = 0
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(table, tokens, at)
    if (found === undefined && tokens[at]!.kind !== 'mark') rest += 1
    at += found?.length ?? 1
  }
  return rest
}

/** Words around agencies in a credit. */
const agencyWords = keysOf((words) => words.agencyWords)

/** `* فرانس برس`, `(Reuters)`, `المصدر: وكالات`: an agency and nothing else. */
function readAgency(tokens: readonly KeyedToken[]): Credit | undefined {
  let found: Field | undefined
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const mark = phraseAt(sourceMarks, tokens, at)
    const agency = phraseAt(agencies, tokens, at)
    if (agency !== undefined && agency.length >= (mark?.length ?? 0)) {
      const end = tokens[at + agency.length - 1]?.end ?? token.end
      found ??= {name: 'agency', value: agency.value, start: token.start, end}
      at += agency.length
    } else if (mark !== undefined) at += mark.length
    else if (token.kind === 'mark' || agencyWords.has(token.key)) at += 1
    else if (found !== undefined && isPlaceBehind(tokens, at)) break
    else return undefined
  }
  return found === undefined ? undefined : {role: 'credit', fields: [found]}
}

/** `وكالات - أبوظبي`: behind a stroke a name of one or two words, and nothing else. */
function isPlaceBehind(tokens: readonly KeyedToken[], at: number): boolean {
  return (
    /^[-–—/\u0640]$/u.test(tokens[at - 1]?.key ?? '') &&
    tokens.length - at <= 2 &&
    tokens.slice(at).every(({kind}) => kind === 'word')
  )
}

/** Words the name of a source has, at most. */
const maxSourceWords = 6

/** `المصدر: الجزيرة نت`, `Originally published in The Diplomat, April 21, 2018`: where a text was taken from. */
function readSource(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): Credit | undefined {
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  const mark = phraseAt(sourceMarks, tokens, first)
  if (mark === undefined) return undefined
  const colon = tokens[first + mark.length]?.key === ':'
  if (!colon && mark.length < 2) return undefined
  const dates = dateFields(text, lang)
  const placed = placedName(text, tokens, first + mark.length + 1, lang)
  if (colon && placed !== undefined) return placed
  const behind = first + mark.length + (colon ? 1 : 0)
  // "published in the newspaper X": the noun is no part of the name.
  const start = behind + (colon ? 0 : (phraseAt(publisherNouns, tokens, behind)?.length ?? 0))
  let end = start
  const isNamed = (at: number) => {
    const token = tokens[at]
    return (
      token?.kind === 'word' &&
      (colon || articles.has(token.key) || phraseAt(dateWords, tokens, at) === undefined) &&
      !dates.some((date) => date.start === token.start)
    )
  }
  // A hyphen inside a name: "Al-Monitor".
  const isJoint = (at: number) => {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    return token?.key === '-' && isNamed(at + 1) && before?.end === token.start && token.end === after?.start
  }
  while (isNamed(end) || (end > start && isJoint(end))) end += 1
  const rest = tokens
    .slice(end)
    .filter(({start}) => !dates.some((date) => start >= date.start && start < date.end))
    .filter((token) => colon || phraseAt(dateWords, [token], 0) === undefined)
  if (end === start || end - start > maxSourceWords || rest.some(({kind}) => kind !== 'mark'))
    return undefined
  const fields = [fieldOf('publisher', text, tokens.slice(start, end)), ...dates]
  return {role: 'credit', fields: fields.map(ofOriginal)}
}

/** A field of a line that says where a text was taken from. */
function ofOriginal(field: Field): Field {
  return {...field, ofOriginal: true}
}

/** `المصدر : مسقط ـ منصور العتيبي`: behind the label a place and who reports from it. */
function placedName(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
  lang: Lang | undefined,
): Credit | undefined {
  const next = tokens.findIndex(
    ({start}, index) => index > at && /\s[-–—\u0640]\s+$/u.test(text.slice(tokens[index - 1]?.start, start)),
  )
  const name = tokens.slice(next)
  if (next === -1 || next - at > 3 || !isGivenName(name[0])) return undefined
  const field = fieldOf('authors', text, name)
  return isBareName(field.value, name, lang) ? {role: 'byline', fields: [field]} : undefined
}

/** How many comments an entry of a weblog has, and its tags: what follows its date and author on one line. */
const entryTail = new RegExp(`(?<!\\s)\\s+(?:${anyOf(({words}) => words.commentCount)})(?=$|\\s).*$`, 'iu')

/** `March 14, 2023 Farah Siddiqui 0 Comments`, `Jane Austen March 14, 2023`: a date and a name side by side. */
function readDatedName(text: string, lang: Lang | undefined): Credit | undefined {
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

/** What stands between a reporter's name and the place, and what the words of a place are. */
const placeLink = new RegExp(
  anyOf(({words}) => words.placeLinks),
  'u',
)
const placeWord = /^\p{Lu}[\p{L}'’-]*$/u
const placeParticles = keysOf((words) => words.placeParticles)

/** `Deniz Kaya in Hasankeyf`: a person in a place; it may as well be a title. */
function readReporter(text: string, lang: Lang | undefined): Credit | undefined {
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

/** `Section: World`, `سرویس: سیاسی`: a label and the section's name. */
function readLabelled(text: string, tokens: readonly KeyedToken[]): Credit | undefined {
  const name = labelledSection(tokens)
  return name && {role: 'section', fields: [fieldOf('section', text, name)]}
}

/** Words the name of a site beside its section has, at most; more are a title. */
const maxSiteWords = 3

/** `ترجمات - السياق`: the name of a section, perhaps beside the site's. */
function readSection(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const cut = tokens.findIndex(({kind, key}) => kind === 'mark' && /[-–—|/:»>]/.test(key))
  if (countWords(tokens) > 8) return undefined
  const parts = cut === -1 ? [tokens] : [tokens.slice(0, cut), tokens.slice(cut + 1)]
  if (parts.some((part) => part.length === 0 || part.some(({kind}) => kind !== 'word'))) return undefined
  const known = parts.map((part) => phraseAt(sections, part, 0)?.length === part.length)
  if (!known.includes(true)) return undefined
  // Where both could be a section ("World - Asia"), the narrower one is, and the other is the site's.
  const section = known.lastIndexOf(true) === 1 ? 1 : 0
  if (parts.some((part, index) => index !== section && part.length > maxSiteWords)) return undefined
  // "تحقيق: منال الدوسري": of what kind a text is, and who wrote it.
  const other = parts[1 - section]
  const isSigned =
    other !== undefined &&
    section === 0 &&
    isGivenName(other[0]) &&
    isBareName(fieldOf('authors', text, other).value, other, lang)
  const fields = parts.map((part, index): Field => {
    if (index === section) return fieldOf('section', text, part)
    if (isSigned) return fieldOf('authors', text, part)
    const site = fieldOf('publisher', text, part)
    return known[index] === true ? {...site, inferred: true} : site
  })
  return {role: isSigned ? 'byline' : 'section', fields: isSigned ? fields.slice(1) : fields}
}

/** "By Samuel Ramani April 21, 2018", "ترجمة أحمد مصطفى – رئيس مركز …". */
function readByline(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): Credit | undefined {
  const people = findPeople(text, tokens, lang)
  // "كتب الشاعر يوما:": what a colon follows is told by somebody, and not the text by them.
  if (/[:：]$/u.test(text) && people.doubtful) return undefined
  const {fields, doubtful, inside} = people.fields.length > 0 ? people : titledName(text, tokens, lang)
  if (fields.length === 0) return undefined
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

/** Words of an office and its institution, at most. */
const maxOfficeWords = 14

/** `– رئيس مركز آسيا للدراسات والترجمة`, `(professor of history at Bath)`: what the last person of a line is, behind the name. */
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

/** Words of a doubtful byline that name nobody, at most: what has more says something about its people. */
const maxOtherWords = 6

/** Words of a periodical's name behind the noun for it, at most. */
const maxTitleWords = 3

/** The name of a periodical begins with a capital or an article. */
const nameStart = new RegExp(`^(?:\\p{Lu}|${anyOf(({words}) => words.joinedArticle)})`, 'u')

/** `جريدة الشرق الأوسط`, `مجله سخن، ۱۲ تیر ۱۳۴۵`: a noun for a periodical, its name, perhaps a date; it may as well be a title. */
function readPeriodical(
  text: string,
  tokens: readonly KeyedToken[],
  lang: Lang | undefined,
): Credit | undefined {
  const noun = phraseAt(publisherNouns, tokens, 0)
  if (noun === undefined) return undefined
  const dates = dateFields(text, lang)
  const [publisher] = publisherFields(text, tokens, dates)
  if (publisher === undefined || publisher.start !== tokens[noun.length]?.start) return undefined
  const rest = tokens.slice(noun.length).filter(({kind, start}) => {
    const isOfDate = dates.some((date) => start >= date.start && start < date.end)
    return kind === 'word' && start >= publisher.end && !isOfDate
  })
  const name = tokenize(publisher.value)
  const isName = dates.length > 0 || (name.length <= maxTitleWords && nameStart.test(publisher.value))
  if (rest.length > 0 || !isName || name.length > maxTitleWords) return undefined
  return {role: 'credit', fields: [publisher, ...dates], doubtful: true}
}

/** A date, and nothing else but the words that go with one. */
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

/** "in the newspaper X": the words after the noun, up to a date, a mark or a word that goes on. */
function publisherFields(text: string, tokens: readonly KeyedToken[], dates: readonly Field[]): Field[] {
  for (let at = 0; at < tokens.length; at += 1) {
    const noun = phraseAt(publisherNouns, tokens, at) ?? forPublisher(text, tokens, at)
    if (noun === undefined) continue
    let end = at + noun.length
    // A noun that is part of a longer word ("newspaper-man") is another.
    if (!/\s/u.test(text.slice(tokens[end - 1]?.end, tokens[end]?.start))) continue
    const isEnd = (index: number) =>
      tokens[index]?.kind !== 'word' ||
      (index > at + noun.length && phraseAt(dateWords, tokens, index) !== undefined) ||
      dates.some(({start}) => start === tokens[index]?.start)
    while (!isEnd(end) && end - at - noun.length < 5) end += 1
    if (end === at + noun.length) continue
    return [fieldOf('publisher', text, tokens.slice(at + noun.length, end))]
  }
  return []
}

const publisherLinks = keysOf((words) => words.publisherLinks)

/** "By Samuel Ramani for The Diplomat", "…, The Diplomat": what a byline's name is followed by, with a capital. */
function forPublisher(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
): {readonly length: number} | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (at <= 1 || token === undefined || next === undefined) return undefined
  const introduces = publisherLinks.has(token.key) || (token.key === ',' && articles.has(next.key))
  return introduces && /^\p{Lu}/u.test(text.slice(next.start)) ? {length: 1} : undefined
}

function countWords(tokens: readonly KeyedToken[]): number {
  return tokens.filter(({kind}) => kind === 'word').length
}
