/** Slugs: the names of articles in addresses, made from a title in any of the scripts. */
import {asciiDigits} from '../languages/script/digits.ts'
import {addressLetters} from '../languages/script/sound.ts'

/** Names that pages and files of the site have; an article must not take one. */
export const reservedSlugs: readonly string[] = [
  'search',
  'glossary',
  'about',
  'browse',
  'offline',
  'notes',
  'articles',
  'data',
  'schema',
  'feed',
  'index',
  'manifest',
  '404',
]

/** Most words of a slug: enough to recognise a title by. */
const maxWords = 8

/** A slug made from a title; empty where the title has no letter or digit that a slug can hold. */
export function titleSlug(title: string): string {
  const words = asciiDigits(title.normalize('NFKD'))
    .replace(/[\p{M}\u0640'’]/gu, '')
    .replace(/[\u200C\u200D]/g, ' ')
    .replace(/\p{Script=Arabic}/gu, (letter) => addressLetters[letter] ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.slice(0, maxWords).join('-')
}
