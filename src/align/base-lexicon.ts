/**
 * The base lexicon: word stems of two languages that stand for one another, learnt from texts that are not ours.
 *
 * It is kept packed, a string per pair of languages, and read when a pair of these languages is first aligned.
 */

import packed from './data/align-lexicon.json' with {type: 'json'}
import type {Lexicon} from './ibm.ts'

/** One line per source stem: the stem, then target stems each followed by its strength in hundredths. */
export function packLexicon(lexicon: Lexicon): string {
  const lines = [...lexicon].map(([word, row]) =>
    [word, ...[...row].flatMap(([other, strength]) => [other, Math.round(strength * 100)])].join(' '),
  )
  return lines.sort().join('\n')
}

/** The inverse of {@link packLexicon}. */
export function unpackLexicon(text: string): Lexicon {
  const lexicon = new Map<string, Map<string, number>>()
  for (const line of text.split('\n')) {
    const [word = '', ...rest] = line.split(' ')
    const row = new Map<string, number>()
    for (let k = 0; k + 1 < rest.length; k += 2) row.set(rest[k]!, Number(rest[k + 1]) / 100)
    if (row.size > 0) lexicon.set(word, row)
  }
  return lexicon
}

/** The same pairs of words in the other direction. */
export function mirroredLexicon(lexicon: Lexicon): Lexicon {
  const mirror = new Map<string, Map<string, number>>()
  for (const [word, row] of lexicon) {
    for (const [other, strength] of row) {
      const back = mirror.get(other) ?? new Map<string, number>()
      back.set(word, strength)
      mirror.set(other, back)
    }
  }
  return mirror
}

const pairs: Readonly<Record<string, string>> = packed.pairs
const known = new Map<string, Lexicon>()

/** The base lexicon of two languages; empty for one language with itself. */
export function baseLexicon(source: string, target: string): Lexicon {
  const name = `${source}-${target}`
  const before = known.get(name)
  if (before) return before
  const mirror = pairs[`${target}-${source}`]
  const lexicon =
    mirror === undefined ? unpackLexicon(pairs[name] ?? '') : mirroredLexicon(unpackLexicon(mirror))
  known.set(name, lexicon)
  return lexicon
}
