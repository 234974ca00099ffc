/** How well kinds of lines are told on pages that were not learnt from. */
import {chainPosteriorOf, lineStates, stateCount} from '../../../src/structure/boilerplate/chain/chain.ts'
import {type LineKind, statesOfKind} from '../../../src/structure/boilerplate/chain/kind-chances.ts'
import {lineExample, type MarkedPage} from './line-examples.ts'
import {type LineWeights, lineScores} from './line-model.ts'

const kinds = Object.keys(statesOfKind) as readonly LineKind[]

/** A probability and whether what it says was so. */
interface Forecast {
  readonly chance: number
  readonly isSo: boolean
}

/** Print how well kinds are told, and how well the chances are calibrated. */
export function measureLines(name: string, pages: readonly MarkedPage[], weights: LineWeights): void {
  const table = Object.fromEntries(kinds.map((kind) => [kind, {all: 0, said: 0, right: 0}]))
  const [gone, titles]: [Forecast[], Forecast[]] = [[], []]
  let [titled, found] = [0, 0]
  for (const page of pages) {
    const {features} = lineExample(page.name, [page.lines])
    const {own} = chainPosteriorOf(lineScores(features, weights))
    const chances = page.lines.map((_, line) =>
      chancesOf(own.subarray(line * stateCount, (line + 1) * stateCount)),
    )
    for (const [line, {allowed, text}] of page.lines.entries()) {
      const chance = chances[line]!
      gone.push({chance: chance.boilerplate, isSo: allowed[0] === 'boilerplate'})
      if (chance.boilerplate > 0.9 && allowed[0] !== 'boilerplate')
        console.log(
          `  wrong ${chance.boilerplate.toFixed(2)} ${page.name} ${allowed[0]} ${text.slice(0, 70)}`,
        )
      const said = kinds.reduce((best, kind) => (chance[kind] > chance[best] ? kind : best))
      table[said]!.said += 1
      if (allowed.length > 1) continue
      table[allowed[0]!]!.all += 1
      if (said === allowed[0]) table[said]!.right += 1
    }
    const best = chances.reduce((at, {title}, line) => (title > chances[at]!.title ? line : at), 0)
    const title = page.lines.findIndex(({allowed}) => allowed[0] === 'title')
    titles.push({chance: chances[best]!.title, isSo: best === title})
    if (title === -1) continue
    titled += 1
    if (best === title) found += 1
    else
      console.log(
        `  title ${chances[best]!.title.toFixed(2)} ${page.name} ${page.lines[best]!.text.slice(0, 50)} | ${page.lines[title]!.text.slice(0, 50)}`,
      )
  }
  console.log(
    `${name}: titles ${found} of ${titled}; calibration error of boilerplate ${errorOf(gone)}, of titles ${errorOf(titles)}`,
  )
  console.table(table)
}

function chancesOf(own: Float64Array): Record<LineKind, number> {
  const sum = (kind: LineKind) =>
    statesOfKind[kind].reduce((total, state) => total + own[lineStates.indexOf(state)]!, 0)
  return Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Record<LineKind, number>
}

/** The expected calibration error, in ten bins. */
function errorOf(forecasts: readonly Forecast[]): string {
  const bins = Map.groupBy(forecasts, ({chance}) => Math.min(9, Math.floor(10 * chance)))
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const error = [...bins.values()].reduce(
    (sum, bin) =>
      sum +
      bin.length * Math.abs(mean(bin.map(({chance}) => chance)) - mean(bin.map(({isSo}) => Number(isSo)))),
    0,
  )
  return (error / Math.max(1, forecasts.length)).toFixed(3)
}
