/** Dictionary forms of words in the Latin script, and names of peoples. */

import type {KnownWords, WordContext} from '../stemmer.ts'
import {inflected} from './endings.ts'
import {inflections as facts} from './inflections.ts'
import {initials} from './initials.ts'

const wordsOf = (list: string) => list.split(/\s+/u).filter((word) => word !== '')

/** Dictionary forms by the forms that no rule makes. */
const irregular = new Map<string, readonly string[]>()
for (const {irregular: groups, compared} of facts) {
  for (const group of groups.split(';')) {
    const [lemma = '', ...forms] = wordsOf(group)
    for (const form of forms) irregular.set(form, [...(irregular.get(form) ?? []), lemma])
  }
  for (const word of wordsOf(compared)) {
    const start = word.replace(/e$/u, '').replace(/(?<=[^aeiou])y$/u, 'i')
    const doubled = start.replace(/(?<=^[^aeiou]*[aeiou])([^aeiouwy])$/u, '$1$1')
    for (const form of [`${doubled}er`, `${doubled}est`]) irregular.set(form, [word])
  }
}
const whole: ReadonlySet<string> = new Set(facts.flatMap(({whole}) => wordsOf(whole)))
/** What is written before a verb, which keeps its forms: withdrew, overcame. */
const compound = /^(be|for(?:e)?|mis|out|over|re|under|up|with)(.{3,})$/u
const pairs = facts.flatMap(({spellings}) => spellings.pairs.split(',').map(wordsOf))
const spelled: ReadonlyMap<string, string> = new Map(pairs.map(([from = '', to = '']) => [from, to]))
const patterns: readonly (readonly [RegExp, string])[] = [
  ...pairs.flatMap(([from = '', to = '']) =>
    from.endsWith('-') ? [[new RegExp(`^${from.slice(0, -1)}`, 'u'), to.slice(0, -1)] as const] : [],
  ),
  ...facts.flatMap(({spellings}) => spellings.patterns),
]

/** A dictionary form in the one spelling that stands for all of its spellings. */
function oneSpelling(word: string): string {
  let one = spelled.get(word) ?? word
  if (one.length > 4) for (const [from, to] of patterns) one = one.replace(from, to)
  return one
}

/**
 * The stems of a folded word, nearest first, without the word itself: its dictionary forms in one spelling, and the
 * country of a people. Only inflection is undone: stemming by derivation (Porter) would make one word of universe and
 * university. Where the letters leave two forms open, the words that the site has decide.
 *
 * A name has no ending, and initials that are also a word have none.
 */
export function latinStems(folded: string, {raw, vocabulary}: WordContext): string[] {
  if (initials(raw, folded) !== undefined || /[^a-z]/u.test(folded)) return []
  const lemmas = vocabulary.name(folded) ? [] : lemmasOf(folded, vocabulary)
  const found = new Set((lemmas.length > 0 ? lemmas : [folded]).map(oneSpelling))
  // A plural of what is a form itself: buildings, building, build.
  for (const lemma of lemmas)
    if (lemma.endsWith('ing')) for (const stem of lemmasOf(lemma, vocabulary)) found.add(oneSpelling(stem))
  for (const each of [folded, ...lemmas])
    for (const country of countries(each, raw, vocabulary)) found.add(country)
  found.delete(folded)
  return [...found]
}

function lemmasOf(word: string, vocabulary: KnownWords): readonly string[] {
  const forms = irregular.get(word)
  if (forms !== undefined) return forms
  if (whole.has(word)) return []
  const [, prefix = '', verb = ''] = compound.exec(word) ?? []
  return irregular.get(verb)?.map((lemma) => prefix + lemma) ?? inflected(word, vocabulary)
}

/**
 * The country of a people: Pakistani, Iraqis, Russian. A country in -a must be a word of the site, for many words end in
 * -an.
 */
function countries(word: string, raw: string, vocabulary: KnownWords): string[] {
  if (whole.has(word)) return []
  const people = word.replace(/(?<=i)s$/u, '')
  const country = people.slice(0, -1)
  if (people.endsWith('i') && country.length >= 4 && (/^\p{Lu}/u.test(raw) || vocabulary.has(country)))
    return [country]
  return /[bcdekiy]an$/u.test(people) && country.length >= 4 && vocabulary.has(country) ? [country] : []
}
