/** Where extraction cuts a line into pieces: what stands on both sides of a cut, and how likely the cut is. */
import type {CutKind} from '../../languages/reordering.ts'
import {alef, ligatures} from '../../languages/script/arab/classes.ts'
import type {LineUnit} from './line-units.ts'
import type {WordModel} from './word-model.ts'

/** Signs that units from different places stand side by side, and what each costs if there is no cut. */
const seamCosts = {displacedStop: 5, glued: 3, wideGap: 1.5} as const

/** A stop directly before a word. */
const displaced = /^\s*[.،؛:!؟?,](?!\s)/u
/** A stop directly after a word. */
const stop = /[.،؛:!؟?,]["»”)\]]*$/u

/** The usual number of spaces between words of a line: two if it was justified. */
export function usualGap(units: readonly LineUnit[]): number {
  const gaps = units.slice(1).map(({gap}) => gap)
  return gaps.filter((gap) => gap > 1).length > 0.25 * gaps.filter((gap) => gap > 0).length ? 2 : 1
}

/** Whether the stop of one of two neighbouring units stands directly against the other. */
export function isStopAgainst(before: LineUnit, unit: LineUnit): boolean {
  return displaced.test(unit.before) || (unit.gap === 0 && unit.before === '' && stop.test(before.after))
}

/** For each unit, the cost of not cutting the line before it. */
export function seamCostsOf(units: readonly LineUnit[]): Float64Array {
  const usual = usualGap(units)
  return Float64Array.from(units, (unit, at) => {
    const before = units[at - 1]
    if (before === undefined) return 0
    if (displaced.test(unit.before)) return seamCosts.displacedStop
    if (unit.gap > usual) return seamCosts.wideGap
    const glued = unit.gap === 0 && unit.before === ''
    const numberMeetsWord = (unit.letter === '#') !== (before.letter === '#') && before.after === ''
    return glued && (numberMeetsWord || stop.test(before.after)) ? seamCosts.glued : 0
  })
}

/** Whether a bracket or quotation mark stands directly before the unit, so that a word begins there. */
export function opensBracket(unit: LineUnit): boolean {
  return /[^\s.،؛:!؟?,]/u.test(unit.before)
}

/**
 * Whether a sentence or clause ends with the last unit of a line. A stop displaced to the line's start shows it too.
 */
export function endsSentence(last: LineUnit, first: LineUnit): boolean {
  return stop.test(last.after.trimEnd()) || displaced.test(first.before)
}

/** Whether an extractor may cut a word before this letter. */
export function isLigaturePlace(letters: string, at: number): boolean {
  return ligatures.has(letters.slice(at, at + 2)) || ligatures.has(letters.slice(at - 2, at))
}

/** Kind of a cut inside a word, given the part already read and the part after the cut. */
export function cutKind(open: string, next: string, words: WordModel): CutKind {
  const {setOff} = words
  if (setOff !== undefined) {
    if (setOff.after.has(next) || setOff.before.has(open)) return 'joiner'
    if (words.joiners(open + next).includes(open.length)) return 'joiner'
  }
  const two = next.slice(0, 2)
  if (ligatures.has(two) || ligatures.has(open.slice(-2))) return 'ligature'
  return open.endsWith(alef) || two.includes(alef) ? 'alef' : 'inside'
}
