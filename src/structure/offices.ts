/** Offices, professions and institutions: what is said of a person beside the name. */
import {anyOf} from '../languages/knowledge.ts'
import {foldWord, type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {keysOf, phrasesOf} from './phrase-lists.ts'

/** Nouns for offices, and phrases of two to four words without a verb, which look like names. */
const roleNouns = phrasesOf((words) => words.roleNouns)

/** Words before the noun of an office: adjectives, and the section for which one writes. */
const officeWords = keysOf(({officeWords, sections}) => [
  ...officeWords.flatMap((phrase) => phrase.split(' ')),
  ...sections.filter((name) => !name.includes(' ')),
])

/** Whether the tokens contain a noun for an office, so that they are not a name alone. */
export function hasRoleNoun(tokens: readonly KeyedToken[]): boolean {
  return tokens.some((_, at) => phraseAt(roleNouns, tokens, at) !== undefined)
}

/** Words before the noun of an office, at most. */
const mostOfficeWords = 5

/** Whether the tokens begin with an office, a profession or an institution. */
export function isOffice(text: string, tokens: readonly KeyedToken[]): boolean {
  if (tokens[0] === undefined) return false
  return (
    phraseAt(roleNouns, tokens, 0) !== undefined ||
    institutions.test(text.slice(tokens[0].start)) ||
    isProfession(text, tokens) ||
    beginsOffice(tokens)
  )
}

/** Whether words of offices and a profession begin here: "senior political correspondent", "أستاذة". */
function beginsOffice(tokens: readonly KeyedToken[]): boolean {
  for (const {key, text} of tokens.slice(0, mostOfficeWords + 1)) {
    if (professionWord.test(text) || officeFirst.test(text)) return true
    if (!officeWords.has(key)) return false
  }
  return false
}

/** Whether the tokens begin with a profession of people who write: "professor of …". */
export function isProfession(text: string, tokens: readonly KeyedToken[]): boolean {
  return tokens[0] !== undefined && professionFirst.test(text.slice(tokens[0].start))
}

const professionFirst = new RegExp(`^(?:${anyOf(({words}) => words.professions)})`, 'iu')
const professionWord = new RegExp(`^(?:${anyOf(({words}) => words.professions)})s?$`, 'iu')
const officeFirst = new RegExp(`^(?:${anyOf(({words}) => words.offices)})(?!\\p{L})`, 'iu')

/** Nouns with which the name of an institution begins. */
export const institutions = new RegExp(`^(?:${anyOf(({words}) => words.institutionFirst)})(?!\\p{L})`, 'iu')

/**
 * Where an office begins behind a name of two words or more with no mark between them: at a token, or inside one, where
 * the page has set it right behind the name ("Lucy ThorntonNews Reporter"). `behind` are the tokens after the name's.
 */
export function officeFrom(
  name: readonly KeyedToken[],
  behind: readonly KeyedToken[],
): {readonly at: number; readonly inside: number} | undefined {
  const all = [...name, ...behind.slice(0, mostOfficeWords)]
  for (const [at, token] of name.entries()) {
    if (at === 0) continue
    const inside = token.text.search(/(?<=\p{Ll})\p{Lu}/u)
    const tail = inside === -1 ? undefined : token.text.slice(inside)
    const glued = tail === undefined ? undefined : {...token, text: tail, key: foldWord(tail)}
    if (glued !== undefined && endsInProfession([glued, ...all.slice(at + 1)])) return {at, inside}
    if (at > 1 && endsInProfession(all.slice(at))) return {at, inside: 0}
  }
  return undefined
}

/** Whether tokens are words of offices up to a profession. */
function endsInProfession(tokens: readonly KeyedToken[]): boolean {
  const noun = tokens.findIndex(({key}) => !officeWords.has(key))
  return noun !== -1 && professionWord.test(tokens[noun]!.text)
}

/** Whether a text is an office and nothing else: "Political Correspondent". */
export function isOfficeLine(text: string): boolean {
  const tokens = tokenize(text)
  return tokens.length <= 8 && tokens.every(({kind}) => kind === 'word') && endsInProfession(tokens)
}
