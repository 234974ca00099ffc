/**
 * Looking words up in a lexicon that does not know every form of them.
 *
 * A word it does not know is looked up again without what its language writes together with it, and then as
 * the words that share its beginning; what is found so counts less.
 */
import {comparedAs} from '../languages/foreign.ts'
import type {Lexicon} from './ibm.ts'
import {memoizedByWord} from './memoized.ts'
import {withoutAffix} from './words.ts'

/** How much a form counts that was found indirectly. */
const detour = 0.6

const beginning = 5

/** A form of a stem that a lexicon contains, and how much it counts. */
export type KnownForm = readonly [stem: string, share: number]

/** How each stem of a language is found in a lexicon; made once for a lexicon. */
const lookups = new WeakMap<Lexicon, Map<string, (stem: string) => readonly KnownForm[]>>()

/** Words of a lexicon by their first letters. */
function byBeginning(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const word of lexicon.keys()) {
    if (word.length < beginning) continue
    const start = word.slice(0, beginning)
    const words = index.get(start)
    if (words) words.push(word)
    else index.set(start, [word])
  }
  return index
}

/** Words of the lexicon that a stem may be a form of, each with what it counts; the stem itself where it is known. */
export function knownForms(lexicon: Lexicon, stem: string, lang: string): readonly KnownForm[] {
  const byLang = lookups.get(lexicon) ?? new Map<string, (stem: string) => readonly KnownForm[]>()
  const find = byLang.get(lang) ?? memoizedByWord(finderOf(lexicon, lang))
  lookups.set(lexicon, byLang.set(lang, find))
  return find(stem)
}

function finderOf(lexicon: Lexicon, lang: string): (stem: string) => readonly KnownForm[] {
  const {stemPrefixes} = comparedAs(lang).translation
  const index = byBeginning(lexicon)
  return (stem) => {
    if (lexicon.has(stem)) return [[stem, 1]]
    const bare = stemPrefixes.reduce(withoutAffix, stem)
    if (bare !== stem && lexicon.has(bare)) return [[bare, detour]]
    if (stem.length < beginning) return []
    const near = index.get(stem.slice(0, beginning)) ?? []
    return near
      .filter((word) => Math.abs(word.length - stem.length) <= 3)
      .map((word) => [word, detour] as const)
  }
}

/**
 * Words inside a run of letters that lost its spaces, by the longest known word at each place; none where less
 * than half of the letters are known words.
 */
export function unglued(lexicon: Lexicon, run: string): string[] {
  const words: string[] = []
  let covered = 0
  for (let at = 0; at < run.length - 2; ) {
    let size = Math.min(10, run.length - at)
    while (size >= 3 && !lexicon.has(run.slice(at, at + size))) size--
    if (size < 3) {
      at++
      continue
    }
    if (size >= 4) words.push(run.slice(at, at + size))
    covered += size
    at += size
  }
  return covered * 2 >= run.length ? words : []
}
