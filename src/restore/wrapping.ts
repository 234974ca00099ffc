/** Decides whether a text is hard-wrapped, and where its paragraphs end. */

import {
  endsLikeSentence,
  endsMidSentence,
  scriptOf,
  startsMidSentence,
  startsWithAddress,
  startsWithListMark,
} from '../text/flow.ts'
import type {WorkLine} from '../text/model.ts'
import {textOf} from '../text/spans.ts'

// The numbers of this file were found by trial on the benchmark (`npm run bench -- restore`: wrapped, with pages).

/** Narrowest and widest line length, in characters, that is taken for the measure of a page. */
const [narrowest, widest] = [30, 140]
/** Fewest characters of a line that counts as evidence, and fewest such lines in a text. */
const [tellingLength, fewestTelling] = [25, 4]
/** The usual length of a line, as a quantile of all lengths; lines above it stick out. */
const usualPlace = 0.85
/** Share of the gaps after unfinished lines from which blank lines are taken to separate lines, not paragraphs. */
const gapsBetweenLines = 0.35

/** How many of the greatest lengths are tried as the number of characters to which a text was filled. */
const widthsTried = 6
/** Fewest lines that must be filled to that number, and the share of all lines that must not exceed it. */
const [fewestFilled, keptWithin] = [3, 0.9]
/** Share of unfinished lines, besides the title, that may be short in such a text. */
const oddShare = 0.04

/** Share of the measure of proportional type from which a line is full: the next word did not fit. */
const full = 0.68
/** Fewest lines from which such a measure is read, and the share of them that must be full. */
const [fewestLoose, fullShare] = [5, 0.5]
/** Share of the full lines that must be unfinished, and the number and share of these that break inside a sentence. */
const [unfinishedShare, fewestOpen, openShare] = [0.45, 2, 0.08]

/** Indent of a paragraph's first line in columns, at least, and the share of lines that may have one. */
const [indentWidth, indentedShare] = [4, 0.5]

/** Letters from which a line in another script than the one before cannot continue it. */
const foreignLength = 15
/** Share of the measure from which a line continues, if it or the next one is visibly incomplete. */
const openLength = 0.5
/** Share of the measure under which a line is short enough to be a heading or the end of a paragraph. */
const headingShare = 0.6
/** Share of the measure from which a finished line continues, where nothing else shows the ends of paragraphs. */
const finishedLength = 0.93

/** How a hard-wrapped text is set. */
export interface Wrapping {
  /** The measure: the length of its longer lines, in characters. */
  readonly width: number
  /**
   * Whether lines were filled to a number of characters, so that a line ends a paragraph if the next word would have
   * fitted.
   */
  readonly exact: boolean
  /** Whether blank lines separate paragraphs; otherwise they stand between all lines, or between none. */
  readonly gapsDivide: boolean
  /** The indented lines, if an indent begins a paragraph. */
  readonly indented: ReadonlySet<WorkLine> | undefined
}

/** Whether a text is hard-wrapped, so that its lines are not yet paragraphs. */
export function isWrapped(lines: readonly WorkLine[], indents: ReadonlyMap<number, number>): boolean {
  return wrappingOf(lines, indents) !== undefined
}

/** How a hard-wrapped text is set; undefined if its lines are paragraphs already. */
export function wrappingOf(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): Wrapping | undefined {
  const texts = lines.map(textOf)
  const lengths = texts.flatMap(({length}) => (length >= tellingLength ? [length] : [])).sort((a, b) => a - b)
  const usual = lengths[Math.floor(usualPlace * lengths.length)] ?? 0
  if (lengths.length < fewestTelling || usual < narrowest || usual > widest) return undefined
  const unfinished = texts.flatMap((text, index) =>
    index < texts.length - 1 && text.length >= tellingLength && !endsLikeSentence(text) ? [index] : [],
  )
  const exact = exactWidth(texts, lengths, unfinished)
  if (exact === undefined && !isLoose(texts, lengths, usual)) return undefined
  const blank = unfinished.filter((index) => lines[index + 1]?.gap !== 'none').length
  return {
    width: exact ?? usual,
    exact: exact !== undefined,
    gapsDivide: blank < gapsBetweenLines * unfinished.length && lines.some(({gap}) => gap === 'blank'),
    indented: indentation(lines, indents),
  }
}

