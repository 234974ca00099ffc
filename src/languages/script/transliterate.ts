/**
 * Whether two names in different scripts are one: by the consonants they have in common, vowels left out.
 */
import {nameSounds} from './sound.ts'

/** The consonants of a word as sound classes; doubled ones once. */
function phoneticKey(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el|ال)[-\s]?/u, '')
  const sounds = plain.replace(/[cdgkpst]h|./gsu, (letters) => nameSounds[letters] ?? '')
  return sounds.replace(/(.)\1+/g, '$1').replace(/(?<=.)h$/, '')
}

/** Whether two names may be one: at most a quarter of their consonants differ. */
export function isSameName(a: string, b: string): boolean {
  const left = phoneticKeyOfName(a)
  const right = phoneticKeyOfName(b)
  if (right === '' || left.length < 3) return false
  return distance(left, right) <= Math.floor(Math.max(left.length, right.length) / 4)
}

function phoneticKeyOfName(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(phoneticKey)
    .join('')
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
