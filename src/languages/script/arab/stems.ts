/**
 * Light stemming of words in the Arabic script, Arabic and Persian alike.
 *
 * Every function takes words folded as the search folds them. Stems are further keys of a word beside its own, so a
 * stem that is no word costs a little room and finds nothing; one that is another word's spelling is a false
 * hit, and the conditions below are there against those. Method: Larkey, Ballesteros, Connell, "Light
 * stemming for Arabic information retrieval" (2007), with plural and ta marbuta mapped to the singular
 * instead of cut, and single-letter clitics cut only where the site's words speak for it.
 */
import type {KnownWords, WordContext} from '../stemmer.ts'
import {inherentInitial} from './inherent.ts'
import {singulars} from './plurals.ts'

/** What ends a word, and what the word may be without it. */
interface Ending {
  readonly ending: string
  /** What stands in its place; several where the singular is not told by the plural. */
  readonly becomes: readonly string[]
  /** Fewest letters before the ending. */
  readonly least: number
  /** `known`: only where what is left is a word of the site; `no clitics`: only in words known to be Persian. */
  readonly only?: 'known' | 'no clitics' | 'heh' | 'tanwin'
}

const h = 'ه'
const y = 'ي'

/** Endings, longest first where one ends in another; all that fit are tried. */
export const endings: readonly Ending[] = [
  // Arabic: sound plurals and duals. Dual -ān only as Persian plural or known: طالبان is no pair of students.
  {ending: 'يات', becomes: ['يه', y], least: 2},
  {ending: 'ات', becomes: [h], least: 2},
  {ending: 'ات', becomes: [''], least: 3},
  {ending: 'يين', becomes: [y, ''], least: 3},
  {ending: 'يون', becomes: [y, ''], least: 3},
  {ending: 'ين', becomes: [''], least: 3},
  {ending: 'ون', becomes: [''], least: 3},
  {ending: 'تين', becomes: [h], least: 2},
  {ending: 'تان', becomes: [h], least: 3, only: 'known'},
  // Arabic: relation, and the tanwin of adverbs.
  {ending: 'يه', becomes: [y], least: 3},
  {ending: 'يه', becomes: [''], least: 4},
  {ending: y, becomes: [''], least: 3},
  {ending: 'ا', becomes: [''], least: 3, only: 'tanwin'},
  // Arabic: possessors, on a word with ta marbuta and without.
  ...['ته', 'تها', 'تهم', 'تهما', 'تنا', 'تك', 'تكم', 'تي'].map((ending) => ({
    ending,
    becomes: [h],
    least: 3,
  })),
  {ending: 'هما', becomes: [''], least: 3},
  {ending: 'هم', becomes: [''], least: 3},
  {ending: 'نا', becomes: [''], least: 3, only: 'known'},
  {ending: h, becomes: [''], least: 3, only: 'heh'},
  // Persian: plural with its ezafe, indefinite and possessive forms; comparison; indefinite after heh.
  ...['هايشان', 'هايمان', 'هايتان', 'هايش', 'هايم', 'هايت', 'هايي', 'هاي'].map((ending) => ({
    ending,
    becomes: [''],
    least: 2,
  })),
  {ending: 'ها', becomes: [''], least: 3},
  {ending: 'ترين', becomes: [''], least: 3, only: 'no clitics'},
  {ending: 'تر', becomes: [''], least: 3, only: 'no clitics'},
  {ending: 'اي', becomes: [''], least: 3},
  {ending: 'ان', becomes: [''], least: 4, only: 'no clitics'},
  {ending: 'گان', becomes: [h], least: 3},
  {ending: 'شان', becomes: [''], least: 4, only: 'known'},
]

/** The article with what may stand before it; its alef is never written with hamza. */
const article = /^[وف]?(?:[بك]?ال|لل)/u
const hamzaAlef = /^[وفبك]?[آأإ]/u
/** Letters of Persian keyboards: a word with one of them takes no Arabic clitics. */
const persianLetter = /[پچژگکیۀ\u200C]/u
/** A hamza that folding drops: a word with one may be of two folded letters, as جزء is. */
export const hamza = /[ءؤئ]/u
const tanwin = /[\u064B\u08F0]/u

