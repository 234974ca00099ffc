/**
 * What words and numbers are compared by: stems, folded spellings, digits.
 *
 * The stemming is light and made for matching, not for reading: it strips what is written together with a word
 * (Arabic article and particles, Persian endings, English inflection) and folds spellings that vary. What it
 * strips too much it strips on both sides of the lexicon alike.
 */
import {stemmer} from 'stemmer'
import type {Lang} from '../languages/index.ts'
import {asciiDigits} from '../languages/script/digits.ts'
import {foldStem} from '../languages/script/fold.ts'

/** A list mark at the start of a text: `1.`, `۲ ‐`, `(3)`. Editions put and drop them freely. */
const itemMark = /^\s*\(?(\p{Nd}{1,3})\s*[.)\u002D\u2010-\u2015\u066B:](?=\s)/u

/** Value of the list mark that a text starts with, as a number key. */
export function itemOf(text: string): string | undefined {
  const digits = itemMark.exec(text)?.[1]
  return digits === undefined ? undefined : numberKey(digits)
}

/** A text without the list mark it starts with. */
export function withoutItem(text: string): string {
  return text.replace(itemMark, '')
}

/** A number with ASCII digits, without separators of thousands, with a point before decimals. */
export function numberKey(written: string): string {
  const decimal = asciiDigits(written)
    .replace(/\u066B/g, '.')
    .replace(/[,\u066C\u060C](?=\d{3}(?!\d))/g, '')
  const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(decimal) ? decimal.replace(/\./g, '') : decimal
  return grouped.replace(/[,\u066C]/g, '.').replace(/^0+(?=\d)/, '')
}

/** A Latin word for comparison across languages: lower case, no accents, no possessive. */
export function latinKey(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2019]s?$/u, '')
    .replace(/['\u2019]/gu, '')
}

/** The stem of a word; empty for a word of which nothing is left. */
export function stemOf(word: string, lang: Lang): string {
  if (lang === 'en') return stemmer(latinKey(word))
  return lang === 'ar' ? arabicStem(word) : persianStem(word)
}

const arabicPrefix =
  /^(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644))(?=.{2})/
const arabicParticle = /^[\u0648\u0641](?=.{3})/
const arabicSuffix =
  /(?<=.{2})(?:\u0647\u0645\u0627|\u064A\u0646|\u0648\u0646|\u0627\u062A|\u0627\u0646|\u062A\u0647|\u0647\u0627|\u0647\u0645|\u0646\u0627|\u064A\u0647|\u0648\u0627|\u0647|\u064A|\u062A|\u0627)$/

/** Light stemming after Larkey, Ballesteros and Connell's light10, with one more particle and fewer endings. */
function arabicStem(word: string): string {
  const folded = foldStem(word)
  const bare = folded.replace(arabicPrefix, '')
  const start = bare === folded ? folded.replace(arabicParticle, '') : bare
  const once = start.length > 3 ? start.replace(arabicSuffix, '') : start
  return once.length > 4 ? once.replace(arabicSuffix, '') : once
}

const persianEnding =
  /(?<=.{3})(?:\u0647\u0627\u064A\u064A|\u0647\u0627\u064A|\u0647\u0627|\u062A\u0631\u064A\u0646|\u062A\u0631|\u0627\u0646|\u064A|\u0634|\u0645|\u062F|\u0646\u062F)$/
const persianPrefix = /^(?:\u0646?\u0645\u064A)(?=.{3})/

/** Plural, comparison, indefinite and personal endings, and the prefix of the present. */
function persianStem(word: string): string {
  const start = foldStem(word).replace(persianPrefix, '')
  return start.length > 3 ? start.replace(persianEnding, '') : start
}
