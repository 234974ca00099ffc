/** The evidence of the site's own words, gathered at build. */
import {articleOfWord, hamza} from '../../languages/script/arab/stems.ts'
import {
  boundGroups,
  evidenceBits,
  joinedSpellings,
  searchSpelling,
  splitWords,
  type WordPart,
} from '../analyse/index.ts'

/**
 * Bits of evidence by folded word, from all texts of the site, the names known to it, and further known forms.
 *
 * A word with the article vouches for the word without it. A name of one word is protected from stemming; the
 * words of a longer name, and further forms, are only known.
 */
export function gatherEvidence(
  texts: Iterable<string>,
  names: Iterable<string> = [],
  forms: Iterable<string> = [],
): Map<string, number> {
  const bits = new Map<string, number>()
  const add = (word: string, bit: number) => {
    if (word !== '') bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  for (const text of texts) for (const word of splitWords(text)) addWord(word.parts, add)
  for (const name of names) {
    const words = splitWords(name).flatMap(({parts}) => parts.map(({text}) => searchSpelling(text)))
    for (const word of words)
      add(word, words.length === 1 ? evidenceBits.has | evidenceBits.name : evidenceBits.has)
    if (words.length > 1) addForms(name, add)
  }
  for (const form of forms) addForms(form, add)
  return bits
}

/** The words of a form, and those that are bound or may be joined, are known. */
function addForms(form: string, add: (word: string, bit: number) => void): void {
  for (const {parts} of splitWords(form)) {
    for (const {text} of parts) add(searchSpelling(text), evidenceBits.has)
    for (const group of boundGroups(parts))
      for (const {word} of joinedSpellings(group, {})) add(word, evidenceBits.has)
  }
}

function addWord(parts: readonly WordPart[], add: (word: string, bit: number) => void): void {
  for (const [index, {text, bound}] of parts.entries()) {
    const word = searchSpelling(text)
    add(word, evidenceBits.has)
    const rest = word.slice(articleOfWord(word, text)?.length ?? word.length)
    if (rest.length >= 3 || (rest.length === 2 && hamza.test(text)))
      add(rest, evidenceBits.has | evidenceBits.noun)
    const before = parts[index - 1]
    if (bound && before !== undefined)
      add(searchSpelling(before.text) + word, evidenceBits.has | evidenceBits.compound)
  }
}
