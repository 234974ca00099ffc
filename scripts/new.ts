/**
 * `npm run new -- FILE… [--slug SLUG] [--content DIR]`: raw files of one article become an article.
 *
 * Copies the files, byte for byte, to `content/sources/<slug>/`, the original as `source.txt`, translations as
 * `<language>.txt`, with a first `edition.yaml` of today and all that is made of them, and prints every decision that a person
 * should look at, with its line and the command that changes it. All of it is written together: files that cannot be
 * ingested leave nothing, and neither does a run that is interrupted. Nothing is written outside the content folder.
 *
 * Of several files, or those of a folder, it finds out which are translations of which. Where they are one article
 * beyond doubt, or a slug says that they are one, they are taken in; else only the commands are printed that do so.
 */
import {existsSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {noJudgement} from '../src/edition/judgement.ts'
import {printProblem, sortProblems} from '../src/text/problems.ts'
import {slug as slugSchema} from '../src/text/schemas/values.ts'
import {reservedSlugs} from '../src/text/slug.ts'
import {addArticle, alreadyAdded, ingestAgain, takenSlugs} from './content/add-article.ts'
import {aloneInContent} from './content/alone.ts'
import {readRaw} from './content/articles.ts'
import {doubts, shellWord} from './content/doubts.ts'
import {ingestArticle} from './content/ingest-article.ts'
import type {Outcome} from './content/ingest-one.ts'
import {completeInterrupted} from './content/interrupted.ts'
import {doubtOf, isOneArticle, pathsOf, printProposal, propose, rawNames} from './content/pairing.ts'
import {firstJudgement, proposeSlug} from './content/proposal.ts'
import {printTable, useContent} from './content/report.ts'
import {readConcepts} from './content/terms.ts'
import {parseArguments, readCommand, stop} from './usage.ts'

const {values, words: given} = readCommand(
  [
    'npm run new -- FILE… [--slug SLUG] [--content DIR]',
    'Raw files of one article, or a folder of them, become an article. Files of which it is not certain that they are',
    'translations of one another are not taken in: for each article among them the command is printed that does so.',
    'With --slug all files are taken as one article.',
  ],
  (args) =>
    parseArguments(args, {slug: {type: 'string'}, content: {type: 'string', default: 'content'}}, true),
)
if (given.length === 0) stop('Give raw files or a folder of them: npm run new -- FILE… [--slug SLUG]', 2)
useContent(() => addFiles(given, values.content, values.slug))

/** Add files that are one article, or say which of them are; return the exit code. */
function addFiles(given: readonly string[], root: string, wanted: string | undefined): number {
  const {paths, problems} = pathsOf(given)
  if (problems.length > 0) stop(problems.map(printProblem).join('\n'), 1)
  if (paths.length === 1) return takeIn(paths, root, wanted)
  const proposal = propose(paths, readConcepts(root))
  const failed = sortProblems(proposal.problems).map(printProblem)
  if (wanted !== undefined) {
    if (failed.length > 0) stop(failed.join('\n'), 1)
    const doubt = doubtOf(proposal)
    if (doubt !== undefined) console.error(doubt)
    return takeIn(paths, root, wanted)
  }
  if (isOneArticle(proposal)) return takeIn(paths, root, wanted)
  for (const each of failed) console.error(each)
  if (proposal.files.length === 0) return 1
  const printing = {suffix: suffixOf(root), taken: takenSlugs(root)}
  console.log(
    `${printProposal(proposal, printing)}\n\nNothing was taken in: run the commands that are right.`,
  )
  return failed.length > 0 ? 1 : 0
}

/** Add the article that files are, and return the exit code. */
function takeIn(paths: readonly string[], root: string, wanted: string | undefined): number {
  return existsSync(root)
    ? aloneInContent(root, () => takeInAlone(paths, root, wanted))
    : takeInAlone(paths, root, wanted)
}

/** Likewise, where no other command writes to the folder. */
function takeInAlone(paths: readonly string[], root: string, wanted: string | undefined): number {
  const raw = paths.map((path) => {
    const file = readRaw(path, path)
    return 'bytes' in file ? file : stop(printProblem(file), 1)
  })
  const completed = completeInterrupted(root, (sentence) => console.error(sentence))
  const there = alreadyAdded(root, raw[0]?.sha256 ?? '', completed)
  if (there !== undefined) return report(ingestAgain(root, there), root)
  const inputs = {files: raw, judgement: noJudgement, previous: [], concepts: readConcepts(root)}
  const {ingested, problems} = ingestArticle({slug: 'new', ...inputs})
  const errors = problems.filter(({severity}) => severity === 'error')
  if (ingested === undefined || errors.length > 0) stop(sortProblems(errors).map(printProblem).join('\n'), 1)
  const files = rawNames(ingested.article.editions, raw)
  const [original = ''] = files.keys()
  const taken = takenSlugs(root)
  const slug = wanted ?? proposeSlug(ingested, basename(original), taken)
  if (!slugSchema.safeParse(slug).success)
    stop(`"${slug}" is no slug; expected lower-case words joined by hyphens.`, 2)
  if (reservedSlugs.includes(slug))
    stop(`"${slug}" is the address of a page of the site; choose another --slug.`, 2)
  if (taken.has(slug)) stop(`There is an article "${slug}" already; choose another --slug.`, 2)
  const named = new Map(raw.map((file) => [files.get(file.file) ?? file.file, file] as const))
  const hashes = new Map([...named].map(([name, {sha256}]) => [name, sha256]))
  const today = new Date().toISOString().slice(0, 10)
  return report(addArticle(root, {slug, files: named, yaml: firstJudgement(ingested, hashes, today)}), root)
}

/** Print what became of the article and what needs a look; gives the exit code. */
function report(outcome: Outcome, root: string): number {
  console.log(printTable([outcome]))
  const {slug} = outcome
  const folder = join(root, 'sources', slug)
  const suffix = suffixOf(root)
  if (outcome.ingested === undefined) {
    for (const each of outcome.problems) console.error(printProblem(each))
    console.error('Nothing was added.')
    return 1
  }
  const {ingested, parses} = outcome.ingested
  console.log(`\n${folder}/ holds what was received and edition.yaml. What the text says of itself:`)
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

/** What stands behind commands about another content folder than the project's. */
function suffixOf(root: string): string {
  return relative('content', root) === '' ? '' : ` --content ${shellWord(root)}`
}
