/**
 * Signs in the line as found that it was cut there: spaces, numbers directly against words, stops and quotation marks.
 * A reading should cut where there are signs and nowhere else.
 */
import type {CutKind} from '../../languages/reordering.ts'
import {isStopAgainst, usualGap} from './cuts.ts'
import {type LineUnit, startsWord} from './line-units.ts'
import type {LineReading} from './search.ts'
import type {WordModel} from './word-model.ts'

/** Missing and surplus spaces between pieces, compared with one space and those that the pieces had in their places. */
export function spacingOf(
  {pieces, cuts}: LineReading,
  units: readonly LineUnit[],
): [tight: number, loose: number] {
  let [tight, loose] = [0, 0]
  for (let index = 1; index < pieces.length; index += 1) {
    const at = pieces[index - 1]![0]
    const [left, right] = [units[at - 1]!, units[at]!]
    const own =
      (right.letter !== '#' && isApart(cuts[index - 2]) ? 1 : 0) +
      (left.letter !== '#' && isApart(cuts[index]) ? 1 : 0)
    const excess = right.gap - own
    if (excess > 1) loose += excess - 1
    if (excess < 0 && right.before === '' && left.after === '') tight -= excess
  }
  return [tight, loose]
}

/** Whether the words on both sides of a cut are separate words. */
export function isApart(kind: CutKind | undefined): boolean {
  return kind === 'foreign' || kind === 'seam' || kind === 'space'
}

/** Make a function that counts, by kind, the signs at which a reading has no cut: see {@link signsAt}. */
export function uncutSigns(units: readonly LineUnit[], words: WordModel): (reading: LineReading) => number[] {
  const usual = usualGap(units)
  const joiners = lostJoiners(units, words)
  const sums = Array.from({length: kinds}, () => new Int32Array(units.length + 1))
  for (const at of units.keys()) {
    const signs = signsAt(units, at, usual, joiners)
    for (const [kind, sum] of sums.entries()) sum[at + 1] = sum[at]! + (signs[kind] === true ? 1 : 0)
  }
  return ({pieces}) =>
    sums.map((sum) => pieces.reduce((all, [from, to]) => all + sum[to]! - sum[from + 1]!, 0))
}

/** How many kinds of signs there are. */
const kinds = 5

/**
 * The signs before a unit: a wide gap, a number directly against a word, another border of a number, a stop against a
 * word, a lost joiner.
 */
function signsAt(
  units: readonly LineUnit[],
  at: number,
  usual: number,
  joiners: ReadonlySet<number>,
): boolean[] {
  const [before, unit] = [units[at - 1], units[at]!]
  if (before === undefined) return []
  const border = (before.letter === '#') !== (unit.letter === '#')
  const glued = border && unit.gap === 0 && before.after === '' && unit.before === ''
  return [unit.gap > usual, glued, border && !glued, isStopAgainst(before, unit), joiners.has(at)]
}

/** Units before which a word as found has lost its zero-width non-joiner. */
function lostJoiners(units: readonly LineUnit[], words: WordModel): Set<number> {
  const places = new Set<number>()
  const letters = units.map(({letter}) => letter).join('')
  for (let [start, end] = [0, 0]; start < units.length; start = end) {
    end = start + 1
    while (end < units.length && !startsWord(units, end)) end += 1
    for (const offset of words.joiners(letters.slice(start, end))) {
      const at = start + offset
      if (!/\u200C/u.test(units[at - 1]?.text ?? '')) places.add(at)
    }
  }
  return places
}

/** Number of quotation marks that open or close twice. */
export function quoteFaults(text: string): number {
  let [faults, open] = [0, undefined as boolean | undefined]
  for (const [, before = '', mark, after = ''] of text.matchAll(/(?<=(.?))(["«»“”])(?=(.?))/gu)) {
    const opens =
      mark === '«' ||
      mark === '“' ||
      (mark === '"' && !/[\p{L}\p{N}.،!؟?]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
    if (open === opens) faults += 1
    open = opens
  }
  return faults
}

/** 1 if the text begins with a mark that ends or separates something, otherwise 0. */
export function startsWithMark(text: string): number {
  return /^[\s]*[-–—،؛.:!؟?,»”)]/u.test(text) ? 1 : 0
}
