/** Reads credits that consist of parts: "Samuel Ramani | The Diplomat | April 21, 2018", "القاهرة – رويترز". */

import type {Lang} from '../languages/index.ts'
import {type KeyedToken, phraseAt} from '../languages/script/phrases.ts'
import {agencyOf} from './agencies.ts'
import {behindName} from './behind-name.ts'
import {dateFields} from './date-fields.ts'
import {findDates} from './dates.ts'
import {type Credit, type Field, fieldOf} from './field.ts'
import {isBareName, isGivenName, isNobody} from './name-words.ts'
import {findPeople, nameTokensIn} from './names.ts'
import {hasRoleNoun, isOfficeLine, isProfession} from './offices.ts'
import {isDateLabel, isPhotoCredit, linePieces, type Part} from './part-pieces.ts'
import {keysOf, places, publisherNouns} from './phrase-lists.ts'
import {labelledSection, sectionList, sections} from './sections.ts'

/** Number of parts in such a line, of words in a part and of words in a part that is several names, at most. */
const [mostParts, mostWords, mostNamesWords] = [6, 8, 20]

/**
 * Read a line whose parts each state something: a date, an agency, a section, a periodical, people. A bare name
 * beside a date or a periodical is the author, beside an agency a place; a second name is the publisher. Undefined if a
 * part states nothing, or if there are only names.
 */
export function readParts(text: string, lang: Lang | undefined): Credit | undefined {
  const dates = findDates(text, lang)
  const dated = dateFields(text, lang)
  // The dates of an event, or of anything else.
  if (dates.length > 0 && dated.length === 0) return undefined
  const parts = linePieces(text, dates).filter((part) => !isDateLabel(part))
  if (parts.length > mostParts || parts.length + dated.length < 2 || parts.length === 0) return undefined
  const sorted = sortParts(parts, lang, dated)
  if (sorted === undefined) return undefined
  const {names} = sorted
  const fields = [...sorted.fields, ...dated]
  if (fields.length === 0) return nameAndPlace(names)
  const people = peopleOf(names, fields, lang)
  if (people === undefined) return undefined
  const all = [...fields, ...people]
  const only = all.find(({name}) => name !== 'date')?.name
  if (only === undefined) return undefined
  const first = names[0]
  const isSure = hasAuthor(all) && (first === undefined || isGivenName(first.tokens[0]))
  const role = only === 'section' ? 'section' : only === 'agency' ? 'credit' : 'byline'
  return {role, fields: all, ...(isSure || role !== 'byline' ? {} : {doubtful: true})}
}

/** What the parts state by themselves, and those that may be names; undefined if one is neither. */
function sortParts(
  parts: readonly Part[],
  lang: Lang | undefined,
  dated: readonly Field[],
): {readonly fields: readonly Field[]; readonly names: readonly Part[]} | undefined {
  const fields: Field[] = []
  const names: Part[] = []
  for (const [at, part] of parts.entries()) {
    const said = fieldsOf(part, lang)
    if (said !== undefined) fields.push(...said)
    else if (isNobody(part.tokens) || (at > 0 && (isPhotoCredit(part) || isOfficeLine(part.text)))) continue
    else if (hasAuthor(fields) && isTitled(part)) fields.push({...partAs('publisher', part), inferred: true})
    else if (isName(part, lang, names.length) || (dated.length > 0 && severalIn(part, lang).length > 1))
      names.push(part)
    else return undefined
  }
  return {fields, names}
}

const hasAuthor = (fields: readonly Field[]) => fields.some(({name}) => name === 'authors')

const articles = keysOf((words) => words.articles)

/**
 * Whether a part after a signature is a title that begins with an article ("By Jane Austen | The Paper"); few places
 * have one, and no office.
 */
function isTitled({tokens}: Part): boolean {
  const [article, noun] = tokens
  return (
    article !== undefined &&
    articles.has(article.key) &&
    /^\p{Lu}/u.test(noun?.text ?? '') &&
    tokens.length <= 4 &&
    tokens.every(({kind}) => kind === 'word')
  )
}

/** A name and the name of a known city: "نجيب محفوظ – بيروت". Doubtful, since it may be a title. */
function nameAndPlace([first, second, third]: readonly Part[]): Credit | undefined {
  if (first === undefined || second === undefined || third !== undefined) return undefined
  if (isGivenName(first.tokens[0]) && hasRoleNoun(second.tokens) && first.tokens.length > 1)
    return {role: 'byline', fields: [partAs('authors', first), partAs('publisher', second)], doubtful: true}
  if (phraseAt(places, second.tokens, 0)?.length !== second.tokens.length || first.tokens.length < 2)
    return undefined
  return {role: 'byline', fields: [partAs('authors', first)], doubtful: true}
}

