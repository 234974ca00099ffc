/** What may stand before and after a known word, so that a list of words need not hold every form. */
import type {RunsLang} from './letters.ts'

/** Persian: plural, ezafe, copula, comparison and possessors. */
const persian = {
  before: {بی: 0.02, هم: 0.02},
  after: {
    ها: 0.2,
    های: 0.3,
    هایی: 0.1,
    هایش: 0.03,
    هایشان: 0.03,
    هایم: 0.01,
    هایمان: 0.01,
    هایت: 0.01,
    هایتان: 0.01,
    ی: 0.3,
    ای: 0.1,
    یی: 0.03,
    ان: 0.05,
    انی: 0.02,
    م: 0.05,
    ت: 0.03,
    ش: 0.1,
    مان: 0.03,
    تان: 0.02,
    شان: 0.05,
    اش: 0.03,
    ام: 0.03,
    ات: 0.02,
    اند: 0.05,
    اید: 0.01,
    ایم: 0.01,
    ند: 0.1,
    ید: 0.03,
    یم: 0.05,
    د: 0.05,
    تر: 0.05,
    ترین: 0.05,
    تری: 0.02,
    را: 0.01,
    ست: 0.03,
    است: 0.01,
    گان: 0.02,
  },
} as const

/** Arabic: conjunctions, prepositions, the article, the future; object and possessive pronouns, endings. */
const arabic = {
  before: {
    و: 0.2,
    ف: 0.05,
    ب: 0.1,
    ل: 0.1,
    ك: 0.03,
    ال: 0.4,
    وال: 0.2,
    بال: 0.1,
    كال: 0.02,
    فال: 0.02,
    لل: 0.1,
    ولل: 0.03,
    وب: 0.03,
    ول: 0.03,
    س: 0.03,
    وس: 0.01,
    وبال: 0.02,
    ي: 0.02,
    ت: 0.02,
    ا: 0.01,
    ن: 0.01,
  },
  after: {
    ه: 0.2,
    ها: 0.2,
    هم: 0.1,
    هما: 0.02,
    هن: 0.01,
    ك: 0.02,
    كم: 0.02,
    نا: 0.05,
    ي: 0.05,
    ني: 0.02,
    ا: 0.1,
    ة: 0.05,
    ات: 0.1,
    ون: 0.05,
    ين: 0.1,
    ان: 0.05,
    وا: 0.05,
    ت: 0.05,
    ية: 0.05,
    تها: 0.03,
    ته: 0.03,
    تهم: 0.02,
    اتها: 0.02,
  },
} as const

/** An affix and how often a word with it occurs for one without. */
type Share = readonly [affix: string, share: number]

/** Affixes by the letter at the word's end they stand at. */
interface Shares {
  readonly before: ReadonlyMap<string, readonly Share[]>
  readonly after: ReadonlyMap<string, readonly Share[]>
  /** The affixes themselves: they are no stems. */
  readonly all: ReadonlySet<string>
}

function byLetter(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): Shares {
  return {
    before: Map.groupBy(Object.entries(before), ([affix]) => affix[0]!),
    after: Map.groupBy(Object.entries(after), ([affix]) => affix.at(-1)!),
    all: new Set([...Object.keys(before), ...Object.keys(after)]),
  }
}

const shares: Readonly<Record<RunsLang, Shares>> = {
  ar: byLetter(arabic.before, arabic.after),
  fa: byLetter(persian.before, persian.after),
}

/** Stems shorter than this are not taken out of a longer word: chance would find one in most. */
const shortestStem = 3
const none: readonly Share[] = []

/** What a word is worth by the best way to take a prefix, a suffix or both off it; 0 where no stem is counted. */
export function affixedCount(word: string, lang: RunsLang, countOf: (stem: string) => number): number {
  if (word.length <= shortestStem) return 0
  const {before, after, all} = shares[lang]
  const prefixes = before.get(word[0]!) ?? none
  const suffixes = after.get(word.at(-1)!) ?? none
  let best = 0
  const weigh = (start: number, end: number, share: number) => {
    if (end - start < shortestStem) return
    const stem = word.slice(start, end)
    const count = countOf(stem)
    if (count * share > best && !all.has(stem)) best = count * share
  }
  for (const [suffix, share] of suffixes)
    if (word.endsWith(suffix)) weigh(0, word.length - suffix.length, share)
  for (const [prefix, share] of prefixes) {
    if (!word.startsWith(prefix)) continue
    weigh(prefix.length, word.length, share)
    for (const [suffix, other] of suffixes) {
      if (word.endsWith(suffix)) weigh(prefix.length, word.length - suffix.length, share * other)
    }
  }
  return best
}

/** Persian affixes that a zero-width non-joiner parts from the word, before it and after it. */
export const joinerAffixes = {
  before: new Set(['می', 'نمی', 'بی']),
  after: new Set([
    'ها',
    'های',
    'هایی',
    'هایش',
    'هایشان',
    'هایم',
    'هایمان',
    'هایت',
    'هایتان',
    'ای',
    'اش',
    'ام',
    'ات',
    'اند',
    'اید',
    'ایم',
    'تر',
    'ترین',
    'تری',
    'شان',
    'مان',
    'تان',
  ]),
} as const

const classPrefixes: Readonly<Record<RunsLang, readonly string[]>> = {
  ar: ['وال', 'بال', 'لل', 'ال', 'و', 'ي', 'ت', 'ب', 'ل', 'س'],
  fa: ['نمی', 'می'],
}

/** What a word has in common with others that stand in the same places: itself where it is frequent, else how it begins and ends. */
export function classOf(word: string, lang: RunsLang, own: {has(word: string): boolean}): string {
  if (own.has(word)) return word
  const prefix =
    classPrefixes[lang].find((each) => word.startsWith(each) && word.length > each.length + 2) ?? ''
  return `${prefix}~${word.slice(lang === 'fa' ? -2 : -1)}`
}
