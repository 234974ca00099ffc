/**
 * Consonant skeletons: what is left of a name when it changes its script.
 *
 * Letters of Latin and of Arabic script map to a few classes of sounds that transliteration confuses; vowels
 * and half-vowels go, save one sign for a vowel at the start. Two spellings of one name then have equal or
 * nearly equal skeletons.
 */
import type {Lang} from '../../languages.ts'
import {foldArabic, latinKey} from './words.ts'

/** Latin letter groups, longest first, by class of sound. */
const latinGroups: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|ch|sh|cz/g, 'X'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/kh|ck|qu/g, 'K'],
  [/gh/g, 'G'],
  [/x/g, 'KS'],
  [/c(?=[eiy])/g, 'S'],
  [/[ckq]/g, 'K'],
  [/[gj]/g, 'G'],
  [/[bp]/g, 'B'],
  [/[fv]/g, 'F'],
  [/d/g, 'D'],
  [/t/g, 'T'],
  [/[sz]/g, 'S'],
  [/l/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/r/g, 'R'],
]

/** Arabic and Persian letters by class of sound; letters that are not here are vowels or too weak to count. */
const arabicClasses: Readonly<Record<string, string>> = {
  '\u0628': 'B',
  '\u067E': 'B',
  '\u0641': 'F',
  '\u06A4': 'F',
  '\u062A': 'T',
  '\u0637': 'T',
  '\u062B': 'T',
  '\u062F': 'D',
  '\u0636': 'D',
  '\u0630': 'S',
  '\u0632': 'S',
  '\u0633': 'S',
  '\u0635': 'S',
  '\u0638': 'S',
  '\u0634': 'X',
  '\u0686': 'X',
  '\u062C': 'G',
  '\u0698': 'G',
  '\u063A': 'G',
  '\u06AF': 'G',
  '\u0643': 'K',
  '\u0642': 'K',
  '\u062E': 'K',
  '\u0644': 'L',
  '\u0645': 'M',
  '\u0646': 'N',
  '\u0631': 'R',
}

function finish(letters: string, initial: string): string {
  return (initial + letters).replace(/(.)\1+/g, '$1')
}

/** Skeleton of a word in Latin script. */
export function latinSkeleton(word: string): string {
  const key = latinKey(word)
  const initial = /^[aeiou]/.test(key) ? 'A' : /^h/.test(key) ? 'H' : ''
  const letters = latinGroups.reduce((rest, [group, sound]) => rest.replace(group, sound), key)
  return finish(letters.replace(/[^A-Z]/g, ''), initial)
}

/** Skeleton of a word in Arabic script whose clitics are off. */
function arabicSkeleton(folded: string): string {
  const initial = /^[\u0627\u0639]/.test(folded) ? 'A' : /^[\u0647\u062D]/.test(folded) ? 'H' : ''
  const letters = [...folded.replace(/\u062A\u0634/g, '\u0634')].map((letter) => arabicClasses[letter] ?? '')
  return finish(letters.join(''), initial)
}

const article =
  /^(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644))(?=.{2})/
const particle = /^[\u0648\u0641\u0628\u0644\u0643](?=.{3})/
const nisba =
  /(?<=.{3})(?:\u064A\u0647|\u064A\u064A\u0646|\u064A\u0648\u0646|\u064A|\u0647\u0627|\u0647\u0627\u064A|\u0627\u062A)$/

/** Skeletons a word may have: as it stands, and without what may be written together with it. At least three sounds. */
export function skeletonsOf(word: string, lang: Lang): string[] {
  if (lang === 'en') return [latinSkeleton(word)].filter((skeleton) => skeleton.length >= 3)
  const folded = foldArabic(word)
  const forms = new Set([folded, folded.replace(article, ''), folded.replace(particle, '')])
  for (const form of [...forms]) forms.add(form.replace(nisba, ''))
  const skeletons = new Set([...forms].map(arabicSkeleton))
  return [...skeletons].filter((skeleton) => skeleton.length >= 3)
}
