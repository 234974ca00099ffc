/** Offices, professions and institutions: what is said of a person beside the name. */
import {anyOf} from '../languages/knowledge.ts'
import {type KeyedToken, phraseAt} from '../languages/script/phrases.ts'
import {phrasesOf} from './phrase-lists.ts'

/** Nouns for offices, and phrases of two to four words without a verb, which look like names. */
const roleNouns = phrasesOf((words) => words.roleNouns)

/** Whether the tokens contain a noun for an office, so that they are not a name alone. */
export function hasRoleNoun(tokens: readonly KeyedToken[]): boolean {
  return tokens.some((_, at) => phraseAt(roleNouns, tokens, at) !== undefined)
}

/** Whether the tokens begin with an office, a profession or an institution. */
export function isOffice(text: string, tokens: readonly KeyedToken[]): boolean {
  if (tokens[0] === undefined) return false
  return (
    phraseAt(roleNouns, tokens, 0) !== undefined ||
    institutions.test(text.slice(tokens[0].start)) ||
    isProfession(text, tokens)
  )
}

/** Whether the tokens begin with a profession of people who write: "professor of …". */
export function isProfession(text: string, tokens: readonly KeyedToken[]): boolean {
  return tokens[0] !== undefined && professionFirst.test(text.slice(tokens[0].start))
}

const professionFirst = new RegExp(`^(?:${anyOf(({words}) => words.professions)})`, 'iu')

export const institutions = new RegExp(`^(?:${anyOf(({words}) => words.institutionFirst)})(?!\\p{L})`, 'iu')
