/** Whether a text is hard-wrapped, and where its paragraphs end. */
import type {WorkLine} from '../../model.ts'
import {isAddress, isFinished, isItem, isOpen, scriptOf, startsOpen} from './flow.ts'
import {textOf} from './spans.ts'

/** Narrowest and widest measure, in characters, that is taken for a page's. */
const [narrowest, widest] = [30, 140]
/** Share of the measure from which on a line is full: the next word did not fit. */
const full = 0.68

/** How a text is set. */
export interface Setting {
  /** The measure: length of its longer lines, in characters. */
  readonly width: number
  /** Whether blank lines divide paragraphs; otherwise they stand between all lines, or between none. */
  readonly gapsDivide: boolean
  /** The lines that are indented, where paragraphs are. */
  readonly indented: ReadonlySet<WorkLine> | undefined
}

/** The setting of a hard-wrapped text; undefined where lines are paragraphs already. */
export function settingOf(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): Setting | undefined {
  const texts = lines.map(textOf)
  const lengths = texts
    .map(({length}) => length)
    .filter((length) => length >= 25)
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(0.85 * lengths.length)] ?? 0
  if (lengths.length < 5 || width < narrowest || width > widest) return undefined
  const isFull = (text: string) => text.length >= full * width
  const followed = texts.slice(0, -1).flatMap((text, index) => (isFull(text) ? [index] : []))
  const unfinished = followed.filter((index) => !isFinished(texts[index]!))
  if (followed.length < 0.5 * lengths.length || unfinished.length < 0.45 * followed.length) return undefined
  const open = unfinished.filter((index) => isOpen(texts[index]!) || startsOpen(texts[index + 1]!)).length
  const inner = texts.filter((text) => /[.!?؟][»"”)]?\s+\S/u.test(text)).length
  if (open < 2 || open < 0.08 * unfinished.length || inner === 0) return undefined
  const blank = unfinished.filter((index) => lines[index + 1]!.gap === 'blank').length
  return {width, gapsDivide: blank < 0.35 * unfinished.length, ...indentation(lines, indents)}
}

/** Which lines start paragraphs by their indent, where the lines have two kinds of edge. */
function indentation(
  lines: readonly WorkLine[],
  indents: ReadonlyMap<number, number>,
): Pick<Setting, 'indented'> {
  const edges = lines.map((line) => indents.get(line.spans[0]?.line ?? 0) ?? 0)
  const common = edges.toSorted((a, b) => a - b)[Math.floor(edges.length / 2)] ?? 0
  const indented = new Set(lines.filter((_, index) => edges[index]! >= common + 4))
  return {indented: indented.size >= 2 && indented.size <= 0.4 * edges.length ? indented : undefined}
}

/** Whether the second line goes on with the paragraph of the first. */
export function goesOn(before: WorkLine, after: WorkLine, setting: Setting): boolean {
  const [p, c] = [textOf(before), textOf(after)]
  const [scriptP, scriptC] = [scriptOf(p), scriptOf(c)]
  if (
    scriptP !== undefined &&
    scriptC !== undefined &&
    scriptP !== scriptC &&
    Math.min(p.length, c.length) > 15
  )
    return false
  if (isItem(c) || isAddress(c)) return false
  if ((isOpen(p) || startsOpen(c)) && p.length >= 0.5 * setting.width) return true
  if (setting.indented?.has(after)) return false
  const isFull = p.length >= full * setting.width
  if (!isFinished(p)) return isFull && !(setting.gapsDivide && after.gap === 'blank')
  if (setting.indented !== undefined || setting.gapsDivide) return isFull && after.gap !== 'blank'
  return p.length >= 0.93 * setting.width
}
