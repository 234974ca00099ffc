/**
 * Reads a line whose runs stand as they are seen from left to right, each run by itself as it is read: what an extractor
 * makes of a page that writes piece by piece, from the position of each piece.
 *
 * Foreign words and numbers end a run always, and so do the marks at the ends of a line. Quotation marks, brackets and
 * colons may end one: a run is parted there where the line reads better so.
 */
import {mirrorImages} from '../mirror-images.ts'
import {leftWords} from './turn-letters.ts'

/** Foreign words and numbers, those too whose digits were drawn one by one. */
const foreign = String.raw`${leftWords}|(?<!\p{N})\p{N}(?: \p{N}(?!\p{N}))+|\p{N}+(?:[.,:/\u066B\u066C%-]\p{N}+)*%?`
/** What else a line consists of: the text between foreign words. */
const parts = new RegExp(`(${foreign})|(?:(?!${foreign})[^])+`, 'gu')
/** Marks and blanks, at the beginning and anywhere. */
const [marksAhead, marksWithin] = [/^[^\p{L}\p{M}]*/u, /[^\p{L}\p{M}]+/gu]
/** A stop directly behind the last word of a run is part of it. */
const ownStop = /^[.،؛!؟?](?![«»“”"()[\]])/u
/** Brackets, quotation marks and colons: a run may have ended at marks with one. */
const mayEnd = /[«»“”"()[\]:]/u
/** What it costs that a bracket has no other, in log odds. */
const loneBracket = 3
/** Characters of a line, at most, and places at which it is read in several ways. */
const [longest, mostPlaces] = [160, 12]

/** The line as it is read; `worth` tells how well a reading reads. */
export function readRuns(text: string, worth?: (reading: string) => number): string {
  if (text.length > longest) return text
  const pieces = piecesOf(text)
  const open = pieces.flatMap(({isOpen}, index) => (isOpen ? [index] : []))
  const none: ReadonlySet<number> = new Set()
  if (worth === undefined || open.length > mostPlaces) return turned(pieces, none)
  let cuts = none
  let best = turned(pieces, none)
  let most = worth(best) - loneBracket * loneBrackets(best)
  const take = (other: ReadonlySet<number>) => {
    const reading = turned(pieces, other)
    const value = worth(reading) - loneBracket * loneBrackets(reading)
    if (value > most) [cuts, best, most] = [other, reading, value]
  }
  if (open.length > 0) take(new Set(open))
  for (const index of open) take(new Set(open.filter((each) => (each === index) !== cuts.has(each))))
  return best
}

/** A piece of a line. */
interface Piece {
  readonly text: string
  /** The text of a run, foreign words, or marks and blanks. */
  readonly kind: 'run' | 'foreign' | 'marks'
  /** Whether it may be part of the runs beside it. */
  readonly isOpen: boolean
}

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(parts)].flatMap(([found, words]): Piece[] => {
    if (words !== undefined) return [{text: found, kind: 'foreign', isOpen: false}]
    const [before = ''] = marksAhead.exec(found) ?? []
    if (before === found) return marksOf(found)
    const [behind = ''] = marksAhead.exec(Array.from(found).toReversed().join('')) ?? []
    const end = found.length - behind.length
    const [stop = ''] = ownStop.exec(found.slice(end)) ?? []
    const rest = end + stop.length
    return [...marksOf(before), ...runsOf(found.slice(before.length, rest)), ...marksOf(found.slice(rest))]
  })
}

function marksOf(text: string): Piece[] {
  return text === '' ? [] : [{text, kind: 'marks', isOpen: text.trim() !== ''}]
}

/** A run in the pieces into which it may be parted. */
function runsOf(run: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const {0: marks, index} of run.matchAll(marksWithin)) {
    if (!mayEnd.test(marks)) continue
    found.push({text: run.slice(at, index), kind: 'run', isOpen: false})
    found.push({text: marks, kind: 'marks', isOpen: true})
    at = index + marks.length
  }
  return [...found, {text: run.slice(at), kind: 'run', isOpen: false}]
}

/**
 * The line with its pieces in turned order. Marks that may be part of the runs beside them are, but for those at `cuts`; a
 * blank beside a bracket stands outside of it.
 */
function turned(pieces: readonly Piece[], cuts: ReadonlySet<number>): string {
  const groups: {text: string; isForeign: boolean}[] = []
  let goesOn = false
  for (const [index, {text, kind, isOpen}] of pieces.entries()) {
    const isForeign = kind === 'foreign'
    const stays = isOpen && !cuts.has(index)
    const own = kind === 'marks' && !stays ? turnedMarks(text) : text
    const last = groups.at(-1)
    if (last?.isForeign === false && !isForeign && (stays || goesOn)) last.text += own
    else groups.push({text: own, isForeign})
    goesOn = stays
  }
  const line = groups
    .toReversed()
    .map(({text}) => text)
    .join(' ')
  const upright = loneIn(line, '«([') > loneIn(line, '»)]') ? mirrored(line) : line
  return upright
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[«(“[]) | (?=[»)”\].،؛:!؟?])/gu, '')
    .trim()
}

function turnedMarks(text: string): string {
  return Array.from(mirrored(text)).toReversed().join('')
}

function mirrored(text: string): string {
  return Array.from(text, (mark) => mirrorImages[mark] ?? mark).join('')
}

/** Number of brackets that stand alone, whichever way they were drawn. */
function loneBrackets(text: string): number {
  return Math.min(loneIn(text, '«(['), loneIn(text, '»)]'))
}

/** Number of brackets that stand alone where these open. */
function loneIn(text: string, opening: string): number {
  let [open, alone] = [0, 0]
  for (const mark of text.match(/[«»()[\]]/gu) ?? []) {
    if (opening.includes(mark)) open += 1
    else if (open > 0) open -= 1
    else alone += 1
  }
  return open + alone
}
