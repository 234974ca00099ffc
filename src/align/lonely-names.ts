/**
 * Names that only one side of a bead has.
 *
 * A name is answered by the same thing's name, by any form of it inside the other side's letters, by most of the
 * words of a longer form, by a spelling that sounds like it or by a word of the lexicon. What translators add and
 * drop freely is not asked for: adjectives of countries and peoples, and common words that may be names.
 */
import {type Lang, langs} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'
import {isLatin, latinKey} from '../languages/script/latn/key.ts'
import type {Concept} from '../text/model.ts'
import {baseLexicon} from './base-lexicon.ts'
import {type FoundName, formsOf, namesIn, nameTables} from './names.ts'
import {lettersOf, type ReadText} from './read-text.ts'
import {type AlignToken, tokensOf} from './tokens.ts'
import {foldedWord, withoutAffix} from './words.ts'

/** A sequence of tokens that is a name, and the things that it may name. */
interface Named {
  readonly ids: readonly string[]
  /** Index of the first of its tokens. */
  readonly at: number
  readonly words: readonly AlignToken[]
}

/** Names of `side` that nothing of `other` could stand for: the indices of the first and last token of each. */
export function lonelyNames(
  side: ReadText,
  other: ReadText,
  concepts: readonly Concept[],
): readonly (readonly [first: number, last: number])[] {
  const read = {nested: true, anyCase: true}
  const readings = [
    {lang: other.lang, tokens: other.tokens},
    {lang: other.lang, tokens: other.bare},
    ...latinReadings(other),
  ]
  const there = new Set(
    readings
      .flatMap(({lang, tokens}) => namesIn(tokens, lang, nameTables(lang, concepts), read))
      .map(({id}) => id),
  )
  return askedFor(side, concepts)
    .filter((named) => !named.ids.some((id) => there.has(id)))
    .filter(({ids, words}) => !(formAnswers(ids, other, concepts) || wordAnswers(side, words, other)))
    .map(({at, words}) => [at, at + words.length - 1] as const)
}

/** The words that stand in Latin letters in a text in others, read in every language that is written so. */
function latinReadings({tokens}: ReadText): readonly Pick<ReadText, 'lang' | 'tokens'>[] {
  const latin = tokens.filter(({kind}) => kind === 'latin')
  if (latin.length === 0) return []
  const text = latin.map((token) => token.text).join(' ')
  return langs.filter(isLatin).map((lang) => ({lang, tokens: tokensOf(text, lang)}))
}

/** The names of a side for which the other side should have a counterpart. */
function askedFor(side: ReadText, concepts: readonly Concept[]): Named[] {
  const {lang, tokens} = side
  const found = namesIn(tokens, lang, nameTables(lang, concepts))
  const outer = found.filter((name) => !found.some((other) => isWithin(name, other)))
  const spans = Map.groupBy(outer, ({at, size}) => `${at} ${size}`)
  return [...spans.values()].flatMap((names) => {
    const [{at, size} = {at: 0, size: 0}] = names
    const words = tokens.slice(at, at + size)
    const written = words[0]?.text ?? ''
    const ids = names.map(({id}) => id).filter((id) => size > 1 || isSpelled(written, id, lang, concepts))
    if (ids.length === 0) return []
    const sure = isLatin(lang)
      ? isCapitalName(tokens, at, size, lang)
      : isPlainName(ids, words, side, concepts)
    return sure ? [{ids, at, words}] : []
  })
}

function isWithin(inner: FoundName, outer: FoundName): boolean {
  return inner.size < outer.size && outer.at <= inner.at && inner.at + inner.size <= outer.at + outer.size
}

/**
 * Whether a word is spelt as a form of what it may name, apart from particles: different words may have the same stem.
 */
function isSpelled(text: string, id: string, lang: Lang, concepts: readonly Concept[]): boolean {
  const {article, particle} = knowledgeByLang[lang].translation.names
  const spelled = (word: string) => withoutAffix(foldedWord(word, lang), article)
  const found = [spelled(text), spelled(withoutAffix(foldedWord(text, lang), particle))]
  return formsOf(id, lang, concepts).some((form) => found.includes(spelled(form)))
}

