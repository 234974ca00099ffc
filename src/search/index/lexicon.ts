/** What names are called in the other languages, from the term base, the platform and the site's own rows. */
import {type Lang, langs} from '../../languages/index.ts'
import type {Concept} from '../../text/model.ts'
import {bare, phraseOf, type StoredExpansion, wordsOfForm} from '../files.ts'
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
    const all = langs.flatMap((lang) => {
      const own = forms[lang]
      if (own === undefined) return []
      return [own.preferred, ...(own.variants ?? [])].map((form, index) => ({
        lang,
        form,
        isVariant: index > 0,
      }))
    })
    const found = all.filter(({lang, form}) => occurs(lang, wordsOfForm(form).map(bare)))
    for (const {lang, form, isVariant} of all) {
      const phrase = phraseOf(wordsOfForm(form))
      // An entry without expansions says that nothing may be searched for, not by its sound either.
      if (ambiguous !== undefined && !lexicon.has(phrase)) lexicon.set(phrase, [])
      for (const other of found) {
        if (other.form !== form) {
          // A people for a people, a surname for a surname, before the name itself.
          const weight = (isVariant === other.isVariant ? 100 : 80) - (other.lang === lang ? 15 : 0)
          add(lexicon, phrase, expansion(other.lang, other.form, weight))
        }
      }
    }
  }
}

function expansion(lang: Lang, form: string, weight: number): StoredExpansion {
  const keys = wordsOfForm(form).map(bare).join(' ')
  return keys === form ? [lang, keys, weight, 't'] : [lang, keys, weight, 't', form]
}

/** The names of regions as the platform's locale data has them (Unicode CLDR), where the texts have a form. */
export function addRegions(lexicon: Lexicon, occurs: Occurs): void {
  const displays = langs.map((lang) => ({
    lang,
    names: new Intl.DisplayNames(lang, {type: 'region', fallback: 'none'}),
  }))
  for (const code of regionCodes()) {
    const forms = displays.flatMap(({lang, names}) => {
      const form = names.of(code)
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

/** All two-letter codes that the platform has a name for. */
export function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code) !== undefined)
}

/** Put mined pairs in, both ways: a name finds its keys, a key the names it stands for, and names share keys. */
export function addMined(
  lexicon: Lexicon,
  lang: Lang,
  pairs: readonly MinedPair[],
  show: (key: string) => string,
): void {
  for (const {name, key, weight} of pairs) {
    const words = name.split(' ')
    const hundredths = Math.round(weight * 80)
    add(lexicon, phraseOf(words), [lang, key, hundredths, 'm', ...shown(key, show)])
    // The other way only where the key says the whole name.
    if (words.length === 1 && weight >= 0.6)
      add(lexicon, bare(key), ['en', name, hundredths, 'm', ...shown(name, show)])
  }
}

/** Join what two other languages call the same name: Arabic and Persian by way of English. */
export function addBridges(lexicon: Lexicon, byLang: ReadonlyMap<Lang, readonly MinedPair[]>): void {
  for (const [lang, pairs] of byLang) {
    for (const [other, others] of byLang) {
      if (lang === other) continue
      const keys = Map.groupBy(
        others.filter(({alike}) => alike),
        ({name}) => name,
      )
      for (const {name, key, weight, alike} of pairs) {
        if (!alike || name.includes(' ')) continue
        for (const partner of keys.get(name) ?? []) {
          add(lexicon, bare(key), [
            other,
            partner.key,
            Math.round(Math.min(weight, partner.weight) * 75),
            'm',
          ])
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
