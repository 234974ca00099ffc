/**
 * How names sound, across scripts: a skeleton to look up by, and a likeness to judge by.
 *
 * The skeleton keeps classes of consonants, since vowels, and the letters that Arabic and Persian write for
 * them, differ between any two writers of a foreign name. A letter with two customs (v as ف or و, g as غ, ج
 * or گ) gives a Latin name several skeletons; a name in the Arabic script has one. Classes after Soundex
 * (Russell, 1918) and the customs of Arabic and Persian newspapers.
 */

/** Classes of a Latin letter or digraph, each custom one string; longest first where one begins another. */
const latinClasses: readonly (readonly [string, readonly string[]])[] = [
  ['tch', ['S']],
  ['sch', ['S', 'SK']],
  ['tsch', ['S']],
  ['shch', ['S']],
  ['tion', ['SN']],
  ['sh', ['S']],
  ['ch', ['S', 'K']],
  ['kh', ['H']],
  ['gh', ['K', '']],
  ['ph', ['B']],
  ['th', ['T', 'S']],
  ['zh', ['S']],
  ['dj', ['S']],
  ['dzh', ['S']],
  ['ck', ['K']],
  ['cz', ['S']],
  ['ts', ['TS', 'S']],
  ['tz', ['TS', 'S']],
  ['qu', ['K']],
  ['ce', ['S']],
  ['ci', ['S']],
  ['cy', ['S']],
  ['sc', ['S', 'SK']],
  ['wr', ['R']],
  ['kn', ['N', 'KN']],
  ['b', ['B']],
  ['c', ['K', 'S']],
  ['d', ['T']],
  ['f', ['B']],
  ['g', ['K', 'S']],
  ['h', ['']],
  ['j', ['S', '']],
  ['k', ['K']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['p', ['B']],
  ['q', ['K']],
  ['r', ['R']],
  ['s', ['S']],
  ['t', ['T']],
  ['v', ['B', '']],
  ['w', ['', 'B']],
  ['x', ['KS']],
  ['z', ['S']],
]

/** Classes of letters of the Arabic script, folded; the others are vowels or as good as vowels. */
const arabicClasses: Readonly<Record<string, string>> = {
  ب: 'B',
  پ: 'B',
  ف: 'B',
  ت: 'T',
  ط: 'T',
  د: 'T',
  ض: 'T',
  ث: 'T',
  ذ: 'T',
  س: 'S',
  ص: 'S',
  ز: 'S',
  ظ: 'S',
  ژ: 'S',
  ج: 'S',
  چ: 'S',
  ش: 'S',
  ك: 'K',
  ق: 'K',
  گ: 'K',
  غ: 'K',
  خ: 'H',
  ل: 'L',
  م: 'M',
  ن: 'N',
  ر: 'R',
}

const arabic = /\p{Script=Arabic}/u
const most = 8

/** The skeletons of a folded word: one for the Arabic script, up to eight for the Latin; none for other scripts. */
export function skeletons(word: string): string[] {
  if (arabic.test(word)) {
    return [squeeze([...word.replace('تش', 'چ')].map((letter) => arabicClasses[letter] ?? '').join(''))]
  }
  let found = ['']
  for (let at = 0; at < word.length; ) {
    const row = latinClasses.find(([letters]) => word.startsWith(letters, at))
    at += row === undefined ? 1 : /^c[eiy]$/u.test(row[0]) ? 1 : row[0].length
    if (row === undefined) continue
    found = found.flatMap((start) => row[1].map((end) => start + end)).slice(0, most * 2)
  }
  return [...new Set(found.map(squeeze))].slice(0, most)
}

/** Doubled classes as one. */
function squeeze(skeleton: string): string {
  return skeleton.replace(/(.)\1+/gu, '$1')
}

/** What a Latin letter or digraph may be written with in the Arabic script, folded. */
const spelled: Readonly<Record<string, string>> = {
  sh: 'ش',
  ch: 'چشكخ',
  kh: 'خ',
  gh: 'غقگ',
  ph: 'ف',
  th: 'ثذتط',
  zh: 'ژج',
  ck: 'ك',
  dj: 'ج',
  ts: 'س',
  tz: 'س',
  qu: 'ك',
  b: 'ب',
  c: 'كسقچ',
  d: 'دضذ',
  f: 'ف',
  g: 'غجگكقژ',
  h: 'هح',
  j: 'جژيخ',
  k: 'كق',
  l: 'ل',
  m: 'م',
  n: 'ن',
  p: 'بپ',
  q: 'قك',
  r: 'ر',
  s: 'سصزش',
  t: 'تطثد',
  v: 'فو',
  // German and Polish writers put it for v.
  w: 'وف',
  x: 'س',
  z: 'زظسذض',
  a: 'ايه',
  e: 'ياه',
  i: 'ياع',
  o: 'وا',
  u: 'واي',
  y: 'ي',
}
/** Two letters of the Arabic script for one Latin one. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  x: ['كس', 'قس', 'گز'],
  ch: ['تش'],
  c: ['تش'],
  j: ['دج'],
  g: ['نج'],
  z: ['تس'],
  w: ['وو'],
}
const vowels = new Set([...'aeiouyhw', ...'اويهعح'])
const digraphs = new Set(Object.keys(spelled).filter((each) => each.length === 2))

function units(word: string): string[] {
  const out: string[] = []
  for (let at = 0; at < word.length; ) {
    const two = word.slice(at, at + 2)
    const unit = digraphs.has(two) ? two : (word[at] ?? '')
    // A letter doubled, or silent before its like, is heard once.
    if (unit !== out.at(-1) || vowels.has(unit)) out.push(unit)
    at += unit.length
  }
  return out
}

/**
 * How alike a Latin name and a word of the Arabic script sound, 0…1: edit distance over letters, in which
 * letters that write one another cost nothing and vowels little. Both folded.
 */
export function soundLikeness(latin: string, other: string): number {
  const [from, to] = [units(latin), [...other]]
  // ʿAyn and hah are vowels to Latin writers, but no writer of Arabic puts them into a foreign name.
  const free = (unit: string) => (vowels.has(unit) ? (/[عح]/u.test(unit) ? 0.35 : 0.15) : 0.9)
  let before = [0]
  for (const letter of to) before.push((before.at(-1) ?? 0) + free(letter))
  for (const unit of from) {
    const row = [(before[0] ?? 0) + free(unit)]
    for (const [at, letter] of to.entries()) {
      const custom = spelled[unit]?.indexOf(letter) ?? -1
      // The customs stand in the order of their frequency.
      const same =
        custom >= 0
          ? custom < 3
            ? 0
            : 0.12
          : vowels.has(unit) && vowels.has(letter)
            ? /[عح]/u.test(letter)
              ? 0.35
              : 0.1
            : 1
      const pair = at > 0 && pairs[unit]?.includes((to[at - 1] ?? '') + letter) === true
      row.push(
        Math.min(
          (before[at] ?? 0) + same,
          (before[at + 1] ?? 0) + free(unit),
          (row[at] ?? 0) + free(letter),
          pair ? (before[at - 1] ?? 9) : 9,
        ),
      )
    }
    before = row
  }
  const consonants = Math.max(
    from.filter((unit) => !vowels.has(unit)).length,
    to.filter((unit) => !vowels.has(unit)).length,
  )
  const weight = consonants + 0.25 * (Math.max(from.length, to.length) - consonants)
  return Math.max(0, 1 - (before.at(-1) ?? weight) / Math.max(weight, 1))
}
