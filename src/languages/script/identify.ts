/**
 * The language of a text: by script, then, where languages share it, by the letter sequences of its words.
 *
 * Any number of languages, and the answer may be that it is none of them: by letters that no listed language writes,
 * and by franc, which knows 187 languages but is right on long prose only.
 */
import {francAll} from 'franc'
import {englishName} from '../english-name.ts'
import {type Lang, langs, languages, type Script} from '../index.ts'
import {knowledgeByLang} from '../knowledge.ts'
import {countScripts} from './script-count.ts'
import {sequencesOfWord, wordPattern} from './sequences.ts'

/** Scores of the languages of a script, as logarithms; only their differences mean anything. */
export type Scores = ReadonlyMap<Lang, number>

/** The language of a text, as far as it can be told. */
export interface LanguageGuess {
  /** Undefined if no letter shows it, or if the text is in a language that is not listed. */
  readonly lang: Lang | undefined
  /** 0…1, a probability: with two languages .5 is a guess, with three .33. */
  readonly confidence: number
  /** The scores, for a text in a script that several languages share. */
  readonly scores?: Scores
}

/** Code units of a long text that are read, half from either end: the language does not change inside a paragraph. */
const sampleSize = 600

function sample(text: string): string {
  if (text.length <= sampleSize) return text
  return `${text.slice(0, sampleSize / 2)} ${text.slice(-sampleSize / 2)}`
}

/**
 * How much a letter of Arabic script weighs beside a Latin one. Texts in the Arabic script are full of foreign names in
 * Latin letters, while those in the Latin script transliterate; and their words are shorter.
 */
const arabicWeight = 3

/** The language of a text by itself. Whether to ask its neighbours is left to the caller. */
export function languageOf(whole: string): LanguageGuess {
  const text = sample(whole)
  const counts = countScripts(text)
  const {Arab, Latn, other} = counts
  if (Arab + Latn === 0 || other > Arab + Latn || unlistedLanguage(text, counts) !== undefined)
    return {lang: undefined, confidence: 0}
  const weight = Arab > 0 && Latn > Arab && commonShare(text) >= 1 / 8 ? 1 : arabicWeight
  const isLatin = Latn > weight * Arab
  const share = isLatin && Arab > 0 ? Latn / (Latn + Arab) : 1
  const scores = outsideQuotations(text, isLatin ? 'Latn' : 'Arab')
  if (scores.size === 1) return {lang: best(scores), confidence: share}
  return {lang: best(scores), confidence: share * confidenceOf(scores), scores}
}

/** The language with the highest score; undefined for no scores. */
export function best(scores: Scores): Lang | undefined {
  let found: Lang | undefined
  for (const [lang, score] of scores)
    if (found === undefined || score > (scores.get(found) ?? 0)) found = lang
  return found
}

/** Log odds of the best language against the next one; infinite if there is no other. */
export function scoreLead(scores: Scores): number {
  const [first = 0, second = Number.NEGATIVE_INFINITY] = [...scores.values()].sort((a, b) => b - a)
  return first - second
}

/** The likeliest language of a script for a text, and its lead, see {@link scoreLead}. */
export function likeliest(
  text: string,
  script: Script,
): {readonly lang: Lang; readonly odds: number} | undefined {
  const scores = scoresOf(text, script)
  const lang = best(scores)
  return lang && {lang, odds: scoreLead(scores)}
}

/** The probability of the best language. */
function confidenceOf(scores: Scores): number {
  const most = Math.max(...scores.values())
  return 1 / [...scores.values()].reduce((sum, score) => sum + Math.exp(score - most), 0)
}

/** Quotations, with their quotation marks. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"/g

/** Words, and log odds, that the text around its quotations must have to decide for the whole. */
const frame = {words: 3, odds: 2} as const

