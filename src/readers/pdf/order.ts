/** A row as it is seen → the order in which it is read. */
import {type Glyph, isBlank, isRightToLeft, middleOf} from './glyphs.ts'
import {byCentre} from './rows.ts'

/** A letter in the order of reading, with the glyph that draws it. */
export interface Letter {
  readonly text: string
  readonly glyph: Glyph
  /** Whether it stands in a stretch from right to left, where the sides of brackets change. */
  readonly isTurned: boolean
}

/** Directions of glyphs: from right to left, from left to right, number, none. */
type Direction = 'R' | 'L' | 'D' | 'N'

/** A glyph in its place. */
interface Cell {
  readonly glyph: Glyph
  readonly text: string
  readonly direction: Direction
  level: number
}

/** What joins two numbers into one, also in a row from right to left. */
const joiner = /^[.,:/\u066B\u066C]$/

/** A gap that is a blank though none is drawn, in ems. */
const [gapBesideBlanks, gapWithoutBlanks] = [0.2, 0.14]

/** Glyphs of a row → its letters in the order of reading. */
export function lettersInOrder(glyphs: readonly Glyph[], isTurned: boolean): Letter[] {
  const cells = withBlanks(byCentre(glyphs)).map((glyph) => ({
    glyph,
    text: glyph.text,
    direction: directionOf(glyph.text),
    level: 0,
  }))
  setLevels(cells, isTurned)
  return inOrder(cells, isTurned).map(({glyph, text, level}) => ({text, glyph, isTurned: level === 1}))
}

/** Blanks where gaps are, ZWNJ where a blank that takes no place stands between letters. */
function withBlanks(sorted: readonly Glyph[]): Glyph[] {
  const gap = leastGap(sorted)
  const out: Glyph[] = []
  let last: Glyph | undefined
  let waiting: Glyph[] = []
  for (const glyph of sorted) {
    if (isBlank(glyph)) {
      waiting.push(glyph)
      continue
    }
    // What stands for no letter and takes a place stretches the word before it.
    if (glyph.text === '' && last !== undefined) {
      last = {...last, width: Math.max(last.width, glyph.x + glyph.width - last.x)}
      continue
    }
    if (last !== undefined) out.push(...between(last, glyph, waiting, gap))
    waiting = []
    out.push(glyph)
    last = last !== undefined && last.x + last.width > glyph.x + glyph.width ? last : glyph
  }
  return out
}

/** The least gap that is a blank, in ems: where none are drawn, the gaps of the row show it, and how far letters are spaced. */
function leastGap(sorted: readonly Glyph[]): number {
  if (sorted.some((glyph) => isBlank(glyph) && glyph.width > glyph.size * 0.1)) return gapBesideBlanks
  const gaps = sorted.flatMap((glyph, at) => {
    const next = sorted[at + 1]
    return next === undefined ? [] : [(next.x - glyph.x - glyph.width) / Math.max(glyph.size, next.size)]
  })
  const spacing = Math.max(0, middleOf(gaps))
  if (spacing > 0.04) return spacing + gapWithoutBlanks
  const wide = middleOf(gaps.filter((each) => each > 0.05))
  return Math.min(gapWithoutBlanks, Math.max(0.07, wide * 0.6))
}

/** What stands between two glyphs that are drawn. */
function between(left: Glyph, right: Glyph, blanks: readonly Glyph[], gap: number): Glyph[] {
  const size = Math.max(left.size, right.size)
  const distance = right.x - (left.x + left.width)
  const blank = (text: string): Glyph => ({
    ...left,
    text,
    x: left.x + left.width,
    width: Math.max(0, distance),
  })
  const isInWord = isRightToLeft(left.text) && isRightToLeft(right.text)
  // A blank says how wide it is in its font; where the next glyph begins with it, it only parts two forms.
  const takesNone = blanks.every(({x}) => right.x - x < size * 0.06)
  if (blanks.length > 0 && isInWord && takesNone) return [blank('\u200C')]
  const isDrawn = blanks.some(({text, width}) => /^\s/.test(text) && width > size * 0.05)
  const isNumber = [left, right].every(({text}) => /^[\p{Nd}.,:/\u066B\u066C]+$/u.test(text))
  return isDrawn || distance > size * (isNumber ? Math.max(gap, gapBesideBlanks) : gap) ? [blank(' ')] : []
}

