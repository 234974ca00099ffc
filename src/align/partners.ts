/**
 * Places of words that may stand for one another inside a bead, each pair with a probability.
 *
 * The links between the terms of two texts (`links.ts`) say which words may; the places of one bead say which do: a
 * term that stands there twice shares its partner, and of two partners the nearer place is the likelier.
 */
import {byTag} from '../languages/foreign.ts'
import {isLang, languages} from '../languages/index.ts'
import type {Concept} from '../text/model.ts'
import {evidenceKinds, type Link} from './links.ts'
import {namesIn, nameTables} from './names.ts'
import {writtenNumbers} from './number-words.ts'
import {placedTokens, tokensOf} from './tokens.ts'
import {indexOf, type TermKind, type Vocabulary} from './vocabulary.ts'

/** Where a word, number or name stands in a text. */
export interface TermPlace {
  /** Indices into the vocabulary of the terms that stand here: a word may also be a name and a number. */
  readonly terms: readonly number[]
  /** UTF-16 code units in its text, the end exclusive. */
  readonly start: number
  readonly end: number
}

/** Finds the places of all terms of a side's vocabulary in a text of that side, in order. */
export type PlaceReader = (text: string) => readonly TermPlace[]

/** Stems of stop words: they occur everywhere, so nothing tells which of them translates which. */
const silent = byTag(
  (_, lang) => new Set(isLang(lang) ? tokensOf(languages[lang].stopWords, lang).map(({key}) => key) : []),
)

/** A reader of the texts that a vocabulary was made of, or of stretches of them. */
export function placeReaderOf(vocabulary: Vocabulary, concepts?: readonly Concept[]): PlaceReader {
  const {lang} = vocabulary
  const index = indexOf(vocabulary)
  const tables = nameTables(lang, concepts)
  return (text) => {
    const placed = placedTokens(text, lang)
    const tokens = placed.map(({token}) => token)
    const said = new Map<string, {terms: number[]; start: number; end: number}>()
    const add = (kind: TermKind, key: string, from: number, to: number) => {
      const term = index[kind].get(key)
      if (term === undefined) return
      const [start, end] = [placed[from]!.start, placed[to - 1]!.end]
      const known = said.get(`${start} ${end}`)
      if (known) known.terms.push(term)
      else said.set(`${start} ${end}`, {terms: [term], start, end})
    }
    tokens.forEach(({kind, key}, at) => {
      if (kind !== 'word' || !silent(lang).has(key)) add(kind, key, at, at + 1)
    })
    for (const {key, at} of writtenNumbers(tokens, lang)) add('number', key, at, at + 1)
    for (const {id, at, size} of namesIn(tokens, lang, tables)) add('name', id, at, at + size)
    return [...said.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

/** Links by source term, then target term: the strongest of each kind as one. */
export type Strengths = ReadonlyMap<number, ReadonlyMap<number, Strength>>

/** How strongly two terms are linked. */
interface Strength {
  /** Index into {@link evidenceKinds} of the strongest kind. */
  readonly kind: number
  /** 0…1, of all kinds together. */
  readonly strength: number
}

/** Combines the links of each pair of terms; their kinds are treated as independent evidence. */
export function strengthsOf(links: readonly Link[]): Strengths {
  const found = new Map<number, Map<number, Strength & {best: number}>>()
  for (const {source, target, kind, strength} of links) {
    const row = found.get(source) ?? new Map<number, Strength & {best: number}>()
    found.set(source, row)
    const known = row.get(target)
    if (known === undefined) row.set(target, {kind, strength, best: strength})
    else
      row.set(target, {
        kind: strength > known.best ? kind : known.kind,
        strength: 1 - (1 - known.strength) * (1 - strength),
        best: Math.max(strength, known.best),
      })
  }
  return found
}

/** Two places that may stand for one another. */
export interface Partner {
  readonly source: TermPlace
  readonly target: TermPlace
  /** Name of the strongest kind of evidence, see `links.ts`. */
  readonly kind: (typeof evidenceKinds)[number]
  /** Probability 0…1, by the words and their places. */
  readonly probability: number
}

/** Largest strength: nothing is certain. */
const surest = 0.985

/** How much likelier a partner in the same place of a bead is than one at its other end, as a power of e. */
const pull = 6

/** The pairs of places of two texts that may belong together, those less probable than `least` left out. */
export function partnersOf(
  source: readonly TermPlace[],
  target: readonly TermPlace[],
  strengths: Strengths,
  least = 0.02,
): Partner[] {
  const byTerm = new Map<number, number[]>()
  target.forEach(({terms}, b) => {
    for (const term of terms) {
      const places = byTerm.get(term)
      if (places === undefined) byTerm.set(term, [b])
      else places.push(b)
    }
  })
  const [sourceEnd, targetEnd] = [source.at(-1)?.end ?? 1, target.at(-1)?.end ?? 1]
  const pairs = source.flatMap((one, a) =>
    [...meetings(one, byTerm, strengths)].map(([b, {kind, strength}]) => {
      const away = pull * Math.abs(one.start / sourceEnd - target[b]!.start / targetEnd)
      const sure = Math.min(strength, surest)
      const odds = sure / (1 - sure)
      // A strong link (a name) counts at any place; a weak one only near the place where it is expected.
      const held = odds * Math.exp(-away * (1 - sure))
      return {a, b, kind, odds: odds * Math.exp(-away), alone: held / (1 + held)}
    }),
  )
  const [there, back] = [new Float64Array(source.length), new Float64Array(target.length)]
  for (const {a, b, odds} of pairs) {
    there[a]! += odds
    back[b]! += odds
  }
  return pairs.flatMap(({a, b, kind, odds, alone}) => {
    const probability = (alone * odds) / (there[a]! + back[b]! - odds)
    if (probability < least) return []
    return [{source: source[a]!, target: target[b]!, kind: evidenceKinds[kind]!, probability}]
  })
}

/** Number of pairs of places, one in each text, whose terms are linked. */
export function meetingsOf(
  source: readonly TermPlace[],
  target: readonly TermPlace[],
  strengths: Strengths,
): number {
  const [own, others] = [countTerms(source), countTerms(target)]
  let count = 0
  for (const [term, times] of own)
    for (const other of strengths.get(term)?.keys() ?? []) count += times * (others.get(other) ?? 0)
  return count
}

/** How often each term occurs. */
function countTerms(places: readonly TermPlace[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const {terms} of places) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The places that one place is linked to, by index, and how strongly. */
function meetings(
  {terms}: TermPlace,
  places: ReadonlyMap<number, readonly number[]>,
  strengths: Strengths,
): ReadonlyMap<number, Strength> {
  const met = new Map<number, Strength>()
  for (const own of terms) {
    for (const [term, {kind, strength}] of strengths.get(own) ?? []) {
      for (const b of places.get(term) ?? []) {
        const known = met.get(b)
        if (known === undefined) met.set(b, {kind, strength})
        else
          met.set(b, {
            kind: strength > known.strength ? kind : known.kind,
            strength: 1 - (1 - known.strength) * (1 - strength),
          })
      }
    }
  }
  return met
}
