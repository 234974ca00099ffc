/** Cuts a line into the parts that strokes, dots and dates divide. */

import {type KeyedToken, phraseAt, tokenize} from '../languages/script/phrases.ts'
import {personMarks} from './names.ts'
import {phrasesOf, updateMarks} from './phrase-lists.ts'
import {timeAt} from './times.ts'

/** A part and its place in the line. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly tokens: readonly KeyedToken[]
}

const divider = /(?:(?<!\s)\s+)?[|•·∙]\s*|(?<!\s)\s+(?:[-–—/\u0640]|\/\/)\s+/gu

/** Marks at the ends of a part that divide it from its neighbours. */
const edges = /^[\s,،:;؛./|–—-]+|(?<![\s,،:;؛./|–—-])[\s,،:;؛/|–—-]+$/gu

/** The parts of a line between its dividers and dates, without marks at their ends. */
export function linePieces(
  text: string,
  dates: readonly {readonly start: number; readonly end: number}[],
): Part[] {
  const cuts = [
    ...dates.map(({start, end}) => [start, end] as const),
    ...Array.from(text.matchAll(divider), (match) => [match.index, match.index + match[0].length] as const),
  ].toSorted(([a], [b]) => a - b)
  const parts: Part[] = []
  let from = 0
  for (const [start, end] of [...cuts, [text.length, text.length] as const]) {
    if (start >= from) parts.push(...pieceOf(text, from, start))
    from = Math.max(from, end)
  }
  return joinMarks(text, parts)
}

/** Joins a phrase before a name with the name, where a stroke stands between: "كتب - طه حسين". */
function joinMarks(text: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const isMark =
      before !== undefined && phraseAt(personMarks, before.tokens, 0)?.length === before.tokens.length
    if (!isMark) {
      joined.push(part)
      continue
    }
    const own = text.slice(before.start, part.start + part.text.length)
    joined[joined.length - 1] = {text: own, start: before.start, tokens: tokenize(own)}
  }
  return joined
}

function pieceOf(text: string, from: number, to: number): Part[] {
  const own = text.slice(from, to)
  const piece = own.replace(edges, '')
  const tokens = tokenize(piece)
  return tokens.some(({kind}) => kind !== 'mark')
    ? [{text: piece, start: from + own.indexOf(piece), tokens}]
    : []
}

const labels = phrasesOf(({dateWords, timeOf}) => [...dateWords, ...timeOf])

/** Whether a part is only words that go with a date, or a time of day: "Published", "آخر تحديث", "14:30". */
export function isDateLabel({tokens}: Part): boolean {
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(labels, tokens, at) ?? phraseAt(updateMarks, tokens, at)
    const time = found === undefined ? timeAt(tokens, at, '2000-01-01') : undefined
    if (found === undefined && time === undefined && tokens[at]?.kind !== 'mark') return false
    at = time?.next ?? at + (found?.length ?? 1)
  }
  return true
}

const captionMarks = phrasesOf((words) => words.captionMarks)

/** Whether a part names who took a picture: "تصوير: …", "photo by …". */
export function isPhotoCredit({tokens}: Pick<Part, 'tokens'>): boolean {
  return phraseAt(captionMarks, tokens, 0) !== undefined
}
