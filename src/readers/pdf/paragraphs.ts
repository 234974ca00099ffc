/** Lines → paragraphs: one ends where the first word of the next line would have fitted. */

import {endsLikeSentence} from '../../text/flow.ts'
import {bodyTypeOf} from './body-type.ts'
import {middleOf} from './glyphs.ts'
import type {TextLine} from './lines.ts'
import {startsWithBullet, startsWithSign} from './lists.ts'
import type {Letter} from './order.ts'
import type {StructureBlock} from './stated-structure.ts'

/** The left and right edge of a column. */
export interface Edges {
  readonly x0: number
  readonly x1: number
  /** Whether its lines end flush and begin anywhere, as lines from right to left do in a text set for the other direction. */
  readonly isRaggedAtStart?: boolean
}

/** Lines of one column of one page. */
export interface Column {
  readonly lines: readonly TextLine[]
  readonly edges: Edges
  /** The block of the file's own structure that they are of. */
  readonly block?: StructureBlock
}

/** A paragraph, or whatever else stands by itself. */
export interface Paragraph {
  readonly lines: TextLine[]
  readonly edges: Edges
  /** Pages at whose foot it may have ended, since its line there is full and ends a sentence. */
  readonly doubtfulAt: number[]
  /** The block that the file states it to be. */
  readonly block?: StructureBlock
}

/** How lines follow one another in the whole text. */
interface Habits {
  /** From baseline to baseline inside a paragraph, by size. */
  readonly leading: (size: number) => number
  /** Whether the first lines of paragraphs stand in. */
  readonly indents: boolean
  /** The size of most letters. */
  readonly bodySize: number
}

/** Differences that make another paragraph: of size, of leading, of indent in ems. */
const [otherSize, otherLeading, indented] = [0.07, 1.28, 0.7]

/** The paragraphs of columns in the order of reading. */
export function paragraphsOf(columns: readonly Column[]): Paragraph[] {
  const habits = habitsOf(columns)
  const out: Paragraph[] = []
  const stated = new Map<StructureBlock, Paragraph>()
  let before: Before | undefined
  for (const column of columns) {
    const {lines, edges, block} = column
    if (block === undefined || block.kind === 'plain') before = addColumn(out, column, before, habits)
    else {
      before = undefined
      const known = stated.get(block) ?? {lines: [], edges, doubtfulAt: [], block}
      known.lines.push(...lines)
      if (!stated.has(block)) out.push(known)
      stated.set(block, known)
    }
  }
  return out
}

/** The line before another, and the one before that where both are of one paragraph. */
interface Before {
  readonly line: TextLine
  readonly previous: TextLine | undefined
  readonly edges: Edges
}

/** Add the lines of a column to the paragraphs before it, or as new ones; its last line. */
function addColumn(
  out: Paragraph[],
  {lines, edges, block}: Column,
  start: Before | undefined,
  habits: Habits,
): Before | undefined {
  let before = start
  for (const [at, line] of lines.entries()) {
    const last = out.at(-1)
    const isNew =
      before === undefined ||
      (at === 0
        ? isNewInColumn(before.line, line, before.edges, edges, habits)
        : isNewBelow(before.line, line, before.previous, edges, habits))
    if (last === undefined || isNew)
      out.push({lines: [line], edges, doubtfulAt: [], ...(block === undefined ? {} : {block})})
    else {
      if (at === 0 && !habits.indents && endsLikeSentence(before!.line.text.trim()))
        last.doubtfulAt.push(before!.line.page)
      last.lines.push(line)
    }
    before = {line, previous: isNew ? undefined : before?.line, edges}
  }
  return before
}

function habitsOf(columns: readonly Column[]): Habits {
  const gaps = new Map<number, number[]>()
  let [starts, indents] = [0, 0]
  for (const {lines, edges} of columns) {
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1]
      if (above === undefined || isOtherSize(above, line)) continue
      const gap = line.y - above.y
      const key = Math.round(line.size)
      if (gap > line.size * 0.8 && gap < line.size * 3) gaps.set(key, [...(gaps.get(key) ?? []), gap])
      if (!isFull(above, line, edges)) {
        starts += 1
        if (indentOf(line, edges) > line.size * indented && indentOf(line, edges) < line.size * 5)
          indents += 1
      }
    }
  }
  const usual = new Map([...gaps].map(([size, all]) => [size, lowMedian(all)]))
  return {
    leading: (size) => usual.get(Math.round(size)) ?? size * 1.6,
    indents: starts >= 2 && indents >= starts * 0.6,
    bodySize: bodyTypeOf(columns).size,
  }
}

/** The usual gap: where a text has many short paragraphs, those inside them are the smaller ones. */
function lowMedian(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((a, b) => a - b)
  const lowest = sorted[Math.floor(sorted.length * 0.1)] ?? 0
  const near = sorted.filter((gap) => gap < lowest * 1.15)
  return near.length >= Math.min(3, sorted.length * 0.2) ? middleOf(near) : middleOf(sorted)
}

