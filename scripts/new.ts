/**
 * `npm run new -- FILE… [--slug SLUG] [--content DIR]`: raw files of one article become an article.
 *
 * Copies the files, byte for byte, and the pictures beside them that they show, to `content/sources/<slug>/`, the original as `source.txt`, translations as
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
import {langs} from '../src/languages/index.ts'
import type {Edition} from '../src/text/model.ts'
import {printProblem, sortProblems} from '../src/text/problems.ts'
import {slug as slugSchema} from '../src/text/schemas/values.ts'
import {reservedSlugs} from '../src/text/slug.ts'
import {addArticle, alreadyAdded, ingestAgain, takenSlugs} from './content/add-article.ts'
import {readRawFile} from './content/articles.ts'
import {notingPictures} from './content/beside.ts'
import {withContentLock} from './content/content-lock.ts'
import {doubtTexts, shellWord} from './content/doubts.ts'
import {ingestArticle} from './content/ingest-article.ts'
import type {ArticleOutcome} from './content/ingest-one.ts'
import {completeInterrupted} from './content/interrupted.ts'
import {
  isOneArticle,
  listGivenPaths,
  pairingDoubt,
  printProposal,
  proposeArticles,
  rawFileNames,
} from './content/pairing.ts'
import {firstJudgement, proposeSlug} from './content/proposal.ts'
import {outcomeTable, runOnContent} from './content/report.ts'
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
runOnContent(() => addFiles(given, values.content, values.slug))

/** Adds files that are one article, or prints which of them are; returns the exit code. */
function addFiles(given: readonly string[], root: string, wanted: string | undefined): number {
  const {paths, problems} = listGivenPaths(given)
  if (problems.length > 0) stop(problems.map(printProblem).join('\n'), 1)
  if (paths.length === 1) return addArticleLocked(paths, root, wanted)
  const proposal = proposeArticles(paths, readConcepts(root))
  const failed = sortProblems(proposal.problems).map(printProblem)
  if (wanted !== undefined) {
    if (failed.length > 0) stop(failed.join('\n'), 1)
    const doubt = pairingDoubt(proposal)
    if (doubt !== undefined) console.error(doubt)
    return addArticleLocked(paths, root, wanted)
  }
  if (isOneArticle(proposal)) return addArticleLocked(paths, root, wanted)
  for (const each of failed) console.error(each)
  if (proposal.files.length === 0) return 1
  const printing = {suffix: suffixOf(root), taken: takenSlugs(root)}
  console.log(
    `${printProposal(proposal, printing)}\n\nNothing was taken in: run the commands that are right.`,
  )
  return failed.length > 0 ? 1 : 0
}

/** Adds the files as one article while no other command writes to the folder; returns the exit code. */
function addArticleLocked(paths: readonly string[], root: string, wanted: string | undefined): number {
  return existsSync(root)
    ? withContentLock(root, () => addAsArticle(paths, root, wanted))
    : addAsArticle(paths, root, wanted)
}

/** Adds the files as one article; no other command writes to the folder. */
function addAsArticle(paths: readonly string[], root: string, wanted: string | undefined): number {
  const pictures = new Map<string, Uint8Array>()
  const raw = paths.map((path) => {
    const file = readRawFile(path, path)
    return 'bytes' in file ? notingPictures(file, pictures) : stop(printProblem(file), 1)
  })
  const completed = completeInterrupted(root, (sentence) => console.error(sentence))
  const addedSlug = alreadyAdded(root, raw[0]?.sha256 ?? '', completed)
  if (addedSlug !== undefined) return reportOutcome(ingestAgain(root, addedSlug), root)
  const inputs = {files: raw, judgement: noJudgement, previous: [], concepts: readConcepts(root)}
  const {ingested, problems} = ingestArticle({slug: 'new', ...inputs})
  const errors = problems.filter(({severity}) => severity === 'error')
  if (ingested === undefined || errors.length > 0) stop(sortProblems(errors).map(printProblem).join('\n'), 1)
  const files = rawFileNames(ingested.article.editions, raw)
  const [original = ''] = files.keys()
  const taken = takenSlugs(root)
  const slug = wanted ?? proposeSlug(ingested, basename(original), taken)
  if (!slugSchema.safeParse(slug).success)
    stop(`"${slug}" is no slug; expected lower-case words joined by hyphens.`, 2)
  if (reservedSlugs.includes(slug))
    stop(`"${slug}" is the address of a page of the site; choose another --slug.`, 2)
  if (taken.has(slug)) stop(`There is an article "${slug}" already; choose another --slug.`, 2)
  const filesByName = new Map(raw.map((file) => [files.get(file.file) ?? file.file, file] as const))
  const hashes = new Map([...filesByName].map(([name, {sha256}]) => [name, sha256]))
  const shown = new Set(ingested.pictures.map(({bytes}) => bytes))
  const shownBeside = new Map([...pictures].filter(([, bytes]) => shown.has(bytes)))
  const today = new Date().toISOString().slice(0, 10)
  return reportOutcome(
    addArticle(root, {
      slug,
      files: filesByName,
      pictures: shownBeside,
      yaml: firstJudgement(ingested, hashes, today),
    }),
    root,
  )
}

/** Prints the outcome, and the decisions that need a look; returns the exit code. */
function reportOutcome(outcome: ArticleOutcome, root: string): number {
  console.log(outcomeTable([outcome]))
  const {slug} = outcome
  const folder = join(root, 'sources', slug)
  const suffix = suffixOf(root)
  if (outcome.result === undefined) {
    for (const each of outcome.problems) console.error(printProblem(each))
    console.error('Nothing was added.')
    return 1
  }
  const {ingested, parses} = outcome.result
  console.log(`\n${folder}/ holds what was received and edition.yaml. What the text says of itself:`)
  for (const [field, value] of Object.entries(ingested.metadata))
    console.log(`  ${field}: ${JSON.stringify(value)}`)
  for (const {lang, segments} of ingested.article.editions) {
    const titles = segments.filter(({kind}) => kind === 'title' || kind === 'deck')
    for (const {kind, text, lines} of titles)
      console.log(`  ${kind} (${lang}), line ${lines[0]?.[0]}: ${text}`)
  }
  const list = doubtTexts(ingested, parses, outcome.problems, {slug, suffix})
  console.log(
    list.length === 0
      ? '\nNothing needs a look.'
      : `\n${list.length === 1 ? 'One decision needs' : `${list.length} decisions need`} a look:\n\n${list.join('\n\n')}`,
  )
  console.log(`\nAfter a change in ${folder}/: npm run ingest -- ${slug}${suffix}`)
  for (const line of missingTranslations(ingested.article.editions, folder)) console.log(line)
  return 0
}

/** A line that says in which languages of the site the article has no edition yet; none if it has all. */
function missingTranslations(editions: readonly Pick<Edition, 'lang'>[], folder: string): string[] {
  const missing = langs.filter((lang) => !editions.some((edition) => edition.lang === lang))
  if (missing.length === 0) return []
  const files = missing.map((lang) => `${folder}/${lang}.txt`).join(' or ')
  return [`Still missing: ${missing.join(', ')}. Add a translation as ${files}, then ingest in the same way.`]
}

/** The end of printed commands: the content folder, if it is not the project's own. */
function suffixOf(root: string): string {
  return relative('content', root) === '' ? '' : ` --content ${shellWord(root)}`
}
