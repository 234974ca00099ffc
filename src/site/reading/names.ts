/**
 * Names of the term base in running text: what a page can underline, and what ties passages of different articles.
 *
 * Words are compared in a folded spelling, so that harakat, hamza, the look-alike letters of Arabic and Persian
 * keyboards, and hyphens or joiners between words do not matter. In Arabic, particles that are written onto a word
 * are taken off it where what is left is a name. A name in capitals is only found in capitals ("US", not "us").
 */

import {type Lang, langs, languages} from '../../languages/index.ts'
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
export type NameIndex = ReadonlyMap<Lang, ReadonlyMap<string, readonly Form[]>>

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
}

/** One spelling for all spellings of a word, as the search folds it, and without the article. */
function fold(word: string): string {
  const bare = foldWord(word)
  return bare.length > 4 && bare.startsWith('\u0627\u0644') ? bare.slice(2) : bare
}

/** Words of a text: letters and digits with their marks; hyphens, joiners and apostrophes divide. */
function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    folded: fold(match[0]),
  }))
}

/** Gather the forms of all concepts. */
export function indexNames(concepts: readonly Concept[]): NameIndex {
  const index = new Map<Lang, Map<string, Form[]>>(langs.map((lang) => [lang, new Map()]))
  for (const {id, forms} of concepts.map(unambiguous)) {
    for (const lang of langs) {
      const {preferred, variants = []} = forms[lang] ?? {}
      for (const spelling of preferred === undefined ? [] : [preferred, ...variants]) {
        const words = wordsOf(spelling)
        const first = words[0]?.folded
        if (first === undefined) continue
        const exact = words.map(({text}) => text)
        const capitals = exact.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())
        const list = index.get(lang)!.get(first) ?? []
        list.push({words: words.map(({folded}) => folded), concept: id, ...(capitals ? {exact} : {})})
        index.get(lang)!.set(first, list)
      }
    }
  }
  for (const byFirst of index.values()) {
    for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  }
  return index
}

/** Find the names in a text of one language, from its beginning, the longest at each place, not overlapping. */
export function mentionsIn(text: string, lang: Lang, index: NameIndex): readonly Mention[] {
  const forms = index.get(lang)!
  const words = wordsOf(text)
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const found = formAt(words, at, lang, forms)
    if (found === undefined) continue
    const last = words[at + found.words.length - 1]!
    mentions.push({start: words[at]!.start, end: last.end, concept: found.concept})
    at += found.words.length - 1
  }
  return mentions
}

function formAt(
  words: readonly Word[],
  at: number,
  lang: Lang,
  forms: ReadonlyMap<string, readonly Form[]>,
): Form | undefined {
  for (const first of beginnings(words[at]!.folded, lang)) {
    const form = forms.get(first)?.find((each) => fits(each, words, at))
    if (form !== undefined) return form
  }
  return undefined
}

/** Whether the words after the first are the form's too, and its capitals are kept. */
function fits({words: wanted, exact}: Form, words: readonly Word[], at: number): boolean {
  return wanted.every((word, index) => {
    const found = words[at + index]
    if (found === undefined || (index > 0 && found.folded !== word)) return false
    return exact === undefined || found.text === exact[index]
  })
}

/**
 * What a word may be once its particles are off: "and", "so" before "with", "as", "for" before the article. `lil`
 * swallows the alef of the article. At least three letters must be left.
 */
function beginnings(folded: string, lang: Lang): readonly string[] {
  if (languages[lang].script !== 'Arab' || lang === 'fa') return [folded]
  const match = /^([\u0648\u0641]?)([\u0628\u0643\u0644]?)(\u0627?\u0644)?/.exec(folded)!
  const lengths = new Set([0])
  const [, conjunction = '', preposition = '', article = ''] = match
  lengths.add(conjunction.length)
  lengths.add(conjunction.length + preposition.length)
  lengths.add(conjunction.length + preposition.length + article.length)
  return [...lengths].filter((cut) => folded.length - cut >= 3 || cut === 0).map((cut) => folded.slice(cut))
}