function directionOf(text: string): Direction {
  if (isRightToLeft(text)) return 'R'
  if (/\p{Nd}/u.test(text)) return 'D'
  return /\p{L}|\p{N}/u.test(text) ? 'L' : 'N'
}

/** Set which way each cell runs: 0 and 2 from left to right, 1 from right to left, deeper inside shallower. */
function setLevels(cells: readonly Cell[], isTurned: boolean): void {
  for (const cell of cells) {
    if (cell.direction === 'R') cell.level = 1
    else if (isTurned) cell.level = cell.direction === 'N' ? 1 : 2
  }
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at]!.direction !== 'N') continue
    let end = at
    while (cells[end]?.direction === 'N') end += 1
    const level = isTurned
      ? levelInTurned(cells, at, end)
      : cells[at - 1]?.direction === 'R' && cells[end]?.direction === 'R'
        ? 1
        : 0
    for (const cell of cells.slice(at, end)) cell.level = level
    at = end - 1
  }
  if (!isTurned) setNumbersInStretches(cells)
}

/** The level of what has no direction, from `at` to `end`, in a row from right to left. */
function levelInTurned(cells: readonly Cell[], at: number, end: number): number {
  const [left, right] = [cells[at - 1]?.direction, cells[end]?.direction]
  if (left === undefined || right === undefined || left === 'R' || right === 'R') return 1
  if (left === 'L' && right === 'L') return 2
  if (left === 'D' && right === 'D')
    return end - at === 1 && joiner.test(cells[at]!.glyph.text) ? 2 : isInLatin(cells, at, end) ? 2 : 1
  // A number runs with the Latin word before it; one in digits of Arabic stands by itself.
  const number = cells[left === 'D' ? at - 1 : end]!
  return /[\u0660-\u0669]/.test(number.text) ? 1 : 2
}

/** Whether the numbers at both sides stand in one stretch of Latin, as the parts of a title or an address do. */
function isInLatin(cells: readonly Cell[], at: number, end: number): boolean {
  const side = (from: number, step: number) => {
    for (let index = from; index >= 0 && index < cells.length; index += step) {
      const {direction} = cells[index]!
      if (direction === 'L' || direction === 'R') return direction
    }
    return undefined
  }
  return side(at, -1) === 'L' && side(end, 1) === 'L'
}

/** In a row from left to right: numbers between words from right to left run among these. */
function setNumbersInStretches(cells: readonly Cell[]): void {
  let last: number | undefined
  for (let at = 0; at < cells.length; at += 1) {
    const {direction} = cells[at]!
    if (direction === 'L') last = undefined
    if (direction !== 'R') continue
    for (let inside = (last ?? at) + 1; inside < at; inside += 1)
      cells[inside]!.level = cells[inside]!.direction === 'D' ? 2 : isInNumber(cells, inside) ? 2 : 1
    last = at
  }
}

function isInNumber(cells: readonly Cell[], at: number): boolean {
  return (
    joiner.test(cells[at]!.glyph.text) && cells[at - 1]?.direction === 'D' && cells[at + 1]?.direction === 'D'
  )
}

/** Turn stretches round, the deepest last. */
function inOrder(cells: readonly Cell[], isTurned: boolean): Cell[] {
  const turned = turnFrom(isTurned ? cells.toReversed() : turnFrom(cells, 1), 2)
  return turned
}

/** Turn every stretch at or above a level round. */
function turnFrom(cells: readonly Cell[], level: number): Cell[] {
  const out: Cell[] = []
  for (let at = 0; at < cells.length; ) {
    let end = at
    while (end < cells.length && cells[end]!.level >= level) end += 1
    if (end === at) {
      out.push(cells[at]!)
      at += 1
    } else {
      out.push(...cells.slice(at, end).toReversed())
      at = end
    }
  }
  return out
}
