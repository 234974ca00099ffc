/** The conditions of a query: each slot is a word or a name, and the ways in which a row may have it. */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {evidence, foldWord, isArabic} from '../analyse/index.ts'
import {countBit, type ExpansionSource, occursIn, phraseOf, type StoredExpansion} from '../files.ts'
import {soundLikeness} from '../sound.ts'
import type {Query, QueryKey, Term} from './parse.ts'
import type {Words} from './words.ts'

/** One way of having a slot: a row in which each word has one of its keys. */
export interface Way {
  readonly words: readonly (readonly QueryKey[])[]
  /** 1 for what was typed, less for an expansion. */
  readonly weight: number
  /** Whether its words must stand next to one another, or in one run. */
  readonly adjacent?: true
  /** For an expansion: what was searched beside what was typed. */
  readonly expansion?: Expansion
}

/** Something that was searched beside what was typed. */
export interface Expansion {
  readonly lang: Lang
  readonly text: string
  readonly source: ExpansionSource
}

/** A word or a name of the query. */
export interface Slot {
  readonly ways: readonly Way[]
  /** Counts for the order only. */
  readonly optional: boolean
  /** Whether the last word of it may go on. */
  readonly open: boolean
}

/** The slots of a query as typed. */
export function directSlots(query: Query): Slot[] {
  return query.terms.map((term, index) => ({
    ways: directWays(term),
    optional: term.optional,
    open: query.open && index === query.terms.length - 1,
  }))
}

function directWays(term: Term): Way[] {
  const whole: Way = {words: [term.keys], weight: 1}
  return term.parts === undefined
    ? [whole]
    : [whole, {words: term.parts.map(({keys}) => keys), weight: 0.95, adjacent: true}]
}

/** The slots with their expansions; a name of several words becomes one slot. */
export async function expandedSlots(query: Query, words: Words): Promise<Slot[]> {
  const terms = query.terms
  const slots: Slot[] = []
  for (let at = 0; at < terms.length; ) {
    const run = await longestName(terms, at, words)
    const part = terms.slice(at, at + run.length)
    const open = query.open && at + run.length === terms.length
    slots.push(await expandedSlot(part, run.found, words, open))
    at += run.length
  }
  return slots
}

/** Words of a term as names are stored: folded, bound parts apart. */
function wordsOf(term: Term): string[] {
  return (term.parts ?? [term]).map(({keys, text}) => keys[0]?.key ?? foldWord(text))
}

/** The longest run of terms from here that is a name with expansions; one term where there is none. */
async function longestName(
  terms: readonly Term[],
  at: number,
  words: Words,
): Promise<{length: number; found: readonly StoredExpansion[] | undefined}> {
  for (let length = Math.min(4, terms.length - at); length > 0; length--) {
    const run = terms.slice(at, at + length)
    const found = await words.expansions(phraseOf(run.flatMap(wordsOf)))
    if (found !== undefined || length === 1) return {length, found}
  }
  return {length: 1, found: undefined}
}

async function expandedSlot(
  terms: readonly Term[],
  found: readonly StoredExpansion[] | undefined,
  words: Words,
  open: boolean,
): Promise<Slot> {
  const first = terms[0]
  const optional = terms.length === 1 && first?.optional === true
  const direct: Way[] =
    terms.length === 1 && first !== undefined
      ? directWays(first)
      : [{words: terms.map(({keys}) => keys), weight: 1}]
  if (optional) return {ways: direct, optional, open}
  const stored = [...(found ?? [])]
  // What is known to have no other name is looked for as typed alone.
  if (found === undefined && terms.length === 1 && first !== undefined) {
    stored.push(...(await byStems(first, words)))
    // Sound alone is for names of which nothing else is known.
    if (stored.length === 0) stored.push(...(await bySound(first, langs, words)))
  }
  const ways = [...direct, ...bestExpansions(stored, terms.flatMap(wordsOf)).map(wayOf)]
  if (terms.length > 1 && stored.length > 0) ways.push(...(await wordByWord(terms, words)))
  return {ways, optional, open}
}

/** Expansions of a term's stems, where the word as typed has none (Russians). */
async function byStems(term: Term, words: Words): Promise<readonly StoredExpansion[]> {
  for (const {key, exact} of term.keys) {
    if (exact) continue
    const found = await words.expansions(bare(key))
    if (found !== undefined && found.length > 0)
      return found.map(([lang, keys, weight, ...rest]) => [lang, keys, Math.round(weight * 0.9), ...rest])
  }
  return []
}

