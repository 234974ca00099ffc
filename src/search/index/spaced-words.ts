/** Counts the spaced words of a collection, and how its words are written. */
import {searchSpelling, splitWords} from '../analyse/index.ts'

/** The spaced words of a collection, in the order in which they first occur, with their counts. */
export type SpacedWordCounts = Map<string, number>

/** Add the spaced words of a text to the counts. */
export function countSpacedWords(runs: SpacedWordCounts, text: string): void {
  for (const run of spacedWordsOf(text)) runs.set(run, (runs.get(run) ?? 0) + 1)
}

/** The spaced words of a text. */
export function spacedWordsOf(text: string): readonly string[] {
  return text.match(/\S+/gu) ?? []
}

/** How a folded word is written most often, and how often it occurs. */
export interface SurfaceForm {
  readonly text: string
  readonly count: number
}

/** The words of a collection by their folded form. */
export function surfaceForms(runs: SpacedWordCounts): ReadonlyMap<string, SurfaceForm> {
  const words = new Map<string, {written: Map<string, number>; count: number}>()
  for (const [run, count] of runs) {
    for (const {text} of splitWords(run).flatMap(({parts}) => parts)) {
      const key = searchSpelling(text)
      const word = words.get(key) ?? {written: new Map<string, number>(), count: 0}
      words.set(key, word)
      word.written.set(text, (word.written.get(text) ?? 0) + count)
      word.count += count
    }
  }
  return new Map(
    [...words].map(([key, {written, count}]) => {
      const [most] = [...written].sort((a, b) => b[1] - a[1])[0] ?? [key]
      return [key, {text: most.replace(/[\u0640\p{Cf}]/gu, ''), count}]
    }),
  )
}