function isOtherSize(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) > otherSize * Math.max(a.size, b.size)
}

/** How far a line begins inside its column. */
export function indentOf({isTurned, x0, x1}: TextLine, edges: Edges): number {
  if (edges.isRaggedAtStart === true) return 0
  return isTurned ? edges.x1 - x1 : x0 - edges.x0
}

/** How far a line ends before its column does. */
export function slackOf({isTurned, x0, x1}: TextLine, edges: Edges): number {
  return isTurned === (edges.isRaggedAtStart !== true) ? x0 - edges.x0 : edges.x1 - x1
}

/** Whether the first word of the next line would not have fitted behind a line. */
function isFull(line: TextLine, next: TextLine, edges: Edges): boolean {
  return slackOf(line, edges) < firstWordWidth(next) + blankWidth(line)
}

/** The width of the blanks of a line; in one that is stretched they are wider than they would be. */
function blankWidth({letters, size}: TextLine): number {
  const usual = middleOf(letters.flatMap(({text, glyph}) => (text === ' ' ? [glyph.width] : [])))
  return Math.min(size * 0.35, Math.max(size * 0.2, usual))
}

/** The width of what could not be parted from the beginning of a line. */
function firstWordWidth({letters}: TextLine): number {
  const word: Letter[] = []
  for (const letter of letters) {
    if (/^\s/.test(letter.text)) break
    word.push(letter)
    if (/^[-\u2010\u2013\u2014/]/.test(letter.text) && word.length > 1) break
  }
  if (word.length === 0) return 0
  const left = Math.min(...word.map(({glyph}) => glyph.x))
  return Math.max(...word.map(({glyph}) => glyph.x + glyph.width)) - left
}

function isNewBelow(
  above: TextLine,
  line: TextLine,
  previous: TextLine | undefined,
  edges: Edges,
  {leading, bodySize}: Habits,
): boolean {
  if (isOtherSize(above, line) || above.isTurned !== line.isTurned) return true
  const gap = line.y - above.y
  const isHeading = line.size > bodySize * 1.15 && above.isBold === line.isBold
  if (isHeading) return gap < 0 || gap > Math.max(line.size * 1.8, leading(line.size) * otherLeading)
  if (gap < 0 || gap > leading(line.size) * otherLeading) return true
  if (isItem(above, line)) return true
  if (isDisplay(above, edges) && isDisplay(line, edges) && above.isBold === line.isBold) return false
  const own = measureOf(above, line, previous, edges)
  if (!isFull(above, line, own)) return true
  const [start, startAbove] = [indentOf(line, edges), indentOf(above, edges)]
  if (start - startAbove > line.size * indented) return !startsWithSign(above)
  const hangs = previous !== undefined && Math.abs(indentOf(previous, edges) - startAbove) < line.size * 0.3
  return hangs && startAbove - start > line.size * indented
}

/** Whether a line begins an item: by its sign, where what stands above may end there. */
function isItem(above: TextLine, line: TextLine): boolean {
  return startsWithBullet(line) || (startsWithSign(line) && endsLikeSentence(above.text.trim()))
}

/** The edges that hold for a line that stands in with the lines around it, as those of a quotation do. */
function measureOf(above: TextLine, line: TextLine, previous: TextLine | undefined, edges: Edges): Edges {
  const [start, slack] = [indentOf(above, edges), slackOf(above, edges)]
  const isInset = start > line.size && Math.abs(start - indentOf(line, edges)) < line.size * 0.3
  const isNarrow = slack > line.size && Math.abs(slack - start) < line.size * 0.6
  if (!isInset || !isNarrow) return edges
  const others = previous === undefined ? [above, line] : [previous, above, line]
  const end = Math.min(...others.map((each) => slackOf(each, edges)))
  return line.isTurned ? {x0: edges.x0 + end, x1: edges.x1} : {x0: edges.x0, x1: edges.x1 - end}
}

/** Whether a line stands in the middle of its column, away from both sides. */
function isDisplay(line: TextLine, edges: Edges): boolean {
  const [start, slack] = [indentOf(line, edges), slackOf(line, edges)]
  return Math.min(start, slack) > line.size * 1.2 && Math.abs(start - slack) < line.size * 0.8
}

/** Whether a paragraph begins with the first line of a column. */
function isNewInColumn(
  above: TextLine,
  line: TextLine,
  before: Edges,
  edges: Edges,
  {indents}: Habits,
): boolean {
  if (isOtherSize(above, line) || above.isTurned !== line.isTurned || above.isBold !== line.isBold)
    return true
  if (above.page === line.page && line.y > above.y && line.x0 < above.x1 && above.x0 < line.x1) return true
  if (isItem(above, line) || !isFull(above, line, before)) return true
  return indents && indentOf(line, edges) > line.size * indented && indentOf(line, edges) < line.size * 5
}
