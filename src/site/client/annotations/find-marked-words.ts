/**
 * Finds marked words again in a text that may have been corrected since: at their old place, else at the nearest place with
 * the same words, else the nearest with the same letters, else the most similar one. Pure functions, tested without a
 * browser.
 */
import {folder} from '../../../languages/script/fold.ts'

/** A stretch of a text: start and end in UTF-16 code units. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** The words as marked and their old place; without a place the whole text was marked. */
export interface MarkedQuote {
  readonly quote: string
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** Where the words are now; undefined where they are gone, or too short to be found with certainty. */
export function findMarkedWords(text: string, {quote, start, end}: MarkedQuote): Extent | undefined {
  if (text === '') return undefined
  if (start === undefined || end === undefined) return {start: 0, end: text.length}
  if (quote === '') return undefined
  if (text.startsWith(quote, start) && end > start) return {start, end: start + quote.length}
  const exact = nearest(placesOf(text, quote), start)
  if (exact !== undefined) return {start: exact, end: exact + quote.length}
  const [whole, wanted] = [lettersOf(text), lettersOf(quote).letters]
  if (wanted === '') return undefined
  const hint = whole.at.findIndex((at) => at >= start)
  const near = hint < 0 ? whole.letters.length : hint
  const same = nearest(placesOf(whole.letters, wanted), near)
  if (same !== undefined) return extentOf(whole, same, same + wanted.length)
  const similar = mostSimilar(whole.letters, wanted, near)
  return similar === undefined ? undefined : toWordEdges(text, extentOf(whole, similar.start, similar.end))
}

/** All places of one text in another. */
function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at)
  return places
}

/** The place nearest to `near`, the earlier of two. */
function nearest(places: readonly number[], near: number): number | undefined {
  let best: number | undefined
  for (const place of places) {
    if (best === undefined || Math.abs(place - near) < Math.abs(best - near)) best = place
  }
  return best
}

/** Letters and digits of a text, without marks, case, and what keyboards spell differently. */
interface Letters {
  readonly letters: string
  /** For each letter, start and end in the text of the character that it comes from. */
  readonly at: readonly number[]
  readonly to: readonly number[]
}

const fold = folder(['keyboard', 'maqsura', 'hamza on alef', 'alef', 'heh', 'hamza on waw', 'hamza on yeh'])

function lettersOf(text: string): Letters {
  const at: number[] = []
  const to: number[] = []
  let letters = ''
  let position = 0
  for (const character of text) {
    const end = position + character.length
    const own = fold(character.normalize('NFKD').toLowerCase()).replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
    for (let k = 0; k < own.length; k += 1) {
      at.push(position)
      to.push(end)
    }
    letters += own
    position = end
  }
  return {letters, at, to}
}

/** The stretch of the text that letters `start` to `end` come from. */
function extentOf({at, to}: Letters, start: number, end: number): Extent {
  return {start: at[start] ?? 0, end: to[end - 1] ?? 0}
}

/** How many letters may have been deleted, inserted or replaced; none in fewer than ten, where other words are as similar. */
function toleranceOf(wanted: string): number {
  return wanted.length < 10 ? 0 : Math.floor(wanted.length / 5)
}

/** A column of Sellers' table: the fewest changes that turn a stretch ending here into the first k wanted letters, and its start. */
interface Ends {
  readonly costs: Int32Array
  readonly starts: Int32Array
}

/**
 * The stretch with the fewest changes from the wanted letters (approximate string matching by Sellers' algorithm), the
 * nearest of several; undefined where it has more changes than are tolerated.
 */
function mostSimilar(letters: string, wanted: string, near: number): Extent | undefined {
  const most = toleranceOf(wanted)
  if (most === 0) return undefined
  const size = wanted.length + 1
  let before: Ends = {costs: Int32Array.from({length: size}, (_, k) => k), starts: new Int32Array(size)}
  let here: Ends = {costs: new Int32Array(size), starts: new Int32Array(size)}
  let best: (Extent & {readonly cost: number}) | undefined
  for (let end = 1; end <= letters.length; end += 1) {
    step(before, here, letters.charAt(end - 1), wanted, end)
    const [cost, start] = [here.costs[size - 1]!, here.starts[size - 1]!]
    const isNearer = best === undefined || Math.abs(start - near) < Math.abs(best.start - near)
    const isBetter = best === undefined || cost < best.cost || (cost === best.cost && isNearer)
    if (cost <= most && start < end && isBetter) best = {start, end, cost}
    ;[before, here] = [here, before]
  }
  return best
}

/** Compute the next column of the table. */
function step(before: Ends, here: Ends, letter: string, wanted: string, end: number): void {
  here.costs[0] = 0
  here.starts[0] = end
  for (let k = 1; k <= wanted.length; k += 1) {
    const replaced = before.costs[k - 1]! + (letter === wanted[k - 1] ? 0 : 1)
    const [putIn, leftOut] = [before.costs[k]! + 1, here.costs[k - 1]! + 1]
    const least = Math.min(replaced, putIn, leftOut)
    here.costs[k] = least
    here.starts[k] =
      least === replaced ? before.starts[k - 1]! : least === putIn ? before.starts[k]! : here.starts[k - 1]!
  }
}

/** A stretch extended to whole words at both ends. */
function toWordEdges(text: string, {start, end}: Extent): Extent {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from > 0 && isWord(from - 1) && isWord(from)) from -= 1
  while (to < text.length && isWord(to) && isWord(to - 1)) to += 1
  return {start: from, end: to}
}