/** A part as a field of this name. */
function partAs(name: Field['name'], {text, start, tokens}: Part): Field {
  const field = fieldOf(name, text, tokens)
  return {...field, start: field.start + start, end: field.end + start}
}

/** The fields that a part states by itself; undefined if it may be a name. */
function fieldsOf(part: Part, lang: Lang | undefined): Field[] | undefined {
  const {text, start, tokens} = part
  if (tokens.length === 0 || tokens.length > 2 * mostNamesWords) return undefined
  const agency = agencyOf(tokens)
  if (agency !== undefined) return [{...partAs('agency', part), value: agency}]
  const people = findPeople(text, tokens, lang)
  if (people.fields.length > 0) {
    if (people.inside === true || !behindName(text, tokens, people.fields, lang)) return undefined
    return people.fields.map((field) => ({...field, start: field.start + start, end: field.end + start}))
  }
  const section = sectionList(tokens) ?? labelledSection(tokens)
  if (section !== undefined) return [partAs('section', {...part, tokens: section})]
  const noun = phraseAt(publisherNouns, tokens, 0)
  const named = tokens.slice(noun?.length)
  if (noun === undefined || named.length === 0 || named.length > 4) return undefined
  // Part of a longer word ("newspaper-man"), so not the noun.
  if (!/\s/u.test(text.slice(tokens[noun.length - 1]?.end, named[0]?.start))) return undefined
  return [partAs('publisher', {...part, tokens: named})]
}

/** Whether a part can be a name: a person's with two to four words; after one, anything short with capitals. */
function isName({text, tokens}: Part, lang: Lang | undefined, before: number): boolean {
  if (tokens.length > mostWords || isProfession(text, tokens)) return false
  if (isBareName(text, tokens, lang)) return true
  const words = tokens.filter(({kind}) => kind === 'word')
  if (words.length === 0 || words.length > 4 || words.length < tokens.length) return false
  if (/\p{Script=Latin}/u.test(text)) return /^\p{Lu}/u.test(text) && (before > 0 || words.length === 1)
  return words.length <= 2
}

/** The names of a part that is several: "Jane Austen, Oscar Wilde and Mary Shelley". */
function severalIn({text, tokens}: Part, lang: Lang | undefined): readonly (readonly KeyedToken[])[] {
  return tokens.length > mostNamesWords ? [] : nameTokensIn(text, lang)
}

/** The authors that a part names. */
function authorsIn(part: Part, lang: Lang | undefined): Field[] {
  const names = severalIn(part, lang)
  if (names.length < 2) return [partAs('authors', part)]
  let from = 0
  return names.map((tokens): Field => {
    const value = fieldOf('authors', part.text, tokens).end
    const first = tokens[0]?.text ?? ''
    const at = part.text.indexOf(first, from)
    const end = at + value - (tokens[0]?.start ?? 0)
    from = end
    return {name: 'authors', value: part.text.slice(at, end), start: at + part.start, end: end + part.start}
  })
}

/** The names as fields; undefined if their roles cannot be told. */
function peopleOf(
  names: readonly Part[],
  fields: readonly Field[],
  lang: Lang | undefined,
): Field[] | undefined {
  const has = (name: Field['name']) => fields.some((field) => field.name === name)
  const [first, second, third] = names
  if (first === undefined) return []
  if (third !== undefined) return undefined
  const words = first.tokens.length
  // "London – Reuters": a place, which is not a field.
  if (second === undefined && has('agency') && (words === 1 || !isGivenName(first.tokens[0]))) return []
  if (has('authors'))
    return has('publisher') || second !== undefined ? undefined : [partAs('publisher', first)]
  // "Politics / January 11, 2024", and a place of one word.
  if (words === 1 || !mayBePerson(first)) return undefined
  if (second === undefined) return authorsIn(first, lang)
  return has('publisher') || has('agency')
    ? undefined
    : [...authorsIn(first, lang), partAs('publisher', second)]
}

/** Whether a bare name can be a person's: it has no word of sections, and in scripts without capitals no article first. */
function mayBePerson({tokens}: Part): boolean {
  if (isGivenName(tokens[0])) return true
  return !tokens.some((_, at) => phraseAt(sections, tokens, at) !== undefined)
}
