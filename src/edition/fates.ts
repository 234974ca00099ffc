/**
 * The fates of one source line that reads otherwise now: which of its stretches were kept, moved, respaced, altered or
 * removed.
 *
 * Stretches that the line and its reading share (`matching.ts`) are kept where they lie in the same order on both sides
 * (the heaviest chain of them), else moved. The rest of either side is altered or removed, and a word is altered as a
 * whole.
 */
import {WorkBudget} from '../text/work.ts'
import {
  type CharacterMatch,
  chainOf,
  matchCharacters,
  tilesOf,
  type VisibleCharacter,
  visibleCharacters,
} from './matching.ts'
import {
  addedWords,
  type CharacterFate,
  type ReadingStretch,
  type SourceStretch,
  type StretchFate,
  stretchFatesOf,
} from './stretch-fates.ts'
import {alteredWords, gapsOf, type LineMatch} from './word-changes.ts'

/** The fates of a line's stretches, and the white space between words that changed though nothing else did. */
export interface LineFates {
  readonly fates: readonly StretchFate[]
  readonly spaces: readonly {readonly before: string; readonly after: string}[]
  /** Whether the line has one fate as a whole because the budget of work did not allow for more. */
  readonly isOverBudget?: boolean
}

/** Most pairs of characters that are compared; a longer line has one fate as a whole. */
const mostPairs = 1_000_000

/** Most moved stretches per character of a line; where more have moved, the line has moved as a whole. */
const mostMovedShare = 0.25

/** The fates of a line that reads otherwise, as finely as the budget of work allows; `text` is the whole line. */
export function fatesOfLine(
  text: string,
  stretches: readonly SourceStretch[],
  readings: readonly ReadingStretch[],
  work: WorkBudget = new WorkBudget(),
): LineFates {
  const before = visibleCharacters(
    stretches.map(({start, end}) => ({text: text.slice(start, end), at: start, segment: ''})),
  )
  const after = visibleCharacters(readings.map(({text, at, segment}) => ({text, at, segment})))
  const isSame = textOfCharacters(before) === textOfCharacters(after)
  const isLong =
    stretches.some(({keptAt}) => keptAt === undefined) && before.length * after.length > mostPairs
  if (isLong && !isSame) return {fates: fatesAsWhole(stretches, readings, before, after), spaces: []}
  const matching = isSame ? identityMatch(before.length) : matchCharacters(before, after, stretches, work)
  if (matching === undefined)
    return {fates: fatesAsWhole(stretches, readings, before, after), spaces: [], isOverBudget: true}
  const line: LineMatch = {source: before, reading: after, ...matching}
  const tiles = tilesOf(line.toReading)
  const chain = chainOf(tiles)
  if (tiles.length - chain.size > Math.max(4, before.length * mostMovedShare))
    return {fates: fatesAsWhole(stretches, readings, before, after), spaces: []}
  const {changes, spaces} = gapsOf(line)
  const {altered, owners} = alteredWords(line)
  const stayed = new Set([...chain].flatMap(({b, length}) => Array.from({length}, (_, step) => b + step)))
  const labels = before.map((_, b): CharacterFate => {
    const a = line.toReading[b]!
    const word = a === -1 ? owners.get(b) : after[a]!.word
    if (word === undefined) return {fate: 'removed'}
    if (altered.has(word)) return {fate: 'altered', word}
    const change = changes.get(word)
    if (change !== undefined) return {fate: 'respaced', change, a}
    return {fate: stayed.has(b) ? 'kept' : 'moved', a}
  })
  const fates = [
    ...stretchFatesOf(line, labels, stretches, readings),
    ...addedWords(line, labels, altered, readings),
  ]
  return {fates: fates.sort((a, b) => a.start - b.start || a.end - b.end), spaces}
}

function textOfCharacters(characters: readonly VisibleCharacter[]): string {
  return characters.map(({sign}) => sign).join('')
}

function identityMatch(length: number): CharacterMatch {
  const same = Int32Array.from({length}, (_, index) => index)
  return {toReading: same, toSource: same}
}

/**
 * The fates of a line that is not compared character by character: moved as a whole where its characters are the same,
 * otherwise altered as a whole.
 */
function fatesAsWhole(
  stretches: readonly SourceStretch[],
  readings: readonly ReadingStretch[],
  before: readonly VisibleCharacter[],
  after: readonly VisibleCharacter[],
): StretchFate[] {
  const sorted = (characters: readonly VisibleCharacter[]) =>
    characters
      .map(({sign}) => sign)
      .sort()
      .join('')
  const fate = sorted(before) === sorted(after) ? 'moved' : 'altered'
  const bySegment = [...Map.groupBy(readings, ({segment}) => segment)].map(([segment, own]): StretchFate => {
    const [start, end] = [own[0]!.at, own.at(-1)!.at + own.at(-1)!.text.length]
    const text = own.map((each) => each.text).join('')
    const last = stretches.at(-1)?.end ?? 0
    return {fate, start: last, end: last, after: text, place: {segment, at: [start, end]}}
  })
  const [first, ...others] = bySegment
  const fates = stretches.map(({start, end}, index): StretchFate => {
    if (first === undefined) return {fate: 'removed', start, end}
    if (index === 0) return {...first, start, end}
    const [, stop] = first.place!.at
    return {fate, start, end, after: '', place: {...first.place!, at: [stop, stop]}}
  })
  return [...fates, ...others]
}
