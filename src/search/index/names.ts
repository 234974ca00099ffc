/**
 * Names that texts are found by in other languages: from the term base, from names of regions, and mined from aligned
 * rows. A row that has such a name in one language is given its forms in every language whose text there has them not.
 */
import {type Lang, langs, languages} from '../../languages/index.ts'
import {bare} from '../../languages/script/arab/letters.ts'
import type {Concept} from '../../text/model.ts'
import {isArabic, wordsIn} from '../analyse/index.ts'
import {foldWord} from '../analyse/letters.ts'
import type {MinedPair} from './mine.ts'
import type {IndexedText, IndexedWord} from './runs.ts'

/** A form of a name as texts are asked for it. */
export interface NameForm {
  /** Folded words, without the Arabic article. */
  readonly words: readonly string[]
  /** Whether it is written with a capital: then a text without one does not have it. */
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
  const words = wordsIn(text).map((part) => bare(foldWord(part.text)))
  return {words, capital: /^\p{Lu}/u.test(text)}
}

/**
 * The names of the term base: what is preferred in one language stands for what is preferred in the others, and a
 * variant (a surname, a people) for the variants.
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

/** Pairs mined from the rows of two languages: names in one, in the Latin script, and words of the other. */
export interface MinedNames {
  readonly from: Lang
  readonly lang: Lang
  readonly pairs: readonly MinedPair[]
}

/** Letters of a mined name: of shorter ones as many sound alike by chance. */
const shortest = 3

/** Mined names of one word; what two languages call the same name of a third stands for one another, too. */
export function namesMined(mined: readonly MinedNames[]): KnownName[] {
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
          if (found.has(form) || !stands(form, words, at)) continue
          const text = words.slice(at, at + form.words.length).map((each) => each.text)
          found.set(form, {name, form, text: text.join(' ')})
        }
      }
    }
    return [...found.values()]
  }
}

function stands({words: wanted, capital}: NameForm, words: readonly IndexedWord[], at: number): boolean {
  if (capital && !/^\p{Lu}/u.test(words[at]?.text ?? '')) return false
  return wanted.every((each, index) => {
    const word = words[at + index]
    return word !== undefined && wordsOf(word).has(each)
  })
}

/** What a word of a text may be, without the Arabic article; worked out once for every different word. */
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

/** Scripts whose names are mined: those of the Latin script, by their capitals, against those of others. */
export function minedPairsOfLangs(): readonly (readonly [Lang, Lang])[] {
  const latin = langs.filter((lang) => languages[lang].script === 'Latn')
  const others = langs.filter((lang) => languages[lang].script !== 'Latn')
  return latin.flatMap((from) => others.map((lang) => [from, lang] as const))
}
