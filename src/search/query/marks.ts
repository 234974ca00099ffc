/** The stretches of a text that a query found, as the text spells them. */
import {analyse, type Reading, splitWords} from '../analyse/index.ts'
import type {Slot} from './slots.ts'

/** A stretch of a text to be marked. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** One segment with the stretches that were found. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Mark in the texts of a row what the index found there: `found` has the keys, `wanted` the places of those of its words that
 * fulfil the query, counted from the first.
 */
export function markFound(
  texts: readonly string[],
  slots: readonly Slot[],
  found: ReadonlyMap<string, unknown>,
  wanted: ReadonlySet<number>,
  reading: Reading,
): MarkedText[] {
  const keys = keysToMark(slots, (key) => found.has(key))
  const open = openKeys(slots)
  let start = 0
  return texts.map((text) => {
    const offset = start
    start += splitWords(text).length
    if (!wanted.values().some((position) => offset <= position && position < start)) return {text, marks: []}
    return {text, marks: marksIn(text, keys, open, reading, (position) => wanted.has(offset + position))}
  })
}

/** Mark what a query says in texts of one row that the index was not asked about, such as a counterpart. */
export function markRow(texts: readonly string[], slots: readonly Slot[], reading: Reading): MarkedText[] {
  const own = new Set(
    texts.flatMap((text) => analyse(text, reading).flatMap(({forms}) => forms.map(({key}) => key))),
  )
  const open = openKeys(slots)
  const begins = (start: string) => own.values().some((key) => key.startsWith(start))
  const keys = keysToMark(slots, (key) => own.has(key) || (open.has(key) && begins(key)))
  return texts.map((text) => ({text, marks: marksIn(text, keys, open, reading)}))
}

/**
 * The keys of all ways that a text has whole: of "Islamic State" neither word is marked where the other is not.
 * `has` tells whether the text has a key.
 */
function keysToMark(slots: readonly Slot[], has: (key: string) => boolean): Set<string> {
  const ways = slots.flatMap((slot) =>
    slot.ways.filter(({words}) => words.every((word) => word.some(({key}) => has(key)))),
  )
  return new Set(ways.flatMap(({words}) => words.flatMap((word) => word.map(({key}) => key))))
}

/** The keys of the word that is still being typed. */
function openKeys(slots: readonly Slot[]): ReadonlySet<string> {
  const last = slots.at(-1)
  return last?.open === true
    ? new Set(last.ways[0]?.words.flatMap((word) => word.map(({key}) => key)))
    : new Set()
}

/**
 * The stretches of a text that have one of these keys, or begin with an open one, in order and apart. `at` tells
 * which words the index found; without it, all are looked at.
 */
function marksIn(
  text: string,
  keys: ReadonlySet<string>,
  open: ReadonlySet<string>,
  reading: Reading,
  at?: (position: number) => boolean,
): Mark[] {
  const marks: Mark[] = []
  const starts = [...open]
  for (const [position, token] of analyse(text, reading).entries()) {
    if (at?.(position) === false) continue
    const found = token.forms.filter(
      ({key}) => keys.has(key) || starts.some((start) => key.startsWith(start)),
    )
    // The index knows more words than the reader's part of them: what it found otherwise is marked whole.
    if (found.length === 0 && at !== undefined) marks.push(token.forms[0] ?? token)
    else marks.push(...found)
  }
  return apart(marks)
}

/** Marks in order, overlapping ones as one. */
function apart(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Mark[] = []
  for (const {start, end} of sorted) {
    const last = found.at(-1)
    if (last !== undefined && start < last.end)
      found[found.length - 1] = {start: last.start, end: Math.max(last.end, end)}
    else found.push({start, end})
  }
  return found
}

/** Whether a text has the words of a phrase in a row, as typed but for what no reader tells apart. */
export function hasPhrase(text: string, phrase: string): boolean {
  const wanted = analyse(phrase).map(({forms}) => exactKeys(forms))
  const own = analyse(text).map(({forms}) => exactKeys(forms))
  return own.some((_, start) =>
    wanted.every((keys, index) => keys.some((key) => own[start + index]?.includes(key))),
  )
}

function exactKeys(forms: readonly {key: string; exact: boolean}[]): string[] {
  return forms.filter(({exact}) => exact).map(({key}) => key)
}
