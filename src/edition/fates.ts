/**
 * What became of one source line that reads otherwise now: which of its pieces stayed, moved, were set apart or joined,
 * became other words, or went.
 *
 * Of the stretches that both sides have in common (`matching.ts`) those that lie in one order, the heaviest chain of
 * them, have stayed, the others have moved. What then is left over on either side is altered, and a word is altered as a
 * whole.
 */
import type {Change, Fate, SegmentId} from '../text/model.ts'
import {Work} from '../text/work.ts'
import {
  chainOf,
  isWordSign,
  type KeptStretch,
  type Matching,
  match,
  tilesOf,
  type Unit,
  unitsOf,
} from './matching.ts'

/** A stretch of the line as found, in the order of the source; stretches do not overlap. */
export interface Found extends KeptStretch {
  readonly start: number
  readonly end: number
}

/** A stretch of the reading that came out of the line, in reading order. */
export interface Read {
  readonly segment: SegmentId
  readonly text: string
  /** Where it begins in the text of its segment. */
  readonly at: number
}

/** A stretch of the line with one fate. */
export interface Told {
  readonly fate: Exclude<Fate, 'metadata'>
  /** Of the line; empty for what stands in the reading alone. */
  readonly start: number
  readonly end: number
  /** What it reads now; absent where it went. */
  readonly after?: string
  /** Where that is; absent where it went. */
  readonly place?: {readonly segment: SegmentId; readonly at: readonly [number, number]}
  /** How spaces and non-joiners of it changed. */
  readonly change?: Change
}

/** What is told of a line, and the white space between words that is another now, though nothing else is. */
export interface LineFates {
  readonly told: readonly Told[]
  readonly spaces: readonly {readonly before: string; readonly after: string}[]
  /** Whether the line is told as a whole for want of a budget of work. */
  readonly isTooDear?: boolean
}

/** Pairs of characters that are compared, at most: a longer line is told as a whole. */
const mostPairs = 1_000_000
/** Stretches in a line against its characters, at most: where more have moved, the line has as a whole. */
const mostPieces = 0.25

/** What stands between two characters: nothing, a non-joiner (or another invisible sign), white space. */
type Gap = 'none' | 'joiner' | 'space'

function gapOf(gap: string): Gap {
  return /\s/.test(gap) ? 'space' : gap === '' ? 'none' : 'joiner'
}

/** What became of a gap inside a word or between two. */
function changeOf(before: Gap, after: Gap): Change | undefined {
  if (before === after) return undefined
  if (after === 'joiner') return before === 'space' ? 'joiner-for-space' : 'joiner-added'
  if (after === 'space') return before === 'none' ? 'words-parted' : 'space-for-joiner'
  return before === 'space' ? 'words-joined' : 'joiner-dropped'
}

/** Everything known of a line while its fates are told. */
interface Line extends Matching {
  readonly found: readonly Unit[]
  readonly read: readonly Unit[]
}

/** How the gaps of each word of the reading changed, and white space beside other signs. */
function gapsOf({found, read, toFound}: Line) {
  const changes = new Map<number, Change>()
  const spaces: {before: string; after: string}[] = []
  for (const [a, unit] of read.entries()) {
    const [b, previous] = [toFound[a]!, toFound[a - 1] ?? -1]
    const after = unit.gap
    if (b === -1 || previous === -1 || after === undefined) continue
    const areWords = isWordSign(unit.sign) && isWordSign(read[a - 1]!.sign)
    const isTorn = b !== previous + 1
    const before = isTorn ? '' : (found[b]!.gap ?? '')
    const change = isTorn
      ? areWords && gapOf(after) === 'joiner'
        ? 'joiner-restored'
        : undefined
      : changeOf(gapOf(before), gapOf(after))
    if (change !== undefined && areWords) {
      changes.set(unit.word, change)
      changes.set(read[a - 1]!.word, changes.get(read[a - 1]!.word) ?? change)
    } else if (!isTorn && before !== after) spaces.push({before, after})
  }
  return {changes, spaces}
}

