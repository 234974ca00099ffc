/**
 * Which terms of the two sides may stand for one another, and how strongly.
 */
import {type Lang, languages} from '../languages/index.ts'
import type {Lexicon} from './ibm.ts'
import {knownForms} from './lookup.ts'
import {indexOf, type Term, type Vocabulary} from './vocabulary.ts'
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
  const alike = script(source) === script(target)
  const add = (kind: EvidenceKind, a: number, b: number | undefined, strength: number) => {
    if (b !== undefined) links.push({source: a, target: b, kind: evidenceKinds.indexOf(kind), strength})
  }
  source.terms.forEach(({kind, key}, a) => {
    const same = index[kind].get(key)
    if (kind === 'item') add('spelling', a, same, 0.6)
    // Arabic and Persian share many words, and a text may be aligned with another version of itself.
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

function script({lang}: Vocabulary): string {
  return languages[lang].script
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

/** Latin tokens in Arabic or Persian text with the English words they are. */
function latinLinks(source: Vocabulary, target: Vocabulary): Link[] {
  const kind = evidenceKinds.indexOf('latin')
  if (source.lang === 'en') {
    if (target.lang === 'en') return []
    return latinLinks(target, source).map((link) => ({...link, source: link.target, target: link.source}))
  }
  if (target.lang !== 'en') return []
  const words = new Map(
    target.terms.map((term, index) => [term.kind === 'word' ? latinKey(term.text) : '', index]),
  )
  return source.terms.flatMap((term, a) => {
    const b = term.kind === 'latin' ? words.get(term.key) : undefined
    return b === undefined ? [] : [{source: a, target: b, kind, strength: 1}]
  })
}

/**
 * The skeleton itself and, from five sounds on, every skeleton with one sound left out. An English word that is
 * never written with a capital is hardly a name: it is compared as it stands.
 */
function neighbours(skeleton: string, term: Term, lang: Lang): string[] {
  if (skeleton.length < 5 || (lang === 'en' && !term.capital)) return [skeleton]
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
    for (const skeleton of term.skeletons) {
      for (const near of neighbours(skeleton, term, target.lang)) {
        const entries = index.get(near)
        if (entries) entries.push({term: b, skeleton})
        else index.set(near, [{term: b, skeleton}])
      }
    }
  })
  const best = new Map<number, Link>()
  const kind = evidenceKinds.indexOf('spelling')
  const cased = source.lang === 'en' || target.lang === 'en'
  source.terms.forEach((term, a) => {
    if (!spelled(term)) return
    for (const skeleton of term.skeletons) {
      for (const near of neighbours(skeleton, term, source.lang)) {
        for (const found of index.get(near) ?? []) {
          const capital = !cased || term.capital || target.terms[found.term]!.capital
          const strength = spellingStrength(skeleton, found.skeleton, capital)
          const name = a * target.terms.length + found.term
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
