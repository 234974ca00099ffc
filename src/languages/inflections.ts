/**
 * Languages that have words with forms of their own. Only the search asks: what every page asks of a language stands in
 * its `index.ts`, and these tables are many times as large.
 */
import {inflection as ar} from './ar/inflection.ts'
import {inflection as en} from './en/inflection.ts'
import {inflection as fa} from './fa/inflection.ts'
import {type Lang, languages, type Script} from './index.ts'
import type {Inflection} from './inflection.ts'

const all: Readonly<Partial<Record<Lang, Inflection>>> = {ar, en, fa}

/** What the languages of a script have: the language of a query is not known. */
export function inflectionsOf(script: Script): readonly Inflection[] {
  return (Object.keys(all) as Lang[]).flatMap((lang) =>
    languages[lang].script === script ? (all[lang] ?? []) : [],
  )
}
