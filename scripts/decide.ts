/**
 * `npm run decide -- SLUG DECISION…`: a person's decision about an article goes into its `edition.yaml`.
 *
 * The article is then ingested. Where that finds an error, the file is as it was before, and the exit code is 1.
 */
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {judgementBeside, readInputs} from './content/articles.ts'
import {decisionForms, readDecision, writeDecision} from './content/decide.ts'
import {ingestAll} from './content/ingest-all.ts'
import {printProblem, printTable, useContent} from './content/report.ts'
import {readOrStop, sayUsage, stop} from './usage.ts'

const usage = [
  'npm run decide -- SLUG DECISION [--file NAME] [--content DIR]',
  ...decisionForms.map(([form, meaning]) => `  ${form.padEnd(32)}${meaning}`),
]
sayUsage(...usage)
const {values, positionals} = readOrStop(() =>
  parseArgs({
    allowPositionals: true,
    options: {content: {type: 'string', default: 'content'}, file: {type: 'string', default: 'source.txt'}},
  }),
)
const [slug, ...words] = positionals
useContent(() => decide(values.content, slug, words))

/** Write the decision, ingest, and return the exit code. */
function decide(root: string, slug: string | undefined, words: readonly string[]): number {
  const decided = readDecision(words, values.file)
  if (slug === undefined || decided === undefined) stop(usage.join('\n'), 2)
  const folder = join(root, 'sources', slug)
  if (!existsSync(folder)) stop(`There is no article "${slug}" in ${root}.`, 2)
  const {problems} = judgementBeside(folder, `content/sources/${slug}`)
  if (problems.length > 0) stop(problems.map(printProblem).join('\n'), 1)
  const path = join(folder, 'edition.yaml')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  writeFileSync(path, guarded(root, slug, writeDecision(before ?? '', decided), decided.path))
  const [outcome] = ingestAll({root, slugs: [slug], check: false, cachePath: undefined}, () => {})
  for (const each of outcome?.problems ?? []) console.error(printProblem(each))
  if (outcome === undefined || outcome.failed) {
    if (before === undefined) rmSync(path)
    else writeFileSync(path, before)
    console.error(`Nothing was changed in ${path}.`)
    return 1
  }
  console.log(printTable([outcome]))
  return 0
}

/** The text with the hash of the file whose lines it decides about, where it has none yet. */
function guarded(root: string, slug: string, text: string, [top, name = '']: readonly string[]): string {
  const {files, judgement} = readInputs({root}, slug)
  const file = files.find((each) => each.file.endsWith(`/${name}`))
  if (top !== 'files' || file === undefined) return text
  if (judgement.judgement.files?.[name]?.sha256 !== undefined) return text
  return writeDecision(text, {path: ['files', name, 'sha256'], value: file.sha256, append: false})
}
