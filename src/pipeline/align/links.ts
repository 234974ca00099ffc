/**
 * Which terms of the two sides may stand for one another, and how strongly.
 */
import type {Lexicon} from './ibm.ts'
import {skeletonsOf} from './skeleton.ts'
import type {Term, Vocabulary} from './vocabulary.ts'
import {latinKey} from './words.ts'

/** Kinds of evidence, in the order of all tables that are made per kind. */
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

/** The lexicons that words are looked up in, source to target. */
export interface Lexicons {
  /** Learnt from other texts. */
  readonly base: Lexicon
  /** Learnt from the collection, or from the text itself in a first pass. */
  readonly own?: Lexicon
}

/** All links between two vocabularies. */
export function linkTerms(source: Vocabulary, target: Vocabulary, lexicons: Lexicons): Link[] {
  const links: Link[] = []
  const byName = new Map(target.terms.map((term, index) => [`${term.kind} ${term.key}`, index]))
  const add = (kind: EvidenceKind, a: number, b: number | undefined, strength: number) => {
    if (b !== undefined) links.push({source: a, target: b, kind: evidenceKinds.indexOf(kind), strength})
  }
  source.terms.forEach((term, a) => {
    if (term.kind === 'number' || term.kind === 'name' || term.kind === 'mark') {
      add(term.kind, a, byName.get(`${term.kind} ${term.key}`), 1)
    }
    if (term.kind === 'latin') add('latin', a, byName.get(`latin ${term.key}`), 1)
    if (term.kind !== 'word') return
    for (const [other, strength] of lexicons.base.get(term.key) ?? [])
      add('word', a, byName.get(`word ${other}`), strength)
    for (const [other, strength] of lexicons.own?.get(term.key) ?? [])
      add('own', a, byName.get(`word ${other}`), strength)
  })
  links.push(...latinLinks(source, target), ...spellingLinks(source, target))
  return links
}

/** Latin tokens in Arabic or Persian text with the English words they are. */
function latinLinks(source: Vocabulary, target: Vocabulary): Link[] {
  const kind = evidenceKinds.indexOf('latin')
  if (source.lang === 'en')
    return latinLinks(target, source).map((link) => ({...link, source: link.target, target: link.source}))
  if (target.lang !== 'en') return []
  const words = new Map(
    target.terms.map((term, index) => [term.kind === 'word' ? latinKey(term.text) : '', index]),
  )
  return source.terms.flatMap((term, a) => {
    const b = term.kind === 'latin' ? words.get(term.key) : undefined
    return b === undefined ? [] : [{source: a, target: b, kind, strength: 1}]
  })
}

/** The skeleton itself and, from five sounds on, every skeleton with one sound left out. */
function neighbours(skeleton: string): string[] {
  if (skeleton.length < 5) return [skeleton]
  return [skeleton, ...Array.from(skeleton, (_, k) => skeleton.slice(0, k) + skeleton.slice(k + 1))]
}

/** How sure two equal or nearly equal skeletons are one name: longer ones are, and words with a capital. */
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
  const index = new Map<string, {term: number; skeleton: string}[]>()
  target.terms.forEach((term, b) => {
    if (!spelled(term)) return
    for (const skeleton of skeletonsOf(term.text, target.lang)) {
      for (const near of neighbours(skeleton)) {
        const entries = index.get(near) ?? []
        entries.push({term: b, skeleton})
        index.set(near, entries)
      }
    }
  })
  const best = new Map<string, Link>()
  const kind = evidenceKinds.indexOf('spelling')
  const cased = source.lang === 'en' || target.lang === 'en'
  source.terms.forEach((term, a) => {
    if (!spelled(term)) return
    for (const skeleton of skeletonsOf(term.text, source.lang)) {
      for (const near of neighbours(skeleton)) {
        for (const found of index.get(near) ?? []) {
          const capital = !cased || term.capital || target.terms[found.term]!.capital
          const strength = spellingStrength(skeleton, found.skeleton, capital)
          const name = `${a} ${found.term}`
          if (strength > (best.get(name)?.strength ?? 0))
            best.set(name, {source: a, target: found.term, kind, strength})
        }
      }
    }
  })
  return [...best.values()]
}

function spelled(term: Term): boolean {
  return term.kind === 'word' || term.kind === 'latin'
}