/** The scores of a text. A text that quotes another language is in the language around the quotation. */
function outsideQuotations(text: string, script: Script): Scores {
  if (/[«“"]/.test(text)) {
    const outside = text.replace(quoted, ' ').trim()
    const scores = scoresOf(outside, script)
    if (outside.split(/\s+/).length >= frame.words && scoreLead(scores) >= frame.odds) return scores
  }
  return scoresOf(text, script)
}

/** The listed languages of each script. */
const ofScript: Readonly<Record<Script, readonly Lang[]>> = {
  Arab: langs.filter((lang) => languages[lang].script === 'Arab'),
  Latn: langs.filter((lang) => languages[lang].script === 'Latn'),
}

/** Log odds that stand for all of franc's scale, whose best answer is 1. */
const francOdds = 20

/** Log odds by which a language without sequences trails the others of its script if franc does not name it. */
const unlikely = 3

/**
 * Scores of the listed languages of a script for a text; equal if nothing in it tells. Languages with letter sequences
 * are scored by these; the others win if franc names them and the text is long enough.
 */
export function scoresOf(text: string, script: Script): Scores {
  const own = ofScript[script]
  if (own.length === 1) return new Map(own.map((lang) => [lang, 0]))
  const learnt = sequenceScores(text, script)
  const others = own.filter((lang) => !learnt.has(lang))
  if (others.length === 0) return learnt
  const guesses = new Map(francAll(text, {only: own.map(francCode)}))
  const odds = (lang: Lang) => francOdds * (guesses.get(francCode(lang)) ?? 0)
  if (learnt.size < 2) return new Map(own.map((lang) => [lang, odds(lang)]))
  const known = Math.max(...[...learnt.keys()].map(odds))
  const isLong = countScripts(text)[script] >= enough[script]
  const most = Math.max(...learnt.values())
  // franc is not asked about short texts: the lines around them decide.
  const score = (lang: Lang) => most + (isLong && odds(lang) > known ? odds(lang) - known : -unlikely)
  return new Map([...learnt, ...others.map((lang) => [lang, score(lang)] as const)])
}

function francCode(lang: Lang): string {
  return knowledgeByLang[lang].identification.franc
}

/** The weights of a sequence by language, for the languages of one script in their order. */
type Model = ReadonlyMap<string, readonly number[]>

/** The languages of a script that have letter sequences. */
const learntOf: Readonly<Record<Script, readonly Lang[]>> = {
  Arab: ofScript.Arab.filter((lang) => knowledgeByLang[lang].identification.sequences !== undefined),
  Latn: ofScript.Latn.filter((lang) => knowledgeByLang[lang].identification.sequences !== undefined),
}

const models: Readonly<Record<Script, Model>> = {Arab: modelOf(learntOf.Arab), Latn: modelOf(learntOf.Latn)}

function modelOf(own: readonly Lang[]): Model {
  const weights = own.map((lang) => knowledgeByLang[lang].identification.sequences ?? {})
  const all = new Set(weights.flatMap((each) => Object.keys(each)))
  return new Map([...all].map((sequence) => [sequence, weights.map((each) => each[sequence] ?? 0)]))
}

/** Number of words, and lead in log odds, at which reading stops because the language is clear. */
const [plainWords, plainOdds] = [8, 12]

function sequenceScores(text: string, script: Script): Scores {
  const own = learntOf[script]
  const sums = own.map(() => 0)
  const scores = () => new Map(own.map((lang, index) => [lang, sums[index] ?? 0]))
  let words = 0
  for (const [word] of text.matchAll(wordPattern)) {
    for (const sequence of sequencesOfWord(word)) {
      for (const [index, weight] of models[script].get(sequence)?.entries() ?? []) sums[index]! += weight
    }
    words += 1
    if (words >= plainWords && scoreLead(scores()) >= plainOdds) break
  }
  return scores()
}

/**
 * Letters that a text must have to be in a language that is not listed. Latin script needs more, because franc takes
 * many headlines and captions for small languages.
 */
const enough: Readonly<Record<Script, number>> = {Arab: 40, Latn: 80}

/**
 * Score of a listed language, as a share of franc's best answer, from which the text may be in it: of 1,600 paragraphs
 * in 20 other languages 99.5 % are below, of 17,000 English lines of web pages one.
 */
const listedShare = 0.85

/** Share of letters that no listed language has from which a text is in none of them. */
const strangeShare = 0.015

/** Share of common words of a listed language from which a text in the Latin script is in it. */
const commonEnough = 0.2

/** Letters of the Arabic script beyond the basic block that no listed language writes. */
const strange = new RegExp(`[${strangeLetters()}]`, 'gu')

function strangeLetters(): string {
  const known = new Set(ofScript.Arab.flatMap((lang) => [...knowledgeByLang[lang].identification.letters]))
  const beyond = Array.from({length: 0x780 - 0x66e}, (_, index) => String.fromCharCode(0x66e + index))
  return beyond.filter((letter) => /(?=\p{L})\p{Script=Arabic}/u.test(letter) && !known.has(letter)).join('')
}

const commonWords = new Set(ofScript.Latn.flatMap((lang) => knowledgeByLang[lang].words.common))

/** franc's answers that are ignored: undetermined, and Scots, for which it takes short English texts. */
const noAnswer = new Set(['und', 'sco'])

/** Share of the Latin words of a text that are common words of a listed language. */
function commonShare(text: string): number {
  const words = text.match(/\p{Script=Latin}+/gu) ?? []
  return words.filter((word) => commonWords.has(word.toLowerCase())).length / Math.max(words.length, 1)
}

/**
 * The language of a text, as a phrase for a message ("Urdu"), if it is not a listed one; undefined if it is, or if the
 * text is too short to tell.
 */
export function unlistedLanguage(text: string, counts = countScripts(text)): string | undefined {
  const {Arab, Latn, other} = counts
  if (other > Arab + Latn) return nameOfGuess(text) ?? 'a script of no listed language'
  if (Arab < Latn) return Latn < enough.Latn ? undefined : unlistedLatin(text, Latn)
  if (Arab < enough.Arab) return undefined
  const found = text.match(strange) ?? []
  if (found.length <= strangeShare * Arab) return undefined
  const letters = `letters of no listed language: ${[...new Set(found)].slice(0, 5).join(' ')}`
  return `${nameOfGuess(text) ?? 'another language of the Arabic script'} (${letters})`
}

/** The same for the Latin script. A text with hardly any ASCII is in no language, but stored in a wrong code page. */
function unlistedLatin(text: string, letters: number): string | undefined {
  if (commonShare(text) > commonEnough) return undefined
  const beyond = text.match(/(?![A-Za-z])\p{Script=Latin}/gu)?.length ?? 0
  return beyond > letters / 2 ? 'no language, but another code page' : nameOfGuess(text)
}

/** The English name of the language that franc finds; undefined if it may be a listed language. */
function nameOfGuess(text: string): string | undefined {
  const guesses = francAll(text)
  const [[code, most] = ['und', 0]] = guesses
  const listed = guesses.find(([each]) => langs.some((lang) => francCode(lang) === each))?.[1] ?? 0
  return noAnswer.has(code) || listed >= listedShare * most ? undefined : englishName(code)
}
