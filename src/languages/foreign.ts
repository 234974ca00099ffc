/**
 * Languages that have no folder: what the aligner knows of them is what their script tells.
 *
 * Any BCP 47 tag is taken. Words are compared as they are written, with the folds of their script; numbers by their
 * digits; names by their sounds, where the script has a row of them. There are no stems, no number words, no lexicon.
 */
import {isLang, type Lang, languages} from './index.ts'
import {knowledgeByLang} from './knowledge.ts'
import {foldForSearch, foldStem} from './script/fold.ts'
import {latinKey} from './script/latn/key.ts'
import type {Translation} from './translation.ts'

/** What the aligner needs to know about a language, with or without a folder. */
export interface Compared {
  /** Its script (ISO 15924), `Zyyy` where the tag names none and none is usual. */
  readonly script: string
  readonly translation: Translation
  /** Divides a run of letters into words, for a script without spaces between them. */
  readonly divide: ((run: string) => readonly string[]) | undefined
}

/** The BCP 47 tag in canonical form (`arb` is `ar`), read with underscores too; undefined if it is not well-formed. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** Whether a language is written in Latin letters, see `isLatin`. */
export function writesLatin(tag: string): boolean {
  return comparedAs(tag).script === 'Latn'
}

const asked = new Map<string, Compared>()

/**
 * What is known about a language by its tag. Region and variants are ignored; a script counts if it is not the usual
 * one.
 */
export function comparedAs(tag: string): Compared {
  let found = asked.get(tag)
  if (found === undefined) {
    found = look(tag)
    asked.set(tag, found)
  }
  return found
}

/** Compute a value once for each language that is asked for. */
export function byTag<Value>(make: (compared: Compared, tag: string) => Value): (tag: string) => Value {
  const made = new Map<string, {readonly value: Value}>()
  return (tag) => {
    const found = made.get(tag) ?? {value: make(comparedAs(tag), tag)}
    made.set(tag, found)
    return found.value
  }
}

/** The tag of the folder for a language; undefined if there is none. */
export function folderOf(tag: string): Lang | undefined {
  if (isLang(tag)) return tag
  const {language, script} = new Intl.Locale(canonicalTag(tag) ?? 'und')
  return isLang(language) && (script ?? languages[language].script) === languages[language].script
    ? language
    : undefined
}

/** Scripts that write words without spaces between them. */
const unspaced: ReadonlySet<string> = new Set([
  'Hans',
  'Hant',
  'Hani',
  'Jpan',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
])

function look(tag: string): Compared {
  const folder = folderOf(tag)
  if (folder !== undefined)
    return {
      script: languages[folder].script,
      translation: knowledgeByLang[folder].translation,
      divide: undefined,
    }
  const locale = new Intl.Locale(canonicalTag(tag) ?? 'und')
  // For a tag without a language Unicode's usual script is Latin, which would be a guess.
  const script = locale.script ?? (locale.language === 'und' ? undefined : locale.maximize().script) ?? 'Zyyy'
  const words = new Intl.Segmenter(locale.language, {granularity: 'word'})
  const divide = (run: string) => Array.from(words.segment(run), ({segment}) => segment)
  return {script, translation: bare(script), divide: unspaced.has(script) ? divide : undefined}
}

/** What folds the words of a script that says how; others lose their accents and capitals. */
const stems: Readonly<Record<string, (word: string) => string>> = {
  Arab: (word) => foldStem(foldForSearch(word)),
}

function bare(script: string): Translation {
  return {
    density: 0,
    stem: stems[script] ?? latinKey,
    stemPrefixes: [],
    particles: undefined,
    zwnjDivides: false,
    names: {
      article: undefined,
      particle: undefined,
      ending: undefined,
      adjective: undefined,
      adjectiveDrops: undefined,
      ambiguous: [],
    },
    numbers: {words: '', key: undefined, and: undefined, unitsFirst: false, decade: undefined, several: ''},
    units: '',
    unitEnding: undefined,
    signs: {percent: [], money: []},
  }
}
