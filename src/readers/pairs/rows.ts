/** Rows of texts in several languages → lines: all of one language, then all of the next, and which belong together. */
import type {Lang} from '../../languages/index.ts'
import {problem} from '../../text/problems.ts'
import type {StatedBlock} from '../../text/stated.ts'
import type {RawFile, ReadResult} from '../reader.ts'

/** A row: its texts by language; an empty list where a language has none. */
export type TextRow = ReadonlyMap<Lang, readonly string[]>

/** The result of a file that holds rows. */
export function readRows(
  {file, sha256}: RawFile,
  rows: readonly TextRow[],
  kind: string,
  encoding: NonNullable<ReadResult['source']>['encoding'] = 'utf-8',
): ReadResult {
  const langs = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const lines: string[] = []
  const blocks: StatedBlock[] = []
  const linesOfRow: number[][] = rows.map(() => [])
  for (const lang of langs) {
    for (const [at, row] of rows.entries()) {
      for (const text of row.get(lang) ?? []) {
        const shown = text.replace(/\s+/gu, ' ').trim()
        if (shown === '') continue
        const line = lines.push(shown)
        blocks.push({line, lang})
        linesOfRow[at]?.push(line)
      }
    }
  }
  if (lines.length === 0)
    return {problems: [problem('source-empty', file, 1, `The ${kind} holds no text in a listed language.`)]}
  const stated = {blocks, marks: [], rows: linesOfRow.filter((row) => row.length > 0)}
  return {source: {file, sha256, encoding, lines, stated}, problems: []}
}
