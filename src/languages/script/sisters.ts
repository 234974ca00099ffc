/**
 * Arabic or Persian: a log-linear model over the letter sequences of words.
 *
 * Both are written in one script and share thousands of words, so single letters (پ, گ, ة) decide only where they
 * occur. The model was taught on texts typed on either keyboard (ي for ی, ك for ک), with and without zero-width
 * non-joiners and hamzas, so that a convention of typing is evidence and not proof.
 */
import model from './sisters.json' with {type: 'json'}

const weights = new Map(Object.entries(model.weights))

/** Longest sequence. */
const maxLength = 4

/** Letters of a word that are looked at; no word is longer without being several. */
const maxWord = 14

const wordPattern = /[\p{Script=Arabic}\u200C]+|[\u0660-\u0669\u06F0-\u06F9]+/gu

/**
 * Letter sequences of the words of a text, one to four letters, with `^` and `$` for a word's ends; digits of the
 * two languages that differ are `#a` and `#p`. Marks and tatweel are left out.
 */
export function sequences(text: string): string[] {
  const out: string[] = []
  for (const [found] of text.matchAll(wordPattern)) readWord(found, out)
  return out
}

function readWord(found: string, out: string[]): void {
  if (/[\u06F0-\u06F9]/.test(found)) out.push('#p')
  else if (/[\u0664-\u0666]/.test(found)) out.push('#a')
  else if (/\p{L}/u.test(found)) pushSequences(found.replace(/[\p{Mn}\u0640]/gu, ''), out)
}

function pushSequences(word: string, out: string[]): void {
  const bounded = `^${word.slice(0, maxWord)}$`
  for (let length = 1; length <= maxLength; length += 1) {
    for (let start = 0; start + length <= bounded.length; start += 1) {
      const sequence = bounded.slice(start, start + length)
      if (sequence !== '^' && sequence !== '$') out.push(sequence)
    }
  }
}

/** Words after which a text that is plainly in one language is not read further. */
const plainWords = 8

/** Log odds from which on it is plain. */
const plainOdds = 12

/** Log odds that a text is Persian and not Arabic; 0 where nothing in it tells. A plain text is not read to its end. */
export function persianOdds(text: string): number {
  let odds = 0
  let words = 0
  const out: string[] = []
  for (const [found] of text.matchAll(wordPattern)) {
    out.length = 0
    readWord(found, out)
    for (const sequence of out) odds += weights.get(sequence) ?? 0
    words += 1
    if (words >= plainWords && Math.abs(odds) >= plainOdds) break
  }
  return odds
}
