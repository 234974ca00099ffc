/** Classes of words that stand side by side, to judge neighbours that no text has. */
import type {Reordering, WordData} from '../../languages/reordering.ts'
import {openClassOf} from './affixes.ts'

/** What the classes of two words say about them as neighbours. */
export interface Classes {
  /** Number of a word's class; -1 if no text has such a word. */
  kind(word: string): number
  /** Log of how much more often words of the two classes are neighbours than by chance. */
  affinity(before: number, word: number): number
}

/** Weight of chance, beside the pairs of classes that were counted. */
const classPrior = 4

/** Read the counts of classes and of pairs of classes. */
export function openClasses(classes: Reordering['classes'], data: WordData): Classes {
  const classOf = openClassOf(classes, new Set(data.own.split(' ')))
  const fields = data.classes.split(' ')
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    numbers.set(fields[at]!, counts.length)
    counts.push(Number(fields[at + 1]))
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const seen = new Map<number, number>()
  for (const [count, text] of Object.entries(data.classPairs)) {
    const parts = text.split(' ')
    for (let at = 0; at + 1 < parts.length; at += 2) {
      seen.set(Number(parts[at]) * counts.length + Number(parts[at + 1]), Number(count))
    }
  }
  return {
    kind: (word) => numbers.get(classOf(word)) ?? -1,
    affinity: (a, b) => {
      if (a < 0 || b < 0) return 0
      const chance = (counts[a]! * counts[b]!) / total
      return Math.log(((seen.get(a * counts.length + b) ?? 0) + classPrior) / (chance + classPrior))
    },
  }
}
