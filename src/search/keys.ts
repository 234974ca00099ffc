/**
 * The words of Pagefind's index: keys of ours, one for each word of a text.
 *
 * A key is `stem|rest#`: what a word is a form of, and what makes this form of it. The whole key finds the very word;
 * its beginning `stem|` finds every form of the stem. The end mark keeps a word that the index does not know from
 * being taken for the beginning of one that it knows. The marks are caseless letters of Khoisan languages (U+01C0 to
 * U+01C3): Pagefind reads a key as one word, and no text of the site's scripts has them.
 */

/** Between the stem and the rest (`|` above). */
const divider = '\u01C0'
/** In the rest: where the stem stood. */
const place = '\u01C1'
/** At the end of a key (`#` above). */
const end = '\u01C2'
/** Alone in the rest: the stem of a word that stands elsewhere in the row. Twice: a name that the row has in another language. */
const besides = '\u01C3'

/** The key of a word under one of its stems, both folded. Two different words never share one. */
export function wordKey(stem: string, word: string): string {
  const at = word.indexOf(stem)
  const before = at > 0 ? word.slice(0, at) : ''
  const rest = at < 0 ? place + word : before + (at > 0 ? place : '') + word.slice(at + stem.length)
  return stem + divider + rest + end
}

/** The key of a further stem of some word of a row. */
export function stemKey(stem: string): string {
  return stem + divider + besides + end
}

/** The key of a name that a row has, put in for a language in which the row does not write it. */
export function nameKey(stem: string): string {
  return stem + divider + besides + besides + end
}

/** What all keys of a stem begin with. */
export function stemPrefix(stem: string): string {
  return stem + divider
}

/** The key by which an article is found that has a value of a condition, such as `year`, `2018`. */
export function filterKey(name: string, value: string): string {
  return divider + name + divider + value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, besides) + end
}

/** The key of a slot that continues the row of the slot before it. */
export const continuedKey = `${divider}row${end}`

/** Marks that a key may go on with after `stem|`, beside letters of words. */
export const keyMarks = place + end + besides
