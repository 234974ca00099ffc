/** A line prepared for reading any stretch of it at once. */
import type {Atom} from './atoms.ts'
import {startsWord} from './atoms.ts'
import {isLigaturePlace, seams} from './joints.ts'
import type {Word, Words} from './words.ts'

/** The line's words and what stands between them. Sums run over atoms: a stretch is a difference of two. */
export interface Table {
  readonly atoms: readonly Atom[]
  /** One letter an atom. */
  readonly letters: string
  readonly words: Words
  /** For each atom, the first atom of its word. */
  readonly wordStart: Int32Array
  /** For each atom, one past the last atom of its word. */
  readonly wordEnd: Int32Array
  /** For each first atom of a word, that word. */
  readonly wholes: readonly (Word | undefined)[]
  /** What a word that ends before this atom is to the word after it: itself, or the end of a clause. */
  readonly contexts: readonly (Word | undefined)[]
  /** For each first atom of a word, log probability of all words before it in the order of the line. */
  readonly sums: Float64Array
  /** What it costs that numbers, Latin words, ligatures and words with non-joiners are not cut; for lines with cuts only. */
  readonly uncut: Float64Array
  /** Whether the line may be cut before this atom: between words, at ligatures, and inside a word that no list has. */
  readonly cuttable: readonly boolean[]
  /** What it costs that signs of a seam are not cuts. */
  readonly seams: Float64Array
}

/** Prepare a line; a word that texts have at least `common` times is cut between words and at ligatures only. */
export function prepare(atoms: readonly Atom[], words: Words, common: number): Table {
  const size = atoms.length
  const letters = atoms.map(({letter}) => letter).join('')
  const [wordStart, wordEnd] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  const [sums, uncut, seamSums] = [
    new Float64Array(size + 1),
    new Float64Array(size + 1),
    new Float64Array(size + 1),
  ]
  const seam = seams(atoms)
  for (let at = 0; at < size; at += 1) {
    wordStart[at] = startsWord(atoms, at) ? at : wordStart[at - 1]!
    seamSums[at + 1] = seamSums[at]! + seam[at]!
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    wordEnd[at] = at === size - 1 || wordStart[at + 1] !== wordStart[at] ? at + 1 : wordEnd[at + 1]!
  }
  for (let at = 0; at < size; at += 1)
    uncut[at + 1] = uncut[at]! + uncutCost(letters, at, wordStart[at]!, wordEnd[at]!, words)
  const wholes: (Word | undefined)[] = []
  const contexts: (Word | undefined)[] = []
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
    before = atoms[end - 1]!.after === '' ? word : clause
    contexts[end] = before
  }
  return {atoms, letters, words, wordStart, wordEnd, wholes, contexts, cuttable, sums, uncut, seams: seamSums}
}

/** What it costs that a line with cuts has none before an atom. */
function uncutCost(letters: string, at: number, start: number, end: number, words: Words): number {
  if (at === 0) return 0
  const {uncut} = words.language.costs
  if (letters[at] === '#' || letters[at - 1] === '#') return uncut.foreign
  if (at === start) return 0
  if (words.joiners(letters.slice(start, end)).includes(at - start)) return uncut.joiner
  return isLigaturePlace(letters, at) ? uncut.ligature : 0
}
