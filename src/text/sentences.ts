/**
 * Sentences of a text in one language.
 *
 * `Intl.Segmenter` (Unicode UAX 29) finds the candidates; it knows no abbreviations, and treats every full stop
 * after an Arabic letter as an end. The corrections below take false ends back.
 */
import {byLang, type Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'

/** The place of a sentence in its text: UTF-16 code units, end exclusive, no space at either edge. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

/** What may stand before a word: nothing, a space, an opening mark or a dash. */
const wordStart = '(?:^|[\\s("\'\\u00AB\\u201C\\u2018\\u2014\\u2013-])'

/** Patterns that divide the texts of each language; abbreviations end a text, openers begin one. */
const dividers = byLang((lang) => {
  const {abbreviations, openers, eras = '', goesOn = '(?!)', clauses} = knowledgeByLang[lang].sentences
  return {
    segmenter: new Intl.Segmenter(lang, {granularity: 'sentence'}),
    abbreviation: new RegExp(`${wordStart}${oneOf(abbreviations)}\\.\\s*$`, 'u'),
    opener: new RegExp(`^["'\\u201C\\u2018(]?${oneOf(openers)}(?![\\p{L}\\p{N}])`, 'u'),
    era: new RegExp(`\\p{Nd}\\s*${oneOf(eras)}\\.\\s*$`, 'u'),
    connective: new RegExp(`^(?:${clauses?.joints ?? '(?!)'})`, 'u'),
    goesOn: new RegExp(`^(?:${goesOn})`, 'u'),
  }
})

/**
 * The source of a regular expression that matches one of the words, which are divided by `|`; nothing where there are
 * no words.
 */
function oneOf(words: string): string {
  return words === '' ? '(?!)' : `(?:${words.replaceAll('.', '\\.')})`
}

/**
 * Initials at the end of a text: a single letter (a capital where the script has capitals) or several with full stops:
 * `J.`, `U.S.`, `ق.م.`, `أ.د.`, `هـ.`. A letter attached to a number is no initial.
 */
const initials =
  /(?:^|[\s("'\u00AB\u201C\u2018])(?:(?:\p{L}[\u0640\u200D\p{M}]*\.\s?)+\p{L}|[\p{Lu}\p{Lo}])[\u0640\u200D\p{M}]*\.\s*$/u

/** A list mark alone: `1.`, `٣.`, `a)`. */
const listMark = /^[\s(]*(?:\p{Nd}{1,3}|\p{L})[.)\u066B-]\s*$/u

/** A question or exclamation mark inside a quotation, or an ellipsis: what follows tells whether the sentence goes on. */
const endThatMayGoOn =
  /(?:[?\u061F!]["'\u201D\u2019\u00BB]+|(?:(?<!\.)\.{3,}|\u2026)["'\u201D\u2019\u00BB]*)\s*$/u

/** Two full stops. A headline has no full stop at its end, so that two inside it are a pause and end no sentence. */
const twoStops = /(?<!\.)\.\.\s*$/u

/** The end of a text that is written with full stops. */
const endsWithStop = /[.?\u061F!\u06D4\u2026]["'\u201D\u2019\u00BB)\]]*\s*$/u

/** Whether the candidate end between `before` and `after` ends no sentence. */
function isFalseEnd(before: string, after: string, lang: Lang, isHeadline: boolean): boolean {
  if (after.trim() === '') return false
  if (!/[\p{L}\p{N}]/u.test(after)) return true
  if (listMark.test(before)) return true
  if (openBrackets(before) > 0 || (isHeadline && twoStops.test(before))) return true
  const {abbreviation, opener, era, connective, goesOn} = dividers[lang]
  if (endThatMayGoOn.test(before) && goesOn.test(after)) return true
  if (/^[\s"'\u201D\u2019\u00BB)\]]*\p{Ll}/u.test(after))
    return /["'\u201D\u2019\u00BB)\].\u2026]\s*$/u.test(before)
  if (!/\.\s*$/u.test(before)) return false
  if (/\p{Nd}\.$/u.test(before) && /^\p{Nd}/u.test(after)) return true
  if (era.test(before) && connective.test(after)) return false
  const isInitial = initials.test(before) && !opener.test(after)
  return isInitial || abbreviation.test(before) || endsInGluedInitial(before, after)
}

/** Whether a full stop stands between two single letters without a space after it: `أ.د`. */
function endsInGluedInitial(before: string, after: string): boolean {
  return /(?:^|[\s(.])\p{L}[\u0640\u200D]*\.$/u.test(before) && /^\p{L}[\u0640\u200D]*[.\s]/u.test(after)
}

/** Number of brackets that are open at the end of a text. */
function openBrackets(text: string): number {
  let open = 0
  for (const c of text) {
    if (c === '(' || c === '[') open++
    else if (c === ')' || c === ']') open = Math.max(0, open - 1)
  }
  return open
}

/**
 * Sentences of a text, in order. They cover every character except spaces; a text of spaces alone has none. `؛` and `،`
 * end no sentence. Open brackets are ignored once a sentence has 400 characters, so that a bracket that is never closed
 * does not join the rest of the text.
 */
export function sentenceSpansOf(text: string, lang: Lang): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  const isHeadline = !endsWithStop.test(text)
  let start = 0
  for (const {index, segment} of dividers[lang].segmenter.segment(text)) {
    const end = index + segment.length
    const before = text.slice(start, end)
    const after = text.slice(end, end + 80)
    if (before.length < 400 && end < text.length && isFalseEnd(before, after, lang, isHeadline)) continue
    const lead = before.length - before.trimStart().length
    const trimmed = before.trim()
    if (trimmed !== '') spans.push({start: start + lead, end: start + lead + trimmed.length})
    start = end
  }
  return spans
}
