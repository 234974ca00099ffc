/**
 * The languages of Muqabala, as pages and the search know them.
 *
 * A language is a folder here and a line in `list.ts`; what the steps that read texts must know of it besides is
 * `knowledge.ts`. Nothing about a language stands anywhere else in the program.
 */
import type {Language} from './language.ts'
import * as list from './list.ts'

export type {Language, Script} from './language.ts'

/** A BCP 47 tag of a supported language. */
export type Lang = keyof typeof list

/** Every supported language by its tag. */
export const languages: Readonly<Record<Lang, Language>> = {...list}

/** All tags, in the order in which menus show them. */
export const langs = Object.keys(list) as readonly Lang[]

/**
 * The language that stands in where a page or a text has none of its own to show: the one that most readers of the
 * others know, in the letters that addresses and file names are made of.
 */
export const commonLang: Lang = 'en'

/** A value for every language. */
export function byLang<Value>(make: (lang: Lang) => Value): Readonly<Record<Lang, Value>> {
  return Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, Value>
}

/** Whether any string is the tag of a supported language; for values that come from outside. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && Object.hasOwn(list, value)
}
