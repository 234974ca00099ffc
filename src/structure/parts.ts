/** Reads credits that consist of parts: "Samuel Ramani | The Diplomat | April 21, 2018", "القاهرة – رويترز". */

import type {Lang} from '../languages/index.ts'
import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {agencyOf} from './agencies.ts'
import {dateFields} from './date-fields.ts'
import {findDates} from './dates.ts'
import {type Credit, type Field, fieldOf} from './field.ts'
import {findPeople, isBareName, isGivenName} from './names.ts'
import {isProfession} from './offices.ts'
import {keysOf, phrasesOf, publisherNouns} from './phrase-lists.ts'
import {sections} from './sections.ts'

const divider = /(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+[-–—/]\s+/u
/** Number of parts in such a line, and of words in a part, at most. */
const [mostParts, mostWords] = [5, 8]

/** A part and its place in the line. */
interface Part {
  readonly text: string
  readonly start: number
  readonly tokens: readonly KeyedToken[]
}

/**
 * Read a line whose parts each state something: a date, an agency, a section, a periodical, a person. A bare name
 * beside a date or a periodical is the author, beside an agency a place; a second name is the publisher. Undefined if a
 * part states nothing, or if there are only names.
 */
export function readParts(text: string, lang: Lang | undefined): Credit | undefined {
  const parts = partsOf(text)
  if (parts.length < 2 || parts.length > mostParts) return undefined
  const fields: Field[] = []
  const names: Part[] = []
  for (const part of parts) {
    const said = fieldsOf(part, lang)
    if (said !== undefined) fields.push(...said)
    else if (hasAuthor(fields) && isTitled(part)) fields.push({...partAs('publisher', part), inferred: true})
    else if (isName(part, lang, names.length)) names.push(part)
    else return undefined
  }
  if (fields.length === 0) return nameAndPlace(names)
  const people = peopleOf(names, fields)
  if (people === undefined) return undefined
  const all = [...fields, ...people]
  const only = all.find(({name}) => name !== 'date')?.name
  if (only === undefined) return undefined
  const first = names[0]
  const isSure = hasAuthor(all) && (first === undefined || isGivenName(first.tokens[0]))
  const role = only === 'section' ? 'section' : only === 'agency' ? 'credit' : 'byline'
  return {role, fields: all, ...(isSure || role !== 'byline' ? {} : {doubtful: true})}
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

const places = phrasesOf(({zones}) => Object.keys(zones))

/** A name and the name of a known city: "نجيب محفوظ – بيروت". Doubtful, since it may be a title. */
function nameAndPlace([first, second, third]: readonly Part[]): Credit | undefined {
  if (first === undefined || second === undefined || third !== undefined) return undefined
  if (phraseAt(places, second.tokens, 0)?.length !== second.tokens.length || first.tokens.length < 2)
    return undefined
  return {role: 'byline', fields: [partAs('authors', first)], doubtful: true}
}

/** A part as a field of this name. */
function partAs(name: Field['name'], {text, start, tokens}: Part): Field {
  const field = fieldOf(name, text, tokens)
  return {...field, start: field.start + start, end: field.end + start}
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const piece of text.split(divider)) {
    const start = text.indexOf(piece, at)
    at = start + piece.length
    if (piece.trim() !== '') parts.push({text: piece, start, tokens: tokenize(piece)})
  }
  return parts
}

/** The fields that a part states by itself; undefined if it may be a name. */
function fieldsOf(part: Part, lang: Lang | undefined): Field[] | undefined {
  const {text, start, tokens} = part
  if (tokens.length === 0 || tokens.length > 2 * mostWords) return undefined
  const placed = (fields: readonly Field[]) =>
    fields.map((field) => ({...field, start: field.start + start, end: field.end + start}))
  const dates = findDates(text, lang)
  const isOfDate = ({start: at}: KeyedToken) => dates.some((date) => at >= date.start && at < date.end)
  if (dates.length > 0) {
    const rest = tokens.filter((token) => !isOfDate(token) && token.kind !== 'mark')
    return rest.length === 0 ? placed(dateFields(text, lang)) : undefined
  }
  const agency = agencyOf(tokens)
  if (agency !== undefined) return [{...partAs('agency', part), value: agency}]
  const people = findPeople(text, tokens, lang)
  if (people.fields.length > 0) return placed(people.fields)
  if (phraseAt(sections, tokens, 0)?.length === tokens.length) return [partAs('section', part)]
  const noun = phraseAt(publisherNouns, tokens, 0)
  const named = tokens.slice(noun?.length)
  if (noun === undefined || named.length === 0 || named.length > 4) return undefined
  // Part of a longer word ("newspaper-man"), so not the noun.
  if (!/\s/u.test(text.slice(tokens[noun.length - 1]?.end, named[0]?.start))) return undefined
  return [partAs('publisher', {...part, tokens: named})]
}

/** Whether a part can be a name: a person's with two to four words; after one, anything short with capitals. */
function isName({text, tokens}: Part, lang: Lang | undefined, before: number): boolean {
  if (isProfession(text, tokens)) return false
  if (isBareName(text, tokens, lang)) return true
  const words = tokens.filter(({kind}) => kind === 'word')
  if (words.length === 0 || words.length > 4 || words.length < tokens.length) return false
  if (/\p{Script=Latin}/u.test(text)) return /^\p{Lu}/u.test(text) && (before > 0 || words.length === 1)
  return words.length <= 2
}

/** The names as fields; undefined if their roles cannot be told. */
function peopleOf(names: readonly Part[], fields: readonly Field[]): Field[] | undefined {
  const has = (name: Field['name']) => fields.some((field) => field.name === name)
  const [first, second, third] = names
  if (first === undefined) return []
  if (third !== undefined) return undefined
  const words = first.tokens.length
  // "London – Reuters": a place, which is not a field.
  if (second === undefined && has('agency') && (words === 1 || !isGivenName(first.tokens[0]))) return []
  if (has('authors'))
    return has('publisher') || second !== undefined ? undefined : [partAs('publisher', first)]
  if (words === 1) return undefined
  if (second === undefined) return [partAs('authors', first)]
  return has('publisher') || has('agency')
    ? undefined
    : [partAs('authors', first), partAs('publisher', second)]
}
