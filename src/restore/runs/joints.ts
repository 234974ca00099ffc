/** Where extraction cuts a line: what stands on both sides of a cut, and how likely such a cut is. */
import type {JointKind} from '../../languages/reordering.ts'
import {alef, ligatures} from '../../languages/script/arab/classes.ts'
import type {Atom} from './atoms.ts'
import type {Words} from './words.ts'

/** Signs that pieces of different places stand side by side, as costs where there is no cut. */
const seamCosts = {thrownStop: 5, glued: 3, wideGap: 1.5} as const

/** A stop set against the word after it. */
const thrown = /^\s*[.،؛:!؟?,](?!\s)/u
/** A stop that ends a word. */
const stop = /[.،؛:!؟?,]["»”)\]]*$/u

/** Spaces that are usual between words of a line: two where it was justified. */
export function usualGap(atoms: readonly Atom[]): number {
  const gaps = atoms.slice(1).map(({gap}) => gap)
  return gaps.filter((gap) => gap > 1).length > 0.25 * gaps.filter((gap) => gap > 0).length ? 2 : 1
}

/** Whether a stop of one of two atoms stands against the other. */
export function isStopAgainst(before: Atom, atom: Atom): boolean {
  return thrown.test(atom.before) || (atom.gap === 0 && atom.before === '' && stop.test(before.after))
}

/** For each atom, what it costs that the line is not cut before it. */
export function seams(atoms: readonly Atom[]): Float64Array {
  const usual = usualGap(atoms)
  return Float64Array.from(atoms, (atom, at) => {
    const before = atoms[at - 1]
    if (before === undefined) return 0
    if (thrown.test(atom.before)) return seamCosts.thrownStop
    if (atom.gap > usual) return seamCosts.wideGap
    const glued = atom.gap === 0 && atom.before === ''
    const numberMeetsWord = (atom.letter === '#') !== (before.letter === '#') && before.after === ''
    return glued && (numberMeetsWord || stop.test(before.after)) ? seamCosts.glued : 0
  })
}

/** Whether a bracket or quotation mark stands against the atom: a word begins there. */
export function opensBracket(atom: Atom): boolean {
  return /[^\s.،؛:!؟?,]/u.test(atom.before)
}

/** Whether a sentence or clause ends with the atom that ends the line, or began with a stop thrown to its start. */
export function endsSentence(last: Atom, first: Atom): boolean {
  return stop.test(last.after.trimEnd()) || thrown.test(first.before)
}

/** Whether an extractor may cut a word before this letter. */
export function isLigaturePlace(letters: string, at: number): boolean {
  return ligatures.has(letters.slice(at, at + 2)) || ligatures.has(letters.slice(at - 2, at))
}

/** Kind of the joint inside a word, between what is read of it already and what comes. */
export function jointKind(open: string, next: string, words: Words): JointKind {
  const {setOff} = words
  if (setOff !== undefined) {
    if (setOff.after.has(next) || setOff.before.has(open)) return 'joiner'
    if (words.joiners(open + next).includes(open.length)) return 'joiner'
  }
  const two = next.slice(0, 2)
  if (ligatures.has(two) || ligatures.has(open.slice(-2))) return 'ligature'
  return open.endsWith(alef) || two.includes(alef) ? 'alef' : 'inside'
}
