/** Lines of a front that are names of people, with nothing that says so. */

import {isInstitution} from '../imprint.ts'
import {isGivenName} from '../names.ts'
import type {Likely} from './likely.ts'
import {namesOf, type Shaped} from './shape.ts'

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
  const names = isInstitution(each.text) ? [] : namesOf(each)
  if (names.length === 0) return false
  if (names.some(([first]) => isGivenName(first))) return true
  const beside = [front[at - 1], front[at + 1]].map((near) =>
    near?.credit?.fields.every(({name}) => name === 'translators') ? undefined : near?.credit?.role,
  )
  const isBeside =
    kinds.chance(each, 'credit') > leastChance &&
    beside.some((role) => role === 'dateline' || role === 'byline' || role === 'credit')
  return isBeside || text.slice(-noteReach).some((line) => speaksOf(line, each.text))
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
