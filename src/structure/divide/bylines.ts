/** Lines of a front that are names of people, with nothing that says so. */

import {type Token, tokenize} from '../../languages/script/tokens.ts'
import {isInstitution} from '../imprint.ts'
import {hasRoleNoun, isBareName, isGivenName, nameParts} from '../names.ts'
import type {Likely} from './likely.ts'
import type {Shaped} from './shape.ts'

/** Words of such a line, at most: two or three names. */
const maxWords = 12
/** Chance of a credit that a name has at least which only its place shows to be one. */
const leastChance = 0.15
/** Lines at the end of a text among which a note about its author stands. */
const noteReach = 8

/**
 * Whether a line of a front is the names of authors: one or more names, of which one begins with a given name, or
 * which stand beside a date or another credit, or of which a line after the text speaks.
 */
export function isByline(
  each: Shaped,
  front: readonly Shaped[],
  at: number,
  text: readonly Shaped[],
  kinds: Likely,
): boolean {
  if (each.words > maxWords || each.stopped || isInstitution(each.text)) return false
  const names = nameParts(each.text).map((part) => ({part, tokens: tokenize(part)}))
  if (names.length === 0 || !names.every(({part, tokens}) => isBareName(part, tokens, each.lang)))
    return false
  if (names.some(({tokens}) => hasRoleNoun(tokens))) return false
  if (names.some(({tokens}) => isGivenName(tokens[0]!))) return true
  const beside = [front[at - 1], front[at + 1]].map((near) =>
    near?.credit?.fields.every(({name}) => name === 'translators') ? undefined : near?.credit?.role,
  )
  const isBeside =
    kinds.chance(each, 'credit') > leastChance &&
    beside.some((role) => role === 'dateline' || role === 'byline' || role === 'credit')
  return isBeside || text.slice(-noteReach).some((line) => speaksOf(line, each.text))
}

/** The names that a line consists of, as tokens; none where it has anything else. */
function namesOf({text, lang, words, stopped}: Shaped): (readonly Token[])[] {
  if (words > maxWords || stopped) return []
  const names = nameParts(text).map((part) => ({part, tokens: tokenize(part)}))
  const areNames = names.every(({part, tokens}) => isBareName(part, tokens, lang) && !hasRoleNoun(tokens))
  return areNames ? names.map(({tokens}) => tokens) : []
}

/** Whether a line is names of people and nothing else, each beginning with a given name. */
export function isPeople(each: Shaped): boolean {
  const names = namesOf(each)
  return names.length > 0 && names.every((tokens) => isGivenName(tokens[0]!))
}

/** Whether a line begins with a name and goes on about it. */
export function speaksOf({text, words}: Shaped, name: string): boolean {
  return (
    words <= 80 &&
    text.length > name.length &&
    text.startsWith(name) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
  )
}
