/**
 * Words of a text as its readers see them: runs between white space, and the parts of such a run.
 *
 * A run is one position of the index, whatever it holds (`روسيا/باكستان`, `counter-terrorism`, `می‌شود`), so
 * that a position names the same word in the original text for ever. Offsets are UTF-16 code units.
 */
import {searchCut, tokenizer} from '../../languages/script/tokens.ts'

/** A part of a run: letters and digits with their marks. */
export interface Part {
  readonly text: string
  readonly start: number
  /** One past its last code unit. */
  readonly end: number
  /** Whether a hyphen or a zero-width non-joiner binds it to the part before: both are read as one word. */
  readonly bound: boolean
}

/** A run between white space with at least one letter or digit. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
}

const run = /\S+/gu
const cut = tokenizer(searchCut)
const binding = /^[-\u2010\u2011\u200C\u00AC]+$/u
/** What makes a run a word; tatweel, a letter to Unicode, does not. */
const content = /\p{N}|(?!\u0640)\p{L}/u

/** The words of a text, in order; runs of punctuation alone are no words and take no position. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const {0: word, index: offset} of text.matchAll(run)) {
    const parts = partsOf(word).map((each) => ({...each, start: each.start + offset, end: each.end + offset}))
    if (parts.length > 0) words.push({start: offset, end: offset + word.length, parts})
  }
  return words
}

/** Parts of runs met before, by offsets into the run. */
const known = new Map<string, readonly Part[]>()

function partsOf(word: string): readonly Part[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const parts = splitParts(word)
  if (known.size > 100_000) known.clear()
  known.set(word, parts)
  return parts
}

function splitParts(word: string): Part[] {
  const parts: Part[] = []
  let last = -1
  for (const {text, start, end} of cut(word)) {
    if (!content.test(text)) continue
    const bound = last >= 0 && binding.test(word.slice(last, start))
    last = end
    parts.push({text, start, end, bound})
  }
  return parts
}
