/** Names of people in bylines. */

import {type Lang, langs} from '../languages/index.ts'
import {anyOf, knowledge, ofEach} from '../languages/knowledge.ts'
import {type KeyedToken, type Phrases, phraseAt, phrases, tokenize} from '../languages/script/phrases.ts'
import {agencies} from './agencies.ts'
import {findDates} from './dates.ts'
import {type Field, fieldOf} from './field.ts'
import {keysOf, phrasesOf} from './phrase-lists.ts'

type Role = 'authors' | 'translators'

/** Marks that introduce nothing but a name. */
const sureMarks = phrasesOf(({authorMarks, translatorMarks, titleMarks}) =>
  [...authorMarks, ...translatorMarks].filter((mark) => !titleMarks.includes(mark)),
)
const marks: Phrases<Role> = phrases(
  ofEach(({words: {authorMarks, translatorMarks}}) => [
    ...authorMarks.map((mark) => [mark, 'authors'] as const),
    ...translatorMarks.map((mark) => [mark, 'translators'] as const),
  ]),
)
const personNouns = phrasesOf((words) => words.personNouns)
/** Common words by language, as spelt: folding would take the name علي for the preposition على. */
const common = new Map(langs.map((lang) => [lang, new Set(knowledge[lang].words.common)] as const))
const nouns = phrasesOf(({publisherNouns, dateWords}) => [...publisherNouns, ...dateWords])
const particles = keysOf((words) => words.nameParticles)
/** What stands between two names that both count. */
const joints = keysOf(({and}) => [...and, '&', '،', ','])

/** Words a name may have. */
const maxNameWords = 5

/** People of a line, and whether the line may as well be a title that begins with such a word ("report", "translation"). */
export interface People {
  readonly fields: readonly Field[]
  readonly doubtful: boolean
  /** Whether the line is a sentence that names them: every mark stands inside it, behind other words. */
  readonly inside?: boolean
}

/**
 * People a line names after a mark ("by", "ترجمة", "نویسنده:"), at its start; or inside it, where a noun for a
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

/** Whether a mark introduces a name beyond doubt: by itself, by a colon or a noun after it, or by a given name. */
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

/** Names from a token on, as token ranges; several are joined by a comma or "and". */
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
    // "…, professor at the university": no second person.
    if (names.length > 0 && institutions.test(text.slice(tokens[start]?.start ?? text.length))) break
    let end = start
    while (end - start < maxNameWords && isNameWord(text, tokens, end, lang, dates)) end += 1
    if (end === start) break
    names.push([start, end])
    if (!joints.has(tokens[end]?.key ?? '')) break
    next = end + 1
  }
  return names
}

/** Whether a token can be part of a name: no common word, no noun of publishers, capital in Latin script. */
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
  // An initial's stop: "John F. Kennedy".
  const before = tokens[at - 1]
  if (token.key === '.' && before !== undefined && /^\p{Lu}$/u.test(text.slice(before.start, before.end)))
    return true
  // The second part of a name that a zero-width non-joiner parts may be a common word: "نیک‌پی".
  const isWhole = text[token.start - 1] !== '\u200C'
  if (token.kind !== 'word' || (isWhole && lang !== undefined && common.get(lang)?.has(word.toLowerCase())))
    return false
  if (dates.some(({start}) => start === token.start) || phraseAt(nouns, tokens, at) !== undefined)
    return false
  if (phraseAt(agencies, tokens, at) !== undefined && before?.kind === 'mark') return false
  if (lang !== undefined && knowledge[lang].words.nameEnds.includes(word)) return false
  return !/^\p{Script=Latin}/u.test(word) || /^\p{Lu}/u.test(word) || particles.has(token.key)
}

function skipMarks(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  while ([':', '/', '-', '–', '—', '|', '.'].includes(tokens[next]?.key ?? '')) next += 1
  return next
}

/** Step over "the journalist/", "Dr.". */
function skipPersonNouns(tokens: readonly KeyedToken[], at: number): number {
  let next = at
  for (;;) {
    const noun = phraseAt(personNouns, tokens, next)
    if (noun === undefined) return next
    next = skipMarks(tokens, next + noun.length)
  }
}

/** Whether a line is a person's name and nothing else: two to four words, no word that names do not have. */
export function isBareName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): boolean {
  if (tokens.length < 2 || tokens.length > 5) return false
  return tokens.every((_, at) => isNameWord(text, tokens, at, lang, []))
}

/** What joins the names of a line: "A, B and C", "أ و ب". */
const joint = new RegExp(
  `(?:(?<!\\s)\\s+)?[,،;؛&/]\\s*(?:(?:${anyOf(({words}) => words.and.join('|'))})\\s+)?|(?<!\\s)\\s+(?:${anyOf(({words}) => [...words.and, ...words.with].join('|'))})\\s+`,
  'iu',
)

