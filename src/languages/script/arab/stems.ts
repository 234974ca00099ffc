/**
 * Light stemming of words in the Arabic script, Arabic and Persian alike.
 *
 * Every function takes words folded as the search folds them. Stems are further keys of a word beside its own. A stem
 * that is no word costs a little room and finds nothing; a stem that is another word gives false hits, which the
 * conditions below prevent. Method: Larkey, Ballesteros, Connell, "Light
 * stemming for Arabic information retrieval" (2007), with plural and ta marbuta mapped to the singular
 * instead of cut, and single-letter clitics cut only where the site's words speak for it.
 */
import {foldForSearch} from '../fold.ts'
import type {KnownWords, WordContext} from '../stemmer.ts'
import {type Ending, endings, heh} from './endings.ts'
import {inflections} from './inflections.ts'
import {inherentInitial} from './inherent.ts'
import {withoutHamza} from './letters.ts'
import {singulars} from './plurals.ts'
import {infinitiveOf, verbsOf} from './verbs.ts'

/** The article with what may stand before it; its alef is never written with hamza. */
const article = /^[وف]?(?:[بك]?ال|لل)/u

const hamzaAlef = /^[وفبك]?[آأإ]/u

/** Letters of Persian keyboards: a word with one of them takes no Arabic clitics. */
const persianLetter = /[پچژگکیۀ\u200C]/u

/** A hamza that folding drops: a word with one may be of two folded letters, as جزء is. */
export const hamza = /[ءؤئ]/u

const tanwin = /[\u064B\u08F0]/u

/** The article that a folded word begins with, and what stands before it; undefined where it has none. */
export function articleOfWord(word: string, raw: string): string | undefined {
  return hamzaAlef.test(raw) ? undefined : article.exec(word)?.[0]
}

const groups = inflections.map(({irregular, whole, verbs}) => ({
  plurals: groupsOf(irregular),
  verbs: groupsOf(verbs),
  whole: wordsOf(whole),
}))

const verbs = verbsOf(groups.flatMap(({verbs}) => verbs))

/** Words that look as if they had an ending. */
const whole: ReadonlySet<string> = new Set(groups.flatMap(({whole}) => whole.map(foldedOf)))

/** Dictionary forms by the plurals that no measure makes. */
const irregular = new Map<string, readonly string[]>()

for (const [lemma = '', ...forms] of groups.flatMap(({plurals}) => plurals))
  for (const form of forms.map(foldedOf))
    irregular.set(form, [...(irregular.get(form) ?? []), foldedOf(lemma)])

function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '')
}

function groupsOf(list: string): readonly (readonly string[])[] {
  return list
    .split(';')
    .map(wordsOf)
    .filter((group) => group.length > 0)
}

/** As the search folds words that have no marks. */
function foldedOf(word: string): string {
  return foldForSearch(withoutHamza(word))
}

/**
 * The stems of a folded word, without the word itself: first those that the site has, nearest first. For a word with
 * the article, the word without it comes after the words that this may be an inflection of.
 */
export function arabicStems(word: string, context: WordContext): string[] {
  const {raw, vocabulary} = context
  const clitics = context.clitics && !persianLetter.test(raw)
  const own = {...context, clitics}
  const stripped = clitics || word.startsWith('ال') ? withoutPrefixes(word, context) : []
  // A word that begins with the article is not itself a stem.
  const sure = stripped.length > 0 && articleOfWord(word, raw) !== undefined
  const found = new Set<string>()
  for (const base of [...stripped.toReversed(), ...(sure ? [] : [word]), ...withAlef(raw)]) {
    if (!vocabulary.name(base)) for (const stem of stemsOf(base, own)) found.add(stem)
    found.add(base)
  }
  found.delete(word)
  const known = [...found].filter((stem) => vocabulary.has(stem))
  return [...known, ...[...found].filter((stem) => !known.includes(stem))]
}

