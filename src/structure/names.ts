/** Finds the names of people in bylines. */

import type {Lang} from '../languages/index.ts'
import {anyOf, knowledgeByLang, ofEach} from '../languages/knowledge.ts'
import {type KeyedToken, type Phrases, phraseAt, phraseTable, tokenize} from '../languages/script/phrases.ts'
import {findDates} from './dates.ts'
import {type Field, fieldOf} from './field.ts'
import {afterName, isBareName, isGivenName, type NamedLine, nameRun} from './name-words.ts'
import {hasRoleNoun, isOffice} from './offices.ts'
import {keysOf, phrasesOf} from './phrase-lists.ts'

type Role = 'authors' | 'translators'

/** Marks ("by", "translated by") that introduce only names. */
const sureMarks = phrasesOf(({authorMarks, translatorMarks, titleMarks}) =>
  [...authorMarks, ...translatorMarks].filter((mark) => !titleMarks.includes(mark)),
)

/** Phrases before the names of those who wrote or translated a text. */
export const personMarks: Phrases<Role> = phraseTable(
  ofEach(({words: {authorMarks, translatorMarks}}) => [
    ...authorMarks.map((mark) => [mark, 'authors'] as const),
    ...translatorMarks.map((mark) => [mark, 'translators'] as const),
  ]),
)

const personNouns = phrasesOf((words) => words.personNouns)

/** Words and signs between two names. */
const nameLinks = keysOf(({and}) => [...and, '&', '،', ','])
const ands = keysOf(({and}) => [...and, '&'])

/**
 * The people that a line names. Doubtful if the line may be a title that begins with such a mark ("report",
 * "translation").
 */
export interface People {
  readonly fields: readonly Field[]
  readonly doubtful: boolean
  /** Whether the line is a sentence that names them: every mark has other words before it. */
  readonly inside?: boolean
}

/**
 * Find people named after a mark ("by", "ترجمة", "نویسنده:") at the start of a line; or inside it, if a noun for a
 * person follows the mark ("يطرحه الصحفي/ …").
 */
export function findPeople(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): People {
  const found: Field[] = []
  let doubtful = true
  let inside = true
  const dates = findDates(text, lang)
  const line: NamedLine = {text, tokens, lang, dates}
  let at = 0
  while (tokens[at]?.kind === 'mark') at += 1
  const beginning = at
  for (; at < tokens.length; ) {
    const mark = phraseAt(personMarks, tokens, at)
    if (mark === undefined) {
      at += 1
      continue
    }
    const after = skipMarks(tokens, at + mark.length + (isComma(tokens, at, mark.length) ? 1 : 0))
    const noun = phraseAt(personNouns, tokens, after)
    const begins =
      at === beginning ||
      dates.some(({end}) => end === tokens[at - 1]?.end) ||
      ['|', '-', '–', '/', '،', ',', '.', ')', '•', '·'].includes(tokens[at - 1]?.key ?? '')
    const {names, next} = begins || noun !== undefined ? namesAt(line, after) : nothing
    const [first] = names
    const sure = first !== undefined && isSure(text, tokens, at, mark.length, noun !== undefined, first)
    if (first === undefined || (!sure && !mayBeName(text, first))) {
      at += mark.length
      continue
    }
    if (begins) inside = false
    if (sure) doubtful = false
    for (const name of names) found.push(fieldOf(mark.value, text, name))
    at = next
  }
  return {fields: found, doubtful, inside}
}

/** Whether a comma stands for the colon of a label: "نویسنده, …". */
function isComma(tokens: readonly KeyedToken[], at: number, length: number): boolean {
  return at === 0 && /^[,،]$/.test(tokens[length]?.key ?? '') && isGivenName(tokens[length + 1])
}

const nothing = {names: [], next: 0} as const

/** Whether a mark surely introduces a name: by itself, by a colon or noun after it, or by a given name. */
function isSure(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
  length: number,
  noun: boolean,
  name: readonly KeyedToken[],
): boolean {
  const after = tokens[at + length]?.key ?? ''
  return (
    noun ||
    phraseAt(sureMarks, tokens, at) !== undefined ||
    [':', '/', '|'].includes(after) ||
    (isGivenName(name[0]) && isSpaced(text, name))
  )
}

const article = new RegExp(`^(?:${anyOf(({words}) => words.joinedArticle)})`, 'u')

/** Whether words after a mark that may begin a title can be a name: two or more, the first without an article. */
function mayBeName(text: string, name: readonly KeyedToken[]): boolean {
  return isSpaced(text, name) && !article.test(text.slice(name[0]?.start ?? 0))
}

/** Whether a name has words with a space between them; one word with a joiner may be any. */
function isSpaced(text: string, name: readonly KeyedToken[]): boolean {
  return /\s/u.test(text.slice(name[0]?.start, name.at(-1)?.end))
}

