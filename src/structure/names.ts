/** Finds the names of people in bylines. */

import {type Lang, langs} from '../languages/index.ts'
import {anyOf, knowledgeByLang, ofEach} from '../languages/knowledge.ts'
import {type KeyedToken, type Phrases, phraseAt, phraseTable, tokenize} from '../languages/script/phrases.ts'
import {agencies} from './agencies.ts'
import {findDates} from './dates.ts'
import {type Field, fieldOf} from './field.ts'
import {hasRoleNoun, institutions} from './offices.ts'
import {keysOf, phrasesOf} from './phrase-lists.ts'

type Role = 'authors' | 'translators'

/** Marks ("by", "translated by") that introduce only names. */
const sureMarks = phrasesOf(({authorMarks, translatorMarks, titleMarks}) =>
  [...authorMarks, ...translatorMarks].filter((mark) => !titleMarks.includes(mark)),
)

const marks: Phrases<Role> = phraseTable(
  ofEach(({words: {authorMarks, translatorMarks}}) => [
    ...authorMarks.map((mark) => [mark, 'authors'] as const),
    ...translatorMarks.map((mark) => [mark, 'translators'] as const),
  ]),
)

const personNouns = phrasesOf((words) => words.personNouns)

/** Frequent words by language, spelt as they are: folded, the name علي would be the preposition على. */
const commonWords = new Map(langs.map((lang) => [lang, new Set(knowledgeByLang[lang].words.common)] as const))

const nouns = phrasesOf(({publisherNouns, dateWords}) => [...publisherNouns, ...dateWords])

const particles = keysOf((words) => words.nameParticles)

/** Words and signs between two names. */
const nameLinks = keysOf(({and}) => [...and, '&', '،', ','])

/** Words in a name, at most. */
const maxNameWords = 5

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
  let at = 0
  while (tokens[at]?.kind === 'mark') at += 1
  const beginning = at
  for (; at < tokens.length; ) {
    const mark = phraseAt(marks, tokens, at)
    if (mark === undefined) {
      at += 1
      continue
    }
    const after = skipMarks(tokens, at + mark.length)
    const noun = phraseAt(personNouns, tokens, after)
    const begins =
      at === beginning ||
      dates.some(({end}) => end === tokens[at - 1]?.end) ||
      ['|', '-', '–', '/', '،', ',', '.', ')', '•'].includes(tokens[at - 1]?.key ?? '')
    const names = begins || noun !== undefined ? namesAt(text, tokens, after, lang, dates) : []
    const [first] = names
    if (first !== undefined && begins) inside = false
    if (first !== undefined && isSure(tokens, at, mark.length, noun !== undefined, first[0])) doubtful = false
    for (const [start, end] of names) found.push(fieldOf(mark.value, text, tokens.slice(start, end)))
    at = names.at(-1)?.[1] ?? at + mark.length
  }
  return {fields: found, doubtful, inside}
}

/** Whether a mark surely introduces a name: by itself, by a colon or noun after it, or by a given name. */
function isSure(
  tokens: readonly KeyedToken[],
  at: number,
  length: number,
  noun: boolean,
  name: number,
): boolean {
  const after = tokens[at + length]?.key ?? ''
  return (
    noun ||
    phraseAt(sureMarks, tokens, at) !== undefined ||
    [':', '/', '|'].includes(after) ||
    isGivenName(tokens[name])
  )
}

/** The names from a token on, as token ranges; several are joined by a comma or "and". */
function namesAt(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
  lang: Lang | undefined,
  dates: readonly {start: number}[],
): [number, number][] {
  const names: [number, number][] = []
  let next = at
  for (;;) {
    const start = skipPersonNouns(tokens, next)
    // "…, professor at the university" is not a second person.
    if (names.length > 0 && institutions.test(text.slice(tokens[start]?.start ?? text.length))) break
    let end = start
    while (end - start < maxNameWords && isNameWord(text, tokens, end, lang, dates)) end += 1
    if (end === start) break
    names.push([start, end])
    if (!nameLinks.has(tokens[end]?.key ?? '')) break
    next = end + 1
  }
  return names
}