/** Words of the reading that are not those of the line, and the characters of the line that went into each. */
function alteredWords({found, read, toRead, toFound}: Line) {
  const altered = new Set(read.filter((_, a) => toFound[a] === -1).map(({word}) => word))
  const owners = new Map<number, number>()
  const isFree = (a: number | undefined): a is number =>
    a !== undefined && a >= 0 && a < read.length && toFound[a] === -1
  const sameWord = (b: number, other: number) =>
    other >= 0 && other < found.length && found[other]!.word === found[b]!.word
  const ownerOf = (b: number): number | undefined => {
    if (isWordSign(found[b]!.sign)) {
      for (const step of [-1, 1])
        for (let near = b + step; sameWord(b, near); near += step)
          if (toRead[near] !== -1) return read[toRead[near]!]!.word
    }
    // A word, or sign, in the place of another.
    const [before, after] = [
      toRead.subarray(0, b).findLast((a) => a !== -1),
      toRead.subarray(b).find((a) => a !== -1),
    ]
    const next = before === undefined ? (after === undefined ? 0 : after - 1) : before + 1
    return isFree(next) && isWordSign(read[next]!.sign) === isWordSign(found[b]!.sign)
      ? read[next]!.word
      : undefined
  }
  for (const b of found.keys()) {
    if (toRead[b] !== -1) continue
    const word = ownerOf(b)
    if (word === undefined) continue
    owners.set(b, word)
    altered.add(word)
  }
  return {altered, owners}
}

/** Tell the fates of a line that reads otherwise, as closely as a budget of work allows; `text` is the whole line. */
export function fatesOfLine(
  text: string,
  found: readonly Found[],
  read: readonly Read[],
  work: Work = new Work(),
): LineFates {
  const before = unitsOf(found.map(({start, end}) => ({text: text.slice(start, end), at: start, home: ''})))
  const after = unitsOf(read.map(({text, at, segment}) => ({text, at, home: segment})))
  const isSame = signsOf(before) === signsOf(after)
  const isLong = found.some(({keptAt}) => keptAt === undefined) && before.length * after.length > mostPairs
  if (isLong && !isSame) return {told: asWhole(found, read, before, after), spaces: []}
  const matching = isSame ? straight(before.length) : match(before, after, found, work)
  if (matching === undefined) return {told: asWhole(found, read, before, after), spaces: [], isTooDear: true}
  const line: Line = {found: before, read: after, ...matching}
  const tiles = tilesOf(line.toRead)
  const chain = chainOf(tiles)
  if (tiles.length - chain.size > Math.max(4, before.length * mostPieces))
    return {told: asWhole(found, read, before, after), spaces: []}
  const {changes, spaces} = gapsOf(line)
  const {altered, owners} = alteredWords(line)
  const stayed = new Set([...chain].flatMap(({b, length}) => Array.from({length}, (_, step) => b + step)))
  const labels = before.map((_, b): Label => {
    const a = line.toRead[b]!
    const word = a === -1 ? owners.get(b) : after[a]!.word
    if (word === undefined) return {fate: 'removed'}
    if (altered.has(word)) return {fate: 'altered', word}
    const change = changes.get(word)
    if (change !== undefined) return {fate: 'respaced', change, a}
    return {fate: stayed.has(b) ? 'kept' : 'moved', a}
  })
  const told = [...runsOf(line, labels, found, read), ...added(line, labels, altered, read)]
  return {told: told.sort((a, b) => a.start - b.start || a.end - b.end), spaces}
}

function signsOf(units: readonly Unit[]): string {
  return units.map(({sign}) => sign).join('')
}

function straight(length: number): Matching {
  const same = Int32Array.from({length}, (_, index) => index)
  return {toRead: same, toFound: same}
}

/** What is said of one character of the line; its unit of the reading, or the altered word that it went into. */
type Label =
  | {readonly fate: 'kept' | 'moved'; readonly a: number}
  | {readonly fate: 'respaced'; readonly change: Change; readonly a: number}
  | {readonly fate: 'altered'; readonly word: number}
  | {readonly fate: 'removed'}

/** Whether a character goes on with the one before it: of one fate, and next to it on both sides. */
function goesOn(before: Label, label: Label, {read}: Line): boolean {
  if (before.fate !== label.fate) return false
  if (label.fate === 'altered') return before.fate === 'altered' && before.word === label.word
  if (label.fate === 'removed') return true
  if (!('a' in before)) return false
  if (label.fate === 'respaced' && before.fate === 'respaced') {
    const isOneWord = read[before.a]!.word === read[label.a]!.word
    return before.change === label.change && (isOneWord || label.a === before.a + 1)
  }
  return label.a === before.a + 1 && read[label.a]!.home === read[before.a]!.home
}

