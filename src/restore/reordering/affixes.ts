/** Affixes that may stand before and after a known word, so that a list of words need not hold every form. */
import type {Reordering, Shares} from '../../languages/reordering.ts'

/** An affix, and how often a word occurs with it for each time without. */
type Share = readonly [affix: string, share: number]

function sharesOf(shares: Shares): Share[] {
  return Object.entries(shares).flatMap(([share, affixes]) =>
    affixes.split(' ').map((affix) => [affix, Number(share)] as const),
  )
}

/** Letters that a stem must have: shorter ones would be found in most words by chance. */
const shortestStem = 3
const none: readonly Share[] = []

/**
 * Make a function that gives the count a word is worth if a prefix, a suffix or both are taken off in the best way; 0
 * where `countOf` knows no such stem.
 */
export function openAffixes(
  {before, after}: Pick<Reordering, 'before' | 'after'>,
  countOf: (stem: string) => number,
): (word: string) => number {
  const [allPrefixes, allSuffixes] = [sharesOf(before), sharesOf(after)]
  const byFirst = Map.groupBy(allPrefixes, ([affix]) => affix[0])
  const byLast = Map.groupBy(allSuffixes, ([affix]) => affix.at(-1))
  // An affix is not a stem.
  const affixes = new Set([...allPrefixes, ...allSuffixes].map(([affix]) => affix))
  return (word) => {
    if (word.length <= shortestStem) return 0
    const prefixes = byFirst.get(word[0]) ?? none
    const suffixes = byLast.get(word.at(-1)) ?? none
    let best = 0
    const weigh = (start: number, end: number, share: number) => {
      if (end - start < shortestStem) return
      const stem = word.slice(start, end)
      const count = countOf(stem)
      if (count * share > best && !affixes.has(stem)) best = count * share
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
}

/**
 * Make a function that gives the class of a word, shared with words that stand in the same places: the word itself
 * where it is frequent, otherwise its beginning and end.
 */
export function openClassOf({beginnings, endLetters}: Reordering['classes'], own: ReadonlySet<string>) {
  const all = beginnings.split(' ')
  return (word: string): string => {
    if (own.has(word)) return word
    const beginning = all.find((each) => word.startsWith(each) && word.length > each.length + 2) ?? ''
    return `${beginning}~${word.slice(-endLetters)}`
  }
}
