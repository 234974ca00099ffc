/**
 * `npm run decide -- SLUG DECISION…`: a person's decision about an article goes into its `edition.yaml`.
 *
 * The article is ingested with it, and all is written together. Where there is an error, in what was decided or while
 * writing, nothing is changed, and the exit code is 1.
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {printProblem} from '../src/text/problems.ts'
import {aloneInContent} from './content/alone.ts'
import {decisionForms, type ReviewWords, readDecision, readReview, writeReviews} from './content/decide.ts'
import type {Outcome} from './content/ingest-one.ts'
import {completeInterrupted} from './content/interrupted.ts'
import {keepDecision, keepText} from './content/keep-decision.ts'
import {printTable, useContent} from './content/report.ts'
import {findReviews} from './content/reviewed.ts'
import {parseArguments, readCommand, stop} from './usage.ts'

const usage = [
  'npm run decide -- SLUG DECISION [--file NAME] [--content DIR]',
  ...decisionForms.map(([form, meaning]) => `  ${form.padEnd(32)}${meaning}`),
]
const {
  values,
  words: [slug, ...words],
} = readCommand(usage, (args) =>
  parseArguments(
    args,
    {
      content: {type: 'string', default: 'content'},
      file: {type: 'string', default: 'source.txt'},
      by: {type: 'string'},
      date: {type: 'string'},
    },
    true,
  ),
)
useContent(() => decide(values.content, slug, words))

/** Keep the decision where the article can be ingested with it, and return the exit code. */
function decide(root: string, slug: string | undefined, words: readonly string[]): number {
  const decided = readDecision(words, values.file)
  const review = readReview(words)
  if (slug === undefined || (decided === undefined && review === undefined)) stop(usage.join('\n'), 2)
  const folder = join(root, 'sources', slug)
  if (!existsSync(folder)) stop(`There is no article "${slug}" in ${root}.`, 2)
  const outcome = aloneInContent(root, () => {
    completeInterrupted(root, (sentence) => console.error(sentence))
    return review === undefined ? keepDecision(root, slug, decided!) : keepReview(root, slug, review)
  })
  for (const each of outcome.problems) console.error(printProblem(each))
  if (outcome.failed) {
    console.error(`Nothing was changed in ${join(folder, 'edition.yaml')}.`)
    return 1
  }
  console.log(printTable([outcome]))
  return 0
}

/** Keep the reviews of rows, of the article as it is with what is decided already. */
function keepReview(root: string, slug: string, words: ReviewWords): Outcome {
  const found = findReviews(root, slug, words)
  if (typeof found === 'string') stop(found, 1)
  const {by, date} = values
  const reading = {...(by === undefined ? {} : {by}), ...(date === undefined ? {} : {date})}
  const reviews = found.map((each) => ({...each, ...reading}))
  return keepText(root, slug, (text) => writeReviews(text, words.pair, reviews))
}
