/** From positions in an edition to its rows: which rows fulfil the query, how well, and where. */
import {analyse, emptyVocabulary, type Reading, splitWords, type Vocabulary} from '../analyse/index.ts'
import type {PageFile} from '../files.ts'
import type {Slot, Way} from './slots.ts'

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

/** A row that fulfils the query, in one language. */
export interface RowHit {
  readonly anchor: string
  /** Place of the row in its edition. */
  readonly index: number
  readonly texts: readonly MarkedText[]
  readonly score: number
  /** Whether every slot was found as typed, not by an expansion. */
  readonly direct: boolean
  /** Whether every slot was found as typed or by the term base or region names, not by what was mined or heard. */
  readonly certain: boolean
}

/** Positions by key for one edition. */
export type Positions = ReadonlyMap<string, ReadonlySet<number>>

/** How a row is read. */
export interface RowReading {
  readonly vocabulary: Vocabulary
  /** How much a slot weighs, rarer ones more. */
  readonly weights: readonly number[]
  /** Texts in quotation marks. */
  readonly phrases: readonly string[]
}

/** The rows of an edition that fulfil all slots. */
export function rowsOfPage(
  page: PageFile,
  slots: readonly Slot[],
  positions: Positions,
  reading: RowReading,
): RowHit[] {
  const hits: RowHit[] = []
  let first = 0
  for (const [index, [anchor, ...texts]] of page.rows.entries()) {
    const counts = texts.map((text) => splitWords(text).length)
    const end = first + counts.reduce((sum, count) => sum + count, 0)
    const hit = readRow(texts, counts, first, end, slots, positions, reading, page.lang === 'fa')
    if (hit !== undefined) hits.push({anchor, index, ...hit})
    first = end
  }
  return hits
}

function readRow(
  texts: readonly string[],
  counts: readonly number[],
  first: number,
  end: number,
  slots: readonly Slot[],
  positions: Positions,
  reading: RowReading,
  persian: boolean,
): Omit<RowHit, 'anchor' | 'index'> | undefined {
  const inRow = (key: string) =>
    [...(positions.get(key) ?? [])].filter((position) => first <= position && position < end)
  let score = 0
  let direct = true
  let certain = true
  const at: number[][] = []
  for (const [index, slot] of slots.entries()) {
    const best = bestWay(slot, inRow)
    if (best === undefined) {
      if (slot.optional) continue
      return undefined
    }
    score += best.score * (slot.optional ? 0.2 : (reading.weights[index] ?? 1))
    const source = best.way.expansion?.source
    if (source !== undefined) direct = false
    if (source === 'm' || source === 's') certain = false
    at.push(best.positions)
  }
  if (at.length === 0) return undefined
  const keys = keysToMark(slots, (key) => inRow(key).length > 0)
  const wanted = new Set([...keys].flatMap(inRow))
  const marked = markTexts(texts, counts, first, wanted, keys, openKeys(slots), reading.vocabulary, persian)
  if (marked.every(({marks}) => marks.length === 0)) return undefined
  if (!reading.phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)))) return undefined
  const length = end - first
  return {
    texts: marked,
    direct,
    certain,
    score: (score * (1 + closeness(at))) / (1 + Math.log2(1 + length) / 12),
  }
}

/** The way in which a row has a slot best; undefined where it has none. */
function bestWay(
  slot: Slot,
  inRow: (key: string) => number[],
): {way: Way; score: number; positions: number[]} | undefined {
  let best: {way: Way; score: number; positions: number[]} | undefined
  for (const way of slot.ways) {
    let score = 0
    const positions: number[] = []
    const complete = way.words.every((word) => {
      const found = word.flatMap(({key, exact}) => inRow(key).map((position) => ({position, exact})))
      if (found.length === 0) return false
      const exact = found.some((each) => each.exact)
      score += (exact ? 1 : 0.75) * (1 + 0.25 * Math.log2(new Set(found.map(({position}) => position)).size))
      positions.push(...found.map(({position}) => position))
      return true
    })
    if (!complete) continue
    const weighed = (way.weight * score) / way.words.length
    if (best === undefined || weighed > best.score) best = {way, score: weighed, positions}
  }
  return best
}