/** Whether words with a capital are a name rather than an adjective, a common word or a part of a title. */
function isCapitalName(tokens: readonly AlignToken[], at: number, size: number, lang: Lang): boolean {
  const {adjective, ambiguous} = knowledgeByLang[lang].translation.names
  const text = tokens[at]?.text ?? ''
  const key = latinKey(text)
  if (size > 1) return true
  if (ambiguous.includes(key))
    return [tokens[at - 1], tokens[at + 1]].some((beside) => beside?.kind === 'number')
  return key.length < 4 ? text === text.toUpperCase() : adjective?.test(key) !== true
}

/**
 * Whether words without capitals name a person or a place by a noun. The name of an organisation may be a common
 * word: القاعدة is also "the rule".
 */
function isPlainName(
  ids: readonly string[],
  words: readonly AlignToken[],
  {lang}: ReadText,
  concepts: readonly Concept[],
): boolean {
  const {article, adjective} = knowledgeByLang[lang].translation.names
  const known = concepts.filter(
    ({id, kind}) => (kind === 'person' || kind === 'place') && ids.includes(`t${id}`),
  )
  if (known.length === 0 || words.length > 1) return known.length > 0
  const spelled = (word: string) => withoutAffix(foldedWord(word, lang), article)
  const bare = spelled(words[0]?.text ?? '')
  const noun = known.some(({forms}) => spelled(forms[lang]?.preferred ?? '') === bare)
  return noun || adjective?.test(bare) !== true
}

/** Whether a form of what is named stands in the other side's letters, or most words of a longer form. */
function formAnswers(ids: readonly string[], other: ReadText, concepts: readonly Concept[]): boolean {
  const {article} = knowledgeByLang[other.lang].translation.names
  const keys = new Set([...other.tokens, ...other.bare].map(({key}) => key))
  return ids
    .flatMap((id) => formsOf(id, other.lang, concepts))
    .some((form) => {
      const letters = withoutAffix(lettersOf(form), article)
      const words = tokensOf(form, other.lang)
      const found = words.filter(({key}) => keys.has(key)).length
      return (
        (letters.length > 3 && other.letters.includes(letters)) ||
        (found > 1 && found * 2 > words.length) ||
        (words.length === 1 && !isLatin(other.lang) && isNear(lettersOf(form), other))
      )
    })
}

/** Letters by which two spellings of a name may differ: تشيلي and شيلي, سول and سيئول are the same. */
const longLetters = 4

/** Whether a word is an adjective made of a name, or the name with a letter more or less. */
function isNear(written: string, other: ReadText): boolean {
  const {article, adjective, adjectiveDrops} = knowledgeByLang[other.lang].translation.names
  // What looks like the article may be the name's own beginning: ألمانيا.
  const names = [...new Set([written, withoutAffix(written, article)])]
  const stems = names.map((name) => withoutAffix(name, adjectiveDrops)).filter(({length}) => length >= 3)
  return [...other.tokens, ...other.bare].some(({text, kind}) => {
    if (kind !== 'word') return false
    const word = withoutAffix(foldedWord(text, other.lang), article)
    if (adjective?.test(word) && stems.includes(withoutAffix(word, adjective))) return true
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
function wordAnswers(side: ReadText, name: readonly AlignToken[], other: ReadText): boolean {
  const tokens = [...other.tokens, ...other.bare]
  const keys = tokens.map(({key}) => key)
  const latin = new Set(tokens.map(({text}) => latinKey(text)))
  const phoneticKeys = new Set(tokens.flatMap((token) => token.phoneticKeys))
  const lexicon = baseLexicon(side.lang, other.lang)
  return name.some(
    (token) =>
      latin.has(latinKey(token.text)) ||
      [...(lexicon.get(token.key)?.keys() ?? [])].some((word) =>
        keys.some((key) => key === word || (word.length > 3 && key.includes(word))),
      ) ||
      token.phoneticKeys.some(
        (phoneticKey) => phoneticKeys.has(phoneticKey) || alike(phoneticKey, phoneticKeys),
      ),
  )
}

/** Whether a phonetic key of three sounds and more is part of one of the others, or contains one: nisba and article. */
function alike(phoneticKey: string, others: ReadonlySet<string>): boolean {
  if (phoneticKey.length < 3) return false
  return [...others].some(
    (other) => other.includes(phoneticKey) || (other.length > 3 && phoneticKey.includes(other)),
  )
}
