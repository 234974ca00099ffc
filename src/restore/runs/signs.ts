/**
 * Signs of cuts in a line as found, and whether a reading explains them: spaces, numbers set against words, stops and
 * quotation marks. A reading of a line in pieces should cut where the signs are and nowhere else.
 */
import type {JointKind} from '../../languages/reordering.ts'
import {type Atom, startsWord} from './atoms.ts'
import {isStopAgainst, usualGap} from './joints.ts'
import type {Reading} from './search.ts'
import type {Words} from './words.ts'

/** Spaces too few and too many between pieces, beside those that the pieces bring from where they stood and one more. */
export function spacingOf({pieces, joints}: Reading, atoms: readonly Atom[]): [tight: number, loose: number] {
  let [tight, loose] = [0, 0]
  for (let index = 1; index < pieces.length; index += 1) {
    const at = pieces[index - 1]![0]
    const [left, right] = [atoms[at - 1]!, atoms[at]!]
    const own =
      (right.letter !== '#' && isApart(joints[index - 2]) ? 1 : 0) +
      (left.letter !== '#' && isApart(joints[index]) ? 1 : 0)
    const excess = right.gap - own
    if (excess > 1) loose += excess - 1
    if (excess < 0 && right.before === '' && left.after === '') tight -= excess
  }
  return [tight, loose]
}

/** Whether words on both sides of a joint stand apart. */
export function isApart(kind: JointKind | undefined): boolean {
  return kind === 'foreign' || kind === 'seam' || kind === 'space'
}

/** How many signs of a cut a reading leaves uncut: see {@link signsAt}. */
export function leftSigns(atoms: readonly Atom[], words: Words): (reading: Reading) => number[] {
  const usual = usualGap(atoms)
  const joiners = lostJoiners(atoms, words)
  const sums = Array.from({length: kinds}, () => new Int32Array(atoms.length + 1))
  for (const at of atoms.keys()) {
    const signs = signsAt(atoms, at, usual, joiners)
    for (const [kind, sum] of sums.entries()) sum[at + 1] = sum[at]! + (signs[kind] === true ? 1 : 0)
  }
  return ({pieces}) =>
    sums.map((sum) => pieces.reduce((all, [from, to]) => all + sum[to]! - sum[from + 1]!, 0))
}

/** How many kinds of signs there are. */
const kinds = 5

/** Before an atom: a wide gap, a number glued to a word, another border of a number, a stop against a word, a lost joiner. */
function signsAt(atoms: readonly Atom[], at: number, usual: number, joiners: ReadonlySet<number>): boolean[] {
  const [before, atom] = [atoms[at - 1], atoms[at]!]
  if (before === undefined) return []
  const border = (before.letter === '#') !== (atom.letter === '#')
  const glued = border && atom.gap === 0 && before.after === '' && atom.before === ''
  return [atom.gap > usual, glued, border && !glued, isStopAgainst(before, atom), joiners.has(at)]
}

/** Atoms before which the words as found have lost a zero-width non-joiner. */
function lostJoiners(atoms: readonly Atom[], words: Words): Set<number> {
  const places = new Set<number>()
  const letters = atoms.map(({letter}) => letter).join('')
  for (let [start, end] = [0, 0]; start < atoms.length; start = end) {
    end = start + 1
    while (end < atoms.length && !startsWord(atoms, end)) end += 1
    for (const offset of words.joiners(letters.slice(start, end))) {
      const at = start + offset
      if (!/\u200C/u.test(atoms[at - 1]?.text ?? '')) places.add(at)
    }
  }
  return places
}

/** Quotation marks that open twice or close twice. */
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

/** Whether the text begins with a mark that ends or parts something. */
export function startsWithMark(text: string): number {
  return /^[\s]*[-–—،؛.:!؟?,»”)]/u.test(text) ? 1 : 0
}