/** Words of the other script that sound like a name, for languages in which nothing else is known. */
async function bySound(
  term: Term,
  missing: readonly Lang[],
  words: Words,
): Promise<readonly StoredExpansion[]> {
  const typed = term.keys[0]?.key ?? ''
  const arabic = isArabic(typed)
  const wanted = missing.filter((lang) => (languages[lang].script === 'Arab') !== arabic)
  if (typed.length < 3 || wanted.length === 0) return []
  const others = (await words.alike(typed)).filter(({word}) => isArabic(word) !== arabic)
  const heard = others
    .flatMap(({word, bits}) => [...new Set([word, bare(word)])].map((key) => ({key, bits})))
    .map(({key, bits}) => {
      const likeness = arabic ? soundLikeness(key, bare(typed)) : soundLikeness(typed, key)
      // A word that takes the article, or is frequent, is seldom a foreign name.
      const common = (bits & evidence.noun) !== 0 ? 0.08 : 0
      return {key, bits, likeness: likeness - common - 0.008 * ((bits >> countBit) & 15)}
    })
    .filter(({likeness, key}) => likeness >= (key.length > 4 ? 0.8 : key.length > 2 ? 0.88 : 0.93))
    .sort((a, b) => b.likeness - a.likeness)
  return wanted.flatMap((lang) => {
    const own = heard.filter(({bits}) => occursIn(bits, lang))
    return own
      .filter(({likeness}, index) => index < 2 && likeness > (own[0]?.likeness ?? 1) - 0.06)
      .map(({key, likeness}): StoredExpansion => [lang, key, Math.round(likeness * 60), 's'])
  })
}

/**
 * The best few of each language, without longer forms of which one as good says all: what has سيرغي لافروف has
 * لافروف. Where the whole name was typed, a form that is only a part of it weighs less.
 */
function bestExpansions(stored: readonly StoredExpansion[], typed: readonly string[]): StoredExpansion[] {
  const others = stored.filter(([, keys]) => !typed.every((word) => keys.split(' ').includes(bare(word))))
  const weighed = others.map(([lang, keys, weight, ...rest]): StoredExpansion => {
    const whole = keys.split(' ').length >= Math.min(typed.length, 2)
    return [lang, keys, whole ? weight : Math.round(weight * 0.7), ...rest]
  })
  return langs.flatMap((lang) => {
    const kept: StoredExpansion[] = []
    const own = weighed.filter(([other]) => other === lang)
    own.sort((a, b) => b[2] - a[2] || a[1].split(' ').length - b[1].split(' ').length)
    for (const each of own) {
      const words = new Set(each[1].split(' '))
      if (kept.length < 4 && !kept.some(([, keys]) => keys.split(' ').every((key) => words.has(key))))
        kept.push(each)
    }
    return kept
  })
}

function wayOf([lang, keys, weight, source, text]: StoredExpansion): Way {
  return {
    words: keys.split(' ').map((key) => [{key, exact: true}]),
    weight: weight / 110,
    expansion: {lang, text: text ?? keys, source},
  }
}

/** A name word by word: each word by any of its expansions in one language (غراهام دورانس for Graham Dorrans). */
async function wordByWord(terms: readonly Term[], words: Words): Promise<Way[]> {
  const single = await Promise.all(
    terms.map(async (term) => {
      const found = (await words.expansions(phraseOf(wordsOf(term)))) ?? []
      const missing = langs.filter((lang) => !found.some(([other]) => other === lang))
      return [...found, ...(await bySound(term, missing, words))].filter(([, keys]) => !keys.includes(' '))
    }),
  )
  return langs.flatMap((lang): Way[] => {
    const each = single.map((found) => found.filter(([other]) => other === lang))
    if (each.some((found) => found.length === 0)) return []
    const weight = each.reduce((sum, found) => sum + (found[0]?.[2] ?? 0), 0) / each.length / 115
    const text = each.map((found) => found[0]?.[4] ?? found[0]?.[1]).join(' ')
    const source = each.some((found) => found[0]?.[3] === 's') ? 's' : 'm'
    return [
      {
        words: each.map((found) => found.map(([, key]) => ({key, exact: true}))),
        weight,
        expansion: {lang, text, source},
      },
    ]
  })
}
