/** Dates of a line as fields: when the text appeared, or only when it was changed. */

import type {Lang} from '../languages/index.ts'
import {type KeyedToken, type Phrases, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {type FoundDate, findDates} from './dates.ts'
import type {Field} from './field.ts'
import {phrasesOf, updateMarks} from './phrase-lists.ts'

const otherDates = phrasesOf((words) => words.otherDates)
/** Labels of a date: the words beside dates that are longer than a preposition. */
const dateLabels = phrasesOf(({dateWords, dateFillers}) =>
  dateWords.filter((word) => word.length > 3 && !dateFillers.includes(word)),
)

/** Number of tokens before a date in which "last updated on" and the like are looked for. */
const markReach = 4
/** Number of tokens between a word that makes a date that of something else ("deadline") and the date. */
const otherReach = 2

/**
 * The date of a line as a field. The date of publication comes before that of a change. If a day is given in two
 * calendars, the Gregorian one is taken, with the time of either. What is said to be the date of something else is
 * none, and so are two days of one calendar that nothing explains, which may be the first and the last of an event.
 */
export function dateFields(text: string, lang: Lang | undefined): Field[] {
  const all = findDates(text, lang)
  if (all.length === 0) return []
  const tokens = tokenize(text)
  const dates = all.filter((date, index) => !isMarked(otherDates, tokens, date, all[index - 1], otherReach))
  const isUpdate = (date: FoundDate) =>
    isMarked(updateMarks, tokens, date, all[all.indexOf(date) - 1], markReach)
  const appeared = dates.filter((date) => !isUpdate(date))
  const own = appeared.length === 0 ? dates : appeared
  const [first] = own
  if (first === undefined) return []
  const isLabelled = isMarked(dateLabels, tokens, first, undefined, markReach)
  const rivals = all.filter((date) => date.calendar === first.calendar && !isUpdate(date))
  const isOfChange = appeared.length === 0
  if (!isLabelled && !isOfChange && new Set(rivals.map(({iso}) => iso.slice(0, 10))).size > 1) return []
  const chosen =
    own.find(({calendar, iso}) => calendar === 'gregory' && iso.includes('T')) ??
    own.find(({calendar}) => calendar === 'gregory') ??
    first
  const timed = own.find(({iso}) => iso.includes('T') && iso.slice(0, 10) === chosen.iso.slice(0, 10))
  const {start, end} = chosen
  const value = chosen.iso.includes('T') ? chosen.iso : (timed?.iso ?? chosen.iso)
  return [{name: 'date', value, start, end, ...(isOfChange ? {updated: true as const} : {})}]
}

/** Whether a phrase of the table ends within so many tokens before this date, and stands after the previous one. */
function isMarked(
  table: Phrases<true>,
  tokens: readonly KeyedToken[],
  date: FoundDate,
  before: FoundDate | undefined,
  reach: number,
): boolean {
  const at = tokens.findIndex(({start}) => start >= date.start)
  for (let index = at - 1; index >= Math.max(0, at - markReach); index -= 1) {
    if (before !== undefined && tokens[index]!.start < before.end) return false
    const found = phraseAt(table, tokens, index)
    if (found !== undefined && at - index - found.length <= reach) return true
  }
  return false
}

const publishMarks = phrasesOf((words) => words.publishMarks)

/** Whether a line begins with a label of the date of publication: "Published", "تاريخ النشر". */
export function isPublished(text: string): boolean {
  const tokens = tokenize(text.slice(0, 60))
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  return phraseAt(publishMarks, tokens, first) !== undefined
}
