/** Lines of a text, a tab and its translation → two texts that stay in their pairs. */
import {type Lang, langs} from '../../languages/index.ts'
import {languageOf} from '../../languages/script/identify.ts'
import {decodeText, plainText} from '../plain-text.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {readRows, type TextRow} from './rows.ts'

/** Aligned texts as tools for translators write them, and this program itself. */
export const pairTable: Reader = {
  extensions: ['tsv', 'tab'],
  recognises: ({bytes}) => {
    const start = decodeText(bytes.subarray(0, 65_536))?.text
    return (
      start !== undefined &&
      columnsOf(
        start
          .split(/\r\n|\n|\r/)
          .slice(0, -1)
          .slice(0, 200),
        3,
      ) !== undefined
    )
  },
  read: readTable,
}

/** Where the two texts stand. */
interface Columns {
  readonly places: readonly (readonly [place: number, lang: Lang])[]
  /** Whether the first line names the columns as this program writes them. */
  readonly isOwn: boolean
}

/** The columns of a table of two languages; undefined where the lines are none. */
function columnsOf(lines: readonly string[], least: number): Columns | undefined {
  const [head = ''] = lines
  const names = head.split('\t')
  if (names[0] === 'unit' && names[1] === 'row') {
    const places = names.flatMap((name, place) => {
      const lang = langs.find((each) => each === name)
      return lang === undefined ? [] : [[place, lang] as const]
    })
    return places.length === 2 ? {places, isOwn: true} : undefined
  }
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length < least || filled.some((line) => !line.includes('\t'))) return undefined
  const fields = filled.map((line) => line.split('\t'))
  const column = (place: number) =>
    languageOf(
      fields
        .map((row) => row[place] ?? '')
        .join(' ')
        .slice(0, 20_000),
    ).lang
  const [first, second] = [column(0), column(1)]
  if (first === undefined || second === undefined || first === second) return undefined
  return {
    places: [
      [0, first],
      [1, second],
    ],
    isOwn: false,
  }
}

function readTable(raw: RawFile): ReadResult {
  const plain = plainText.read(raw)
  if (plain.source === undefined) return plain
  const {lines, encoding} = plain.source
  const columns = columnsOf(lines, 1)
  if (columns === undefined) return plain
  const {places, isOwn} = columns
  const records = (isOwn ? lines.slice(1) : lines).map((line) => line.split('\t'))
  // Below each row its sentences and clauses stand again.
  const rows = isOwn ? records.filter(([level]) => level === 'paragraph') : records
  const row = (fields: readonly string[]): TextRow =>
    new Map(places.map(([place, lang]) => [lang, textsOf(fields[place] ?? '', isOwn)]))
  const result = readRows(raw, rows.map(row), 'table', encoding)
  return {...result, problems: [...plain.problems, ...result.problems]}
}

/** The texts of a field; this program writes a line feed between them, with a backslash as all that it escapes. */
function textsOf(field: string, isOwn: boolean): string[] {
  if (!isOwn) return [field]
  return field
    .replace(/\\(.)/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped === 'r' ? '\r' : escaped,
    )
    .split('\n')
}
