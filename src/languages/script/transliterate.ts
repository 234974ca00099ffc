/**
 * Whether two names in different scripts are one: by the consonants they have in common.
 *
 * Arabic and Persian write few vowels and have several letters where Latin has one, so letters are compared by
 * classes of sound, vowels left out.
 */

/** Sound classes: each character of either script → one letter, or nothing for vowels and silent letters. */
const classes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    b: 'bپبp',
    t: 'tdتطثةدضذظ',
    j: 'jجچgقگغqkكکxخ',
    r: 'rر',
    s: 'sسصزzشcژ',
    f: 'fvفڤ',
    l: 'lل',
    m: 'mم',
    n: 'nن',
    h: 'hحه',
  }).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)),
)

/** The consonants of a word as sound classes; doubled ones once. */
export function skeleton(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el|ال)[-\s]?/u, '')
    .replace(/kh/g, 'k')
    .replace(/sh|ch/g, 's')
    .replace(/gh/g, 'g')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
  const sounds = [...plain].map((character) => classes[character] ?? '').join('')
  return sounds.replace(/(.)\1+/g, '$1').replace(/(?<=.)h$/, '')
}

/** Whether two names may be one: as many words, or the outer ones, with equal skeletons. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) =>
    name
      .split(/[\s-]+/)
      .map(skeleton)
      .filter((word) => word !== ''),
  )
  if (x!.length === 0 || y!.length === 0) return false
  const [left, right] = [x!.join(''), y!.join('')]
  if (left.length < 3) return false
  return distance(left, right) <= Math.floor(Math.max(left.length, right.length) / 4)
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