/** The names from a token on; several are joined by a comma or "and". */
export function namesAt(
  line: NamedLine,
  at: number,
): {readonly names: readonly (readonly KeyedToken[])[]; readonly next: number} {
  const {text, tokens} = line
  const names: (readonly KeyedToken[])[] = []
  let next = at
  for (let from = at; ; ) {
    const start = skipPersonNouns(tokens, from)
    // "…, professor at the university" is not a second person.
    if (names.length > 0 && isOffice(text, tokens.slice(start))) {
      const and = afterOffice(tokens, start)
      if (and === undefined) break
      from = and
      continue
    }
    const run = nameRun(line, start)
    const words = run.names[0]?.filter(({kind}) => kind === 'word').length ?? 0
    // What follows a comma and is one word is a place or a site, unless the first name is one word too.
    const isSingle =
      words === 1 && names.length > 0 && names[0]!.length > 1 && !ands.has(tokens[from - 1]?.key ?? '')
    if (run.names.length === 0 || isSingle) break
    names.push(...run.names)
    next = run.next
    const place = afterPlace(tokens, next)
    if (place !== undefined && nameLinks.has(tokens[place]?.key ?? '')) next = place
    if (!nameLinks.has(tokens[next]?.key ?? '')) break
    from = next + 1
    // "A, B, and C".
    if (ands.has(tokens[from]?.key ?? '') && tokens[next]?.kind === 'mark') from += 1
  }
  return isHouseLast(line, names) ? {names: names.slice(0, 1), next: at + names[0]!.length} : {names, next}
}

/** Whether the second of two names is that of a paper: the first has a given name and the second none, and no "and". */
function isHouseLast({tokens}: NamedLine, names: readonly (readonly KeyedToken[])[]): boolean {
  const [first, second, third] = names
  if (first === undefined || second === undefined || third !== undefined) return false
  const between = tokens.find(({start}) => start >= first.at(-1)!.end)
  return (
    between?.key === ',' &&
    isGivenName(first[0]) &&
    !isGivenName(second[0]) &&
    /^\p{Lu}+$/u.test(second[0]!.text)
  )
}

/** The name after an office and "and": "…, senior reporter, and John Roe". */
function afterOffice(tokens: readonly KeyedToken[], at: number): number | undefined {
  const and = tokens.slice(at, at + mostOfficeTokens).findIndex(({key}) => ands.has(key))
  return and > 0 && isGivenName(tokens[at + and + 1]) ? at + and + 1 : undefined
}

/** Tokens of an office between two names, at most. */
const mostOfficeTokens = 8

const links = keysOf((words) => words.bylineLinks)

/** The token after the place of a reporter: "in The Hague". */
function afterPlace(tokens: readonly KeyedToken[], at: number): number | undefined {
  if (!links.has(tokens[at]?.key ?? '')) return undefined
  let next = at + 1
  while (next - at < 4 && /^\p{Lu}/u.test(tokens[next]?.text ?? '')) next += 1
  return next === at + 1 ? undefined : next
}

/** The token behind marks that may stand between a label and what it introduces. */
export function skipMarks(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  while ([':', '/', '-', '–', '—', '|', '.', '：'].includes(tokens[next]?.key ?? '')) next += 1
  return next
}

/** Skip nouns for people: "the journalist/", "Dr.". */
export function skipPersonNouns(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  for (;;) {
    const noun = phraseAt(personNouns, tokens, next)
    if (noun === undefined) return next
    next = skipMarks(tokens, next + noun.length)
  }
}

/** Separators between the names of a line: "A, B and C", "أ و ب". */
const nameSeparator = new RegExp(
  `(?:(?<!\\s)\\s+)?[,،;؛&/]\\s*(?:(?:${anyOf(({words}) => words.and.join('|'))})\\s+)?|(?<!\\s)\\s+(?:${anyOf(({words}) => [...words.and, ...words.with].join('|'))})\\s+`,
  'iu',
)

/** The sign behind a name that leads to a note about the person. */
const noteSign = /[*†‡§¹²³]{1,3}$/u

/** The names in a line of names, in order, without signs of notes. */
export function nameParts(text: string): string[] {
  return text
    .split(nameSeparator)
    .map((part) => part.trim().replace(noteSign, '').trimEnd())
    .filter((part) => part !== '')
}

/** The names in a line of names, as tokens; none if the line has anything else. */
export function nameTokensIn(text: string, lang: Lang | undefined): (readonly KeyedToken[])[] {
  const names = nameParts(text).map((part) => ({part, tokens: tokenize(part)}))
  const areNames = names.every(({part, tokens}) => isBareName(part, tokens, lang) && !hasRoleNoun(tokens))
  return areNames ? names.map(({tokens}) => tokens) : []
}

/** The name with which a note about a person begins, before "is", "یک تحلیلگر", "كاتب". */
export function leadingName(text: string, lang: Lang): Field | undefined {
  const tokens = tokenize(text.slice(0, 200))
  const first = skipPersonNouns(tokens, 0)
  const end = afterName({text, tokens, lang, dates: []}, first)
  const next = tokens[end]
  if (end - first < 2 || next === undefined) return undefined
  const goesOn =
    ['،', ',', '(', ':', '–', '-'].includes(next.key) ||
    knowledgeByLang[lang].words.nameEnds.includes(text.slice(next.start, next.end))
  return goesOn ? fieldOf('authors', text, tokens.slice(first, end)) : undefined
}

/** A noun for a person and a name, nothing else: "Dr. …", "د. محمد …". Doubtful, since it may be a title. */
export function titledName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): People {
  const first = skipPersonNouns(tokens, 0)
  const name = tokens.slice(first)
  const line: NamedLine = {text, tokens, lang, dates: []}
  if (first === 0 || name.length < 2 || afterName(line, first) !== tokens.length)
    return {fields: [], doubtful: true}
  return {fields: [fieldOf('authors', text, name)], doubtful: true}
}
