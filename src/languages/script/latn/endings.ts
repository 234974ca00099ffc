/**
 * Endings of inflection in English words, and what a word is without them: -s, -ed, -ing and the -men of policemen.
 *
 * The spelling before an ending tells most dictionary forms (Carney, "A Survey of English Spelling", 1994, 3.3:
 * doubled consonants, the silent e). Where it leaves two, the one that is known is given; where both or neither
 * are, both are given: the one that is no word finds nothing.
 */
import type {KnownWords} from '../stemmer.ts'

/** The dictionary forms that a word in lower case may be an inflection of, likeliest first; none for most words. */
export function inflected(word: string, vocabulary: KnownWords): readonly string[] {
  if (word.length < 4) return []
  if (word.endsWith('s')) return singulars(word, vocabulary)
  if (word.endsWith('ied')) return [word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`]
  if (word.endsWith('ed') && !word.endsWith('eed')) return bases(word.slice(0, -2), vocabulary)
  if (word.length > 5 && word.endsWith('men')) return [`${word.slice(0, -2)}an`]
  return word.endsWith('ing') ? bases(word.slice(0, -3), vocabulary) : []
}

/** The one of two forms that is known; both where none or both are. A form of two letters is never meant. */
function known(forms: readonly string[], vocabulary: KnownWords): readonly string[] {
  const likely = forms.filter((form) => form.length > 2)
  const sure = likely.filter((form) => vocabulary.has(form))
  return sure.length === 1 ? sure : likely
}

/** The first of two forms, unless only the second is known. */
function preferred(first: string, second: string, vocabulary: KnownWords): readonly string[] {
  return [vocabulary.has(second) && !vocabulary.has(first) ? second : first]
}

function singulars(word: string, vocabulary: KnownWords): readonly string[] {
  const one = word.slice(0, -1)
  const two = word.slice(0, -2)
  if (/ss$/u.test(word)) return []
  // Bus and basis, but menus and taxis.
  if (/[iu]s$/u.test(word)) return word.length > 4 && vocabulary.has(one) ? [one] : []
  if (word.endsWith('ies'))
    return word.length === 4 ? [one] : preferred(`${two.slice(0, -1)}y`, one, vocabulary)
  if (/(?:ss|x|zz|ch|sh|tz)es$/u.test(word)) return preferred(two, one, vocabulary)
  if (word.endsWith('ses')) return known([one, two], vocabulary)
  if (word.endsWith('oes')) return known([two, one], vocabulary)
  return /[aeiouy]/u.test(one) || one.length > 3 ? [one] : []
}

const vowelGroup = /[aeiouy]+/gu
/** Last syllables that usually carry no stress, so that no e was cut off: offered, visited, developed. */
const unstressed = /(?:al|an|el|en|er|et|il|ip|it|om|on|op|or)$/u
/** Letters that no word ends in without an e: argue, dance, judge, move, handle. */
const needsE = /(?:[cuv]|[^n]g|[bcdfgkptz]l|[^tz]z)$/u

/** What a verb may be from which -ed or -ing is cut off. */
function bases(cut: string, vocabulary: KnownWords): readonly string[] {
  const rest = cut.replace('qu', 'qw')
  const syllables = rest.match(vowelGroup)?.length ?? 0
  if (syllables === 0 || cut.length < 2) return []
  const silent = `${cut}e`
  if (/[eioywx]$/u.test(rest)) return preferred(cut, silent, vocabulary)
  if (/([^aeiou])\1$/u.test(rest)) return undoubled(cut, vocabulary)
  if (needsE.test(rest)) return [silent]
  if (syllables > 1 && rest.endsWith('ick')) return preferred(cut.slice(0, -1), cut, vocabulary)
  if (rest.endsWith('ang')) return preferred(silent, cut, vocabulary)
  // Hoped, used; of more syllables the spelling tells no more.
  if (/(?:^|[^aeiou])[aeiouy][^aeiouy]$/u.test(rest)) {
    if (syllables === 1) return [silent]
    return known(unstressed.test(rest) ? [cut, silent] : [silent, cut], vocabulary)
  }
  if (/[aeiou]at$/u.test(rest)) return known([cut, silent], vocabulary)
  if (rest.endsWith('s')) return known([silent, cut], vocabulary)
  return preferred(cut, silent, vocabulary)
}

/** Stopped, travelled, but filled, passed. */
function undoubled(cut: string, vocabulary: KnownWords): readonly string[] {
  const single = cut.slice(0, -1)
  if (/[sfz]$|^(?:[^aeiouy]*|qu)[aeiouy]ll$/u.test(cut)) return preferred(cut, single, vocabulary)
  return cut.endsWith('l') ? known([single, cut], vocabulary) : preferred(single, cut, vocabulary)
}
