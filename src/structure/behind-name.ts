/** Tells whether the words behind the last name of a byline may stand there, or go on with a sentence. */

import type {Lang} from '../languages/index.ts'
import {type KeyedToken, phraseAt} from '../languages/script/phrases.ts'
import {agencies} from './agencies.ts'
import {datedTokens} from './date-words.ts'
import {findDates} from './dates.ts'
import type {Field} from './field.ts'
import {personMarks} from './names.ts'
import {isOffice} from './offices.ts'
import {keysOf, phrasesOf, publisherNouns} from './phrase-lists.ts'

/** Words that go on after a name in a byline: "for", "in", "with", "published". */
const links = phrasesOf(({and, with: others, publisherLinks, bylineLinks}) => [
  ...and,
  ...others,
  ...publisherLinks,
  ...bylineLinks,
])
/** Words that may stand between a name and a date. */
const dateLabels = phrasesOf(({dateWords, updateMarks}) => [...dateWords, ...updateMarks])
/** Tokens behind the names of a byline that ends with a full stop, at most. */
const mostStopped = 4
const accounts = keysOf((words) => words.accountWords)

/** Whether what stands behind the last of the people may stand in a byline. */
export function behindName(
  text: string,
  tokens: readonly KeyedToken[],
  people: readonly Field[],
  lang: Lang | undefined,
): boolean {
  const end = Math.max(...people.map((field) => field.end))
  const at = tokens.findIndex((token) => token.start >= end)
  // The office is set right behind the name.
  const isInside = tokens.some((token) => token.start < end && token.end > end)
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined || isInside) return true
  if (token.kind === 'mark') return !/^[?!؟…]$/.test(token.key) && !goesOn(text, token, next)
  // A sentence goes on after "By Jane Austen in …", and has its stop.
  if (/[.!?؟۔]$/u.test(text) && tokens.length - at > mostStopped) return false
  const dates = findDates(text, lang)
  return (
    token.kind === 'number' ||
    accounts.has(token.key) ||
    phraseAt(links, tokens, at) !== undefined ||
    (phraseAt(dateLabels, tokens, at) !== undefined && dates.some(({start}) => start > token.start)) ||
    phraseAt(personMarks, tokens, at) !== undefined ||
    phraseAt(agencies, tokens, at) !== undefined ||
    phraseAt(publisherNouns, tokens, at) !== undefined ||
    phraseAt(publisherNouns, tokens, at + 1) !== undefined ||
    isOffice(text, tokens.slice(at)) ||
    dates.some(({start}) => start === token.start)
  )
}

/** Whether a comma is followed by a clause: ", the war …", ", which". Names, places and offices have capitals. */
function goesOn(text: string, mark: KeyedToken, next: KeyedToken | undefined): boolean {
  if (mark.key !== ',' || next === undefined) return false
  const tokens = datedTokens(text.slice(next.start))
  const isSmall = /^\p{Ll}/u.test(next.text)
  return isSmall && !isOffice(text.slice(next.start), tokens) && phraseAt(links, tokens, 0) === undefined
}