/** 0…1: how near to one another the slots stand in the row. */
function closeness(positions: readonly (readonly number[])[]): number {
  if (positions.length < 2) return 0
  let sum = 0
  for (let index = 1; index < positions.length; index++) {
    const [before, after] = [positions[index - 1] ?? [], positions[index] ?? []]
    const gaps = before.flatMap((one) => after.map((other) => Math.abs(other - one) + (other < one ? 1 : 0)))
    sum += 1 / Math.max(1, Math.min(...gaps))
  }
  return sum / (positions.length - 1)
}

function markTexts(
  texts: readonly string[],
  counts: readonly number[],
  first: number,
  wanted: ReadonlySet<number>,
  keys: ReadonlySet<string>,
  open: ReadonlySet<string>,
  vocabulary: Vocabulary,
  persian: boolean,
): MarkedText[] {
  let start = first
  return texts.map((text, index) => {
    const offset = start
    start += counts[index] ?? 0
    if (![...wanted].some((position) => offset <= position && position < start)) return {text, marks: []}
    return {
      text,
      marks: marksIn(text, keys, {
        vocabulary,
        persian,
        open,
        at: (position) => wanted.has(offset + position),
      }),
    }
  })
}

const none: ReadonlySet<string> = new Set()

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
  return last?.open === true ? new Set(last.ways[0]?.words.flatMap((word) => word.map(({key}) => key))) : none
}

/** Mark what a query says in texts of one row that the index was not asked about, such as a counterpart. */
export function markRow(texts: readonly string[], slots: readonly Slot[], reading: Reading): MarkedText[] {
  const own = new Set(
    texts.flatMap((text) => analyse(text, reading).flatMap(({forms}) => forms.map(({key}) => key))),
  )
  const open = openKeys(slots)
  const begins = (start: string) => own.values().some((key) => key.startsWith(start))
  const keys = keysToMark(slots, (key) => own.has(key) || (open.has(key) && begins(key)))
  const {vocabulary = emptyVocabulary, persian = false} = reading
  return texts.map((text) => ({text, marks: marksIn(text, keys, {vocabulary, persian, open})}))
}

/** How to mark a text. */
interface Marking {
  readonly vocabulary: Vocabulary
  readonly persian: boolean
  /** Keys that may be the beginning of longer ones. */
  readonly open?: ReadonlySet<string>
  /** Which words the index found; all where it was not asked. */
  readonly at?: (position: number) => boolean
}

/** The stretches of a text that have one of these keys, in order and apart. */
function marksIn(
  text: string,
  keys: ReadonlySet<string>,
  {vocabulary, persian, open = none, at}: Marking,
): Mark[] {
  const marks: Mark[] = []
  const starts = [...open]
  for (const [position, token] of analyse(text, {vocabulary, persian}).entries()) {
    if (at?.(position) === false) continue
    const found = token.forms.filter(
      ({key}) => keys.has(key) || starts.some((start) => key.startsWith(start)),
    )
    // The index knows more words than the reader's part of them: what it found in the Arabic script is marked whole.
    if (
      found.length === 0 &&
      at !== undefined &&
      /\p{Script=Arabic}/u.test(text.slice(token.start, token.end))
    ) {
      const {start, end} = token.forms[0] ?? token
      marks.push({start, end})
    }
    for (const {start, end} of found) marks.push({start, end})
  }
  return apart(marks)
}

/** Marks in order, overlapping ones as one. */
function apart(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Mark[] = []
  for (const mark of sorted) {
    const last = found.at(-1)
    if (last !== undefined && mark.start < last.end)
      found[found.length - 1] = {start: last.start, end: Math.max(last.end, mark.end)}
    else found.push(mark)
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