/** The stems of a word without article or clitics: those that the site has, and the likeliest where it has none. */
function stemsOf(word: string, context: WordContext): Set<string> {
  const {raw, vocabulary, clitics} = context
  const infinitive = whole.has(word) ? undefined : infinitiveOf(word, verbs)
  const known = (clitics && irregular.get(word)) || []
  const found = new Set(infinitive === undefined ? known : [...known, infinitive])
  // With a letter of Persian the word can only be the verb.
  if (infinitive === undefined || clitics) {
    const cut = new Map<string, boolean>()
    addEndings(word, context, cut, 3)
    for (const [stem, likely] of cut) if (likely || vocabulary.has(stem)) found.add(stem)
  }
  if (clitics && known.length === 0) {
    for (const [index, stem] of singulars(word, raw, vocabulary).entries())
      if (index === 0 || vocabulary.has(stem)) found.add(stem)
  }
  // Of plurals of participles: گفته‌ها, گفته, گفتن.
  for (const stem of [...found]) {
    const verb = stem.endsWith(heh) ? infinitiveOf(stem, verbs) : undefined
    if (verb !== undefined) found.add(verb)
  }
  return found
}

/** A hamza on yeh after a consonant, which others write on alef: مسئله and مسأله, هیئت and هیأت. */
function withAlef(raw: string): string[] {
  const plain = raw.normalize('NFKC').replace(/[^\p{L}]/gu, '')
  const other = plain.replace(/(?<=..)(?<![اوآ])ئ(?=[^اويیى])/u, 'ا')
  return other === plain ? [] : [foldedOf(other)]
}

/** The word without article or clitics, if it has any. */
function withoutPrefixes(word: string, context: WordContext): string[] {
  const start = articleOfWord(word, context.raw)
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
  if (word.startsWith('س') && !/^[يتنا]/u.test(rest)) return undefined
  const likely = word.startsWith('س') ? isFuture(rest, raw) : rest.length >= 4 && !second
  return likely || vocabulary.has(rest) ? rest : undefined
}

/** Whether س before it makes a future, whether or not the verb is known: it begins with its person. */
function isFuture(rest: string, raw: string): boolean {
  return rest.startsWith('ي') || (rest.length >= 4 && (/^[تن]/u.test(rest) || /س\p{M}*أ/u.test(raw)))
}

/** Whether the first letter belongs to the word: it, or a word that it is an inflection of, is known to begin so. */
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

/**
 * Adds what is left of a word without its endings, and whether that is likely although the site does not have it: so it
 * is for the first of the endings that fit.
 */
function addEndings(
  word: string,
  context: WordContext,
  found: Map<string, boolean>,
  depth: number,
  likely = true,
): void {
  if (depth === 0 || whole.has(word)) return
  let first = likely
  for (const {ending, becomes, least, only} of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue
    const rest = word.slice(0, -ending.length)
    for (const end of becomes) {
      const stem = rest + end
      if (found.has(stem) || !allowed(only, stem, context)) continue
      found.set(stem, first)
      addEndings(stem, context, found, depth - 1, first)
      first = false
    }
  }
}

function allowed(only: Ending['only'], stem: string, {raw, vocabulary, clitics}: WordContext): boolean {
  switch (only) {
    case undefined:
      return true
    case 'known':
      return vocabulary.has(stem)
    case 'clitics':
      return clitics
    case 'no clitics':
      return !clitics
    case 'known, no clitics':
      return !clitics && vocabulary.has(stem)
    case 'no verb':
      // A Persian possessive ("her", "his") stands on nouns; on the stem of a verb the ending makes a noun: گردش.
      return (!clitics || stem.length > 3) && vocabulary.has(stem) && !verbs.present.has(stem)
    case 'heh':
      // An Arabic possessive ("his") stands on words that the site also has with the article: نامه is no form of نام.
      return (
        /ه\p{M}*$/u.test(raw) &&
        clitics &&
        vocabulary.has(stem) &&
        (vocabulary.noun(stem) || vocabulary.has(`ال${stem}`))
      )
    case 'tanwin':
      return tanwin.test(raw) || vocabulary.has(stem)
  }
}