/**
 * Whether a token can belong to a name: not a frequent word, not a noun for periodicals, with a capital in Latin
 * script.
 */
function isNameWord(
  text: string,
  tokens: readonly KeyedToken[],
  at: number,
  lang: Lang | undefined,
  dates: readonly {start: number}[],
): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const word = text.slice(token.start, token.end)
  // The full stop of an initial: "John F. Kennedy".
  const before = tokens[at - 1]
  if (token.key === '.' && before !== undefined && /^\p{Lu}$/u.test(text.slice(before.start, before.end)))
    return true
  // After a zero-width non-joiner, the second part of a name may be a frequent word: "نیک‌پی".
  const isWhole = text[token.start - 1] !== '\u200C'
  if (
    token.kind !== 'word' ||
    (isWhole && lang !== undefined && commonWords.get(lang)?.has(word.toLowerCase()))
  )
    return false
  if (dates.some(({start}) => start === token.start) || phraseAt(nouns, tokens, at) !== undefined)
    return false
  if (phraseAt(agencies, tokens, at) !== undefined && before?.kind === 'mark') return false
  if (lang !== undefined && knowledgeByLang[lang].words.nameEnds.includes(word)) return false
  return !/^\p{Script=Latin}/u.test(word) || /^\p{Lu}/u.test(word) || particles.has(token.key)
}

function skipMarks(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  while ([':', '/', '-', '–', '—', '|', '.'].includes(tokens[next]?.key ?? '')) next += 1
  return next
}

/** Skip nouns for people: "the journalist/", "Dr.". */
function skipPersonNouns(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  for (;;) {
    const noun = phraseAt(personNouns, tokens, next)
    if (noun === undefined) return next
    next = skipMarks(tokens, next + noun.length)
  }
}

/** Whether a line is only a person's name: two to four words, all of which may belong to names. */
export function isBareName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): boolean {
  if (tokens.length < 2 || tokens.length > 5) return false
  return tokens.every((_, at) => isNameWord(text, tokens, at, lang, []))
}

/** Separators between the names of a line: "A, B and C", "أ و ب". */
const nameSeparator = new RegExp(
  `(?:(?<!\\s)\\s+)?[,،;؛&/]\\s*(?:(?:${anyOf(({words}) => words.and.join('|'))})\\s+)?|(?<!\\s)\\s+(?:${anyOf(({words}) => [...words.and, ...words.with].join('|'))})\\s+`,
  'iu',
)

/** The names in a line of names, in order. */
export function nameParts(text: string): string[] {
  return text
    .split(nameSeparator)
    .map((part) => part.trim())
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
  let end = first
  while (end - first < maxNameWords && isNameWord(text, tokens, end, lang, [])) end += 1
  const next = tokens[end]
  if (end - first < 2 || next === undefined) return undefined
  const goesOn =
    ['،', ',', '(', ':', '–', '-'].includes(next.key) ||
    knowledgeByLang[lang].words.nameEnds.includes(text.slice(next.start, next.end))
  return goesOn ? fieldOf('authors', text, tokens.slice(first, end)) : undefined
}

const givenNames = keysOf((words) => words.givenNames)

/** Whether a token is a frequent given name. */
export function isGivenName(token: KeyedToken | undefined): boolean {
  return token !== undefined && givenNames.has(token.key)
}

/** A noun for a person and a name, nothing else: "Dr. …", "د. محمد …". Doubtful, since it may be a title. */
export function titledName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): People {
  const first = skipPersonNouns(tokens, 0)
  const name = tokens.slice(first)
  const isName = first > 0 && name.length >= 2 && name.length <= maxNameWords
  if (!isName || !name.every((_, at) => isNameWord(text, tokens, first + at, lang, [])))
    return {fields: [], doubtful: true}
  return {fields: [fieldOf('authors', text, name)], doubtful: true}
}
