/** Words in Latin letters, and the languages that are written in them. */
import {type Lang, languages} from '../../index.ts'

/** Whether a language is written in Latin letters: Latin words in it are its own, and its names have capitals. */
export function isLatin(lang: Lang): boolean {
  return languages[lang].script === 'Latn'
}

/** A Latin word for comparison across languages: lower case, no accents, no possessive. */
export function latinKey(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2019]s?$/u, '')
    .replace(/['\u2019]/gu, '')
}
