/**
 * Names of the term base in running text: what a page can underline, and what ties passages of different articles.
 *
 * Words are compared in a folded spelling, so that harakat, hamza, the look-alike letters of Arabic and Persian
 * keyboards, and hyphens or joiners between words do not matter. Particles that are written onto a word, as in Arabic,
 * are taken off it where what is left is a name. A name in capitals is only found in capitals ("US", not "us").
 */

import {byLang, type Lang, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import {nameCut, type Token, tokenizer} from '../../languages/script/tokens.ts'
import {foldWord} from '../../search/analyse/letters.ts'
import {unambiguous} from '../../text/concept.ts'
import type {Concept} from '../../text/model.ts'

/** A name in a text, by offsets into it. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Id of the concept. */
  readonly concept: string
}

/** A form of a concept as folded words; `exact` where its capitals count. */
interface Form {
  readonly words: readonly string[]
  readonly exact?: readonly string[]
  readonly concept: string
}

/** All forms by language and first folded word, the longest first. */
export type NameIndex = Readonly<Record<Lang, ReadonlyMap<string, readonly Form[]>>>

interface Word extends Token {
  /** As the search folds it, and without the article. */
  readonly folded: string
}

/** Words of a text: letters and digits with their marks; hyphens, joiners and apostrophes divide. */
function wordsOf(text: string): readonly Word[] {
  return cut(text).map((token) => ({...token, folded: bare(foldWord(token.text))}))
}

const cut = tokenizer(nameCut)

/** Gather the forms of all concepts. */
export function indexNames(concepts: readonly Concept[]): NameIndex {
  const all = concepts.map(unambiguous)
  return byLang((lang) => formsOf(all, lang))
}

/** The forms of concepts in one language. */
function formsOf(concepts: readonly Concept[], lang: Lang): Map<string, Form[]> {
  const byFirst = new Map<string, Form[]>()
  for (const {id, forms} of concepts) {
    const {preferred, variants = []} = forms[lang] ?? {}
    for (const spelling of preferred === undefined ? [] : [preferred, ...variants]) {
      const words = wordsOf(spelling)
      const first = words[0]?.folded
      if (first === undefined) continue
      const exact = words.map(({text}) => text)
      const capitals = exact.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
      const list = byFirst.get(first) ?? []
      list.push({words: words.map(({folded}) => folded), concept: id, ...(capitals ? {exact} : {})})
      byFirst.set(first, list)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Find the names in a text of one language, from its beginning, the longest at each place, not overlapping. */
export function mentionsIn(text: string, lang: Lang, index: NameIndex): readonly Mention[] {
  const words = wordsOf(text)
  const mentions: Mention[] = []
  let from = 0
  for (const [at, word] of words.entries()) {
    if (word.start < from) continue
    const found = beginnings(word.folded, lang)
      .flatMap((first) => index[lang].get(first) ?? [])
      .find((form) => fits(form, words, at))
    if (found === undefined) continue
    from = words[at + found.words.length - 1]?.end ?? word.end
    mentions.push({start: word.start, end: from, concept: found.concept})
  }
  return mentions
}

/** Whether the words after the first are the form's too, and its capitals are kept. */
function fits({words: wanted, exact}: Form, words: readonly Word[], at: number): boolean {
  return wanted.every((word, index) => {
    const found = words[at + index]
    if (found === undefined || (index > 0 && found.folded !== word)) return false
    return exact === undefined || found.text === exact[index]
  })
}

/** What a word may be once one or more of its particles are off: at least three letters must be left. */
function beginnings(folded: string, lang: Lang): readonly string[] {
  const [, ...particles] = languages[lang].clitics?.exec(folded) ?? []
  const found = [folded]
  let cut = 0
  for (const particle of particles) {
    cut += particle?.length ?? 0
    if (particle && folded.length - cut >= 3) found.push(folded.slice(cut))
  }
  return found
}
