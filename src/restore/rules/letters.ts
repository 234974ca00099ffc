import {knowledge} from '../../languages/knowledge.ts'
import {evidenceOf, prevailing} from '../../languages/script/evidence.ts'
import type {WorkLine} from '../../text/model.ts'
import type {Rule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'
import {editLine, textOf} from '../../text/spans.ts'

const sister = /[\u0643\u0649\u064A\u06A9\u06CC]/u
const folds = {ar: foldsOf('ar'), fa: foldsOf('fa')}
/** Arabic words whose last letter is alef maqsura, without it: a Persian yeh there is not the Arabic yeh. */
const maqsura = new Set(
  'عل إل الا حت لد مت سو مد أخر اخر كبر الكبر أول الأول الأخر مستو المستو مستشف المستشف مبن المبن معن المعن ذكر الذكر قو القو رؤ أقص الأقص أدن أعل الأعل منتد المنتد مرض جرح القتل قتل مقه ملتق المرض الجرح سكن مجر يبق تبق يسع ترع يرع تلق أجر أعط تول جر رأ أبد أد نف حم موس عيس مصطف يحي ليل سلم هد من وعل وإل فعل'.split(
    ' ',
  ),
)
const word = /[\p{Script=Arabic}\p{M}\u200C]+/gu
/** Text in quotes or brackets, which may be of another language. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"|\([^()]*\)|\[[^[\]]*\]|﴿[^﴾]*﴾|﴾[^﴿]*﴿/gu

function foldsOf(lang: 'ar' | 'fa'): {found: RegExp; proper: Readonly<Record<string, string>>} {
  const proper: Readonly<Record<string, string>> = knowledge[lang].damage.keyboard
  return {found: new RegExp(`[${Object.keys(proper).join('')}]`, 'gu'), proper}
}

/** Yeh and kaf typed on the keyboard of the sister language look right and are other letters. */
export const letters: Rule = {
  code: 'letters',
  evidence:
    'Arabic yeh and kaf stand in Persian, or Persian ones in Arabic; the words around tell the language.',
  spares:
    'Quotations and bracketed names in the other language; Arabic words in Persian that carry Arabic letters.',
  apply(lines) {
    const texts = lines.map(textOf)
    if (!texts.some((text) => sister.test(text))) return {lines}
    const langs = languagesOf(texts)
    let next: WorkLine[] | undefined
    for (const [index, text] of texts.entries()) {
      const lang = langs[index]
      const edits = lang === undefined ? [] : foldLetters(text, lang)
      if (edits.length === 0) continue
      // As many letters as before: no character leaves the line.
      next ??= [...lines]
      next[index] = editLine(lines[index]!, edits, 'letters').line
    }
    return next === undefined ? {lines} : {lines: next}
  },
}

/** The language of each line: its own, or for one that does not tell (a heading, a name) its neighbours'. */
function languagesOf(texts: readonly string[]): readonly ('ar' | 'fa' | undefined)[] {
  const own = texts.map((text) => (sister.test(text) ? languageOf(text) : undefined))
  const before: ('ar' | 'fa' | undefined)[] = []
  for (const [index, lang] of own.entries()) before.push(lang ?? before[index - 1])
  let after: 'ar' | 'fa' | undefined
  const all = [...own]
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const left = before[index] ?? after
    if (own[index] === undefined) all[index] = left === (after ?? left) ? left : undefined
    after = own[index] ?? after
  }
  return all
}

/** Letters, and beginnings of words, that Persian lines hardly have; words that Arabic lines hardly have. */
const arabicSign = /[ةإأ]|(?:^|[\s"«(])[وفبلك]?ال/u
const persianSign =
  /[پچژگ\u200C]|(?:^|[\s"«(])(?:است|ا[يی]ن|[كک]ه|را|از|به|برا[يی]|م[يی]|شد|بود)(?=[\s"»)،.؛:]|$)/u

/** Characters from which on a line of either language is expected to bear a sign of it. */
const signsExpected = 60

/**
 * A line's own language, told by what stands outside its quotations where those are of another. Lines with the
 * letters of one language and no sign of the other are that language's without a closer look.
 */
function languageOf(text: string): 'ar' | 'fa' | undefined {
  const persian = /[\u06CC\u06A9]/u.test(text)
  const arabic = /[\u064A\u0643\u0649]/u.test(text)
  const long = text.length >= signsExpected
  if (persian && !arabic && (/[پچژگ\u200C]/u.test(text) || (long && !arabicSign.test(text)))) return 'fa'
  if (arabic && !persian && !persianSign.test(text) && (long || arabicSign.test(text))) return 'ar'
  return prevailing(evidenceOf(text)) ?? prevailing(evidenceOf(text.replace(quoted, ' ')))
}

/** The words to respell, each as one edit. */
function foldLetters(text: string, lang: 'ar' | 'fa'): Edit[] {
  const {found: letter, proper} = folds[lang]
  if (text.search(letter) < 0) return []
  const foreign = Array.from(text.matchAll(quoted))
    .filter(({0: inner}) => prevailing(evidenceOf(inner)) === (lang === 'ar' ? 'fa' : 'ar'))
    .map(({0: inner, index}) => [index, index + inner.length] as const)
  return Array.from(text.matchAll(word)).flatMap(({0: found, index}) => {
    if (foreign.some(([start, end]) => index >= start && index < end) || isForeign(found, lang)) return []
    const mended = (lang === 'ar' ? foldFinal(found) : found).replace(letter, (each) => proper[each] ?? each)
    return mended === found ? [] : [{start: index, end: index + found.length, text: mended}]
  })
}

/** Whether a word itself shows that it is the other language's. */
function isForeign(found: string, lang: 'ar' | 'fa'): boolean {
  return lang === 'fa' ? /[ةإ]/u.test(found) : /[پچژگ\u200C]/u.test(found)
}

/** In Arabic a Persian yeh at the end of a word may stand for alef maqsura. */
function foldFinal(found: string): string {
  return /\u06CC$/u.test(found) && maqsura.has(found.slice(0, -1).replace(/\u06A9/gu, '\u0643'))
    ? `${found.slice(0, -1)}\u0649`
    : found
}
