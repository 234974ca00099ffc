/** Reasons for changes to the source, in the reader's language. */

import {commonLang, type Lang, langs, languages} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {dateLine, writeOrdinal} from '../../text/dates.ts'
import {nameIn} from '../../text/facts.ts'
import {fill} from '../../text/fill.ts'
import type {LedgerEntry} from '../../text/model.ts'

/** A person's remark as it is shown. */
export interface ShownRemark {
  readonly text: string
  /** Language of the remark, where known. */
  readonly lang?: Lang
}

/** A range of lines in words. */
export function writeLines([first, last]: readonly [number, number], ui: Lang, words: Words): string {
  const line = writeOrdinal(first, ui)
  return first === last
    ? `${words.apparatus.line} ${line}`
    : `${words.apparatus.lines} ${line}–${writeOrdinal(last, ui)}`
}

/** The reason of a ledger entry; the code of a rule that has no words yet. A person's remark is shown separately. */
export function reasonOf(entry: LedgerEntry, ui: Lang, words: Words): string {
  const {fate, rule, reason, change} = entry
  if (fate === 'metadata') return wordOf(words.fields, rule)
  if (reason !== undefined && Object.hasOwn(words.boilerplate, reason))
    return wordOf(words.boilerplate, reason)
  const sentences = rule.split('+').map((code) => sentenceOf(code, reason, ui, words))
  const told = change === undefined ? sentences : [wordOf(words.changes, change), ...sentences]
  return [...new Set(told)].join(words.article.comma)
}

/** The reason of a changed line: each fate in it once, with changes of spaces, then the rules that did it. */
export function reasonOfLine(entries: readonly LedgerEntry[], ui: Lang, words: Words): string {
  const own = entries.filter(({fate}) => fate !== 'kept')
  const done = own.map((entry) => {
    if (entry.fate === 'respaced' && entry.change !== undefined)
      return `${words.apparatus.respaced}: ${wordOf(words.changes, entry.change)}`
    return entry.fate === 'altered' && entry.before === '' && entry.after !== ''
      ? words.apparatus.added
      : words.apparatus[entry.fate]
  })
  const by = own.flatMap(({rule, reason}) =>
    rule.split('+').map((code) => sentenceOf(code, reason, ui, words)),
  )
  return `${[...new Set(done)].join(words.article.comma)} (${[...new Set(by)].join(words.article.comma)})`
}

/** The remark of a person on a decision, in the reader's language or else its own, with name and date as far as given. */
export function remarkOf(
  {remark}: LedgerEntry,
  ui: Lang,
): (ShownRemark & {readonly by: readonly string[]}) | undefined {
  if (remark === undefined) return undefined
  const {text = '', lang, by, date} = remark
  const own =
    typeof text === 'string'
      ? {text, lang: text === '' ? undefined : (lang ?? langByLetters(text))}
      : nameIn(text, ui)
  return {
    text: own.text,
    ...(own.lang === undefined ? {} : {lang: own.lang}),
    by: [...(by === undefined ? [] : [by]), ...(date === undefined ? [] : [dateLine(date, ui)])],
  }
}

function sentenceOf(code: string, reason: string | undefined, ui: Lang, words: Words): string {
  if (code === 'edition' && reason === 'page furniture') return words.rules['page-furniture']
  const [first, last] = (reason?.match(/\d+/g) ?? []).map(Number)
  if (first === undefined) return wordOf(words.rules, code)
  const lines = writeLines([first, last ?? first], ui, words)
  return fill(/cut off$/.test(reason ?? '') ? words.rules.cut : wordOf(words.rules, code), {lines})
}

function wordOf(area: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(area, key) ? area[key] : undefined) ?? key
}

/**
 * Guess a language from letters alone, for short texts: among the languages of the text's main script the one whose alphabet
 * has most of its letters, and of equal ones the one with fewest other letters. Undefined without letters.
 */
export function langByLetters(text: string): Lang | undefined {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return undefined
  const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter))
  const script = arabic.length * 2 < letters.length ? 'Latn' : 'Arab'
  const own = langs.filter((lang) => languages[lang].script === script)
  const written = (lang: Lang) => letters.filter((letter) => languages[lang].letters.includes(letter)).length
  const further = (lang: Lang) => languages[lang].letters.length + (lang === commonLang ? -1 : 0)
  return own.toSorted((a, b) => written(b) - written(a) || further(a) - further(b))[0]
}

/** `lang` and `dir` of a remark's element: `dir` is set, since a remark may begin with a quotation in another script. */
export function remarkAttributes({lang}: ShownRemark): {readonly lang?: Lang; readonly dir?: 'ltr' | 'rtl'} {
  return lang === undefined ? {} : {lang, dir: languages[lang].dir}
}
