/** What stands beside a date or a name in a line and states nothing of the text: ages, reading times, codes, counts. */

import {anyOf} from '../languages/knowledge.ts'
import {type KeyedToken, phraseAt} from '../languages/script/phrases.ts'
import {afterDayAndMonth, datedTokens, skipFillers} from './date-words.ts'
import {updateMarks} from './phrase-lists.ts'
import {timeAt} from './times.ts'

/** Pages set them right behind each other, so that a figure may stand before and behind one. */
const asides = new RegExp(
  `(?<!\\p{L})(?<!\\p{N}(?=\\p{N}))(?:${anyOf(({words}) => words.asides)})(?:(?<=\\p{N})(?!\\p{N})|(?<!\\p{N})(?![\\p{L}\\p{N}]))`,
  'giu',
)

/** The name of an account: "@janedoe". */
const account = /(?<!\S)@[\w.]{2,30}(?!\S)/g

/** A text with blanks for its asides, so that every other word keeps its place. */
export function withoutAsides(text: string): string {
  const blanks = (words: string) => ' '.repeat(words.length)
  let own = text.replace(asides, blanks).replace(account, blanks)
  for (const [start, end] of changes(own))
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end)
  return own
}

/** Changes whose day or year the text leaves out: "last updated: August 8", "آخر تحديث 14:00". */
function changes(text: string): [number, number][] {
  const tokens = datedTokens(text)
  return tokens.flatMap(({start}, at) => {
    const mark = phraseAt(updateMarks, tokens, at)
    if (mark === undefined) return []
    const end = afterChange(tokens, at + mark.length)
    return end === undefined ? [] : [[start, tokens[end - 1]!.end]]
  })
}

/** The token after a day without a year, or a time alone; undefined where a whole date or anything else follows. */
function afterChange(tokens: readonly KeyedToken[], at: number): number | undefined {
  let from = at
  while (/^[:：\-–،,.]$/.test(tokens[from]?.key ?? '')) from += 1
  from = skipFillers(tokens, from)
  const time = timeAt(tokens, from, anyDay)?.next
  const day = afterDayAndMonth(tokens, time === undefined ? from : skipFillers(tokens, time))
  const behind = day === undefined ? time : day
  if (behind === undefined) return undefined
  const next = skipFillers(tokens, behind)
  if (/^\d{4}$/.test(tokens[next]?.key ?? '') || afterDayAndMonth(tokens, next) !== undefined)
    return undefined
  return day === undefined ? behind : (timeAt(tokens, next, anyDay)?.next ?? behind)
}

/** The offset of a zone depends on the day; to find the end of a time, any will do. */
const anyDay = '2000-01-01'