/** Characters of one label that follow one another, as stretches that cover all of what was found. */
function runsOf(
  line: Line,
  labels: readonly Label[],
  stretches: readonly Found[],
  read: readonly Read[],
): Told[] {
  const runs: {first: number; last: number}[] = []
  for (const [b, label] of labels.entries()) {
    const run = runs.at(-1)
    const isNear = run !== undefined && line.found[b]!.of === line.found[run.last]!.of
    const near =
      isNear ||
      (run !== undefined && stretches[line.found[run.last]!.of]!.end === stretches[line.found[b]!.of]!.start)
    if (run !== undefined && near && goesOn(labels[run.last]!, label, line)) run.last = b
    else runs.push({first: b, last: b})
  }
  const whole = new Set<number>()
  const told = runs.map(({first, last}): Told => {
    const [from, to] = [line.found[first]!, line.found[last]!]
    const opens = line.found[first - 1]?.of !== from.of
    const next = line.found[last + 1]
    const start = opens ? stretches[from.of]!.start : from.start
    const end = next?.of === to.of ? next.start : stretches[to.of]!.end
    const label = labels[first]!
    if (label.fate === 'removed') return {fate: 'removed', start, end}
    const own = label.fate === 'altered' ? wordUnits(line, label.word) : readUnits(line, labels, first, last)
    const change = label.fate === 'respaced' ? {change: label.change} : {}
    // A word that was put together of several pieces is told whole with the first of them.
    const isLater = label.fate === 'altered' && whole.has(label.word)
    if (label.fate === 'altered') whole.add(label.word)
    const placed = isLater ? endOf(own, read) : placeOf(own, read)
    return {fate: label.fate, start, end, ...placed, ...change}
  })
  return [...told, ...unseen(line, stretches)]
}

/** Stretches of invisible signs alone: what stands of them in the reading is told with what they stand behind. */
function unseen({found}: Line, stretches: readonly Found[]): Told[] {
  const seen = new Set(found.map(({of}) => of))
  return stretches.flatMap(({start, end}, of): Told[] =>
    seen.has(of) ? [] : [{fate: 'respaced', start, end, after: ''}],
  )
}

function wordUnits({read}: Line, word: number): readonly Unit[] {
  return read.filter((unit) => unit.word === word)
}

function readUnits({read}: Line, labels: readonly Label[], first: number, last: number): readonly Unit[] {
  return labels
    .slice(first, last + 1)
    .flatMap((label) => ('a' in label ? read[label.a]! : []))
    .sort((a, b) => a.start - b.start)
}

/** The reading that units make, from the first of them to the last, and where it is. */
function placeOf(units: readonly Unit[], read: readonly Read[]): Pick<Told, 'after' | 'place'> {
  const [first, last] = [units[0]!, units.at(-1)!]
  const {segment} = read[first.of]!
  const after = read
    .filter((each) => each.segment === segment)
    .map(({text, at}) => text.slice(Math.max(0, first.start - at), Math.max(0, last.end - at)))
    .join('')
  return {after, place: {segment, at: [first.start, last.end]}}
}

function endOf(units: readonly Unit[], read: readonly Read[]): Pick<Told, 'after' | 'place'> {
  const last = units.at(-1)!
  return {after: '', place: {segment: read[last.of]!.segment, at: [last.end, last.end]}}
}

/** Words and signs of the reading that nothing in the line went into, behind what stands before them. */
function added(
  line: Line,
  labels: readonly Label[],
  altered: ReadonlySet<number>,
  read: readonly Read[],
): Told[] {
  const owned = new Set(labels.flatMap((label) => (label.fate === 'altered' ? [label.word] : [])))
  const out: Told[] = []
  for (const word of altered) {
    if (owned.has(word)) continue
    const units = wordUnits(line, word)
    const ahead = line.toFound.subarray(0, line.read.indexOf(units[0]!)).findLast((b) => b !== -1)
    const at = ahead === undefined ? (line.found[0]?.start ?? 0) : line.found[ahead]!.end
    out.push({fate: 'altered', start: at, end: at, ...placeOf(units, read)})
  }
  return out
}

/** A line that cannot be told piece by piece: all of it moved where its characters are the same, otherwise altered. */
function asWhole(
  found: readonly Found[],
  read: readonly Read[],
  before: readonly Unit[],
  after: readonly Unit[],
): Told[] {
  const sorted = (units: readonly Unit[]) =>
    units
      .map(({sign}) => sign)
      .sort()
      .join('')
  const fate = sorted(before) === sorted(after) ? 'moved' : 'altered'
  const bySegment = [...Map.groupBy(read, ({segment}) => segment)].map(([segment, own]): Told => {
    const [start, end] = [own[0]!.at, own.at(-1)!.at + own.at(-1)!.text.length]
    const text = own.map((each) => each.text).join('')
    const last = found.at(-1)?.end ?? 0
    return {fate, start: last, end: last, after: text, place: {segment, at: [start, end]}}
  })
  const [first, ...others] = bySegment
  const told = found.map(({start, end}, index): Told => {
    if (first === undefined) return {fate: 'removed', start, end}
    if (index === 0) return {...first, start, end}
    const [, stop] = first.place!.at
    return {fate, start, end, after: '', place: {...first.place!, at: [stop, stop]}}
  })
  return [...told, ...others]
}
