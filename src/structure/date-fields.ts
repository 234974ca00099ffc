/** Dates of a line as fields: when the text appeared, or only when it was changed. */

import type {Lang} from '../languages/index.ts'
import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {type FoundDate, findDates} from './dates.ts'
import type {Field} from './field.ts'
import {phrasesOf} from './phrase-lists.ts'

const updateMarks = phrasesOf((words) => words.updateMarks)

/** Number of tokens before a date in which "last updated on" and the like are looked for. */
const markReach = 4

/**
 * The date of a line as a field. The date of publication comes before that of a change. If a day is given in two
 * calendars, the Gregorian one is taken, with the time of either.
 */
export function dateFields(text: string, lang: Lang | undefined): Field[] {
  const dates = findDates(text, lang)
  const tokens = tokenize(text)
  const appeared = dates.filter((date, index) => !isUpdate(tokens, date, dates[index - 1]))
  const own = appeared.length === 0 ? dates : appeared
  const chosen =
    own.find(({calendar, iso}) => calendar === 'gregory' && iso.includes('T')) ??
    own.find(({calendar}) => calendar === 'gregory') ??
    own[0]
  if (chosen === undefined) return []
  const timed = own.find(({iso}) => iso.includes('T') && iso.slice(0, 10) === chosen.iso.slice(0, 10))
  const {start, end} = chosen
  const value = chosen.iso.includes('T') ? chosen.iso : (timed?.iso ?? chosen.iso)
  return [{name: 'date', value, start, end, ...(appeared.length === 0 ? {updated: true as const} : {})}]
}

/** Whether a word for a change stands before this date and after the previous one. */
function isUpdate(tokens: readonly KeyedToken[], date: FoundDate, before: FoundDate | undefined): boolean {
  const at = tokens.findIndex(({start}) => start >= date.start)
  for (let index = at - 1; index >= Math.max(0, at - markReach); index -= 1) {
    if (before !== undefined && tokens[index]!.start < before.end) return false
    if (phraseAt(updateMarks, tokens, index) !== undefined) return true
  }
  return false
}
