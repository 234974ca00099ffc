/**
 * Finds when and by whom the text of a page was written in the lines above it, where the division of the page into
 * title and text has found neither.
 */

import type {Lang} from '../languages/index.ts'
import {tokenize} from '../languages/script/phrases.ts'
import {readBareNames, readCredit} from './credits/index.ts'
import {isPublished} from './date-fields.ts'
import type {Credit, Field} from './field.ts'
import {isGivenName} from './name-words.ts'

/** Letters of a line of running text, at least; and lines between two of one text, at most. */
const [runningLength, mostBetween] = [100, 30]
/** Lines above the text, and from its first line on, in which its date and authors are looked for: that may be a deck. */
const [above, below] = [30, 12]
/** The share of a text that may be a pop-up above it, and the lines from its beginning, at most. */
const [begunShare, farthest] = [0.1, 60]
/** Lines between a date or label and a line that is only names, at most. */
const beside = 3

/** A line above the text that states something. */
interface CreditLine {
  readonly at: number
  readonly text: string
  readonly credit: Credit
  /** Whether it is names and nothing else. */
  readonly isBare: boolean
}

/** The date and the authors that the lines above a text state; empty where it is not clear. */
export function creditsAbove(lines: readonly string[], lang: Lang): Field[] {
  const found = longestText(lines)
  if (found === undefined) return []
  const from = Math.max(0, found.start - above)
  const to = Math.min(Math.max(found.start + below, found.begun), found.start + farthest)
  const read = lines.slice(from, to).flatMap((line, index): CreditLine[] => {
    const text = line.trim()
    const at = from + index
    const said = readCredit(text, lang)
    const bare = said === undefined ? readBareNames(text, lang) : undefined
    const credit = said ?? bare
    return credit === undefined ? [] : [{at, text, credit, isBare: bare !== undefined}]
  })
  const date = dateAmong(read) ?? onlyDate(lines, lang)
  return [...fieldsNamed(date?.credit, 'date'), ...authorsAmong(read, lines, date)]
}

/** Where the longest run of text on a page begins, and the line by which a small part of it has been said. */
function longestText(lines: readonly string[]): {readonly start: number; readonly begun: number} | undefined {
  const runs: {at: number; letters: number}[][] = []
  for (const [at, line] of lines.entries()) {
    const text = line.trim()
    if (text.length < runningLength || !/[.!?؟۔…]["'”’»)\]]*$/u.test(text.slice(-4))) continue
    const run = runs.at(-1)
    if (run !== undefined && at - run.at(-1)!.at <= mostBetween) run.push({at, letters: text.length})
    else runs.push([{at, letters: text.length}])
  }
  const lettersIn = (run: readonly {letters: number}[]) => run.reduce((sum, {letters}) => sum + letters, 0)
  const longest = runs.toSorted((a, b) => lettersIn(b) - lettersIn(a))[0]
  const [first] = longest ?? []
  if (longest === undefined || first === undefined) return undefined
  let left = lettersIn(longest) * begunShare
  const begun = longest.find(({letters}) => {
    left -= letters
    return left <= 0
  })
  return {start: first.at, begun: begun?.at ?? first.at}
}

function fieldsNamed(credit: Credit | undefined, name: Field['name']): Field[] {
  return credit?.fields.filter((field) => field.name === name) ?? []
}

/** The line nearest to the text that says when it appeared; otherwise, when it was changed. */
function dateAmong(read: readonly CreditLine[]): CreditLine | undefined {
  const dated = read.filter(({credit}) => fieldsNamed(credit, 'date').length > 0)
  const appeared = dated.filter(({credit}) => fieldsNamed(credit, 'date')[0]?.updated !== true)
  return appeared.at(-1) ?? dated.at(-1)
}

/** The date that a page labels as that of a publication, where all that it labels so are of one day. */
function onlyDate(lines: readonly string[], lang: Lang): CreditLine | undefined {
  const read = lines.flatMap((line, at): CreditLine[] => {
    const text = line.trim()
    if (text.length > longestLabelled || !isPublished(text)) return []
    const credit = readCredit(text, lang)
    const [date] = fieldsNamed(credit, 'date')
    return credit === undefined || date === undefined || date.updated === true
      ? []
      : [{at, text, credit, isBare: false}]
  })
  const days = new Set(read.map(({credit}) => fieldsNamed(credit, 'date')[0]?.value.slice(0, 10)))
  return days.size === 1 ? read[0] : undefined
}

/** Letters of a line with the date of a publication, at most. */
const longestLabelled = 160

/** The authors of the sure bylines nearest to the text, and of lines of names beside a date or a label. */
function authorsAmong(
  read: readonly CreditLine[],
  lines: readonly string[],
  date: CreditLine | undefined,
): Field[] {
  const named = read.filter(({credit}) => fieldsNamed(credit, 'authors').length > 0)
  const sure = named.filter(
    ({credit, at, text, isBare}) =>
      credit.doubtful !== true ||
      (date !== undefined && Math.abs(date.at - at) <= beside) ||
      isLabelled(read, at) ||
      (isBare && hasMore(text, credit)) ||
      (isBare && isRepeated(lines, text, at)),
  )
  const last = sure.at(-1)
  if (last === undefined) return []
  // A name under each other name: a byline of several lines.
  const group = named.filter(
    ({at, isBare}) => at === last.at || (isBare && last.isBare && isBetween(named, at, last.at)),
  )
  return group.flatMap(({credit}) => fieldsNamed(credit, 'authors'))
}

/** Whether an office stands behind the names. */
function hasMore(text: string, {fields}: Credit): boolean {
  return text.length > Math.max(...fields.map(({end}) => end)) + 2
}

/** Whether a label that asks for a name stands before a line. */
function isLabelled(read: readonly CreditLine[], at: number): boolean {
  return read.some(
    (each) =>
      each.credit.role === 'byline' && each.credit.fields.length === 0 && each.at < at && at - each.at <= 2,
  )
}

/** Whether the name stands elsewhere too, as a line or at the start of one about the person. */
function isRepeated(lines: readonly string[], name: string, at: number): boolean {
  if (!isGivenName(tokenize(name)[0])) return false
  return lines.some((line, index) => index !== at && line.trimStart().startsWith(name) && line.length < 400)
}

/** Whether all lines between two are names, or empty. */
function isBetween(named: readonly CreditLine[], from: number, to: number): boolean {
  const places = new Set(named.filter(({isBare}) => isBare).map(({at}) => at))
  for (let at = Math.min(from, to); at < Math.max(from, to); at += 1) if (!places.has(at)) return false
  return true
}
