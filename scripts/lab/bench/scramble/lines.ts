/** Paragraphs laid out in lines, and lines broken the way extraction from a page breaks them. */
import {mirrorImages} from '../../../../src/restore/mirror-images.ts'

/** Ways of breaking; shares are of what could be broken. */
export interface Breaking {
  /** Share of the lines of a paragraph whose runs are reversed. */
  readonly lines: number
  /** Share of the ligature places of such a line that are cut. */
  readonly ligatures: number
  /** Share of the cuts that get a space. */
  readonly spaces: number
  /** Longest and shortest measure, in characters. */
  readonly measure: readonly [number, number]
  /** Share of lines whose last stop or comma goes to the other end. */
  readonly stops: number
  /** Share of lines whose brackets are mirrored. */
  readonly brackets: number
  /** Share of spaces that are doubled. */
  readonly doubled: number
}

/** A line before and after. */
export interface BrokenLine {
  readonly whole: string
  readonly broken: string
  /** Whether its runs were reversed. */
  readonly reversed: boolean
  /** How many pieces it was cut into. */
  readonly pieces: number
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Break a paragraph into lines no longer than the measure, at spaces. */
export function layOut(paragraph: string, measure: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.trim().split(/\s+/u)) {
    if (line !== '' && line.length + 1 + word.length > measure) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Lay a paragraph out and break some of its lines. */
export function breakParagraph(paragraph: string, how: Breaking, next: () => number): BrokenLine[] {
  const [low, high] = how.measure
  const lines = layOut(paragraph, Math.round(low + (high - low) * next()))
  return lines.map((whole) => {
    const pieces = next() < how.lines ? piecesOf(whole, how.ligatures, next) : [whole]
    const reversed = pieces.length > 1
    let broken = pieces
      .toReversed()
      .reduce((left, right) => `${left}${next() < how.spaces ? ' ' : ''}${right}`)
    if (next() < how.stops) broken = throwStop(broken, reversed ? pieces.at(-1)! : whole)
    if (next() < how.brackets) broken = mirror(broken)
    if (how.doubled > 0) broken = broken.replace(/ /g, () => (next() < how.doubled ? '  ' : ' '))
    return {whole, broken, reversed, pieces: pieces.length}
  })
}

const latin =
  /\(?[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,٫٬:%/'’-]*(?: [\p{Script=Latin}][\p{Script=Latin}\p{N}.'’-]*)*\)?/gu

/** Cut a line at every zero-width non-joiner, around numbers and Latin words, and at a share of the ligatures. */
function piecesOf(line: string, share: number, next: () => number): string[] {
  const pieces: string[] = []
  let at = 0
  for (const found of line.matchAll(latin)) {
    pieces.push(...cut(line.slice(at, found.index), share, next), found[0])
    at = found.index + found[0].length
  }
  pieces.push(...cut(line.slice(at), share, next))
  return pieces.filter((piece) => piece.trim() !== '')
}

const places =
  /(?<=لا)(?=\p{L})|(?<=\p{L})(?=(?:سا|شا|شد|ست|ما|نا|ها))|(?<=(?:سا|شا|شد|ست|ما|نا|ها))(?=\p{L})/gu

/** Cut Arabic script. */
function cut(text: string, share: number, next: () => number): string[] {
  return text.split(/\u200C+/u).flatMap((part) => {
    const cuts = [...part.matchAll(places)].map(({index}) => index).filter(() => next() < share)
    return [0, ...cuts].map((from, index) => part.slice(from, cuts[index] ?? part.length))
  })
}

/** The stop or comma at the end of the last piece goes before the first character of the line. */
function throwStop(broken: string, last: string): string {
  const stop = /[.،؛,]\s*$/u.exec(last)?.[0].trim()
  if (stop === undefined) return broken
  const at = broken.indexOf(last) + last.trimEnd().length - 1
  return `${stop}${broken.slice(0, at)}${broken.slice(at + 1)}`
}

function mirror(text: string): string {
  return text.replace(/[()«»[\]]/g, (mark) => mirrorImages[mark] ?? mark)
}