/** The article that a folded word begins with, and what stands before it; undefined where it has none. */
export function articleOf(word: string, raw: string): string | undefined {
  return hamzaAlef.test(raw) ? undefined : article.exec(word)?.[0]
}

/** The stems of a folded word, nearest first, without the word itself. */
export function arabicStems(word: string, context: WordContext): string[] {
  const {raw, vocabulary} = context
  const clitics = context.clitics && !persianLetter.test(raw)
  const found = new Set<string>()
  const bases = [word, ...(clitics || word.startsWith('ال') ? withoutPrefixes(word, context) : [])]
  for (const base of bases) {
    found.add(base)
    if (!vocabulary.name(base)) addEndings(base, {...context, clitics}, found, 3)
  }
  if (clitics)
    for (const base of bases) for (const singular of singulars(base, raw, vocabulary)) found.add(singular)
  found.delete(word)
  return [...found]
}

/** The word without article or clitics, if it has any. */
function withoutPrefixes(word: string, context: WordContext): string[] {
  const start = articleOf(word, context.raw)
  if (start !== undefined) {
    const rest = word.slice(start.length)
    if (rest.length >= (start === 'ال' ? 2 : 3))
      return start.startsWith('لل') ? [rest, `ل${rest}`].slice(0, rest.startsWith('غ') ? 2 : 1) : [rest]
  }
  const rest = withoutClitic(word, context)
  if (rest === undefined) return []
  const second = /^[وف]/u.test(word) ? withoutClitic(rest, context, true) : undefined
  return second === undefined ? [rest] : [rest, second]
}

/**
 * The word without one of و ف ب ل ك س. Words to which the letter belongs keep it: those of the list, and those
 * that the site writes with the article (اللجنة shows that لجنة is no ل + جنة).
 */
function withoutClitic(word: string, {raw, vocabulary}: WordContext, second = false): string | undefined {
  if (!/^[وفبلكس]/u.test(word) || isWhole(word, vocabulary)) return undefined
  const rest = word.slice(1)
  // Two letters are a word where the site writes them with the article.
  if (rest.length === 2 && hamza.test(raw) && vocabulary.noun(rest)) return rest
  if (rest.length < 3) return undefined
  const sure = vocabulary.has(rest)
  const likely = rest.length >= 4 && !second && word[0] !== 'س'
  return sure || likely ? rest : undefined
}

/** Whether the first letter of a word is its own: it, or what it is an inflection of, is known to begin so. */
function isWhole(word: string, vocabulary: KnownWords): boolean {
  const isKnown = (each: string) =>
    inherentInitial.has(each) || vocabulary.noun(each) || vocabulary.name(each)
  if (isKnown(word)) return true
  return endings.some(({ending, becomes, least}) => {
    if (!word.endsWith(ending) || word.length - ending.length < least) return false
    const rest = word.slice(0, -ending.length)
    return becomes.some((end) => isKnown(rest + end))
  })
}

function addEndings(word: string, context: WordContext, found: Set<string>, depth: number): void {
  if (depth === 0) return
  for (const {ending, becomes, least, only} of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue
    const rest = word.slice(0, -ending.length)
    for (const end of becomes) {
      const stem = rest + end
      if (found.has(stem) || !allowed(only, stem, context)) continue
      found.add(stem)
      addEndings(stem, context, found, depth - 1)
    }
  }
}

function allowed(only: Ending['only'], stem: string, {raw, vocabulary, clitics}: WordContext): boolean {
  switch (only) {
    case undefined:
      return true
    case 'known':
      return vocabulary.has(stem)
    case 'no clitics':
      return !clitics
    case 'heh':
      return /ه\p{M}*$/u.test(raw) && clitics && vocabulary.has(stem)
    case 'tanwin':
      return tanwin.test(raw) || vocabulary.has(stem)
  }
}
