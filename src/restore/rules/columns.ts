import type {Lang} from '../../languages/index.ts'
import {anyOf} from '../../languages/knowledge.ts'
import {asciiDigits} from '../../languages/script/digits.ts'
import {likeliest} from '../../languages/script/identify.ts'
import {countScripts} from '../../languages/script/script-count.ts'
import {splitLine, trimLines} from '../../text/lines.ts'
import type {Removal, WorkLine} from '../../text/model.ts'
import type {Rule, RuleResult} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'

/** Dividers between the columns of a table: tabs, or strokes with tabs and spaces about them. */
const dividers = /(?<![ \t])[ \t]*(?:\t[ \t]*|\|[ \t|]*)/gu
/** A table has at least so many rows, and they make up this share of the file's lines. */
const [fewestRows, rowShare] = [3, 0.5]
/** Columns of a table, at most: a text and two translations. */
const mostColumns = 3
/** Share of a column's letters that must be in one script, and share of its rows that must be mostly in it. */
const ownShare = 0.8
/** Log odds from which a column counts as being in one of the languages of its script. */
const sureLanguage = 4

/** A column's heading: the name of its language, or `original` and `translation`. */
const heading = new RegExp(`^(?:${anyOf(({damage}) => damage.page.column)})$`, 'iu')

/** A text stands in one column and its translation in another, a paragraph of each in every line. */
export const columns: Rule = {
  code: 'columns',
  evidence:
    'Most lines of the file have the same number of parts between tabs or strokes, each column in a language of its own.',
  spares: 'Tables in one language, glossaries inside a text, indents, and strokes in running text.',
  isOfPlainText: true,
  apply(lines) {
    const rows = rowsOf(lines)
    if (rows.size < fewestRows) return {lines}
    const count = usualCount([...rows.values()])
    const full = [...rows.values()].filter((cells) => cells.length === count)
    const filled = lines.filter((line) => line.spans.length > 0).length
    if (count > mostColumns || full.length < Math.max(fewestRows, rowShare * filled)) return {lines}
    if (!areTranslations(full, count)) return {lines}
    return rowsInParts(lines, areNumbered(full) ? withoutNumbers(rows) : rows)
  },
}

/** One cell of a row: its text, with the row's number before it if that stood in a column of its own. */
interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A number in a column of its own before the first text. */
const rowNumber = /^[ \t|]*(\p{Nd}{1,4})[.)]?[ \t]*[\t|][ \t|]*/u

/** Whether the rows are numbered: nearly every one has a number that is one more than the one before. */
function areNumbered(rows: readonly (readonly Cell[])[]): boolean {
  const numbers = rows.map(([first]) => Number(asciiDigits(rowNumber.exec(first?.text ?? '')?.[1] ?? 'none')))
  const inOrder = numbers.filter(
    (number, at) => number === 1 || number === (numbers[at - 1] ?? Number.NaN) + 1,
  )
  return inOrder.length >= ownShare * rows.length
}

/** Index of a line → its cells, for lines with at least two. */
function rowsOf(lines: readonly WorkLine[]): Map<number, readonly Cell[]> {
  const rows = new Map<number, readonly Cell[]>()
  for (const [index, line] of lines.entries()) {
    const text = textOf(line)
    if (!/[\t|]/u.test(text)) continue
    const cells = cellsOf(text)
    if (cells.length > 1) rows.set(index, cells)
  }
  return rows
}

/**
 * The cells of a line that have letters. Numbers and marks are joined to the cell after them, the last ones to the cell
 * before.
 */
function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = []
  let start = 0
  const add = (end: number) => {
    const found = text.slice(start, end)
    if (/\p{L}/u.test(found)) {
      cells.push({start, end, text: found})
      start = end
    }
  }
  for (const {0: divider, index} of text.matchAll(dividers)) {
    const before = start
    add(index)
    if (start !== before || text.slice(start, index).trim() === '') start = index + divider.length
  }
  add(text.length)
  const last = cells.at(-1)
  const rest = text.slice(last?.end ?? 0)
  if (last !== undefined && /[^\s|]/u.test(rest))
    cells[cells.length - 1] = {...last, end: text.trimEnd().length}
  return cells
}

