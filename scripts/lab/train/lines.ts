/**
 * `npm run train -- lines NEWS [--pages FOLDER]… [--test FOLDER]… [--to FILE]`: learn what the lines of pages are
 * → `src/structure/boilerplate/chain/lines.json`.
 *
 * The pages are those of the boilerplate benchmark that rules may be tuned by, and the folders given; NEWS, JSON
 * Lines with parallel texts, fills their paragraphs. Each page is learnt from four times: as it stands; twice with
 * a part of its boilerplate hidden from the catalogue, which knows these pages better than those to come; and without
 * its boilerplate, as it is when lines are divided. Articles without a page are added, so that a text that is clean
 * stays as it is. Maximum likelihood with a quadratic penalty, by Adam. `--test` measures on pages not learnt from.
 */
import {writeFileSync} from 'node:fs'
import {chainPosteriorOf, kindCount, lineKinds} from '../../../src/structure/boilerplate/chain/chain.ts'
import {parseArguments, readCommand} from '../../usage.ts'
import {random} from '../bench/restore/texts.ts'
import {lineExample, linePages, type MarkedLine, pairExamples, plainExamples} from './line-examples.ts'
import {type LineWeights, learnLines, lineScores, packedLines} from './line-model.ts'

/** Share of a page's boilerplate that is hidden from the catalogue. */
const hidden = [0.3, 0.6]
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run train -- lines NEWS [--pages FOLDER]… [--test FOLDER]… [--to FILE]',
      'What the lines of pages are.',
    ],
    (own) =>
      parseArguments(
        own,
        {
          pages: {type: 'string', multiple: true, default: []},
          test: {type: 'string', multiple: true, default: []},
          to: {type: 'string', default: 'src/structure/boilerplate/chain/lines.json'},
        },
        true,
      ),
    args,
  )
  const own = new URL('../bench/pages/tuned/', import.meta.url).pathname
  const pages = [own, ...values.pages].flatMap((folder) => linePages(folder, given[0]))
  const next = random(7)
  const examples = [
    ...pages.flatMap(({name, lines}) => [
      lineExample(name, lines),
      ...hidden.map((share) => lineExample(name, lines, () => next() < share)),
      lineExample(
        name,
        lines.filter(({allowed}) => !allowed.includes('furniture')),
      ),
    ]),
    ...pairExamples(pages),
    ...plainExamples(given[0]),
  ]
  const weights = learnLines(examples)
  for (const folder of values.test) measure(folder, linePages(folder, given[0]), weights)
  if (values.to !== '') writeFileSync(values.to, packedLines(weights))
  console.log(`${examples.length} examples, ${weights.names.size} features`)
}

/** Print how well kinds are told on pages. */
function measure(
  folder: string,
  pages: readonly {name: string; lines: readonly MarkedLine[]}[],
  weights: LineWeights,
): void {
  const rows = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99].map((from) => ({from, taken: 0, right: 0, all: 0}))
  const kinds = Object.fromEntries(lineKinds.map((kind) => [kind, {all: 0, right: 0, said: 0}]))
  let [titles, found] = [0, 0]
  for (const {name, lines} of pages) {
    const {features, allowed, texts} = lineExample(name, lines)
    const {own} = chainPosteriorOf(lineScores(features, weights))
    let [best, most] = [-1, -1]
    for (const [line, kindsOf] of allowed.entries()) {
      const chance = own.subarray(line * kindCount, (line + 1) * kindCount)
      if (chance[1]! > most) [best, most] = [line, chance[1]!]
      const isBoilerplate = kindsOf[0] === 'furniture'
      for (const row of rows) {
        if (isBoilerplate) row.all += 1
        if (chance[0]! >= row.from) {
          row.taken += 1
          if (isBoilerplate) row.right += 1
          else if (row.from === 0.9)
            console.log(`  wrong ${chance[0]!.toFixed(3)} ${name} ${kindsOf[0]} ${texts[line]!.slice(0, 60)}`)
        }
      }
      const said = lineKinds[chance.indexOf(Math.max(...chance))]!
      kinds[said]!.said += 1
      if (kindsOf.length === 1) {
        kinds[kindsOf[0]!]!.all += 1
        if (said === kindsOf[0]) kinds[said]!.right += 1
      }
    }
    const title = allowed.findIndex(([kind]) => kind === 'title')
    if (title >= 0 && allowed[title]!.length === 1) {
      titles += 1
      if (best === title) found += 1
      else
        console.log(
          `  title ${most.toFixed(2)} ${name} ${texts[best]!.slice(0, 50)} | ${texts[title]!.slice(0, 50)}`,
        )
    }
  }
  console.log(folder, 'titles', found, 'of', titles)
  console.table(
    rows.map(({from, taken, right, all}) => ({from, precision: right / taken, recall: right / all})),
  )
  console.table(kinds)
}