/** The names that a line of nothing but names has, in order. */
export function nameParts(text: string): string[] {
  return text
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The names that a line consists of, as tokens; none where it has anything else. */
export function namesIn(text: string, lang: Lang | undefined): (readonly KeyedToken[])[] {
  const names = nameParts(text).map((part) => ({part, tokens: tokenize(part)}))
  const areNames = names.every(({part, tokens}) => isBareName(part, tokens, lang) && !hasRoleNoun(tokens))
  return areNames ? names.map(({tokens}) => tokens) : []
}

/** Nouns of offices and phrases that two to four words without a verb may be, and no name is. */
const roleNouns = phrasesOf((words) => words.roleNouns)

/** Whether a noun of an office stands among some tokens: they name who holds it, or nobody. */
export function hasRoleNoun(tokens: readonly KeyedToken[]): boolean {
  return tokens.some((_, at) => phraseAt(roleNouns, tokens, at) !== undefined)
}

/** Whether some tokens begin with what somebody is: an office, a calling, an institution. */
export function isOffice(text: string, tokens: readonly KeyedToken[]): boolean {
  if (tokens[0] === undefined) return false
  return (
    phraseAt(roleNouns, tokens, 0) !== undefined ||
    institutions.test(text.slice(tokens[0].start)) ||
    isCalling(text, tokens)
  )
}

/** Whether some tokens begin with what people who write are: "professor of …". */
export function isCalling(text: string, tokens: readonly KeyedToken[]): boolean {
  return tokens[0] !== undefined && callings.test(text.slice(tokens[0].start))
}

const callings = new RegExp(`^(?:${anyOf(({words}) => words.professions)})`, 'iu')
const institutions = new RegExp(`^(?:${anyOf(({words}) => words.institutionFirst)})(?!\\p{L})`, 'iu')

/** Whether a line begins with a name and says what the person is: "… is a fellow", "…: باحثة في …". */
export function aboutName(text: string, lang: Lang): boolean {
  const name = leadingName(text, lang)
  if (name === undefined || !isGivenName(tokenize(name.value)[0])) return false
  const rest = text.slice(name.end, name.end + 90)
  return professions.test(rest) && !speech.test(rest)
}

/** Verbs behind the name of a person who is quoted, not presented. */
const speech = new RegExp(`(?<!\\p{L})(?:${anyOf(({words}) => words.speech)})(?!\\p{L})`, 'u')

/** What people who write are. */
const professions = new RegExp(
  anyOf(({words}) => words.professions),
  'iu',
)

/** The name that a note about a person begins with: the words before "is", "یک تحلیلگر", "كاتب". */
export function leadingName(text: string, lang: Lang): Field | undefined {
  const tokens = tokenize(text.slice(0, 200))
  const first = skipPersonNouns(tokens, 0)
  let end = first
  while (end - first < maxNameWords && isNameWord(text, tokens, end, lang, [])) end += 1
  const next = tokens[end]
  if (end - first < 2 || next === undefined) return undefined
  const goesOn =
    ['،', ',', '(', ':', '–', '-'].includes(next.key) ||
    knowledge[lang].words.nameEnds.includes(text.slice(next.start, next.end))
  return goesOn ? fieldOf('authors', text, tokens.slice(first, end)) : undefined
}

const noteMarks = phrasesOf((words) => words.noteMarks)

/** Whether a line is the heading of a note about the author, or of another note: the phrase at its start and little more. */
export function isNoteMark(text: string): boolean {
  if (text.length > 100) return false
  const tokens = tokenize(text)
  if (tokens.filter(({kind}) => kind === 'word').length > 10) return false
  return (
    phraseAt(
      noteMarks,
      tokens,
      tokens.findIndex(({kind}) => kind !== 'mark'),
    ) !== undefined
  )
}

const givenNames = keysOf((words) => words.givenNames)

/** Whether a token is a common given name. */
export function isGivenName(token: KeyedToken | undefined): boolean {
  return token !== undefined && givenNames.has(token.key)
}

/** "Dr. …", "د. محمد …": a noun for a person and a name, and nothing else; it may as well be a title. */
export function titledName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): People {
  const first = skipPersonNouns(tokens, 0)
  const name = tokens.slice(first)
  const isName = first > 0 && name.length >= 2 && name.length <= maxNameWords
  if (!isName || !name.every((_, at) => isNameWord(text, tokens, first + at, lang, [])))
    return {fields: [], doubtful: true}
  return {fields: [fieldOf('authors', text, name)], doubtful: true}
}
