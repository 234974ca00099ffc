/**
 * Names that only one side of a bead has.
 *
 * A name is answered by the same thing's name, by any form of it inside the other side's letters, by most of the
 * words of a longer form, by a spelling that sounds like it or by a word of the lexicon. What translators add and
 * drop freely is not asked for: adjectives of countries and peoples, and common words that may be names.
 */
import type {Lang} from '../languages/index.ts'
import {foldStem} from '../languages/script/fold.ts'
import type {Concept} from '../text/model.ts'
import {baseLexicon} from './base-lexicon.ts'
import {conceptNames, type FoundName, formsOf, namesIn, unicodeNames} from './names.ts'
import {lettersOf, type ReadText} from './read-text.ts'
import {type Token, tokensOf} from './tokens.ts'
import {latinKey} from './words.ts'

/** Names of months that are words too: they are months where a number stands beside them. */
const ambiguous: ReadonlySet<string> = new Set(['may', 'march'])

/** Endings of English adjectives of places, and those that have none. */
const adjective = /(?:an|ans|ese|ish|ern)$|^(?:welsh|dutch|french|swiss|greek|czech|thai)$/

/** Endings of Arabic and Persian ones. */
const nisba = /(?<=.{2})\u064A(?:\u0647|\u064A\u0646|\u0648\u0646|\u0627\u062A|\u0627)?$/

const article =
  /^(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644))(?=.{2})/

/** A particle of one letter that is written together with a word. */
const particle = /^[\u0648\u0641\u0628\u0644\u0643](?=.{3})/

/** A run of tokens that is a name, and what it may name. */
interface Named {
  readonly ids: readonly string[]
  readonly words: readonly Token[]
}

/** Names of `side` that nothing of `other` could stand for, as written. */
export function lonelyNames(side: ReadText, other: ReadText, concepts: readonly Concept[]): string[] {
  const tables = [unicodeNames(other.lang), conceptNames(concepts, other.lang)]
  const read = {nested: true, anyCase: true}
  const english = [unicodeNames('en'), conceptNames(concepts, 'en')]
  const there = new Set(
    [
      ...[other.tokens, other.bare].flatMap((tokens) => namesIn(tokens, other.lang, tables, read)),
      ...(other.lang === 'en' ? [] : namesIn(latinTokens(other), 'en', english, read)),
    ].map(({id}) => id),
  )
  return askedFor(side, concepts)
    .filter((named) => !named.ids.some((id) => there.has(id)))
    .filter(({ids, words}) => !(formAnswers(ids, other, concepts) || wordAnswers(side, words, other)))
    .map(({words}) => words.map(({text}) => text).join(' '))
}

/** The words that stand in Latin letters in a text in Arabic ones, as English words. */
function latinTokens({tokens}: ReadText): readonly Token[] {
  const latin = tokens.filter(({kind}) => kind === 'latin')
  return latin.length === 0 ? [] : tokensOf(latin.map(({text}) => text).join(' '), 'en')
}

/** The names of a side that ought to be answered. */
function askedFor(side: ReadText, concepts: readonly Concept[]): Named[] {
  const {lang, tokens} = side
  const tables = [unicodeNames(lang), conceptNames(concepts, lang)]
  const found = namesIn(tokens, lang, tables)
  const outer = found.filter((name) => !found.some((other) => isWithin(name, other)))
  const spans = Map.groupBy(outer, ({at, size}) => `${at} ${size}`)
  return [...spans.values()].flatMap((names) => {
    const {at, size} = names[0]!
    const words = tokens.slice(at, at + size)
    const ids = names.map(({id}) => id).filter((id) => size > 1 || isSpelled(words[0]!, id, lang, concepts))
    if (ids.length === 0) return []
    const sure = lang === 'en' ? isEnglishName(tokens, at, size) : isPlainName(ids, words, side, concepts)
    return sure ? [{ids, words}] : []
  })
}

function isWithin(inner: FoundName, outer: FoundName): boolean {
  return inner.size < outer.size && outer.at <= inner.at && inner.at + inner.size <= outer.at + outer.size
}

/** Whether a word is spelled as a form of what it may name, particles aside: stems of different words may be one. */
function isSpelled({text}: Token, id: string, lang: Lang, concepts: readonly Concept[]): boolean {
  const forms = formsOf(id, lang, concepts)
  if (lang === 'en') return forms.some((form) => latinKey(form) === latinKey(text))
  const spelled = (word: string) => foldStem(word).replace(article, '')
  const found = [foldStem(text), foldStem(text).replace(particle, '')].map(spelled)
  return forms.some((form) => found.includes(spelled(form)))
}

