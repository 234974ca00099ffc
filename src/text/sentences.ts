/**
 * Sentences of a text in one language.
 *
 * `Intl.Segmenter` (Unicode UAX 29) finds the candidates; it knows no abbreviations, and treats every full stop
 * after an Arabic letter as an end. The corrections below take false ends back and add the one kind it misses.
 */
import type {Lang} from '../languages/index.ts'

/** Where a sentence stands in its text: UTF-16 code units, end exclusive, no space at either edge. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

const segmenters = new Map<Lang, Intl.Segmenter>()

function segmenterOf(lang: Lang): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known) return known
  const made = new Intl.Segmenter(lang, {granularity: 'sentence'})
  segmenters.set(lang, made)
  return made
}

/** English words that take a full stop and do not end a sentence by it. */
const englishAbbreviation =
  /(?:^|[\s("'\u201C\u2018\u2014\u2013-])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Sen|Rep|Gov|Pres|Amb|Supt|Jr|Sr|vs|cf|ca|approx|e\.g|i\.e|viz|al|No|Nos|Fig|Figs|Vol|vol|pp|Ch|Art|Sec|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\s*$/u

/** A single letter or dotted initials: `J.`, `U.S.`, `ق.م.`, `أ.د.`, `هـ.`; a letter glued to a number is none. */
const initials =
  /(?:^|[\s("'\u00AB\u201C\u2018])(?:[A-Z]|(?:\p{L}[\u0640\u200D\p{M}]*\.\s?)+\p{L}|[\u0621-\u06CC])[\u0640\u200D\p{M}]*\.\s*$/u

/** Words that open an English sentence far more often than they follow initials as a name. */
const opener =
  /^["'\u201C\u2018(]?(?:The|This|That|These|Those|It|He|She|We|They|I|You|But|And|In|On|At|As|If|When|While|After|Before|There|For|However|His|Her|Its|Their|Our)\b/u

/** Arabic script abbreviations of several letters: doctor and engineer among professions, eras, "and so on". */
const arabicAbbreviation = /(?:^|[\s(\u00AB])(?:إلخ|الخ|ص|ط|هـ|ه|ش|ق|م|د|أ|ا|ج|ر|ك)\.\s*$/u

/** A list mark alone: `1.`, `٣.`, `a)`. */
const listMark = /^[\s(]*(?:\p{Nd}{1,3}|\p{L})[.)\u066B-]\s*$/u

/** Whether the full stop that ends `before` ends no sentence. */
function falseEnd(before: string, after: string, lang: Lang): boolean {
  if (after.trim() === '') return false
  if (!/[\p{L}\p{N}]/u.test(after)) return true
  if (listMark.test(before)) return true
  if (openBrackets(before) > 0) return true
  if (/^[\s"'\u201D\u2019\u00BB)\]]*\p{Ll}/u.test(after))
    return /["'\u201D\u2019\u00BB)\].\u2026]\s*$/u.test(before)
  if (!/\.\s*$/u.test(before)) return false
  if (/\p{Nd}\.$/u.test(before) && /^\p{Nd}/u.test(after)) return true
  if (lang === 'en') return englishAbbreviation.test(before) || (initials.test(before) && !opener.test(after))
  return arabicAbbreviation.test(before) || initials.test(before) || gluedInitial(before, after)
}

/** `أ.د`: the stop stands between two single letters, with no space after it. */
function gluedInitial(before: string, after: string): boolean {
  return /(?:^|[\s(.])\p{L}[\u0640\u200D]*\.$/u.test(before) && /^\p{L}[\u0640\u200D]*[.\s]/u.test(after)
}

/** Round brackets still open at the end of a text. */
function openBrackets(text: string): number {
  let open = 0
  for (const c of text) {
    if (c === '(') open++
    else if (c === ')') open = Math.max(0, open - 1)
  }
  return open
}

/** Ends that UAX 29 does not know: the Urdu full stop, and a question mark that has no space after it. */
const missed = /[\u06D4\u061F][\u00BB"\u201D)]*(?=\s*[\p{L}\p{N}\u00AB"\u201C])/gu

function candidates(text: string, lang: Lang): number[] {
  const ends = new Set<number>()
  for (const {index, segment} of segmenterOf(lang).segment(text)) ends.add(index + segment.length)
  for (const match of text.matchAll(missed)) ends.add(match.index + match[0].length)
  ends.add(text.length)
  return [...ends].sort((a, b) => a - b)
}

/**
 * Sentences of a text, in order. They cover every character but spaces; a text of nothing but spaces has none.
 * `؛` and `،` end no sentence. A bracket that is never closed does not glue more than 400 characters.
 */
export function sentencesOf(text: string, lang: Lang): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  let start = 0
  for (const end of candidates(text, lang)) {
    if (end <= start) continue
    const before = text.slice(start, end)
    if (before.length < 400 && end < text.length && falseEnd(before, text.slice(end, end + 80), lang))
      continue
    const lead = before.length - before.trimStart().length
    const trimmed = before.trim()
    if (trimmed !== '') spans.push({start: start + lead, end: start + lead + trimmed.length})
    start = end
  }
  return spans
}
