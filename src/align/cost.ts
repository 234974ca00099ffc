/** Counts the cost of aligning over a grid before it begins, so that nothing begins which a budget does not allow. */
import type {WorkBudget} from '../text/work.ts'
import type {EvidenceInput} from './evidence.ts'
import {columnCells, rowCells} from './evidence-tables.ts'
import type {LinkGroup} from './links.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Cells in a grid, at most; each needs about two hundred bytes during the work. */
const mostCells = 4_000_000

/** Steps of a budget that a cell of a grid takes in all passes over it, and a term that is answered there. */
const stepsOf = {cell: 1000, meeting: 20}

/** Steps of work over a grid; more than any budget has if the grid has too many cells. */
function stepsOver({source, target, links, grid}: EvidenceInput): number {
  if (grid.cells > mostCells) return Number.POSITIVE_INFINITY
  const [wide, high] = [rowCells(grid), columnCells(grid)].map(({low, high}) =>
    low.reduce((most, each, k) => Math.max(most, high[k]! - each + 1), 0),
  )
  const meetings =
    mostMeetings(source, target, links.there, wide!) + mostMeetings(target, source, links.back, high!)
  return grid.cells * stepsOf.cell + meetings * stepsOf.meeting
}

/** Take the steps of aligning over a grid from the budget, if it has so many. */
export function canAfford({work}: {readonly work?: WorkBudget}, said: EvidenceInput): boolean {
  return work?.trySpend(stepsOver(said)) ?? true
}

/** How often segments meet one that answers a term of theirs, at most; each meets `reach` of the other side. */
function mostMeetings(from: Vocabulary, to: Vocabulary, groups: readonly LinkGroup[], reach: number): number {
  return groups.reduce((sum, group) => {
    const answers = group.reduce((all, {target}) => all + to.terms[target]!.segments.length, 0)
    return sum + from.terms[group[0].source]!.segments.length * Math.min(reach, answers)
  }, 0)
}
