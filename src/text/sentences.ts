/**
 * Sentences of a text in one language.
 *
 * `Intl.Segmenter` (Unicode UAX 29) finds the candidates; it knows no abbreviations, and treats every full stop
 * after an Arabic letter as an end. The corrections below take false ends back.
 */
import {byLang, type Lang} from '../languages/index.ts'
import {knowledgeByLang} from '../languages/knowledge.ts'

/** Where a sentence stands in its text: UTF-16 code units, end exclusive, no space at either edge. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

/** What stands before a word: nothing, a space, an opening mark or a dash. */
const wordStart = '(?:^|[\\s("\'\\u00AB\\u201C\\u2018\\u2014\\u2013-])'

/** How the texts of each language are divided; abbreviations end a text, openers begin one. */
const dividers = byLang((lang) => {
  const {abbreviations, openers, eras = '', goesOn = '(?!)', clauses} = knowledgeByLang[lang].sentences
  return {
    segmenter: new Intl.Segmenter(lang, {granularity: 'sentence'}),
    abbreviation: new RegExp(`${wordStart}${oneOf(abbreviations)}\\.\\s*$`, 'u'),
    opener: new RegExp(`^["'\\u201C\\u2018(]?${oneOf(openers)}(?![\\p{L}\\p{N}])`, 'u'),
    era: new RegExp(`\\p{Nd}\\s*${oneOf(eras)}\\.\\s*$`, 'u'),
    joint: new RegExp(`^(?:${clauses?.joints ?? '(?!)'})`, 'u'),
    goesOn: new RegExp(`^(?:${goesOn})`, 'u'),
  }
})

/** Words divided by `|` as the source of a regular expression; without a word it matches nothing. */
function oneOf(words: string): string {
  return words === '' ? '(?!)' : `(?:${words.replaceAll('.', '\\.')})`
}

/**
 * A single letter, a capital where the script has them, or dotted initials: `J.`, `U.S.`, `ق.م.`, `أ.د.`, `هـ.`; a
 * letter glued to a number is none.
 */
const initials =
  /(?:^|[\s("'\u00AB\u201C\u2018])(?:(?:\p{L}[\u0640\u200D\p{M}]*\.\s?)+\p{L}|[\p{Lu}\p{Lo}])[\u0640\u200D\p{M}]*\.\s*$/u

/** A list mark alone: `1.`, `٣.`, `a)`. */
const listMark = /^[\s(]*(?:\p{Nd}{1,3}|\p{L})[.)\u066B-]\s*$/u

/** A question or exclamation mark inside a quotation, or an ellipsis: what follows tells whether the sentence goes on. */
const openEnd = /(?:[?\u061F!]["'\u201D\u2019\u00BB]+|(?:(?<!\.)\.{3,}|\u2026)["'\u201D\u2019\u00BB]*)\s*$/u

/** Two stops. In a headline, which has no stop at its end, they are a pause: nothing ends there. */
const pause = /(?<!\.)\.\.\s*$/u

/** How a text ends that has stops. */
const stopped = /[.?\u061F!\u06D4\u2026]["'\u201D\u2019\u00BB)\]]*\s*$/u

/** Whether the full stop that ends `before` ends no sentence. */
function falseEnd(before: string, after: string, lang: Lang, isHeadline: boolean): boolean {
  if (after.trim() === '') return false
  if (!/[\p{L}\p{N}]/u.test(after)) return true
  if (listMark.test(before)) return true
  if (openBrackets(before) > 0 || (isHeadline && pause.test(before))) return true
  const {abbreviation, opener, era, joint, goesOn} = dividers[lang]
  if (openEnd.test(before) && goesOn.test(after)) return true
  if (/^[\s"'\u201D\u2019\u00BB)\]]*\p{Ll}/u.test(after))
    return /["'\u201D\u2019\u00BB)\].\u2026]\s*$/u.test(before)
  if (!/\.\s*$/u.test(before)) return false
  if (/\p{Nd}\.$/u.test(before) && /^\p{Nd}/u.test(after)) return true
  if (era.test(before) && joint.test(after)) return false
  const isInitial = initials.test(before) && !opener.test(after)
  return isInitial || abbreviation.test(before) || gluedInitial(before, after)
}

/** `أ.د`: the stop stands between two single letters, with no space after it. */
function gluedInitial(before: string, after: string): boolean {
  return /(?:^|[\s(.])\p{L}[\u0640\u200D]*\.$/u.test(before) && /^\p{L}[\u0640\u200D]*[.\s]/u.test(after)
}

/** Brackets still open at the end of a text. */
function openBrackets(text: string): number {
  let open = 0
  for (const c of text) {
    if (c === '(' || c === '[') open++
    else if (c === ')' || c === ']') open = Math.max(0, open - 1)
  }
  return open
}

/**
 * Sentences of a text, in order. They cover every character but spaces; a text of nothing but spaces has none.
 * `؛` and `،` end no sentence. A bracket that is never closed does not glue more than 400 characters.
 */
export function sentenceSpansOf(text: string, lang: Lang): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  const isHeadline = !stopped.test(text)
  let start = 0
  for (const {index, segment} of dividers[lang].segmenter.segment(text)) {
    const end = index + segment.length
    const before = text.slice(start, end)
    const after = text.slice(end, end + 80)
    if (before.length < 400 && end < text.length && falseEnd(before, after, lang, isHeadline)) continue
    const lead = before.length - before.trimStart().length
    const trimmed = before.trim()
    if (trimmed !== '') spans.push({start: start + lead, end: start + lead + trimmed.length})
    start = end
  }
  return spans
}
