/**
 * Groups texts that belong together, by the probabilities of pairs: a group has at most one text in each language, and
 * its pairs must support one another.
 */
import type {PossiblePair} from './pairing.ts'

/** A file, with the texts that it contains. */
export interface FileTexts {
  /** Indices of its texts. */
  readonly texts: readonly number[]
  readonly langs: readonly string[]
}

/** Holdings that may belong together, rising, and how likely. */
export interface Possibility {
  readonly holdings: readonly number[]
  readonly probability: number
}

/** Holdings that belong together. */
export interface FileGroup {
  /** Indices of the holdings, rising; one alone where it has no partner. */
  readonly holdings: readonly number[]
  /** The least probability of the pairs that hold it together; 1 where it is one alone. */
  readonly probability: number
  /** Groups that holdings of it may form with others, likeliest first; each is told of every group that it concerns. */
  readonly others: readonly Possibility[]
}

/** A group while files are added to it. */
interface OpenGroup {
  readonly holdings: number[]
  probability: number
}

/** Two holdings that may be one article, and how likely. */
interface TwoFiles {
  readonly two: readonly [number, number]
  readonly probability: number
}

/** Probability under which a group is not reported. */
const worthTelling = 0.1

/** Put holdings into groups. Pairs are taken likeliest first, as those of Kruskal's tree. */
export function groupsOf(
  holdings: readonly FileTexts[],
  pairs: readonly PossiblePair[],
): readonly FileGroup[] {
  const possible = possibilities(holdings, pairs)
  const among = new Map(possible.map(({two, probability}) => [two.join(' '), probability]))
  const groupOf = holdings.map((_, at): OpenGroup => ({holdings: [at], probability: 1}))
  for (const {two, probability} of possible) {
    const [one, other] = [groupOf[two[0]]!, groupOf[two[1]]!]
    if (one === other || clash(holdings, one.holdings, other.holdings)) continue
    if (logOdds(one.holdings, other.holdings, among, elsewhere).reduce((sum, each) => sum + each, 0) <= 0)
      continue
    one.probability = Math.min(one.probability, other.probability, probability)
    one.holdings.push(...other.holdings)
    for (const at of other.holdings) groupOf[at] = one
  }
  const others = possible
    .map((each) => ({two: each.two, other: otherwise(holdings, each, groupOf, among)}))
    .filter(({other}) => other !== undefined && other.probability >= worthTelling)
  return [...new Set(groupOf)].map((group) => {
    const concerned = others.filter(({two}) => two.some((at) => groupOf[at] === group))
    return {
      probability: group.probability,
      holdings: group.holdings.toSorted((a, b) => a - b),
      others: [...new Map(concerned.map(({other}) => [other!.holdings.join(' '), other!])).values()],
    }
  })
}

/** What would be one article if a pair that lies across two groups were right; undefined for one inside a group. */
function otherwise(
  holdings: readonly FileTexts[],
  {two: [a, b], probability}: TwoFiles,
  groupOf: readonly OpenGroup[],
  among: ReadonlyMap<string, number>,
): Possibility | undefined {
  const [one, other] = [groupOf[a]!, groupOf[b]!]
  if (one === other) return undefined
  const joined = [a, b]
  for (const at of [...one.holdings, ...other.holdings])
    if (!joined.includes(at) && !clash(holdings, joined, [at])) joined.push(at)
  joined.sort((x, y) => x - y)
  // A partner in place of another is no new group: the probabilities already let these two compete.
  if (clash(holdings, one.holdings, [b]) || clash(holdings, [a], other.holdings))
    return {holdings: joined, probability}
  // Partners of the two are in one language: one of the groups would have to be wrong.
  if (clash(holdings, one.holdings, other.holdings))
    return {holdings: joined, probability: probability * (1 - one.probability * other.probability)}
  const all = logOdds(one.holdings, other.holdings, among, unlikely)
  return {
    holdings: joined,
    probability: 1 / (1 + Math.exp(-all.reduce((sum, each) => sum + each, 0) / all.length)),
  }
}

/** The likeliest pair of texts of each two holdings that could be one article, likeliest first. */
function possibilities(holdings: readonly FileTexts[], pairs: readonly PossiblePair[]): readonly TwoFiles[] {
  const holder = new Map(holdings.flatMap(({texts}, at) => texts.map((text) => [text, at] as const)))
  const best = new Map<string, TwoFiles>()
  for (const {first, second, probability} of pairs) {
    const [from, to] = [holder.get(first) ?? 0, holder.get(second) ?? 0]
    const two = [Math.min(from, to), Math.max(from, to)] as const
    if (from === to || clash(holdings, [from], [to])) continue
    const name = two.join(' ')
    if (probability > (best.get(name)?.probability ?? 0)) best.set(name, {two, probability})
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability)
}

/** Whether two groups have a language in common. */
function clash(holdings: readonly FileTexts[], one: readonly number[], other: readonly number[]): boolean {
  const taken = new Set(one.flatMap((at) => holdings[at]!.langs))
  return other.some((at) => holdings[at]!.langs.some((lang) => taken.has(lang)))
}

/** Log odds of a pair that was not reported, when a group is put together: translations of two parts have none … */
const elsewhere = -2.2

/** … and where two groups are kept apart. */
const unlikely = -4.6

/** Log odds of all pairs between two groups. */
function logOdds(
  one: readonly number[],
  other: readonly number[],
  among: ReadonlyMap<string, number>,
  absent: number,
): readonly number[] {
  return one.flatMap((a) =>
    other.map((b) => {
      const probability = among.get(`${Math.min(a, b)} ${Math.max(a, b)}`)
      return probability === undefined ? absent : Math.log(probability / Math.max(1e-3, 1 - probability))
    }),
  )
}
