/** The words of people's names: how far a name goes, and what stands behind it without a mark between. */

import {type Lang, langs} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {foldWord, type KeyedToken, phraseAt} from '../languages/script/phrases.ts'
import {agencies, agencyOf} from './agencies.ts'
import {hasRoleNoun, institutions, officeFrom} from './offices.ts'
import {keysOf, phrasesOf, weekdays} from './phrase-lists.ts'
import {sections} from './sections.ts'

/** Frequent words by language, spelt as they are: folded, the name علي would be the preposition على. */
const commonWords = new Map(langs.map((lang) => [lang, new Set(knowledgeByLang[lang].words.common)] as const))

const nouns = phrasesOf(({publisherNouns, dateWords}) => [...publisherNouns, ...dateWords])
const particles = keysOf((words) => words.nameParticles)
const nobody = phrasesOf(({nobody, publishMarks, updateMarks, authorMarks}) => [
  ...nobody,
  ...publishMarks,
  ...updateMarks,
  ...authorMarks,
])
const givenNames = keysOf((words) => words.givenNames)
const accounts = keysOf((words) => words.accountWords)
const joinedAnd: ReadonlySet<string> = keysOf((words) => words.joinedAnd)

/** Words in a name, at most; parts joined by a hyphen are one. */
const maxNameWords = 5

/** A line and the language in which its words are read. */
export interface NamedLine {
  readonly text: string
  readonly tokens: readonly KeyedToken[]
  readonly lang: Lang | undefined
  /** Places of dates, which end a name. */
  readonly dates: readonly {readonly start: number}[]
}

/** Whether a token is a frequent given name. */
export function isGivenName(token: KeyedToken | undefined): boolean {
  return token !== undefined && givenNames.has(token.key)
}

/** Whether tokens are words for whoever wrote or a label, and no name: "Staff", "هيئة التحرير", "Published by". */
export function isNobody(tokens: readonly KeyedToken[]): boolean {
  const own = tokens.filter(({kind}) => kind !== 'mark')
  let [at, found] = [0, phraseAt(nobody, own, 0)]
  while (found !== undefined) {
    at += found.length
    found = phraseAt(nobody, own, at)
  }
  return own.length > 0 && at === own.length
}

/** The token after the longest run of words of a name. */
export function afterName(line: NamedLine, at: number): number {
  let end = at
  for (let words = 0; words < maxNameWords && isNameWord(line, end); ) {
    if (line.tokens[end]?.kind === 'word') words += 1
    end += 1
    while (isJoint(line.tokens, end)) end += 2
  }
  return end
}

/** Whether a hyphen joins the words around it: "Stone-Dyer". */
function isJoint(tokens: readonly KeyedToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    /^[-\u2010\u2011]$/.test(token?.key ?? '') &&
    after?.kind === 'word' &&
    before?.end === token?.start &&
    token?.end === after.start
  )
}

