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

/** A Latin letter or digraph, or a letter of the Arabic script, with what comparing it asks for. */
interface Sound {
  readonly text: string
  /** Its place among all that were met. */
  readonly number: number
  readonly isVowel: boolean
  /** What it costs to leave it out. */
  readonly free: number
  /** What it costs to write it as another, by the other's number; filled in as it is asked for. */
  readonly as: number[]
  /** Two letters that are as good as it, if there are any. */
  readonly pairs: readonly string[] | undefined
}

const sounds = new Map<string, Sound>()

/** ʿAyn and hah are vowels to Latin writers, but no writer of Arabic puts them into a foreign name. */
const seldom = new Set([...'عح'])

function soundOf(text: string): Sound {
  const known = sounds.get(text)
  if (known !== undefined) return known
  const isVowel = vowels.has(text)
  const free = isVowel ? (seldom.has(text) ? 0.35 : 0.15) : 0.9
  const sound: Sound = {text, number: sounds.size, isVowel, free, as: [], pairs: pairs[text]}
  sounds.set(text, sound)
  return sound
}

/** What it costs that a Latin unit is written with this letter. */
function costOf(unit: Sound, letter: Sound): number {
  const known = unit.as[letter.number]
  if (known !== undefined) return known
  const custom = spelled[unit.text]?.indexOf(letter.text) ?? -1
  const vowel = seldom.has(letter.text) ? 0.35 : 0.1
  // The customs stand in the order of their frequency.
  const cost = custom >= 0 ? (custom < 3 ? 0 : 0.12) : unit.isVowel && letter.isVowel ? vowel : 1
  unit.as[letter.number] = cost
  return cost
}

/**
 * How alike a Latin name and a word of the Arabic script sound, 0…1: edit distance over letters, in which
 * letters that write one another cost nothing and vowels little. Both folded.
 */
export function soundLikeness(latin: string, other: string): number {
  const from = units(latin).map(soundOf)
  const to = [...other].map(soundOf)
  let before = [0]
  for (const letter of to) before.push(before.at(-1)! + letter.free)
  for (const unit of from) before = nextRow(before, unit, to)
  const consonants = Math.max(consonantsIn(from), consonantsIn(to))
  const weight = consonants + 0.25 * (Math.max(from.length, to.length) - consonants)
  return Math.max(0, 1 - before.at(-1)! / Math.max(weight, 1))
}

/** The row of the table of distances that a unit of the name adds. */
function nextRow(before: readonly number[], unit: Sound, to: readonly Sound[]): number[] {
  let last = before[0]! + unit.free
  const row = [last]
  for (let at = 0; at < to.length; at++) {
    const letter = to[at]!
    let least = before[at]! + costOf(unit, letter)
    const without = before[at + 1]! + unit.free
    if (without < least) least = without
    if (last + letter.free < least) least = last + letter.free
    if (at > 0 && unit.pairs?.includes(to[at - 1]!.text + letter.text) === true)
      least = Math.min(least, before[at - 1]!)
    row.push(least)
    last = least
  }
  return row
}

function consonantsIn(sounds: readonly Sound[]): number {
  return sounds.filter(({isVowel}) => !isVowel).length
}
