/** Tables, of which each row is a row of the page: what a row must know of the others. */
import {type Lang, langs} from '../../languages/index.ts'
import type {Segment, SegmentId} from '../../text/model.ts'
import type {Row} from '../../text/rows.ts'

/** What the rows of the page need of the tables they belong to. */
export interface ShownTables {
  /** The number of the table of a row, from 1; undefined for other rows. */
  numberOf(row: SegmentId): number | undefined
  /** What stands over the columns of a row in a language; empty for a row that heads them, or where nothing does. */
  headsOf(row: SegmentId, lang: Lang): readonly string[]
  /** Rules that give each column the same width in all rows of its table. */
  readonly style: string
}

/** The texts of the cells of a row. */
export function cellTexts({text, cells = []}: Segment): readonly string[] {
  return cells.map(([start, end]) => text.slice(start, end))
}

/** Find the tables among rows in reading order. */
export function tablesOf(rows: readonly Row[]): ShownTables {
  const tables = groupTables(rows)
  const numbers = new Map(tables.flatMap((own, index) => own.map(({id}) => [id, index + 1] as const)))
  const heads = new Map<SegmentId, Row>()
  for (const own of tables) {
    let head: Row | undefined
    for (const row of own) {
      if (isHeader(row)) head = row
      else if (head !== undefined) heads.set(row.id, head)
    }
  }
  return {
    numberOf: (row) => numbers.get(row),
    headsOf: (row, lang) => (heads.get(row)?.cells[lang] ?? []).flatMap(cellTexts),
    style: tables.map((own, index) => styleOf(own, index + 1)).join(''),
  }
}

/** A table ends where other text follows, where columns are headed anew, and where their number changes. */
function groupTables(rows: readonly Row[]): readonly Row[][] {
  const tables: Row[][] = []
  let before: Row | undefined
  for (const row of rows) {
    const isTable = row.kind === 'table-row'
    const goesOn = before?.kind === 'table-row' && widthOf(before) === widthOf(row)
    if (isTable && goesOn && (!isHeader(row) || isHeader(before!))) tables.at(-1)!.push(row)
    else if (isTable) tables.push([row])
    before = row
  }
  return tables
}

const segmentsOf = ({cells}: Row) => langs.flatMap((lang) => cells[lang] ?? [])
const isHeader = (row: Row) => segmentsOf(row).some(({header}) => header === true)
const widthOf = (row: Row) => Math.max(...segmentsOf(row).map(({cells = []}) => cells.length))

/** Most characters that make a column wider: longer cells have more lines. */
const mostCharacters = 24

/** The widths of the columns of a table, and the alignment of those that hold numbers. */
function styleOf(rows: readonly Row[], number: number): string {
  const texts = rows.flatMap((row) =>
    segmentsOf(row).map((segment) => ({isHead: isHeader(row), cells: cellTexts(segment)})),
  )
  const count = Math.max(...texts.map(({cells}) => cells.length))
  const columns = Array.from({length: count}, (_, column) => {
    const own = texts.map(({cells, isHead}) => ({isHead, text: cells[column] ?? ''}))
    const weight = Math.max(...own.map(({text}) => Math.min(mostCharacters, text.length)), 6) + 4
    const body = own.filter(({isHead, text}) => !isHead && text !== '')
    // The first column says what a row is about.
    return {weight, isNumeric: column > 0 && body.length > 0 && body.every(({text}) => isNumber(text))}
  })
  const all = columns.reduce((sum, {weight}) => sum + weight, 0)
  return columns
    .map(({weight, isNumeric}, column) => {
      const width = Math.round((1000 * weight) / all) / 10
      return `.t${number} :is(th,td):nth-child(${column + 1}){width:${width}%${isNumeric ? ';--a:end' : ''}}`
    })
    .join('')
}

/** Whether a cell holds a number and no words. */
function isNumber(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}{4}/u.test(text)
}