/** The number of cells that most rows have. */
function usualCount(rows: readonly (readonly Cell[])[]): number {
  const counts = Map.groupBy(rows, ({length}) => length)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}

/** Whether every column is in one language and no two in the same. */
function areTranslations(rows: readonly (readonly Cell[])[], count: number): boolean {
  const langs = Array.from({length: count}, (_, at) => columnLang(rows.map((cells) => cells[at]?.text ?? '')))
  return langs.every((lang) => lang !== undefined) && new Set(langs).size === count
}

/** The language of a column. Undefined where its script changes or its language leaves a doubt. */
function columnLang(cells: readonly string[]): Lang | undefined {
  const [arabic, latin] = [cells.filter(isArabic), cells.filter((cell) => !isArabic(cell))]
  const [own, script] =
    arabic.length > latin.length ? ([arabic, 'Arab'] as const) : ([latin, 'Latn'] as const)
  if (own.length < ownShare * cells.length) return undefined
  const found = likeliest(own.join(' '), script)
  return found === undefined || found.odds < sureLanguage ? undefined : found.lang
}

/** Whether most letters of a text are of the Arabic script. */
function isArabic(text: string): boolean {
  const {Arab, Latn} = countScripts(text)
  return Arab > Latn
}

/** The rows without row numbers, which belong to no column. */
function withoutNumbers(rows: ReadonlyMap<number, readonly Cell[]>): Map<number, readonly Cell[]> {
  const bare = ({start, end, text}: Cell): Cell => {
    const {length} = rowNumber.exec(text)?.[0] ?? ''
    return {start: start + length, end, text: text.slice(length)}
  }
  return new Map(
    Array.from(rows, ([index, cells]) => [index, cells.map((cell, at) => (at === 0 ? bare(cell) : cell))]),
  )
}

/** Make every cell a line of its own. Dividers are removed, and so are numbers that only count the rows. */
function rowsInParts(lines: readonly WorkLine[], rows: ReadonlyMap<number, readonly Cell[]>): RuleResult {
  const removals: Removal[] = []
  const out = lines.flatMap((line, index): readonly WorkLine[] => {
    const cells = rows.get(index)
    if (cells === undefined) return [line]
    if (cells.every(({text}) => heading.test(text.trim()))) {
      removals.push({
        spans: line.spans,
        rule: 'columns',
        reason: 'heads the columns of a table',
        confidence: 1,
      })
      return []
    }
    return partLine(line, cells, removals) ?? [line]
  })
  const settled = trimLines(out)
  return {lines: settled.lines, removals: [...removals, ...settled.removals]}
}

/** The cells of a line as work lines. Undefined where an emendation spans a border between cells. */
function partLine(line: WorkLine, cells: readonly Cell[], removals: Removal[]): WorkLine[] | undefined {
  const out: WorkLine[] = []
  const strokes: Removal[] = []
  let rest = line
  let at = 0
  for (const end of [...cells.flatMap(({start, end}) => [start, end]), textOf(line).length]) {
    const cut = splitLine(rest, end - at, 'blank')
    if (cut === undefined) return undefined
    const isCell = cells.some((cell) => cell.start === at && cell.end === end)
    if (isCell) out.push(out.length === 0 ? {...cut[0], gap: line.gap} : {...cut[0], gap: 'blank'})
    else if (/[^\s]/u.test(textOf(cut[0]))) {
      const isNumber = /\p{Nd}/u.test(textOf(cut[0]))
      const reason = isNumber ? 'numbers the rows of a table' : 'stood between the columns of a table'
      strokes.push({spans: cut[0].spans, rule: 'columns', reason, confidence: 1})
    }
    rest = cut[1]
    at = end
  }
  removals.push(...strokes)
  return out
}
