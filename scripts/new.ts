/**
 * `npm run new -- FILE [--slug SLUG] [--content DIR]`: a raw file becomes an article.
 *
 * Copies the file, byte for byte, to `content/sources/<slug>/source.txt`, writes a first `edition.yaml`, ingests
 * it, and prints every decision that a person should look at, with its line and the command that changes it.
 * A file that cannot be ingested is not copied. Nothing is written outside the content folder.
 */
import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {parseArgs} from 'node:util'
import {noJudgement} from '../src/edition/judgement.ts'
import {sortProblems} from '../src/text/problems.ts'
import {slug as slugSchema} from '../src/text/schemas.ts'
import {reservedSlugs} from '../src/text/slug.ts'
import {listSlugs, readRaw} from './content/articles.ts'
import {doubts, shellWord} from './content/doubts.ts'
import {ingestAll} from './content/ingest-all.ts'
import {ingestArticle} from './content/ingest-article.ts'
import {firstJudgement, proposeSlug} from './content/proposal.ts'
import {printProblem, printTable, useContent} from './content/report.ts'
import {readConcepts} from './content/terms.ts'
import {readOrStop, sayUsage, stop} from './usage.ts'

sayUsage('npm run new -- FILE [--slug SLUG] [--content DIR]', 'A raw file becomes an article.')
const {values, positionals} = readOrStop(() =>
  parseArgs({
    allowPositionals: true,
    options: {slug: {type: 'string'}, content: {type: 'string', default: 'content'}},
  }),
)
const [path] = positionals
if (path === undefined || positionals.length > 1)
  stop('Give one raw file: npm run new -- FILE [--slug SLUG]', 2)
useContent(() => addArticle(path, values.content, values.slug))

/** Add the article and return the exit code. */
function addArticle(path: string, root: string, wanted: string | undefined): number {
  const raw = readRaw(path, path)
  if (!('bytes' in raw)) stop(printProblem(raw), 1)
  const inputs = {files: [raw], judgement: noJudgement, previous: [], concepts: readConcepts(root)}
  const {ingested, problems} = ingestArticle({slug: 'new', ...inputs})
  const errors = problems.filter(({severity}) => severity === 'error')
  if (ingested === undefined || errors.length > 0) stop(sortProblems(errors).map(printProblem).join('\n'), 1)
  const taken = new Set(listSlugs({root}))
  const slug = wanted ?? proposeSlug(ingested, basename(path), taken)
  if (!slugSchema.safeParse(slug).success)
    stop(`"${slug}" is no slug; expected lower-case words joined by hyphens.`, 2)
  if (reservedSlugs.includes(slug))
    stop(`"${slug}" is the address of a page of the site; choose another --slug.`, 2)
  if (taken.has(slug)) stop(`There is an article "${slug}" already; choose another --slug.`, 2)
  const folder = join(root, 'sources', slug)
  mkdirSync(folder, {recursive: true})
  copyFileSync(path, join(folder, 'source.txt'))
  writeFileSync(join(folder, 'edition.yaml'), firstJudgement(ingested, raw.sha256))
  return report(slug, root)
}

/** Ingest the article where it now lies, and print what needs a look. */
function report(slug: string, root: string): number {
  const outcomes = ingestAll({root, slugs: [slug], check: false, cachePath: undefined, keep: true}, () => {})
  console.log(printTable(outcomes))
  const [outcome] = outcomes
  const folder = join(root, 'sources', slug)
  const suffix = relative('content', root) === '' ? '' : ` --content ${shellWord(root)}`
  if (outcome?.ingested === undefined) {
    for (const each of outcome?.problems ?? []) console.error(printProblem(each))
    return 1
  }
  const {ingested, parses} = outcome.ingested
  console.log(`\n${folder}/ holds the raw file and edition.yaml. What the text says of itself:`)
  for (const [field, value] of Object.entries(ingested.metadata))
    console.log(`  ${field}: ${JSON.stringify(value)}`)
  for (const {lang, segments} of ingested.article.editions) {
    const titles = segments.filter(({kind}) => kind === 'title' || kind === 'deck')
    for (const {kind, text, lines} of titles)
      console.log(`  ${kind} (${lang}), line ${lines[0]?.[0]}: ${text}`)
  }
  const list = doubts(ingested, parses, outcome.problems, {slug, suffix})
  console.log(
    list.length === 0
      ? '\nNothing needs a look.'
      : `\n${list.length === 1 ? 'One decision needs' : `${list.length} decisions need`} a look:\n\n${list.join('\n\n')}`,
  )
  console.log(`\nAfter a change in ${folder}/: npm run ingest -- ${slug}${suffix}`)
  console.log(`A translation of it goes beside it, as ${folder}/LANGUAGE.txt; then ingest in the same way.`)
  return 0
}
