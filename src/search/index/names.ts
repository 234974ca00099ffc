/**
 * Names by which texts are found in other languages: from the term base, from names of regions, and learnt from aligned
 * rows. If a row has such a name in one language, its forms in the languages whose text lacks it are added to the
 * record.
 */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import type {Concept} from '../../text/model.ts'
import {isArabic, wordsIn} from '../analyse/index.ts'
import {searchSpelling} from '../analyse/letters.ts'
import type {IndexedText, IndexedWord} from './key-reader.ts'
import type {NamePair} from './name-pairs.ts'

/** A form of a name, as it is looked for in texts. */
export interface NameForm {
  /** Folded words, without the Arabic article. */
  readonly words: readonly string[]
  /** Whether it has a capital; then it does not match words without one. */
  readonly capital: boolean
}

/** Forms that stand for one another, by language. */
export interface KnownName {
  /** Id of the concept, where it is one of the term base. */
  readonly concept?: string
  readonly forms: Readonly<Partial<Record<Lang, readonly NameForm[]>>>
}

/** Read a form as texts write it. */
function formOf(text: string): NameForm {
  const words = wordsIn(text).map((part) => bare(searchSpelling(part.text)))
  return {words, capital: /^\p{Lu}/u.test(text)}
}

/**
 * The names of the term base. A preferred form corresponds to the preferred forms of other languages, a variant (a
 * surname, a people) to the variants.
 */
export function namesOfConcepts(concepts: readonly Concept[]): KnownName[] {
  return concepts.flatMap(({id, forms}) => {
    const preferred: Partial<Record<Lang, NameForm[]>> = {}
    const variants: Partial<Record<Lang, NameForm[]>> = {}
    for (const lang of langs) {
      const own = forms[lang]
      if (own === undefined) continue
      preferred[lang] = [formOf(own.preferred)]
      variants[lang] = (own.variants ?? []).map(formOf)
    }
    return [
      {concept: id, forms: preferred},
      {concept: id, forms: variants},
    ]
  })
}

/** The names of regions by their two-letter codes, as the platform's locale data has them (Unicode CLDR). */
export function regionNames(lang: Lang): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames(lang, {type: 'region', fallback: 'none'})
  const codes = letters.flatMap((a) => letters.map((b) => [a + b, names.of(a + b)] as const))
  return new Map(codes.filter((code): code is readonly [string, string] => code[1] !== undefined))
}

/** Regions as names. */
export function namesOfRegions(): KnownName[] {
  const regions = langs.map((lang) => [lang, regionNames(lang)] as const)
  const codes = new Set(regions.flatMap(([, names]) => [...names.keys()]))
  return [...codes].map((code) => ({
    forms: Object.fromEntries(
      regions.flatMap(([lang, names]) => {
        const name = names.get(code)
        return name === undefined ? [] : [[lang, [formOf(name)]]]
      }),
    ),
  }))
}

/** Names in a language of the Latin script, paired with words of another language. */
export interface NamePairs {
  readonly from: Lang
  readonly lang: Lang
  readonly pairs: readonly NamePair[]
}

/** Letters that a learnt name must have: many shorter ones sound alike by chance. */
const shortest = 3

/** Learnt names of one word. Words of two languages paired with the same name correspond to one another too. */
export function namesOfPairs(mined: readonly NamePairs[]): KnownName[] {
  const byName = new Map<string, {from: Lang; name: string; forms: Map<Lang, NameForm[]>}>()
  for (const {from, lang, pairs} of mined) {
    for (const {name, key, certain} of pairs) {
      if (!certain || name.includes(' ') || name.length < shortest) continue
      const known = byName.get(`${from} ${name}`) ?? {from, name, forms: new Map<Lang, NameForm[]>()}
      byName.set(`${from} ${name}`, known)
      const forms = known.forms.get(lang) ?? []
      known.forms.set(lang, [...forms, {words: [bare(key)], capital: false}])
    }
  }
  return [...byName.values()].map(({from, name, forms}) => ({
    forms: {[from]: [{words: [name], capital: true}], ...Object.fromEntries(forms)},
  }))
}

/** A name in a text. */
export interface NameMention {
  readonly name: KnownName
  readonly form: NameForm
  /** As the text writes it. */
  readonly text: string
}

/** Finds known names in texts. */
export class NameFinder {
  readonly #byFirst = new Map<Lang, Map<string, {name: KnownName; form: NameForm}[]>>()

  constructor(names: readonly KnownName[]) {
    for (const lang of langs) {
      const own = new Map<string, {name: KnownName; form: NameForm}[]>()
      this.#byFirst.set(lang, own)
      for (const name of names) {
        for (const form of name.forms[lang] ?? []) {
          const [first] = form.words
          if (first === undefined || first === '') continue
          const list = own.get(first)
          if (list === undefined) own.set(first, [{name, form}])
          else list.push({name, form})
        }
      }
    }
  }

  /** The names of a text, each form once. */
  in({words}: IndexedText, lang: Lang): readonly NameMention[] {
    const byFirst = this.#byFirst.get(lang)
    const found = new Map<NameForm, NameMention>()
    for (const [at, word] of words.entries()) {
      for (const first of wordsOf(word)) {
        for (const {name, form} of byFirst?.get(first) ?? []) {
          if (found.has(form) || !standsAt(form, words, at)) continue
          const text = words.slice(at, at + form.words.length).map((each) => each.text)
          found.set(form, {name, form, text: text.join(' ')})
        }
      }
    }
    return [...found.values()]
  }
}

function standsAt({words: wanted, capital}: NameForm, words: readonly IndexedWord[], at: number): boolean {
  if (capital && !/^\p{Lu}/u.test(words[at]?.text ?? '')) return false
  return wanted.every((each, index) => {
    const word = words[at + index]
    return word !== undefined && wordsOf(word).has(each)
  })
}

/** The forms that a word of a text may be, without the Arabic article; computed once for every different word. */
const bareWords = new WeakMap<IndexedWord, ReadonlySet<string>>()

function wordsOf(word: IndexedWord): ReadonlySet<string> {
  const known = bareWords.get(word)
  if (known !== undefined) return known
  // A name of the Latin script has no endings: "Russian" is not the name "Russia".
  const all = isArabic(word.text) ? word.all : word.all.slice(0, 1)
  const made = new Set(all.map((each) => bare(each.replace('\u01C3', ''))))
  bareWords.set(word, made)
  return made
}

/**
 * Pairs of languages between which names are learnt: one in the Latin script, whose capitals show names, and one in
 * another script.
 */
export function miningDirections(): readonly (readonly [Lang, Lang])[] {
  const latin = langs.filter((lang) => languages[lang].script === 'Latn')
  const others = langs.filter((lang) => languages[lang].script !== 'Latn')
  return latin.flatMap((from) => others.map((lang) => [from, lang] as const))
}
