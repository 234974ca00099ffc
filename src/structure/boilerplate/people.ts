/** Recognises lines that are only a person's name. */

import {tokenize} from '../../languages/script/phrases.ts'
import {isBareName, isGivenName} from '../name-words.ts'
import {hasRoleNoun} from '../offices.ts'

/** Characters in a name, at most. */
const longest = 40

/** Whether a line is the name of one person, judged by its first word, which must be a given name. */
export function isPerson(text: string): boolean {
  if (text.length > longest || /[\p{N}.:؛،,!?؟|/]/u.test(text) || !/\s/u.test(text)) return false
  const tokens = tokenize(text)
  return isGivenName(tokens[0]!) && isBareName(text, tokens, undefined) && !hasRoleNoun(tokens)
}