/** An elided particle with its name: "d'Alembert". */
const elided = /^\p{Ll}{1,2}['’]\p{Lu}/u

/**
 * Whether a token can belong to a name: not a frequent word, not a noun for periodicals, with a capital in Latin
 * script.
 */
function isNameWord({text, tokens, lang, dates}: NamedLine, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const word = text.slice(token.start, token.end)
  // The full stop of an initial or of a short form: "John F. Kennedy", "Martin Luther King Jr.".
  const before = tokens[at - 1]
  if (token.key === '.' && before !== undefined && before.end === token.start)
    return /^(?:\p{Lu}|[SJ]r|St)$/u.test(text.slice(before.start, before.end))
  // After a zero-width non-joiner, the second part of a name may be a frequent word: "نیک‌پی".
  // A given name with its capital may be one too: "Will Smith".
  const isWhole = text[token.start - 1] !== '\u200C' && !(/^\p{Lu}/u.test(word) && isGivenName(token))
  if (
    token.kind !== 'word' ||
    (isWhole && lang !== undefined && commonWords.get(lang)?.has(word.toLowerCase()))
  )
    return false
  if (dates.some(({start}) => start === token.start) || phraseAt(nouns, tokens, at) !== undefined)
    return false
  if (isAgencyBehind(tokens, at) || isLabelGlued(word)) return false
  if (lang !== undefined && knowledgeByLang[lang].words.nameEnds.includes(word)) return false
  if (!/^\p{Script=Latin}/u.test(word)) return true
  return /^\p{Lu}/u.test(word) || particles.has(token.key) || elided.test(word)
}

/** Whether the name of an agency begins here, behind a mark or, if it has several words, behind a name. */
function isAgencyBehind(tokens: readonly KeyedToken[], at: number): boolean {
  const agency = phraseAt(agencies, tokens, at)
  return agency !== undefined && (tokens[at - 1]?.kind === 'mark' || (agency.length > 1 && at > 1))
}

/** Whether a label of a date is set right behind the word: "DoePublished". */
function isLabelGlued(word: string): boolean {
  const tail = /\p{Ll}(\p{Lu}\p{Ll}+)$/u.exec(word)?.[1]
  return tail !== undefined && nouns.has(foldWord(tail))
}

/** A name that a run of words holds, and where the text goes on. */
export interface NameRun {
  /** The tokens of each name; the last may be cut short where something is set right behind it. */
  readonly names: readonly (readonly KeyedToken[])[]
  readonly next: number
}

/** The names in the run of words that begins at a token; none where the run is an agency, an office or nobody. */
export function nameRun(line: NamedLine, at: number): NameRun {
  const next = afterName(line, at)
  const own = withoutAccounts(line.tokens.slice(at, next))
  const office = officeFrom(own, line.tokens.slice(at + own.length))
  const name = office === undefined ? own : cutAt(own, office)
  while (particles.has(name.at(-1)?.key ?? '') && /^\p{Ll}/u.test(name.at(-1)?.text ?? '')) name.pop()
  const isNone = name.length === 0 || isNoPerson(line.text, name)
  return {names: isNone ? [] : partedByAnd(name), next: at + Math.max(name.length, isNone ? next - at : 0)}
}

/** Whether words that look like a name are an agency, a section, an institution, a day of the week or nobody. */
function isNoPerson(text: string, name: readonly KeyedToken[]): boolean {
  return (
    agencyOf(name) !== undefined ||
    isNobody(name) ||
    phraseAt(sections, name, 0)?.length === name.length ||
    phraseAt(weekdays, name, 0) !== undefined ||
    institutions.test(text.slice(name[0]?.start ?? 0)) ||
    (hasRoleNoun(name) && !isGivenName(name[0]))
  )
}

/** The tokens up to an office, which may begin inside a token. */
function cutAt(tokens: readonly KeyedToken[], office: {at: number; inside: number}): KeyedToken[] {
  const head = tokens.slice(0, office.at)
  const cut = tokens[office.at]
  if (office.inside === 0 || cut === undefined) return head
  const text = cut.text.slice(0, office.inside)
  return [...head, {...cut, text, key: foldWord(text), end: cut.start + office.inside}]
}

/** The tokens without the word for an account at their end, also where it is set right behind the name. */
function withoutAccounts(tokens: readonly KeyedToken[]): KeyedToken[] {
  const own = [...tokens]
  while (own.length > 1 && accounts.has(own.at(-1)!.key)) own.pop()
  const last = own.at(-1)
  const account = [...accounts].find((word) => last?.key.endsWith(word) && last.key.length > word.length + 2)
  if (last === undefined || account === undefined) return own
  const text = last.text.slice(0, -account.length)
  // "Emailed" is no account: the word has to be in small letters, or with its capital inside the other.
  if (!/^\p{Lu}\p{L}+$/u.test(text)) return own
  own[own.length - 1] = {...last, text, key: foldWord(text), end: last.start + text.length}
  return own
}

/** Names joined by an "and" that is written together with the second: "أحمد علي ومحمد حسن". */
function partedByAnd(name: readonly KeyedToken[]): (readonly KeyedToken[])[] {
  const at = name.findIndex((token, index) => {
    const [and = '', rest = ''] = [token.key.slice(0, 1), token.key.slice(1)]
    return (
      index >= 2 &&
      index < name.length - 1 &&
      joinedAnd.has(and) &&
      !isGivenName(token) &&
      givenNames.has(rest)
    )
  })
  const second = name[at]
  if (second === undefined) return [name]
  const text = second.text.slice(1)
  return [
    name.slice(0, at),
    [{...second, text, key: foldWord(text), start: second.start + 1}, ...name.slice(at + 1)],
  ]
}

/** Whether a line is only a person's name: two to five words, all of which may belong to names. */
export function isBareName(text: string, tokens: readonly KeyedToken[], lang: Lang | undefined): boolean {
  const words = tokens.filter(({kind}) => kind === 'word').length
  if (words < 2 || words > maxNameWords || tokens.length > 2 * maxNameWords || isNobody(tokens)) return false
  return afterName({text, tokens, lang, dates: []}, 0) === tokens.length
}
