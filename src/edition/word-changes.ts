/** Which words of a line changed: other white space or non-joiners in them, or other letters. */
import type {SpacingChange} from '../text/model.ts'
import {type CharacterMatch, isWordSign, type VisibleCharacter} from './matching.ts'

/** What stands between two characters: nothing, a non-joiner (or another invisible sign), or white space. */
type Gap = 'none' | 'joiner' | 'space'

function gapOf(gap: string): Gap {
  return /\s/.test(gap) ? 'space' : gap === '' ? 'none' : 'joiner'
}

/** How a gap changed, inside a word or between two words. */
function changeOf(before: Gap, after: Gap): SpacingChange | undefined {
  if (before === after) return undefined
  if (after === 'joiner') return before === 'space' ? 'joiner-for-space' : 'joiner-added'
  if (after === 'space') return before === 'none' ? 'words-parted' : 'space-for-joiner'
  return before === 'space' ? 'words-joined' : 'joiner-dropped'
}

/** A line compared with its reading. */
export interface LineMatch extends CharacterMatch {
  readonly source: readonly VisibleCharacter[]
  readonly reading: readonly VisibleCharacter[]
}

/** How the gaps in each word of the reading changed, and where white space beside other signs changed. */
export function gapsOf({source, reading, toSource}: LineMatch) {
  const changes = new Map<number, SpacingChange>()
  const spaces: {before: string; after: string}[] = []
  for (const [a, character] of reading.entries()) {
    const [b, previous] = [toSource[a]!, toSource[a - 1] ?? -1]
    const after = character.gap
    if (b === -1 || previous === -1 || after === undefined) continue
    const areWords = isWordSign(character.sign) && isWordSign(reading[a - 1]!.sign)
    const isTorn = b !== previous + 1
    const before = isTorn ? '' : (source[b]!.gap ?? '')
    const change = isTorn
      ? areWords && gapOf(after) === 'joiner'
        ? 'joiner-restored'
        : undefined
      : changeOf(gapOf(before), gapOf(after))
    if (change !== undefined && areWords) {
      changes.set(character.word, change)
      changes.set(reading[a - 1]!.word, changes.get(reading[a - 1]!.word) ?? change)
    } else if (!isTorn && before !== after) spaces.push({before, after})
  }
  return {changes, spaces}
}

/**
 * Words of the reading that the line does not have in these letters, and for each character of the line the altered
 * word that it became part of.
 */
export function alteredWords({source, reading, toReading, toSource}: LineMatch) {
  const altered = new Set(reading.filter((_, a) => toSource[a] === -1).map(({word}) => word))
  const owners = new Map<number, number>()
  const isFree = (a: number | undefined): a is number =>
    a !== undefined && a >= 0 && a < reading.length && toSource[a] === -1
  const sameWord = (b: number, other: number) =>
    other >= 0 && other < source.length && source[other]!.word === source[b]!.word
  const ownerOf = (b: number): number | undefined => {
    if (isWordSign(source[b]!.sign)) {
      for (const step of [-1, 1])
        for (let near = b + step; sameWord(b, near); near += step)
          if (toReading[near] !== -1) return reading[toReading[near]!]!.word
    }
    // A word or sign that replaces another.
    const [before, after] = [
      toReading.subarray(0, b).findLast((a) => a !== -1),
      toReading.subarray(b).find((a) => a !== -1),
    ]
    const next = before === undefined ? (after === undefined ? 0 : after - 1) : before + 1
    return isFree(next) && isWordSign(reading[next]!.sign) === isWordSign(source[b]!.sign)
      ? reading[next]!.word
      : undefined
  }
  for (const b of source.keys()) {
    if (toReading[b] !== -1) continue
    const word = ownerOf(b)
    if (word === undefined) continue
    owners.set(b, word)
    altered.add(word)
  }
  return {altered, owners}
}
