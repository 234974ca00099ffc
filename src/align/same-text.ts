/**
 * Texts in one language that are the same text, or nearly: a file that was saved twice, an older version.
 */
import type {AlignSide} from '../text/model.ts'

/** Two of the texts, by index, and the share of the shorter one's word sequences that the other has too. */
export interface SameText {
  readonly first: number
  readonly second: number
  readonly share: number
}

/** Words in a sequence: two texts about the same events share few sequences of this length. */
const run = 5

/** Words that are read of a text, at most. */
const read = 5_000

/** Share of sequences from which two texts are the same: two texts that quote the same speech share fewer. */
const same = 0.4

/** All pairs of texts that are nearly the same. */
export function sameTexts(texts: readonly AlignSide<string>[]): readonly SameText[] {
  const runs = texts.map(runsOf)
  const readers = new Map<string, number[]>()
  const found: SameText[] = []
  runs.forEach((own, second) => {
    const shared = new Map<number, number>()
    for (const each of own) {
      const name = `${texts[second]!.lang} ${each}`
      const others = readers.get(name) ?? []
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      readers.set(name, [...others, second])
    }
    for (const [first, count] of shared) {
      const share = count / Math.min(own.size, runs[first]!.size)
      if (share >= same) found.push({first, second, share})
    }
  })
  return found
}

/** The word sequences of a text; all its words as one if it has fewer. */
function runsOf({segments}: AlignSide<string>): ReadonlySet<string> {
  const words = wordsOf(segments)
  const last = Math.max(0, words.length - run)
  return new Set(Array.from({length: last + 1}, (_, at) => words.slice(at, at + run).join(' ')))
}

function wordsOf(segments: readonly string[]): string[] {
  const words: string[] = []
  for (const text of segments) {
    if (words.length >= read) break
    const plain = text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '')
    words.push(...(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  }
  return words.slice(0, read)
}
