/** Finds bylines in a front that are only names of people. */

import {isInstitution} from '../imprint.ts'
import {isGivenName} from '../name-words.ts'
import type {LineGuesses} from './line-guesses.ts'
import {namesInLine, type ShapedLine} from './shape.ts'

/** Probability of being a credit that a name needs if only its place shows it to be a byline. */
const leastChance = 0.15
/** Number of lines at the end of a text in which a note about its author is looked for. */
const noteReach = 8

/**
 * Whether a line of a front names the authors: one or more names, if the first word is a given name, or a date or
 * another credit is beside them, or a line after the text is about one of them.
 */
export function isByline(
  each: ShapedLine,
  front: readonly ShapedLine[],
  at: number,
  text: readonly ShapedLine[],
  kinds: LineGuesses,
): boolean {
  const names = isInstitution(each.text) ? [] : namesInLine(each)
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

/** Whether a line begins with this name and continues with something about the person. */
export function speaksOf({text, words}: ShapedLine, name: string): boolean {
  return (
    words <= 80 &&
    text.length > name.length &&
    text.startsWith(name) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
  )
}
