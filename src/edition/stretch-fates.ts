/** The fates of the characters of a line, put together as stretches with their places in the reading. */
import type {Fate, SegmentId, SpacingChange} from '../text/model.ts'
import type {KeptStretch, VisibleCharacter} from './matching.ts'
import type {LineMatch} from './word-changes.ts'

/** A stretch of the source line; stretches are in order and do not overlap. */
export interface SourceStretch extends KeptStretch {
  readonly start: number
  readonly end: number
}

/** A stretch of the reading of a line, in reading order. */
export interface ReadingStretch {
  readonly segment: SegmentId
  readonly text: string
  /** Where it begins in the text of its segment. */
  readonly at: number
}

/** A stretch of the line with one fate. */
export interface StretchFate {
  readonly fate: Exclude<Fate, 'metadata'>
  /** Offset in the line; `start` equals `end` for a stretch that stands in the reading alone. */
  readonly start: number
  readonly end: number
  /** How it reads now; absent where it was removed. */
  readonly after?: string
  /** Where the reading stands; absent where it was removed. */
  readonly place?: {readonly segment: SegmentId; readonly at: readonly [number, number]}
  /** How its spaces and non-joiners changed. */
  readonly change?: SpacingChange
}

/**
 * The fate of one character of the line; `a` is its index in the reading, `word` the altered word that it became part
 * of.
 */
export type CharacterFate =
  | {readonly fate: 'kept' | 'moved'; readonly a: number}
  | {readonly fate: 'respaced'; readonly change: SpacingChange; readonly a: number}
  | {readonly fate: 'altered'; readonly word: number}
  | {readonly fate: 'removed'}

/**
 * Whether a character continues the stretch of the one before it: it has the same fate, and is next to it on both
 * sides.
 */
function goesOn(before: CharacterFate, label: CharacterFate, {reading}: LineMatch): boolean {
  if (before.fate !== label.fate) return false
  if (label.fate === 'altered') return before.fate === 'altered' && before.word === label.word
  if (label.fate === 'removed') return true
  if (!('a' in before)) return false
  if (label.fate === 'respaced' && before.fate === 'respaced') {
    const isOneWord = reading[before.a]!.word === reading[label.a]!.word
    return before.change === label.change && (isOneWord || label.a === before.a + 1)
  }
  return label.a === before.a + 1 && reading[label.a]!.segment === reading[before.a]!.segment
}

/** Consecutive characters of a line, by index. */
interface Run {
  first: number
  last: number
}

/**
 * A run in parts that each are one stretch of the reading. Pieces of a torn word are a run in any order, but only where
 * nothing else of the word stands elsewhere in the line.
 */
function withoutJumps(run: Run, labels: readonly CharacterFate[]): readonly Run[] {
  const places = labels.slice(run.first, run.last + 1).map((label) => ('a' in label ? label.a : -1))
  const low = places.reduce((least, a) => Math.min(least, a))
  const high = places.reduce((most, a) => Math.max(most, a))
  if (high - low < places.length) return [run]
  const parts: Run[] = []
  for (const [at, place] of places.entries()) {
    const last = parts.at(-1)
    if (last !== undefined && place === places[at - 1]! + 1) last.last = run.first + at
    else parts.push({first: run.first + at, last: run.first + at})
  }
  return parts
}

