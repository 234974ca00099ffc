/**
 * Consonant skeletons: what is left of a name when it changes its script.
 *
 * Letters of Latin and of Arabic script map to a few classes of sounds that transliteration confuses; vowels
 * and half-vowels go, save one sign for a vowel at the start. Two spellings of one name then have equal or
 * nearly equal skeletons.
 */
import type {Lang} from '../languages/index.ts'
import {foldStem} from '../languages/script/fold.ts'
import {latinKey} from './words.ts'

/** Latin letter groups that are one class of sound, longest first, and single letters. */
const latinGroups = /sch|tch|ch|sh|cz|ph|th|kh|ck|qu|gh|c(?=[eiy])|[a-z]/g

const latinClasses: Readonly<Record<string, string>> = {
  ...{sch: 'X', tch: 'X', ch: 'X', sh: 'X', cz: 'X', ph: 'F', th: 'T', kh: 'K', ck: 'K', qu: 'K', gh: 'G'},
  ...{x: 'KS', c: 'K', k: 'K', q: 'K', g: 'G', j: 'G', b: 'B', p: 'B', f: 'F', v: 'F', d: 'D', t: 'T'},
  ...{s: 'S', z: 'S', l: 'L', m: 'M', n: 'N', r: 'R'},
}

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

/** Add a class of sound unless it is the one before. */
function followed(skeleton: string, sound: string): string {
  return skeleton.endsWith(sound) ? skeleton : skeleton + sound
}

/** Skeleton of a word in Latin script. */
export function latinSkeleton(word: string): string {
  const key = latinKey(word)
  let skeleton = /^[aeiou]/.test(key) ? 'A' : key.startsWith('h') ? 'H' : ''
  for (const match of key.matchAll(latinGroups)) {
    const soft = match[0] === 'c' && /[eiy]/.test(key[match.index + 1] ?? '')
    for (const sound of soft ? 'S' : (latinClasses[match[0]] ?? '')) skeleton = followed(skeleton, sound)
  }
  return skeleton
}

/** Skeleton of a word in Arabic script whose clitics are off. */
function arabicSkeleton(folded: string): string {
  let skeleton = /^[\u0627\u0639]/.test(folded) ? 'A' : /^[\u0647\u062D]/.test(folded) ? 'H' : ''
  for (let k = 0; k < folded.length; k++) {
    // In "tsh" the t is part of the sound.
    if (folded[k] === '\u062A' && folded[k + 1] === '\u0634') continue
    const sound = arabicClasses[folded[k]!]
    if (sound !== undefined) skeleton = followed(skeleton, sound)
  }
  return skeleton
}

const article =
  /^(?:[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0627\u0644|\u0644\u0644))(?=.{2})/
const particle = /^[\u0648\u0641\u0628\u0644\u0643](?=.{3})/
const nisba =
  /(?<=.{3})(?:\u064A\u0647|\u064A\u064A\u0646|\u064A\u0648\u0646|\u064A|\u0647\u0627|\u0647\u0627\u064A|\u0627\u062A)$/

function arabicSkeletons(word: string): readonly string[] {
  const folded = foldStem(word)
  const forms = [folded, folded.replace(article, ''), folded.replace(particle, '')]
  const skeletons: string[] = []
  for (const form of [...forms, ...forms.map((each) => each.replace(nisba, ''))]) {
    const skeleton = arabicSkeleton(form)
    if (skeleton.length >= 3 && !skeletons.includes(skeleton)) skeletons.push(skeleton)
  }
  return skeletons
}

function latinSkeletons(word: string): readonly string[] {
  const skeleton = latinSkeleton(word)
  return skeleton.length >= 3 ? [skeleton] : []
}

/** Skeletons a word may have: as it stands, and without what may be written together with it. At least three sounds. */
export function skeletonsOf(word: string, lang: Lang): readonly string[] {
  return lang === 'en' ? latinSkeletons(word) : arabicSkeletons(word)
}
