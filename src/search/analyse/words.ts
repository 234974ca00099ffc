/**
 * Splits a text at white space into spaced words, and these into parts.
 *
 * A spaced word is one position of the index, whatever it contains (`روسيا/باكستان`, `counter-terrorism`, `می‌شود`), so
 * a position always means the same word of the original text. Offsets are UTF-16 code units.
 */
import {searchCut, tokenizer} from '../../languages/script/tokens.ts'

/** A part of a spaced word: letters and digits with their marks. */
export interface WordPart {
  readonly text: string
  readonly start: number
  /** One past its last code unit. */
  readonly end: number
  /** Whether a hyphen or a zero-width non-joiner binds it to the part before, so that both are read as one word. */
  readonly bound: boolean
}

/** What stands between white space, with at least one letter or digit. */
export interface SpacedWord {
  readonly start: number
  readonly end: number
  readonly parts: readonly WordPart[]
}

const run = /\S+/gu
const cut = tokenizer(searchCut)
const binding = /^[-\u2010\u2011\u200C\u00AC]+$/u
/** Characters that make it a word. Tatweel, which Unicode counts as a letter, does not. */
const content = /\p{N}|(?!\u0640)\p{L}/u

/** The spaced words of a text, in order. Punctuation alone is not a word and takes no position. */
export function splitWords(text: string): SpacedWord[] {
  const words: SpacedWord[] = []
  for (const {0: word, index: offset} of text.matchAll(run)) {
    const parts = partsOf(word).map((each) => ({...each, start: each.start + offset, end: each.end + offset}))
    if (parts.length > 0) words.push({start: offset, end: offset + word.length, parts})
  }
  return words
}

/** Parts of spaced words that were split before, by offsets into the word. */
const known = new Map<string, readonly WordPart[]>()

function partsOf(word: string): readonly WordPart[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const parts = splitParts(word)
  if (known.size > 100_000) known.clear()
  known.set(word, parts)
  return parts
}

function splitParts(word: string): WordPart[] {
  const parts: WordPart[] = []
  let last = -1
  for (const {text, start, end} of cut(word)) {
    if (!content.test(text)) continue
    const bound = last >= 0 && binding.test(word.slice(last, start))
    last = end
    parts.push({text, start, end, bound})
  }
  return parts
}
