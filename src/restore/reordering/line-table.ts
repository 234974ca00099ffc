/** Tables of a line, from which any stretch of it is scored at once. */

import {isLigaturePlace, seamCostsOf} from './cuts.ts'
import type {LineUnit} from './line-units.ts'
import {startsWord} from './line-units.ts'
import type {ModelWord, WordModel} from './word-model.ts'

/** The words of a line and what stands between them. Sums run over units, so a stretch is a difference of two sums. */
export interface LineTable {
  readonly units: readonly LineUnit[]
  /** One letter for each unit. */
  readonly letters: string
  readonly words: WordModel
  /** For each unit, the first unit of its word. */
  readonly wordStart: Int32Array
  /** For each unit, one past the last unit of its word. */
  readonly wordEnd: Int32Array
  /** For the first unit of each word, that word. */
  readonly wholes: readonly (ModelWord | undefined)[]
  /** For each unit, what the word that ends before it is to the next one: itself, or the end of a clause. */
  readonly contexts: readonly (ModelWord | undefined)[]
  /** For the first unit of each word, log probability of all words before it. */
  readonly sums: Float64Array
  /** Cost of not cutting at numbers, Latin words, ligatures and non-joiners; used for readings with cuts only. */
  readonly uncut: Float64Array
  /** Whether the line may be cut before this unit: between words, at ligatures, and inside a word that no list has. */
  readonly cuttable: readonly boolean[]
  /** Cost of not cutting where there are signs of a cut. */
  readonly seams: Float64Array
}

/** Prepare a line. A word with a count of at least `common` is cut at its borders and at ligatures only. */
export function lineTableOf(units: readonly LineUnit[], words: WordModel, common: number): LineTable {
  const size = units.length
  const letters = units.map(({letter}) => letter).join('')
  const [wordStart, wordEnd] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  const [sums, uncut, seamSums] = [
    new Float64Array(size + 1),
    new Float64Array(size + 1),
    new Float64Array(size + 1),
  ]
  const seam = seamCostsOf(units)
  for (let at = 0; at < size; at += 1) {
    wordStart[at] = startsWord(units, at) ? at : wordStart[at - 1]!
    seamSums[at + 1] = seamSums[at]! + seam[at]!
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    wordEnd[at] = at === size - 1 || wordStart[at + 1] !== wordStart[at] ? at + 1 : wordEnd[at + 1]!
  }
  for (let at = 0; at < size; at += 1)
    uncut[at + 1] = uncut[at]! + uncutCost(letters, at, wordStart[at]!, wordEnd[at]!, words)
  const wholes: (ModelWord | undefined)[] = []
  const contexts: (ModelWord | undefined)[] = []
  const clause = words.word('.')
  const cuttable: boolean[] = []
  let before = words.word('')
  for (let at = 0; at < size; at = wordEnd[at]!) {
    const end = wordEnd[at]!
    const word = words.found(letters.slice(at, end))
    wholes[at] = word
    const inside = !words.spells(word.text) || word.count < common
    for (let inner = at; inner < end; inner += 1)
      cuttable[inner] = inner === at || inside || isLigaturePlace(letters, inner)
    sums[end] = sums[at]! + words.pair(before, word)
    before = units[end - 1]!.after === '' ? word : clause
    contexts[end] = before
  }
  return {units, letters, words, wordStart, wordEnd, wholes, contexts, cuttable, sums, uncut, seams: seamSums}
}

/** Cost of not cutting before a unit, for a line with cuts. */
function uncutCost(letters: string, at: number, start: number, end: number, words: WordModel): number {
  if (at === 0) return 0
  const {uncut} = words.language.costs
  if (letters[at] === '#' || letters[at - 1] === '#') return uncut.foreign
  if (at === start) return 0
  if (words.joiners(letters.slice(start, end)).includes(at - start)) return uncut.joiner
  return isLigaturePlace(letters, at) ? uncut.ligature : 0
}
