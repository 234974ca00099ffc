/** Numbers and ordinals written as words, for matching with digits and with one another; stems as {@link stemOf} makes them. */
import type {Lang} from '../languages/index.ts'
import {foldStem} from '../languages/script/fold.ts'
import type {Token} from './tokens.ts'
import {stemOf} from './words.ts'

/** Value, then the words of each language; forms of gender and case follow one another. */
const rows: readonly (readonly [number, Readonly<Record<Lang, string>>])[] = [
  [1, {ar: 'أول أولى حادي حادية', en: 'first', fa: 'اول نخست یکم'}],
  [2, {ar: 'اثنان اثنين اثنتان اثنتين ثان ثاني ثانية', en: 'two second', fa: 'دو دوم'}],
  [3, {ar: 'ثلاثة ثلاث ثالث ثالثة', en: 'three third', fa: 'سه سوم'}],
  [4, {ar: 'أربعة أربع رابع رابعة', en: 'four fourth', fa: 'چهار چهارم'}],
  [5, {ar: 'خمسة خمس خامس خامسة', en: 'five fifth', fa: 'پنج پنجم'}],
  [6, {ar: 'ستة ست سادس سادسة', en: 'six sixth', fa: 'شش ششم'}],
  [7, {ar: 'سبعة سبع سابع سابعة', en: 'seven seventh', fa: 'هفت هفتم'}],
  [8, {ar: 'ثمانية ثماني ثمان ثامن ثامنة', en: 'eight eighth', fa: 'هشت هشتم'}],
  [9, {ar: 'تسعة تسع تاسع تاسعة', en: 'nine ninth', fa: 'نه نهم'}],
  [10, {ar: 'عشرة عشر عاشر عاشرة', en: 'ten tenth', fa: 'ده دهم'}],
  [11, {ar: '', en: 'eleven eleventh', fa: 'یازده یازدهم'}],
  [12, {ar: '', en: 'twelve twelfth', fa: 'دوازده دوازدهم'}],
  [13, {ar: '', en: 'thirteen thirteenth', fa: 'سیزده سیزدهم'}],
  [14, {ar: '', en: 'fourteen fourteenth', fa: 'چهارده چهاردهم'}],
  [15, {ar: '', en: 'fifteen fifteenth', fa: 'پانزده پانزدهم'}],
  [16, {ar: '', en: 'sixteen sixteenth', fa: 'شانزده شانزدهم'}],
  [17, {ar: '', en: 'seventeen seventeenth', fa: 'هفده هفدهم'}],
  [18, {ar: '', en: 'eighteen eighteenth', fa: 'هجده هجدهم هیجده هیجدهم'}],
  [19, {ar: '', en: 'nineteen nineteenth', fa: 'نوزده نوزدهم'}],
  [20, {ar: 'عشرون عشرين', en: 'twenty twentieth', fa: 'بیست بیستم'}],
  [30, {ar: 'ثلاثون ثلاثين', en: 'thirty thirtieth', fa: 'سی سیم سی‌ام'}],
  [40, {ar: 'أربعون أربعين', en: 'forty', fa: 'چهل چهلم'}],
  [50, {ar: 'خمسون خمسين', en: 'fifty', fa: 'پنجاه پنجاهم'}],
  [60, {ar: 'ستون ستين', en: 'sixty', fa: 'شصت شصتم'}],
  [70, {ar: 'سبعون سبعين', en: 'seventy', fa: 'هفتاد هفتادم'}],
  [80, {ar: 'ثمانون ثمانين', en: 'eighty', fa: 'هشتاد هشتادم'}],
  [90, {ar: 'تسعون تسعين', en: 'ninety', fa: 'نود نودم'}],
  [100, {ar: 'مئة مائة', en: 'hundred', fa: 'صد صدم'}],
  [1000, {ar: 'ألف آلاف', en: 'thousand', fa: 'هزار هزارم'}],
]

/** How a number word is looked up: as its stem; in Arabic, whose stems of five and fifty are one, without article alone. */
function lookupKey(word: string, lang: Lang): string {
  if (lang !== 'ar') return stemOf(word, lang)
  return foldStem(word).replace(/^\u0648?(?:\u0628?\u0627\u0644)?(?=.{2})/, '')
}

function wordsOf(lang: Lang): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [value, forms] of rows) {
    for (const form of forms[lang].split(' ')) {
      if (form === '') continue
      words.set(lookupKey(form, lang), String(value))
      // Persian ordinals have one more ending before a noun: چهارم, چهارمین.
      if (lang === 'fa' && /\u0645$|\u0627\u0648\u0644|\u0646\u062E\u0633\u062A/.test(form))
        words.set(lookupKey(`${form}\u06CC\u0646`, lang), String(value))
    }
  }
  return words
}

/** Number words of each language → their values. */
const values: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  ar: wordsOf('ar'),
  en: wordsOf('en'),
  fa: wordsOf('fa'),
}

/** Value of a word whose stem is known, NaN for one that is no number. */
export function worthOf(word: string, stem: string, lang: Lang): number {
  return Number(values[lang].get(lang === 'ar' ? lookupKey(word, lang) : stem) ?? Number.NaN)
}

/** A number written in words, and the token it starts at. */
export interface WrittenNumber {
  /** As a number key, see `numberKey`. */
  readonly key: string
  readonly at: number
}

/** The word between tens and units, where it is a word of its own. */
const and = stemOf('\u0648', 'fa')

/**
 * Numbers written in words: single words, tens with units in either order ("twenty four", "بیست و چهارم", "الرابعة
 * والعشرون"), teens of two words ("الثالثة عشرة"). Larger numbers count as their parts.
 */
export function writtenNumbers(tokens: readonly Token[], lang: Lang): WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!.value
    if (Number.isNaN(first)) continue
    const next = tokens[at + 1]?.key === and ? at + 2 : at + 1
    const sum = joined(first, tokens[next]?.value ?? Number.NaN, lang)
    found.push({key: String(sum ?? first), at})
    if (sum !== undefined) at = next
  }
  return found
}

/** Two number words as one number, or undefined where they are two. */
function joined(first: number, second: number, lang: Lang): number | undefined {
  const tens = (value: number) => value >= 20 && value < 100
  const unit = (value: number) => value > 0 && value < 10
  if (tens(first) && unit(second)) return first + second
  if (lang !== 'ar' || !unit(first)) return undefined
  return tens(second) || second === 10 ? first + second : undefined
}
