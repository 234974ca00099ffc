/** Numbers written as words, for matching with digits and with one another; stems as {@link stemOf} makes them. */
import type {Lang} from '../../languages.ts'
import {stemOf} from './words.ts'

/** Value, then the words of each language; forms of gender and case follow one another. */
const rows: readonly (readonly [number, Readonly<Record<Lang, string>>])[] = [
  [2, {ar: 'اثنان اثنين اثنتان اثنتين', en: 'two', fa: 'دو'}],
  [3, {ar: 'ثلاثة ثلاث', en: 'three', fa: 'سه'}],
  [4, {ar: 'أربعة أربع', en: 'four', fa: 'چهار'}],
  [5, {ar: 'خمسة خمس', en: 'five', fa: 'پنج'}],
  [6, {ar: 'ستة ست', en: 'six', fa: 'شش'}],
  [7, {ar: 'سبعة سبع', en: 'seven', fa: 'هفت'}],
  [8, {ar: 'ثمانية ثماني ثمان', en: 'eight', fa: 'هشت'}],
  [9, {ar: 'تسعة تسع', en: 'nine', fa: 'نه'}],
  [10, {ar: 'عشرة عشر', en: 'ten', fa: 'ده'}],
  [11, {ar: '', en: 'eleven', fa: 'یازده'}],
  [12, {ar: '', en: 'twelve', fa: 'دوازده'}],
  [15, {ar: '', en: 'fifteen', fa: 'پانزده'}],
  [20, {ar: 'عشرون عشرين', en: 'twenty', fa: 'بیست'}],
  [30, {ar: 'ثلاثون ثلاثين', en: 'thirty', fa: 'سی'}],
  [40, {ar: 'أربعون أربعين', en: 'forty', fa: 'چهل'}],
  [50, {ar: 'خمسون خمسين', en: 'fifty', fa: 'پنجاه'}],
  [60, {ar: 'ستون ستين', en: 'sixty', fa: 'شصت'}],
  [70, {ar: 'سبعون سبعين', en: 'seventy', fa: 'هفتاد'}],
  [80, {ar: 'ثمانون ثمانين', en: 'eighty', fa: 'هشتاد'}],
  [90, {ar: 'تسعون تسعين', en: 'ninety', fa: 'نود'}],
  [100, {ar: 'مئة مائة', en: 'hundred', fa: 'صد'}],
  [1000, {ar: 'ألف آلاف', en: 'thousand', fa: 'هزار'}],
]

function wordsOf(lang: Lang): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [value, forms] of rows) {
    for (const form of forms[lang].split(' ')) if (form !== '') words.set(stemOf(form, lang), String(value))
  }
  return words
}

/** Stem of a number word → its value as a number key, for each language. */
export const numberWords: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  ar: wordsOf('ar'),
  en: wordsOf('en'),
  fa: wordsOf('fa'),
}
