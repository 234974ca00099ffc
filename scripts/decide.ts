/**
 * `npm run decide -- SLUG DECISION…`: writes a person's decision about an article into its `edition.yaml`.
 *
 * The article is ingested with the decision, and all files are written together. After an error, in the decision or
 * while writing, nothing is changed and the exit code is 1.
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {printProblem} from '../src/text/problems.ts'
import {withContentLock} from './content/content-lock.ts'
import {
  decisionForms,
  type ReviewCommand,
  readDecision,
  readReview,
  textWithReviews,
} from './content/decision-edits.ts'
import {findReviews} from './content/find-reviews.ts'
import type {ArticleOutcome} from './content/ingest-one.ts'
import {completeInterrupted} from './content/interrupted.ts'
import {outcomeTable, runOnContent} from './content/report.ts'
import {saveDecision, saveJudgement} from './content/save-decision.ts'
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
runOnContent(() => decide(values.content, slug, words))

/** Saves the decision if the article can be ingested with it, and returns the exit code. */
function decide(root: string, slug: string | undefined, words: readonly string[]): number {
  const edit = readDecision(words, values.file)
  const review = readReview(words)
  if (slug === undefined || (edit === undefined && review === undefined)) stop(usage.join('\n'), 2)
  const folder = join(root, 'sources', slug)
  if (!existsSync(folder)) stop(`There is no article "${slug}" in ${root}.`, 2)
  const outcome = withContentLock(root, () => {
    completeInterrupted(root, (sentence) => console.error(sentence))
    return review === undefined ? saveDecision(root, slug, edit!) : saveReviews(root, slug, review)
  })
  for (const each of outcome.problems) console.error(printProblem(each))
  if (outcome.failed) {
    console.error(`Nothing was changed in ${join(folder, 'edition.yaml')}.`)
    return 1
  }
  console.log(outcomeTable([outcome]))
  return 0
}

/** Saves reviews of rows, as the rows are with the decisions made so far. */
function saveReviews(root: string, slug: string, words: ReviewCommand): ArticleOutcome {
  const found = findReviews(root, slug, words)
  if (typeof found === 'string') stop(found, 1)
  const {by, date} = values
  const reading = {...(by === undefined ? {} : {by}), ...(date === undefined ? {} : {date})}
  const reviews = found.map((each) => ({...each, ...reading}))
  return saveJudgement(root, slug, (text) => textWithReviews(text, words.pair, reviews))
}
