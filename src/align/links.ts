/**
 * Which terms of the two sides may stand for one another, and how strongly.
 */
import {comparedAs, writesLatin} from '../languages/foreign.ts'
import {latinKey} from '../languages/script/latn/key.ts'
import type {Lexicon} from './ibm.ts'
import {knownForms} from './lookup.ts'
import {indexOf, type Vocabulary} from './vocabulary.ts'

/** Kinds of evidence, in the order of all tables that have a column for each. */
export const evidenceKinds = ['number', 'latin', 'spelling', 'name', 'word', 'own', 'mark'] as const

/** One kind of evidence. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A source term and a target term, by index into the vocabularies. */
export interface Link {
  readonly source: number
  readonly target: number
  /** Index into {@link evidenceKinds}. */
  readonly kind: number
  /** 0…1. */
  readonly strength: number
}

/** Links of one term and one kind; never empty. */
export type LinkGroup = readonly [Link, ...Link[]]

/** The lexicons that words are looked up in. */
export interface Lexicons {
  /** Learnt from other texts, source to target. */
  readonly base: Lexicon
  /** The same, target to source. */
  readonly back: Lexicon
}

/** All links between two vocabularies. */
export function linkTerms(source: Vocabulary, target: Vocabulary, lexicons: Lexicons): Link[] {
  const links: Link[] = []
  const index = indexOf(target)
  const alike = comparedAs(source.lang).script === comparedAs(target.lang).script
  const add = (kind: EvidenceKind, a: number, b: number | undefined, strength: number) => {
    if (b !== undefined) links.push({source: a, target: b, kind: evidenceKinds.indexOf(kind), strength})
  }
  source.terms.forEach(({kind, key}, a) => {
    const same = index[kind].get(key)
    if (kind === 'item') add('spelling', a, same, 0.6)
    // Languages of one script share many words, and a text may be aligned with another version of itself.
    else if (kind !== 'word') add(kind, a, same, 1)
    else if (alike) add('spelling', a, same, key.length > 3 ? 0.9 : 0.5)
  })
  return [
    ...links,
    ...wordLinks(source, target, lexicons),
    ...latinLinks(source, target),
    ...spellingLinks(source, target),
  ]
}

/** Links by a lexicon of the text itself. */
export function ownLinks(source: Vocabulary, target: Vocabulary, own: Lexicon): Link[] {
  const byKey = indexOf(target).word
  const kind = evidenceKinds.indexOf('own')
  return source.terms.flatMap((term, a) => {
    if (term.kind !== 'word') return []
    return [...(own.get(term.key) ?? [])].flatMap(([other, strength]) => {
      const b = byKey.get(other)
      return b === undefined ? [] : [{source: a, target: b, kind, strength}]
    })
  })
}

/** Words that the base lexicon pairs, as they stand or by forms it knows. */
function wordLinks(source: Vocabulary, target: Vocabulary, {base, back}: Lexicons): Link[] {
  const forms = new Map<string, {term: number; share: number}[]>()
  target.terms.forEach((term, b) => {
    if (term.kind !== 'word') return
    for (const [form, share] of knownForms(back, term.key, target.lang)) {
      const entries = forms.get(form)
      if (entries) entries.push({term: b, share})
      else forms.set(form, [{term: b, share}])
    }
  })
  const kind = evidenceKinds.indexOf('word')
  const links: Link[] = []
  source.terms.forEach((term, a) => {
    if (term.kind !== 'word') return
    for (const [form, share] of knownForms(base, term.key, source.lang)) {
      for (const [other, strength] of base.get(form) ?? []) {
        for (const found of forms.get(other) ?? [])
          links.push({source: a, target: found.term, kind, strength: strength * share * found.share})
      }
    }
  })
  return links
}

/** Latin words in a text in another script, linked with the same words of a text in Latin letters. */
function latinLinks(source: Vocabulary, target: Vocabulary): Link[] {
  const kind = evidenceKinds.indexOf('latin')
  if (writesLatin(source.lang) === writesLatin(target.lang)) return []
  if (writesLatin(source.lang))
    return latinLinks(target, source).map((link) => ({...link, source: link.target, target: link.source}))
  const words = new Map(
    target.terms.map((term, index) => [term.kind === 'word' ? latinKey(term.text) : '', index]),
  )
  return source.terms.flatMap((term, a) => {
    const b = term.kind === 'latin' ? words.get(term.key) : undefined
    return b === undefined ? [] : [{source: a, target: b, kind, strength: 1}]
  })
}

/** The phonetic key itself and, from five sounds on, every key with one sound left out. */
function neighbours(phoneticKey: string): string[] {
  if (phoneticKey.length < 5) return [phoneticKey]
  return [
    phoneticKey,
    ...Array.from(phoneticKey, (_, k) => phoneticKey.slice(0, k) + phoneticKey.slice(k + 1)),
  ]
}

/**
 * Calls `visit` with the phonetic keys by which a word is found among others that sound nearly alike. A word that could
 * have a capital and never has is hardly a name, so it is compared by its own key only.
 */
function eachSound(
  {terms, lang}: Vocabulary,
  visit: (term: number, phoneticKey: string, near: string) => void,
): void {
  const cased = writesLatin(lang)
  terms.forEach(({kind, capital, phoneticKeys}, index) => {
    if (kind !== 'word' && kind !== 'latin') return
    for (const phoneticKey of phoneticKeys) {
      if (cased && !capital) visit(index, phoneticKey, phoneticKey)
      else for (const near of neighbours(phoneticKey)) visit(index, phoneticKey, near)
    }
  })
}

/**
 * How surely two equal or nearly equal phonetic keys are the same name: more for longer keys, and for words with a
 * capital.
 */
function spellingStrength(a: string, b: string, capital: boolean): number {
  const size = Math.min(a.length, b.length)
  const near =
    a === b
      ? [0, 0, 0, 0.5, 0.75, 0.9][Math.min(size, 5)]!
      : [0, 0, 0, 0, 0.3, 0.45, 0.65][Math.min(size, 6)]!
  return capital ? near : near * 0.5
}

/** Words that sound alike in two scripts, or look alike in one. */
function spellingLinks(source: Vocabulary, target: Vocabulary): Link[] {
  const index = new Map<string, {term: number; phoneticKey: string}[]>()
  eachSound(target, (term, phoneticKey, near) => {
    const entries = index.get(near)
    if (entries) entries.push({term, phoneticKey})
    else index.set(near, [{term, phoneticKey}])
  })
  const best = new Map<number, Link>()
  const kind = evidenceKinds.indexOf('spelling')
  const cased = writesLatin(source.lang) || writesLatin(target.lang)
  eachSound(source, (a, phoneticKey, near) => {
    for (const found of index.get(near) ?? []) {
      const capital = !cased || source.terms[a]!.capital || target.terms[found.term]!.capital
      const strength = spellingStrength(phoneticKey, found.phoneticKey, capital)
      const name = a * target.terms.length + found.term
      if (strength > (best.get(name)?.strength ?? 0))
        best.set(name, {source: a, target: found.term, kind, strength})
    }
  })
  return [...best.values()]
}
