/** Finds stretches of a text that occur in it twice, comparing letters only, whatever their spaces and line breaks. */
import {keyOf} from './keys.ts'

/** Letters by which the start of a copy is found. */
const anchorLength = 24
/** Earlier places that are tried for one anchor. Text that occurs more often is a refrain, not a paste. */
const maxCandidates = 4

/** A stretch of whole lines that repeats an earlier one; indices into the lines, ends exclusive. */
export interface Copy {
  readonly start: number
  readonly end: number
  /** Where the earlier stretch's first line stands among the lines that are not copies. */
  readonly place: number
  /** First and last line of the earlier stretch. */
  readonly first: number
  readonly last: number
  /** Letters and digits in the copy. */
  readonly letters: number
  /** Letters of its longest line. */
  readonly longest: number
  /** Whether every letter agrees. If not, some lines are only alike. */
  readonly exact: boolean
  /** Whether the copy ends in the middle of the earlier stretch's last line. */
  readonly cut: boolean
}

/** All copies, in order, not overlapping; linear in the length of the text. */
export function findCopies(texts: readonly string[]): readonly Copy[] {
  const keys = new Keys(texts)
  const copies: Copy[] = []
  const anchors = new Map<string, number[]>()
  /** Lines that are not copies, in order: an earlier stretch is looked for among these. */
  const kept: number[] = []
  for (let line = 0; line < texts.length; ) {
    const anchor = anchorOf(texts[line]!)
    const places = anchor.length < anchorLength ? [] : (anchors.get(anchor) ?? [])
    const copy = longest(places.map((place) => follow(texts, keys, kept, place, line)))
    if (copy !== undefined && isPaste(copy)) {
      const whole = backwards(copy, keys, kept, copies.at(-1)?.end ?? 0)
      copies.push(whole)
      kept.length -= copy.start - whole.start
      line = copy.end
      continue
    }
    if (anchor.length === anchorLength && places.length < maxCandidates) {
      anchors.set(anchor, [...places, kept.length])
    }
    kept.push(line)
    line += 1
  }
  return copies
}

/**
 * The keys of the lines, each made when it is first asked for: most texts have no copies, and few lines are compared.
 */
class Keys {
  readonly #texts: readonly string[]
  readonly #keys: string[] = []

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  of(line: number): string {
    this.#keys[line] ??= keyOf(this.#texts[line]!)
    return this.#keys[line]
  }
}

/**
 * Teasers: lines that end in an ellipsis and repeat the beginning of another line, at least forty letters of it.
 * Returns the index of a teaser → the index of the line that it repeats.
 */
export function findTeasers(texts: readonly string[]): ReadonlyMap<number, number> {
  const cut = texts.flatMap((text, line) => (/(?:…|\.\.\.|\[…\])$/u.test(text) ? [line] : []))
  const found = new Map<number, number>()
  if (cut.length === 0) return found
  const byAnchor = new Map<string, number[]>()
  for (const [line, text] of texts.entries()) {
    const anchor = anchorOf(text)
    const same = byAnchor.get(anchor)
    if (same === undefined) byAnchor.set(anchor, [line])
    else if (same.length < maxCandidates) same.push(line)
  }
  for (const line of cut) {
    const key = keyOf(texts[line]!)
    const whole = key.length < 40 ? [] : (byAnchor.get(anchorOf(texts[line]!)) ?? [])
    const other = whole.find(
      (each) =>
        each !== line && texts[each]!.length > texts[line]!.length && keyOf(texts[each]!).startsWith(key),
    )
    if (other !== undefined) found.set(line, other)
  }
  return found
}

/** The first letters of a line's key. */
function anchorOf(text: string): string {
  const start = keyOf(text.slice(0, 2 * anchorLength))
  return (start.length < anchorLength ? keyOf(text) : start).slice(0, anchorLength)
}

/** The copy with the most letters. */
function longest(copies: readonly (Copy | undefined)[]): Copy | undefined {
  return copies.reduce(
    (best, each) => (each !== undefined && each.letters > (best?.letters ?? 0) ? each : best),
    undefined,
  )
}

/** Whether a copy is long enough, or has a line long enough, not to be chance or a refrain. */
function isPaste({letters, longest}: Copy): boolean {
  return (longest >= 60 && letters >= 80) || letters >= 400
}

/**
 * Compare two places line by line as long as they agree; `place` indexes `kept`. Undefined where not one whole line
 * agrees.
 */
function follow(
  texts: readonly string[],
  keys: Keys,
  kept: readonly number[],
  place: number,
  start: number,
): Copy | undefined {
  let [a, offA, b, offB, end, lastA] = [place, 0, start, 0, start, place]
  let [letters, longest, exact, cut] = [0, 0, true, false]
  while (a < kept.length && b < texts.length) {
    const [keyA, keyB] = [keys.of(kept[a]!), keys.of(b)]
    const length = Math.min(keyA.length - offA, keyB.length - offB)
    if (keyA.slice(offA, offA + length) !== keyB.slice(offB, offB + length)) {
      if (offA + offB > 0 || !isAlike(texts[kept[a]!]!, texts[b]!)) break
      exact = false
      offA = keyA.length
      offB = keyB.length
    } else {
      offA += length
      offB += length
    }
    if (offB === keyB.length) {
      letters += keyB.length
      longest = Math.max(longest, keyB.length)
      b += 1
      offB = 0
      end = b
      lastA = a
      cut = offA < keyA.length
    }
    if (offA === keyA.length) {
      a += 1
      offA = 0
    }
  }
  return end === start
    ? undefined
    : {start, end, place, first: kept[place]!, last: kept[lastA]!, letters, longest, exact, cut}
}

/** Extend the copy backwards over short lines (headings, the title) that stand before the earlier stretch too. */
function backwards(copy: Copy, keys: Keys, kept: readonly number[], floor: number): Copy {
  let {start, first, place} = copy
  while (
    start - 1 >= floor &&
    place > 0 &&
    kept[place - 1]! < start - 1 &&
    keys.of(start - 1) === keys.of(kept[place - 1]!) &&
    keys.of(start - 1) !== ''
  ) {
    start -= 1
    place -= 1
    first = kept[place]!
  }
  return {...copy, start, first}
}

/** Fewest words of lines that can be called alike. */
const fewestWords = 12

/** Whether two lines share nine words of ten. */
export function isAlike(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .split(/\s+/u)
      .map(keyOf)
      .filter((word) => word !== '')
  const [first, second] = [words(a), words(b)]
  if (Math.min(first.length, second.length) < fewestWords) return false
  if (Math.abs(first.length - second.length) > 0.2 * first.length) return false
  const counts = new Map<string, number>()
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared += 1
    counts.set(word, left - 1)
  }
  return (2 * shared) / (first.length + second.length) >= 0.9
}
