/** Lines that are a person's name and nothing else. */

import {tokenize} from '../../languages/script/phrases.ts'
import {hasRoleNoun, isBareName, isGivenName} from '../names.ts'

/** Characters of a name, at most. */
const longest = 40

/** Whether a line is the name of one person, as far as its first word is a name that people are given. */
export function isPerson(text: string): boolean {
  if (text.length > longest || /[\p{N}.:؛،,!?؟|/]/u.test(text) || !/\s/u.test(text)) return false
  const tokens = tokenize(text)
  return isGivenName(tokens[0]!) && isBareName(text, tokens, undefined) && !hasRoleNoun(tokens)
}
