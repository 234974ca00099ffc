/** Tables of the alignment benchmark: a row for each pair of languages, level and difficulty. */
import type {IndexBead} from '../../../src/text/model.ts'
import type {AlignCase} from './align-cases.ts'
import {Tally} from './align-score.ts'

/** Name of the cell of the table that a case belongs to. */
function cellOf(each: AlignCase): string {
  if (each.genre !== undefined) return `${each.genre} ${each.difficulty}`
  return `${each.source.lang}-${each.target.lang} ${each.level} ${each.difficulty}`
}

/** Add a case and its answer to the table. */
export function count(
  table: Map<string, Tally>,
  each: AlignCase,
  beads: readonly IndexBead[],
  ms?: number,
): void {
  const cell = cellOf(each)
  const tally = table.get(cell) ?? new Tally()
  tally.add(each.gold, beads, ms)
  table.set(cell, tally)
}

/** Print a table of tallies; `classic` has those of the classic method, where it was tried. */
export function print(
  title: string,
  table: ReadonlyMap<string, Tally>,
  classic?: ReadonlyMap<string, Tally>,
): void {
  console.log(`\n${title}`)
  const rows = [...table].map(([cell, tally]) => [
    cell,
    {
      cases: tally.cases,
      strict: round(tally.strict),
      lax: round(tally.lax),
      ...(classic === undefined ? {} : {'Gale–Church': round(classic.get(cell)?.strict ?? Number.NaN)}),
      ece: round(tally.ece),
      'sure at 0.8': round(tally.sure),
      'gap ece': round(tally.gapEce),
      'gap sure at 0.95': round(tally.gapSure),
      'ms (median)': Math.round(tally.median * 10) / 10,
    },
  ])
  console.table(Object.fromEntries(rows))
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
