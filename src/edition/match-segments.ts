/** Which published text each text of now continues: a segment, or a sentence of one. */

/** A published segment, or a sentence of one. */
export interface PublishedText {
  readonly id: string
  readonly text: string
  readonly aliases?: readonly string[]
}

/**
 * For each segment the published one that it continues: in order, without crossings, the pairing with the greatest sum
 * of similarity; two segments below {@link leastSimilarity} are never paired.
 *
 * Equal texts at both ends are paired without a search, which loses nothing. If more than {@link mostComparisons} pairs
 * remain, the rest is divided at texts that occur once on either side; a part that is still longer has only its equal
 * texts paired, and its other segments get new ids.
 */
export function matchSegments<Previous extends Pick<PublishedText, 'text'>>(
  segments: readonly Pick<PublishedText, 'text'>[],
  previous: readonly Previous[],
): (Previous | undefined)[] {
  const pairs: (Previous | undefined)[] = Array.from({length: segments.length}, () => undefined)
  const pair = (index: number, at: number) => {
    pairs[index] = previous[at]
  }
  for (const stretch of unpairedRanges(segments, previous, pair)) {
    const [texts, previousTexts] = [
      segments.slice(stretch.start, stretch.end).map(({text}) => text),
      previous.slice(stretch.from, stretch.to).map(({text}) => text),
    ]
    for (const [i, j] of bestPairs(texts, previousTexts)) pair(stretch.start + i, stretch.from + j)
  }
  return pairs
}

/** A range of segments and a range of published ones, ends exclusive. */
interface IndexRange {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** Most pairs of segments that are compared with one another at a time. */
const mostComparisons = 250_000

/** The ranges that are left to compare once equal texts are paired. */
function unpairedRanges(
  segments: readonly Pick<PublishedText, 'text'>[],
  previous: readonly Pick<PublishedText, 'text'>[],
  pair: (index: number, at: number) => void,
): IndexRange[] {
  const cells = ({start, end, from, to}: IndexRange) => (end - start) * (to - from)
  const trimmed = (stretch: IndexRange): IndexRange => {
    let {start, end, from, to} = stretch
    const isEqual = (index: number, at: number) => segments[index]!.text === previous[at]!.text
    while (start < end && from < to && isEqual(start, from)) pair(start++, from++)
    while (start < end && from < to && isEqual(end - 1, to - 1)) pair(--end, --to)
    return {start, end, from, to}
  }
  const whole = trimmed({start: 0, end: segments.length, from: 0, to: previous.length})
  if (cells(whole) <= mostComparisons) return [whole]
  const stretches: IndexRange[] = []
  let {start, from} = whole
  for (const [index, at] of anchorsIn(segments, previous, whole)) {
    pair(index, at)
    stretches.push(trimmed({start, end: index, from, to: at}))
    start = index + 1
    from = at + 1
  }
  stretches.push(trimmed({start, end: whole.end, from, to: whole.to}))
  return stretches.filter((stretch) => cells(stretch) <= mostComparisons)
}

/** Texts that occur once on either side, as many of them as come in the same order on both. */
function anchorsIn(
  segments: readonly Pick<PublishedText, 'text'>[],
  previous: readonly Pick<PublishedText, 'text'>[],
  {start, end, from, to}: IndexRange,
): (readonly [index: number, at: number])[] {
  const olds = uniqueTexts(previous, from, to)
  const both = [...uniqueTexts(segments, start, end)].flatMap(([text, index]) => {
    const at = olds.get(text)
    return at === undefined ? [] : [{index, at}]
  })
  return longestOrdered(both).map(({index, at}) => [index, at] as const)
}

/** Texts that occur once in a range, with their index. */
function uniqueTexts(
  texts: readonly Pick<PublishedText, 'text'>[],
  start: number,
  end: number,
): Map<string, number> {
  const found = new Map<string, number>()
  const again = new Set<string>()
  for (let index = start; index < end; index += 1) {
    const {text} = texts[index]!
    if (found.has(text)) again.add(text)
    else found.set(text, index)
  }
  for (const text of again) found.delete(text)
  return found
}

/** The most pairs that are in order on both sides (patience sorting). */
function longestOrdered<Pair extends {readonly at: number}>(pairs: readonly Pair[]): Pair[] {
  interface Link {
    readonly pair: Pair
    readonly before: Link | undefined
  }
  const piles: Link[] = []
  for (const pair of pairs) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (piles[middle]!.pair.at < pair.at) low = middle + 1
      else high = middle
    }
    piles[low] = {pair, before: piles[low - 1]}
  }
  const run: Pair[] = []
  for (let link = piles.at(-1); link !== undefined; link = link.before) run.push(link.pair)
  return run.reverse()
}

/** The pairing with the greatest sum of similarity, as indices. */
function bestPairs(texts: readonly string[], previous: readonly string[]): [number, number][] {
  if (texts.length === 0 || previous.length === 0) return []
  const [counts, previousCounts] = [texts.map(countWords), previous.map(countWords)]
  const similarity = texts.map((text, i) =>
    previous.map((old, j) => (text === old ? 1 : similarityOf(counts[i]!, previousCounts[j]!))),
  )
  const best = Array.from({length: texts.length + 1}, () => new Float64Array(previous.length + 1))
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    for (let j = previous.length - 1; j >= 0; j -= 1) {
      const pair = similarity[i]![j]! >= leastSimilarity ? similarity[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < texts.length && j < previous.length; ) {
    const pair =
      similarity[i]![j]! >= leastSimilarity && best[i]![j] === similarity[i]![j]! + best[i + 1]![j + 1]!
    if (pair) pairs.push([i++, j++])
    else if (best[i]![j] === best[i + 1]![j]) i += 1
    else j += 1
  }
  return pairs
}

/** Dice coefficient over words from which two texts count as one text that was edited. */
const leastSimilarity = 0.4

/** How often each word of a text occurs, marks and letter case ignored. */
interface WordCounts {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

/** Dice coefficient over words. */
function similarityOf(x: WordCounts, y: WordCounts): number {
  const [smaller, larger] = x.words.size <= y.words.size ? [x, y] : [y, x]
  let common = 0
  for (const [word, count] of smaller.words) common += Math.min(count, larger.words.get(word) ?? 0)
  const total = x.size + y.size
  return total === 0 ? 0 : (2 * common) / total
}

function countWords(text: string): WordCounts {
  const words = new Map<string, number>()
  let size = 0
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    size += 1
  }
  return {words, size}
}