/** Consecutive characters of one fate as stretches, which together cover the whole line. */
export function stretchFatesOf(
  line: LineMatch,
  labels: readonly CharacterFate[],
  stretches: readonly SourceStretch[],
  readings: readonly ReadingStretch[],
): StretchFate[] {
  const runs: Run[] = []
  for (const [b, label] of labels.entries()) {
    const run = runs.at(-1)
    const isNear = run !== undefined && line.source[b]!.stretch === line.source[run.last]!.stretch
    const near =
      isNear ||
      (run !== undefined &&
        stretches[line.source[run.last]!.stretch]!.end === stretches[line.source[b]!.stretch]!.start)
    if (run !== undefined && near && goesOn(labels[run.last]!, label, line)) run.last = b
    else runs.push({first: b, last: b})
  }
  const whole = new Set<number>()
  const parted = runs.flatMap((run) => withoutJumps(run, labels))
  const fates = parted.map(({first, last}): StretchFate => {
    const [from, to] = [line.source[first]!, line.source[last]!]
    const opens = line.source[first - 1]?.stretch !== from.stretch
    const next = line.source[last + 1]
    const start = opens ? stretches[from.stretch]!.start : from.start
    const end = next?.stretch === to.stretch ? next.start : stretches[to.stretch]!.end
    const label = labels[first]!
    if (label.fate === 'removed') return {fate: 'removed', start, end}
    const own =
      label.fate === 'altered'
        ? charactersOfWord(line, label.word)
        : charactersOfReading(line, labels, first, last)
    const change = label.fate === 'respaced' ? {change: label.change} : {}
    // A word that was joined from several pieces is given whole with the first of them.
    const isLater = label.fate === 'altered' && whole.has(label.word)
    if (label.fate === 'altered') whole.add(label.word)
    const placed = isLater ? endOf(own, readings) : placeOf(own, readings)
    return {fate: label.fate, start, end, ...placed, ...change}
  })
  return [...fates, ...invisibleStretches(line, stretches)]
}

/** Stretches of invisible signs only: what is left of them in the reading belongs to the character before them. */
function invisibleStretches({source}: LineMatch, stretches: readonly SourceStretch[]): StretchFate[] {
  const seen = new Set(source.map(({stretch}) => stretch))
  return stretches.flatMap(({start, end}, of): StretchFate[] =>
    seen.has(of) ? [] : [{fate: 'respaced', start, end, after: ''}],
  )
}

function charactersOfWord({reading}: LineMatch, word: number): readonly VisibleCharacter[] {
  return reading.filter((character) => character.word === word)
}

function charactersOfReading(
  {reading}: LineMatch,
  labels: readonly CharacterFate[],
  first: number,
  last: number,
): readonly VisibleCharacter[] {
  return labels
    .slice(first, last + 1)
    .flatMap((label) => ('a' in label ? reading[label.a]! : []))
    .sort((a, b) => a.start - b.start)
}

/** The reading from the first of these characters to the last, and where it stands. */
function placeOf(
  characters: readonly VisibleCharacter[],
  readings: readonly ReadingStretch[],
): Pick<StretchFate, 'after' | 'place'> {
  const [first, last] = [characters[0]!, characters.at(-1)!]
  const {segment} = readings[first.stretch]!
  const after = readings
    .filter((each) => each.segment === segment)
    .map(({text, at}) => text.slice(Math.max(0, first.start - at), Math.max(0, last.end - at)))
    .join('')
  return {after, place: {segment, at: [first.start, last.end]}}
}

function endOf(
  characters: readonly VisibleCharacter[],
  readings: readonly ReadingStretch[],
): Pick<StretchFate, 'after' | 'place'> {
  const last = characters.at(-1)!
  return {after: '', place: {segment: readings[last.stretch]!.segment, at: [last.end, last.end]}}
}

/** Words and signs that the reading adds, each placed after the character that precedes it. */
export function addedWords(
  line: LineMatch,
  labels: readonly CharacterFate[],
  altered: ReadonlySet<number>,
  readings: readonly ReadingStretch[],
): StretchFate[] {
  const owned = new Set(labels.flatMap((label) => (label.fate === 'altered' ? [label.word] : [])))
  const added: StretchFate[] = []
  for (const word of altered) {
    if (owned.has(word)) continue
    const characters = charactersOfWord(line, word)
    const ahead = line.toSource.subarray(0, line.reading.indexOf(characters[0]!)).findLast((b) => b !== -1)
    const at = ahead === undefined ? (line.source[0]?.start ?? 0) : line.source[ahead]!.end
    added.push({fate: 'altered', start: at, end: at, ...placeOf(characters, readings)})
  }
  return added
}
