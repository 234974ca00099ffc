/** Whether a text is hard-wrapped, and where its paragraphs end. */

import {isAddress, isFinished, isItem, isOpen, scriptOf, startsOpen} from '../text/flow.ts'
import type {WorkLine} from '../text/model.ts'
import {textOf} from '../text/spans.ts'

/** Narrowest and widest measure, in characters, that is taken for a page's. */
const [narrowest, widest] = [30, 140]
/** Share of a measure in proportional type from which on a line is full: the next word did not fit. */
const full = 0.68
/** Share of unfinished lines, besides the title, that may be short where the measure is a number of characters. */
const oddShare = 0.04

/** Share of the measure below which a line is short enough to be a heading. */
const headingShare = 0.6

/** How a text is set. */
export interface Setting {
  /** The measure: length of its longer lines, in characters. */
  readonly width: number
  /** Whether lines were filled to a number of characters, so that a word that would have fitted ends a paragraph. */
  readonly exact: boolean
  /** Whether blank lines divide paragraphs; otherwise they stand between all lines, or between none. */
  readonly gapsDivide: boolean
  /** The lines that are indented, where paragraphs are. */
  readonly indented: ReadonlySet<WorkLine> | undefined
}

/** Whether a text is hard-wrapped, so that its lines are not yet paragraphs. */
export function isWrapped(lines: readonly WorkLine[], indents: ReadonlyMap<number, number>): boolean {
  return settingOf(lines, indents) !== undefined
}

/** The setting of a hard-wrapped text; undefined where lines are paragraphs already. */
export function settingOf(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): Setting | undefined {
  const texts = lines.map(textOf)
  const lengths = texts.flatMap(({length}) => (length >= 25 ? [length] : [])).sort((a, b) => a - b)
  const usual = lengths[Math.floor(0.85 * lengths.length)] ?? 0
  if (lengths.length < 4 || usual < narrowest || usual > widest) return undefined
  const unfinished = texts.flatMap((text, index) =>
    index < texts.length - 1 && text.length >= 25 && !isFinished(text) ? [index] : [],
  )
  const exact = exactWidth(texts, lengths, unfinished)
  if (exact === undefined && !isLoose(texts, lengths, usual)) return undefined
  const blank = unfinished.filter((index) => lines[index + 1]!.gap !== 'none').length
  return {
    width: exact ?? usual,
    exact: exact !== undefined,
    gapsDivide: blank < 0.35 * unfinished.length && lines.some(({gap}) => gap === 'blank'),
    indented: indentation(lines, indents),
  }
}

/** The number of characters to which lines were filled: the greatest lengths are tried, in case a line is odd. */
function exactWidth(
  texts: readonly string[],
  lengths: readonly number[],
  unfinished: readonly number[],
): number | undefined {
  if (unfinished.length < 3) return undefined
  const candidates = [...new Set(lengths.toReversed())]
    .slice(0, 6)
    .filter((width) => width >= narrowest && width <= widest)
  return candidates.find((width) => {
    const filled = unfinished.filter((index) => !fits(texts[index]!, texts[index + 1]!, width)).length
    const within = lengths.filter((length) => length <= width).length
    const odd = unfinished.length - filled
    return filled >= 3 && odd <= 1 + oddShare * unfinished.length && within >= 0.9 * lengths.length
  })
}

/** Whether the first word of the next line would have fitted on a line. */
function fits(text: string, next: string, width: number): boolean {
  return text.length + 1 + next.search(/\s|$/u) <= width
}

/** Whether lines of proportional type are wrapped: most are about as long and end, or begin, inside sentences. */
function isLoose(texts: readonly string[], lengths: readonly number[], width: number): boolean {
  const followed = texts.slice(0, -1).flatMap((text, index) => (text.length >= full * width ? [index] : []))
  const unfinished = followed.filter((index) => !isFinished(texts[index]!))
  if (
    lengths.length < 5 ||
    followed.length < 0.5 * lengths.length ||
    unfinished.length < 0.45 * followed.length
  )
    return false
  const open = unfinished.filter((index) => isOpen(texts[index]!) || startsOpen(texts[index + 1]!)).length
  return (
    open >= 2 && open >= 0.08 * unfinished.length && texts.some((text) => /[.!?؟][»"”)]?\s+\S/u.test(text))
  )
}

/** Which lines start paragraphs by their indent, where the lines have two kinds of edge. */
function indentation(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): ReadonlySet<WorkLine> | undefined {
  if (indents.size === 0) return undefined
  const edges = lines.map((line) => indents.get(line.spans[0]?.line ?? 0) ?? 0)
  const common = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 2)] ?? 0
  const indented = new Set(lines.filter((_, index) => edges[index]! >= common + 4))
  return indented.size >= 2 && indented.size <= 0.5 * edges.length ? indented : undefined
}

/** Whether the second line goes on with the paragraph of the first. */
export function goesOn(before: WorkLine, after: WorkLine, setting: Setting): boolean {
  const [p, c] = [textOf(before), textOf(after)]
  const [scriptP, scriptC] = [scriptOf(p), scriptOf(c)]
  if (
    scriptP !== undefined &&
    scriptC !== undefined &&
    scriptP !== scriptC &&
    !setting.exact &&
    Math.min(p.length, c.length) > 15
  )
    return false
  const isFull = setting.exact ? !fits(p, c, setting.width) : p.length >= full * setting.width
  if (
    (isItem(c) && (isFinished(p) || !isFull)) ||
    (isAddress(c) && !/\s/u.test(c) && (isFinished(p) || /^https?:|^www\./u.test(c)))
  )
    return false
  if ((isOpen(p) || startsOpen(c)) && p.length >= 0.5 * setting.width) return true
  if (setting.indented?.has(after)) return false
  if (!isFull) return false
  // The last line of a paragraph is short and finished: one that is short and not finished is a heading.
  if (isFinished(p) && !isFinished(c) && c.length < headingShare * setting.width) return false
  if (setting.gapsDivide) return after.gap !== 'blank'
  if (!isFinished(p) || setting.exact) return true
  if (setting.indented !== undefined) return after.gap !== 'blank'
  return p.length >= 0.93 * setting.width
}
