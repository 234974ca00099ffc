/**
 * How alike names sound across scripts: evidence, beside how often they meet, that a word of an aligned row is a name
 * of the row beside it. Customs of Arabic and Persian newspapers.
 */

import {searchPairs, searchSpellings, searchVowels, seldomVowels} from '../../languages/script/sound.ts'

const vowels = new Set(searchVowels)
const digraphs = new Set(Object.keys(searchSpellings).filter((each) => each.length === 2))

function units(word: string): string[] {
  const out: string[] = []
  for (let at = 0; at < word.length; ) {
    const two = word.slice(at, at + 2)
    const unit = digraphs.has(two) ? two : (word[at] ?? '')
    // A letter doubled, or silent before its like, is heard once.
    if (unit !== out.at(-1) || vowels.has(unit)) out.push(unit)
    at += unit.length
  }
  return out
}

/** A Latin letter or digraph, or a letter of the Arabic script, with what comparing it asks for. */
interface Sound {
  readonly text: string
  /** Its place among all that were met. */
  readonly number: number
  readonly isVowel: boolean
  /** What it costs to leave it out. */
  readonly free: number
  /** What it costs to write it as another, by the other's number; filled in as it is asked for. */
  readonly as: number[]
  /** Two letters that are as good as it, if there are any. */
  readonly pairs: readonly string[] | undefined
}

const sounds = new Map<string, Sound>()

/** ʿAyn and hah are vowels to Latin writers, but no writer of Arabic puts them into a foreign name. */
const seldom = new Set(seldomVowels)

function soundOf(text: string): Sound {
  const known = sounds.get(text)
  if (known !== undefined) return known
  const isVowel = vowels.has(text)
  const free = isVowel ? (seldom.has(text) ? 0.35 : 0.15) : 0.9
  const sound: Sound = {text, number: sounds.size, isVowel, free, as: [], pairs: searchPairs[text]}
  sounds.set(text, sound)
  return sound
}

/** What it costs that a Latin unit is written with this letter. */
function costOf(unit: Sound, letter: Sound): number {
  const known = unit.as[letter.number]
  if (known !== undefined) return known
  const custom = searchSpellings[unit.text]?.indexOf(letter.text) ?? -1
  const vowel = seldom.has(letter.text) ? 0.35 : 0.1
  // The customs stand in the order of their frequency.
  const cost = custom >= 0 ? (custom < 3 ? 0 : 0.12) : unit.isVowel && letter.isVowel ? vowel : 1
  unit.as[letter.number] = cost
  return cost
}

/**
 * How alike a Latin name and a word of the Arabic script sound, 0…1: edit distance over letters, in which
 * letters that write one another cost nothing and vowels little. Both folded.
 */
export function soundLikeness(latin: string, other: string): number {
  const from = units(latin).map(soundOf)
  const to = [...other].map(soundOf)
  let before = [0]
  for (const letter of to) before.push(before.at(-1)! + letter.free)
  for (const unit of from) before = nextRow(before, unit, to)
  const consonants = Math.max(consonantsIn(from), consonantsIn(to))
  const weight = consonants + 0.25 * (Math.max(from.length, to.length) - consonants)
  return Math.max(0, 1 - before.at(-1)! / Math.max(weight, 1))
}

/** The row of the table of distances that a unit of the name adds. */
function nextRow(before: readonly number[], unit: Sound, to: readonly Sound[]): number[] {
  let last = before[0]! + unit.free
  const row = [last]
  for (let at = 0; at < to.length; at++) {
    const letter = to[at]!
    let least = before[at]! + costOf(unit, letter)
    const without = before[at + 1]! + unit.free
    if (without < least) least = without
    if (last + letter.free < least) least = last + letter.free
    if (at > 0 && unit.pairs?.includes(to[at - 1]!.text + letter.text) === true)
      least = Math.min(least, before[at - 1]!)
    row.push(least)
    last = least
  }
  return row
}

function consonantsIn(sounds: readonly Sound[]): number {
  return sounds.filter(({isVowel}) => !isVowel).length
}
