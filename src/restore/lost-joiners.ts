/**
 * Zero-width non-joiners that a whole text has lost: deleted (a word and its affix are one), or replaced by blanks.
 *
 * One is put back only where the words leave no doubt, since a wrong one is worse than a missing one.
 */
import {knowledgeByLang} from '../languages/knowledge.ts'
import {alef, endLetterClass, letterClass} from '../languages/script/arab/classes.ts'
import {modelSpelling} from './reordering/model-spelling.ts'
import type {WordModel} from './reordering/word-model.ts'

const word = new RegExp(`[${letterClass}]+`, 'gu')
/** A letter that joins the next one, so that a lost non-joiner is seen. */
const joins = new RegExp(`[^${endLetterClass}]$`, 'u')

/** What a language sets off, its lists opened. */
export interface SetOff {
  readonly verbPrefixes: readonly string[]
  readonly plurals: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  readonly comparatives: ReadonlySet<string>
  readonly silentEnd: string
  readonly heard: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
  readonly open: ReadonlySet<string>
}

/** What the language of a model sets off; undefined if nothing is put back in it. */
export function setOffIn({lang}: WordModel): SetOff | undefined {
  const {joined, openWords} = knowledgeByLang[lang].damage
  if (joined?.lost === undefined) return undefined
  const {verbPrefixes, plurals, persons, endings, comparatives, silentEnd, heard, whole} = joined.lost
  const list = (words: string) => new Set(words.split(' '))
  return {
    verbPrefixes: verbPrefixes.split(' '),
    plurals: list(plurals),
    persons: list(persons),
    endings: list(endings),
    comparatives: list(comparatives),
    silentEnd,
    heard: list(heard),
    whole: list(whole),
    open: list(openWords),
  }
}

/** Places of a line where a non-joiner is missing. */
export interface LostPlaces {
  /** Blanks that stand for one. */
  readonly blanks: readonly number[]
  /** Places inside words. */
  readonly inside: readonly number[]
  /** How many of these are behind a silent letter, which nobody joins to an affix. */
  readonly behindSilent: number
}

/** A word of a line. */
interface Token {
  readonly text: string
  readonly start: number
}

/** Where non-joiners are missing in a line of a text that has none. */
export function lostPlacesIn(text: string, words: WordModel, own: SetOff): LostPlaces {
  const [blanks, inside]: [number[], number[]] = [[], []]
  let behindSilent = 0
  let before: Token | undefined
  let isTail = false
  for (const {0: found, index} of text.matchAll(word)) {
    const isBound: boolean = before !== undefined && !isTail && isNext(text, before, index)
    isTail = isBound && belongs(before!.text, found, words, own)
    if (isTail) blanks.push(index - 1)
    // What follows the prefix of a verb may have an affix behind it.
    if (isTail && own.verbPrefixes.includes(before!.text)) isTail = false
    for (const at of placesIn(found, words, own)) {
      inside.push(index + at)
      if (found.slice(0, at).endsWith(own.silentEnd)) behindSilent += 1
    }
    before = {text: found, start: index}
  }
  return {blanks, inside, behindSilent}
}

/** Whether one blank stands between the word before and this place. */
function isNext(text: string, before: Token, index: number): boolean {
  return before.start + before.text.length === index - 1 && text[index - 1] === ' '
}

/** Whether two words with a blank between them are one word with its affix. */
function belongs(before: string, after: string, words: WordModel, own: SetOff): boolean {
  const [first, second] = [modelSpelling(before, words.lang), modelSpelling(after, words.lang)]
  const isStated = () => words.joiners(first + second).includes(first.length)
  if (own.verbPrefixes.includes(first)) return isStated()
  if (first.length < 2 || own.open.has(first)) return own.plurals.has(second) && isStated()
  if (own.plurals.has(second)) return words.spells(first)
  if (own.comparatives.has(second)) return words.word(first + second).count > 0
  return own.persons.has(second) && first.endsWith(own.silentEnd) && first.length > 2 && words.spells(first)
}

/** Letters of the longest affix, and of the shortest word that an affix is taken from. */
const [longestAffix, shortestStem] = [6, 3]

/** Where non-joiners belong in a word that is joined with its affixes. */
function placesIn(found: string, words: WordModel, own: SetOff): readonly number[] {
  const spelling = modelSpelling(found, words.lang)
  if (spelling.length !== found.length || own.whole.has(spelling)) return []
  const stated = words.joiners(spelling)
  if (stated.some((at) => own.verbPrefixes.some((prefix) => spelling.slice(0, at).endsWith(prefix))))
    return stated.filter((at) => joins.test(spelling.slice(0, at)))
  const places: number[] = []
  for (let at = Math.max(shortestStem, spelling.length - longestAffix); at < spelling.length; at += 1)
    if (isAffixed(spelling, at, words, own)) places.push(at)
  const [only] = places
  if (only === undefined || places.length > 1) return []
  const affix = spelling.slice(only)
  if (own.endings.has(affix)) return stated.includes(only) ? [only] : []
  return isPluralOfOther(spelling, only, words, own) ? [] : [only]
}

/** Whether the last letter of a word is silent: after a long alef, and in a few words, it is heard, and may join. */
function isSilentEnd(stem: string, own: SetOff): boolean {
  return stem.endsWith(own.silentEnd) && stem.at(-2) !== alef && !own.heard.has(stem)
}

/** Whether a word consists of another one that ends with a silent letter, and an affix from this place on. */
function isAffixed(spelling: string, at: number, words: WordModel, own: SetOff): boolean {
  const [stem, affix] = [spelling.slice(0, at), spelling.slice(at)]
  if (!isSilentEnd(stem, own) || !words.spells(stem)) return false
  return own.plurals.has(affix) || own.comparatives.has(affix) || own.persons.has(affix)
}

/** The count of a word that no text and no list of the web has, only the dictionary; and one that texts have. */
const [rare, usual] = [0.05, 1]

/** Whether the silent letter may belong to the affix, a plural of a shorter word. */
function isPluralOfOther(spelling: string, at: number, words: WordModel, own: SetOff): boolean {
  if (!own.plurals.has(spelling.slice(at - 1))) return false
  const [longer, shorter] = [spelling.slice(0, at), spelling.slice(0, at - 1)]
  if (!words.spells(shorter)) return false
  return !joins.test(shorter) || words.word(shorter).count > rare || words.word(longer).count < usual
}