/** Whether English words are a name rather than an adjective, a common word or a part of a title. */
function isEnglishName(tokens: readonly Token[], at: number, size: number): boolean {
  if (size > 1) return true
  const {text} = tokens[at]!
  const key = latinKey(text)
  if (key.length < 4 && key !== 'may') return text === text.toUpperCase()
  const numbered = [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number')
  return ambiguous.has(key) ? numbered : !adjective.test(key)
}

/**
 * Whether Arabic or Persian words name a person or a place by a noun. Without capitals the name of an organisation
 * may be a common word: القاعدة is also "the rule".
 */
function isPlainName(
  ids: readonly string[],
  words: readonly Token[],
  {lang}: ReadText,
  concepts: readonly Concept[],
): boolean {
  const known = concepts.filter(
    ({id, kind}) => (kind === 'person' || kind === 'place') && ids.includes(`t${id}`),
  )
  if (known.length === 0 || words.length > 1) return known.length > 0
  const bare = foldStem(words[0]!.text).replace(article, '')
  const noun = known.some(({forms}) => foldStem(forms[lang]?.preferred ?? '').replace(article, '') === bare)
  return noun || !nisba.test(bare)
}

/** Whether a form of what is named stands in the other side's letters, or most words of a longer form. */
function formAnswers(ids: readonly string[], other: ReadText, concepts: readonly Concept[]): boolean {
  const keys = new Set([...other.tokens, ...other.bare].map(({key}) => key))
  return ids
    .flatMap((id) => formsOf(id, other.lang, concepts))
    .some((form) => {
      const letters = lettersOf(form).replace(article, '')
      const words = tokensOf(form, other.lang)
      const found = words.filter(({key}) => keys.has(key)).length
      return (
        (letters.length > 3 && other.letters.includes(letters)) ||
        (found > 1 && found * 2 > words.length) ||
        (words.length === 1 && other.lang !== 'en' && isNear(lettersOf(form), other))
      )
    })
}

/** Endings that a name drops for the adjective made of it: ألمانيا, ألماني. */
const nameEnding = /(?<=.{3})(?:\u064A\u0627|\u064A\u0647|\u0627|\u0647)$/
/** Letters that two spellings of a name may differ by: تشيلي and شيلي, سول and سيئول are one. */
const longLetters = 4

/** Whether a word is an adjective made of a name in Arabic letters, or the name with a letter more or less. */
function isNear(written: string, other: ReadText): boolean {
  // What looks like the article may be the name's own beginning: ألمانيا.
  const names = [...new Set([written, written.replace(article, '')])]
  const stems = names.map((name) => name.replace(nameEnding, '')).filter(({length}) => length >= 3)
  return [...other.tokens, ...other.bare].some(({text, kind}) => {
    if (kind !== 'word') return false
    const word = foldStem(text).replace(article, '')
    if (nisba.test(word) && stems.includes(word.replace(nisba, ''))) return true
    return names.some((name) => isOneLetterMore(name, word) || isOneLetterMore(word, name))
  })
}

/** Whether the longer of two words is the shorter with one letter more; both long enough to be told apart. */
function isOneLetterMore(longer: string, shorter: string): boolean {
  if (shorter.length < longLetters || longer.length !== shorter.length + 1) return false
  let at = 0
  while (at < shorter.length && longer[at] === shorter[at]) at += 1
  return longer.slice(at + 1) === shorter.slice(at)
}

/** Whether any of a name's words has a counterpart by spelling, script or lexicon. */
function wordAnswers(side: ReadText, name: readonly Token[], other: ReadText): boolean {
  const tokens = [...other.tokens, ...other.bare]
  const keys = tokens.map(({key}) => key)
  const latin = new Set(tokens.map(({text}) => latinKey(text)))
  const skeletons = new Set(tokens.flatMap((token) => token.skeletons))
  const lexicon = baseLexicon(side.lang, other.lang)
  return name.some(
    (token) =>
      latin.has(latinKey(token.text)) ||
      [...(lexicon.get(token.key)?.keys() ?? [])].some((word) =>
        keys.some((key) => key === word || (word.length > 3 && key.includes(word))),
      ) ||
      token.skeletons.some((skeleton) => skeletons.has(skeleton) || alike(skeleton, skeletons)),
  )
}

/** Whether a skeleton of three sounds and more is within one of the others, or has one within it: nisba and article. */
function alike(skeleton: string, others: ReadonlySet<string>): boolean {
  if (skeleton.length < 3) return false
  return [...others].some(
    (other) => other.includes(skeleton) || (other.length > 3 && skeleton.includes(other)),
  )
}
