/**
 * `npm run train -- lines NEWS [--saved FOLDER [--aside PUBLISHER]…] [--pages FOLDER]… [--test FOLDER]… [--to FILE]`:
 * learn what the lines of pages are → `src/structure/boilerplate/chain/lines.json`.
 *
 * The pages are those of the boilerplate benchmark that rules may be tuned by, the folders given, and the visible text of
 * saved pages of news with what is known of them; NEWS, JSON Lines with parallel texts, fills the paragraphs of the
 * first. Each composed page is learnt from six times: as it stands; twice with a part of its boilerplate hidden from the
 * catalogue, which knows these pages better than those to come; twice with more around it; and without its boilerplate,
 * as it is when lines are divided. Articles without a page are added, so that a text that is clean stays as it is.
 * Maximum likelihood with a quadratic penalty, by Adam. `--test` measures on pages not learnt from; so do the saved
 * pages of the publishers kept aside.
 */
import {writeFileSync} from 'node:fs'
import {parseArguments, readCommand} from '../../usage.ts'
import {random, testArticles} from '../bench/restore/texts.ts'
import {furnished, furnitureOf} from './furnished-pages.ts'
import {
  type LineExample,
  lineExample,
  linePages,
  type MarkedPage,
  pairExamples,
  plainExamples,
  withoutBoilerplate,
} from './line-examples.ts'
import {measureLines} from './line-measures.ts'
import {learnLines, packedLines} from './line-model.ts'
import {savedPages} from './saved-pages.ts'

/** Share of a page's boilerplate that is hidden from the catalogue. */
const hidden = [0.3, 0.6]
/** How much a saved page counts against a composed one. */
const savedWeight = 3

/** Learn and write the weights. */
export async function run(args: readonly string[]): Promise<void> {
  const {values, words: given} = readCommand(
    [
      'npm run train -- lines NEWS [--saved FOLDER [--aside PUBLISHER]…] [--pages FOLDER]… [--test FOLDER]… [--to FILE]',
      'What the lines of pages are.',
    ],
    (own) =>
      parseArguments(
        own,
        {
          saved: {type: 'string'},
          aside: {type: 'string', multiple: true, default: []},
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
  const read = (isAside: boolean) =>
    values.saved === undefined ? [] : savedPages(values.saved, values.aside, isAside)
  const weights = learnLines([
    ...composedExamples(pages, given[0]),
    ...read(false).flatMap(({name, lines}) => [
      lineExample(name, [lines], {weight: savedWeight}),
      lineExample(name, [withoutBoilerplate(lines)]),
    ]),
    ...pairExamples(pages),
    ...plainExamples(given[0]),
  ])
  for (const folder of values.test) measureLines(folder, linePages(folder, given[0]), weights)
  if (values.aside.length > 0) measureLines('pages kept aside', read(true), weights)
  if (values.to !== '') writeFileSync(values.to, packedLines(weights))
}

/** Examples of composed pages: as they are, with less known of them, with more around them, with nothing around them. */
function composedExamples(pages: readonly MarkedPage[], news: string | undefined): readonly LineExample[] {
  const next = random(7)
  const articles = testArticles(news).filter(({tuning}) => tuning)
  const furniture = new Map(
    [...Map.groupBy(pages, ({name}) => name.slice(0, 2))].map(([lang, own]) => [
      lang,
      furnitureOf(
        own,
        articles.filter((each) => each.lang === lang),
      ),
    ]),
  )
  const hiding = (share: number) => ({hides: () => next() < share})
  return pages.flatMap((page) => {
    const {name, lines} = page
    const more = () => furnished(page, furniture.get(name.slice(0, 2))!, next).lines
    return [
      lineExample(name, [lines]),
      ...hidden.map((share) => lineExample(name, [lines], hiding(share))),
      ...hidden.map((share) => lineExample(name, [more()], hiding(share))),
      lineExample(name, [withoutBoilerplate(lines)]),
    ]
  })
}
