/** What names are called in the other languages, from the term base, the platform and the site's own rows. */
import {type Lang, langs} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import type {Concept, TermForms} from '../../text/model.ts'
import {phraseOf, type StoredExpansion, wordsOfForm} from '../files.ts'
import type {MinedPair} from './mine.ts'

/** Expansions by phrase. */
export type Lexicon = Map<string, StoredExpansion[]>

/** The longest phrase that is looked up, in words. */
export const longestPhrase = 4

/** Whether all these folded words occur, in any inflection, in the texts of a language. */
export type Occurs = (lang: Lang, words: readonly string[]) => boolean

/** Put the forms of the term base in: each form is expanded by all others that the texts have. */
export function addConcepts(lexicon: Lexicon, concepts: Iterable<Concept>, occurs: Occurs): void {
  for (const {forms, ambiguous} of concepts) {
    const all = langs.flatMap((lang) => formsIn(lang, forms[lang]))
    const found = all.filter(({lang, form}) => occurs(lang, wordsOfForm(form).map(bare)))
    for (const {lang, form, isVariant} of all) {
      const phrase = phraseOf(wordsOfForm(form))
      // An entry without expansions says that nothing may be searched for, not by its sound either.
      if (ambiguous !== undefined && !lexicon.has(phrase)) lexicon.set(phrase, [])
      for (const other of found.filter((each) => each.form !== form)) {
        // A people for a people, a surname for a surname, before the name itself.
        const weight = (isVariant === other.isVariant ? 100 : 80) - (other.lang === lang ? 15 : 0)
        add(lexicon, phrase, expansion(other.lang, other.form, weight))
      }
    }
  }
}

/** What a concept is called in a language: the preferred form, then its variants. */
function formsIn(lang: Lang, forms: TermForms | undefined): {lang: Lang; form: string; isVariant: boolean}[] {
  if (forms === undefined) return []
  const {preferred, variants = []} = forms
  return [preferred, ...variants].map((form, index) => ({lang, form, isVariant: index > 0}))
}

function expansion(lang: Lang, form: string, weight: number): StoredExpansion {
  const keys = wordsOfForm(form).map(bare).join(' ')
  return keys === form ? [lang, keys, weight, 't'] : [lang, keys, weight, 't', form]
}

/** Put the names of regions in, where the texts have a form. */
export function addRegions(lexicon: Lexicon, occurs: Occurs): void {
  const regions = langs.map((lang) => ({lang, names: regionNames(lang)}))
  for (const code of new Set(regions.flatMap(({names}) => [...names.keys()]))) {
    const forms = regions.flatMap(({lang, names}) => {
      const form = names.get(code)
      return form === undefined ? [] : [{lang, form, words: wordsOfForm(form)}]
    })
    for (const {lang, words} of forms) {
      for (const other of forms) {
        if (other.lang === lang || !occurs(other.lang, other.words.map(bare))) continue
        add(lexicon, phraseOf(words), [other.lang, other.words.map(bare).join(' '), 90, 'r', other.form])
      }
    }
  }
}

/** The names of regions by their two-letter codes, as the platform's locale data has them (Unicode CLDR). */
export function regionNames(lang: Lang): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames(lang, {type: 'region', fallback: 'none'})
  const codes = letters.flatMap((a) => letters.map((b) => [a + b, names.of(a + b)] as const))
  return new Map(codes.filter((code): code is readonly [string, string] => code[1] !== undefined))
}

/** Pairs mined from the rows of two languages: names in one, in the Latin script, and keys in the other. */
export interface MinedNames {
  readonly from: Lang
  readonly lang: Lang
  readonly pairs: readonly MinedPair[]
}

/** Put mined pairs in, both ways: a name finds its keys, a key the names it stands for, and names share keys. */
export function addMined(
  lexicon: Lexicon,
  {from, lang, pairs}: MinedNames,
  show: (key: string) => string,
): void {
  for (const {name, key, weight} of pairs) {
    const words = name.split(' ')
    const hundredths = Math.round(weight * 80)
    add(lexicon, phraseOf(words), [lang, key, hundredths, 'm', ...shown(key, show)])
    // The other way only where the key says the whole name.
    if (words.length === 1 && weight >= 0.6)
      add(lexicon, bare(key), [from, name, hundredths, 'm', ...shown(name, show)])
  }
}

/** Join what two other languages call the same name: Arabic and Persian by way of English. */
export function addBridges(lexicon: Lexicon, mined: readonly MinedNames[]): void {
  for (const {from, lang, pairs} of mined) {
    for (const {from: way, lang: other, pairs: others} of mined) {
      if (way !== from || lang === other) continue
      const keys = Map.groupBy(
        others.filter(({alike}) => alike),
        ({name}) => name,
      )
      for (const {name, key, weight, alike} of pairs) {
        if (!alike || name.includes(' ')) continue
        for (const partner of keys.get(name) ?? []) {
          const hundredths = Math.round(Math.min(weight, partner.weight) * 75)
          add(lexicon, bare(key), [other, partner.key, hundredths, 'm'])
        }
      }
    }
  }
}

function shown(key: string, show: (key: string) => string): [string?] {
  const label = show(key)
  return label === key ? [] : [label]
}

function add(lexicon: Lexicon, phrase: string, expansion: StoredExpansion): void {
  if (phrase === '' || phrase.split(' ').length > longestPhrase || expansion[1] === '') return
  const list = lexicon.get(phrase) ?? []
  const same = list.findIndex((each) => each[0] === expansion[0] && each[1] === expansion[1])
  if (same === -1) list.push(expansion)
  else if ((list[same]?.[2] ?? 0) < expansion[2]) list[same] = expansion
  lexicon.set(phrase, list)
}