/**
 * The number of characters to which lines were filled. Several lengths are tried, since the longest line may be an
 * exception.
 */
function exactWidth(
  texts: readonly string[],
  lengths: readonly number[],
  unfinished: readonly number[],
): number | undefined {
  if (unfinished.length < fewestFilled) return undefined
  const candidates = [...new Set(lengths.toReversed())]
    .slice(0, widthsTried)
    .filter((width) => width >= narrowest && width <= widest)
  return candidates.find((width) => {
    const filled = unfinished.filter((index) => !fits(texts[index]!, texts[index + 1]!, width)).length
    const within = lengths.filter((length) => length <= width).length
    const odd = unfinished.length - filled
    return (
      filled >= fewestFilled &&
      odd <= 1 + oddShare * unfinished.length &&
      within >= keptWithin * lengths.length
    )
  })
}

/** Whether the first word of the next line would have fitted on a line. */
function fits(text: string, next: string, width: number): boolean {
  return text.length + 1 + next.search(/\s|$/u) <= width
}

/** Whether lines of proportional type are wrapped: most are about as long, and break inside sentences. */
function isLoose(texts: readonly string[], lengths: readonly number[], width: number): boolean {
  const followed = texts.slice(0, -1).flatMap((text, index) => (text.length >= full * width ? [index] : []))
  const unfinished = followed.filter((index) => !endsLikeSentence(texts[index]!))
  if (
    lengths.length < fewestLoose ||
    followed.length < fullShare * lengths.length ||
    unfinished.length < unfinishedShare * followed.length
  )
    return false
  const open = unfinished.filter(
    (index) => endsMidSentence(texts[index]!) || startsMidSentence(texts[index + 1]!),
  ).length
  return (
    open >= fewestOpen &&
    open >= openShare * unfinished.length &&
    texts.some((text) => /[.!?؟][»"”)]?\s+\S/u.test(text))
  )
}

/** The lines that begin paragraphs by their indent, if the lines have two kinds of edge. */
function indentation(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): ReadonlySet<WorkLine> | undefined {
  if (indents.size === 0) return undefined
  const edges = lines.map((line) => indents.get(line.spans[0]?.line ?? 0) ?? 0)
  const common = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 2)] ?? 0
  const indented = new Set(lines.filter((_, index) => edges[index]! >= common + indentWidth))
  return indented.size >= 2 && indented.size <= indentedShare * edges.length ? indented : undefined
}

/** Whether the second line continues the paragraph of the first. */
export function goesOn(before: WorkLine, after: WorkLine, setting: Wrapping): boolean {
  const [p, c] = [textOf(before), textOf(after)]
  if (!setting.exact && changesScript(p, c)) return false
  const isFull = setting.exact ? !fits(p, c, setting.width) : p.length >= full * setting.width
  if (startsWithListMark(c) && (endsLikeSentence(p) || !isFull)) return false
  if (isLoneAddress(p, c)) return false
  if ((endsMidSentence(p) || startsMidSentence(c)) && p.length >= openLength * setting.width) return true
  if (setting.indented?.has(after) || !isFull) return false
  if (isBeforeHeading(p, c, setting)) return false
  if (setting.gapsDivide) return after.gap !== 'blank'
  if (!endsLikeSentence(p) || setting.exact) return true
  if (setting.indented !== undefined) return after.gap !== 'blank'
  return p.length >= finishedLength * setting.width
}

/** Whether two lines longer than names are in different scripts. */
function changesScript(p: string, c: string): boolean {
  if (Math.min(p.length, c.length) <= foreignLength) return false
  const [before, after] = [scriptOf(p), scriptOf(c)]
  return before !== undefined && after !== undefined && before !== after
}

/** Whether the second line is an address that the first one does not introduce. */
function isLoneAddress(p: string, c: string): boolean {
  return startsWithAddress(c) && !/\s/u.test(c) && (endsLikeSentence(p) || /^https?:|^www\./u.test(c))
}

/** Whether the second line is a heading: short and without a stop, after a line that is finished. */
function isBeforeHeading(p: string, c: string, {width}: Wrapping): boolean {
  return endsLikeSentence(p) && !endsLikeSentence(c) && c.length < headingShare * width
}
