/** The evidence of the site's own words, gathered at build. */
import {analyse, evidence, foldWord, splitWords} from '../analyse/index.ts'

const article = /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)/u
const arabic = /\p{Script=Arabic}/u
const hamzaAlef = /^[\u0648\u0641\u0628\u0643]?[\u0622\u0623\u0625]/u

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
    const words = splitWords(name).flatMap(({parts}) => parts.map(({text}) => foldWord(text)))
    for (const word of words) add(word, words.length === 1 ? evidence.has | evidence.name : evidence.has)
    if (words.length > 1) addForms(name, add)
  }
  for (const form of forms) addForms(form, add)
  return bits
}

/** The words of a form, and those that are bound or may be joined, are known. */
function addForms(form: string, add: (word: string, bit: number) => void): void {
  for (const {forms} of analyse(form)) for (const {key, exact} of forms) if (exact) add(key, evidence.has)
}

type Parts = ReturnType<typeof splitWords>[number]['parts']

function addWord(parts: Parts, add: (word: string, bit: number) => void): void {
  for (const [index, {text, bound}] of parts.entries()) {
    const word = foldWord(text)
    add(word, evidence.has)
    const match = arabic.test(word) && !hamzaAlef.test(text) ? article.exec(word) : null
    const rest = match === null ? '' : word.slice(match[0].length)
    // Of جزء two letters are left.
    if (rest.length >= 3 || (rest.length === 2 && /[\u0621\u0624\u0626]/u.test(text)))
      add(rest, evidence.has | evidence.noun)
    const before = parts[index - 1]
    if (bound && before !== undefined) add(foldWord(before.text) + word, evidence.has | evidence.compound)
  }
}
