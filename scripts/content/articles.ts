/** The content folder: raw files in, generated files out. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {type JudgementFile, noJudgement} from '../../src/edition/judgement.ts'
import {mostBytesOf, type RawFile, readerOf, readers, tooLarge} from '../../src/readers/index.ts'
import {isPdf} from '../../src/readers/pdf/index.ts'
import type {Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {changeFiles, type FileChange} from '../files/change-files.ts'
import {besideReader, refusedFile} from './beside.ts'
import {listGeneratedFiles} from './generated-files.ts'
import {type ParsedJudgement, readJudgement} from './judgement.ts'
import {openPdfFile} from './pdf/open-pdf.ts'

/** Where content lies; file names in problems are relative to its parent. */
export interface ContentFolder {
  /** The folder `content/`, absolute or relative to the working directory. */
  readonly root: string
}

/** What a person gave for an article: raw files and decisions. */
export interface Sources {
  readonly files: readonly RawFile[]
  readonly judgement: JudgementFile
  readonly problems: readonly Problem[]
}

/** Slugs of all articles, sorted. */
export function sourceSlugs({root}: ContentFolder): string[] {
  const sources = join(root, 'sources')
  if (!existsSync(sources)) return []
  return readdirSync(sources, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()
}

/** Slugs that have generated files and no folder of sources any more, sorted. */
export function listOrphans({root}: ContentFolder): string[] {
  const names = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
  const ofJson = ['ledgers', 'mentions'].flatMap(names).filter((name) => name.endsWith('.json'))
  const slugs = new Set(
    [...names('articles'), ...names('alignments'), ...ofJson].map((name) => name.replace(/\.json$/, '')),
  )
  const isOrphan = (slug: string) =>
    !existsSync(join(root, 'sources', slug)) && listGeneratedFiles({root}, slug).length > 0
  return [...slugs].filter(isOrphan).sort()
}

/** Reads everything that a person gave for an article; `yaml` replaces the text of its `edition.yaml`. */
export function readSources(folder: ContentFolder, slug: string, yaml?: string): Sources {
  const directory = join(folder.root, 'sources', slug)
  const shown = `content/sources/${slug}`
  const problems: Problem[] = []
  const files: RawFile[] = []
  for (const name of listRawNames(directory)) {
    const file = readRawFile(join(directory, name), `${shown}/${name}`)
    if ('bytes' in file) files.push(file)
    else problems.push(file)
  }
  if (files.length + problems.length === 0)
    problems.push(problem('source-empty', shown, 1, `The folder holds no raw text (${rawNamePatterns}).`))
  for (const name of listIgnoredNames(directory))
    problems.push(...ignoredFileProblems(join(directory, name), `${shown}/${name}`))
  const parsed =
    yaml === undefined ? readJudgementIn(directory, shown) : readJudgement(yaml, `${shown}/edition.yaml`)
  return {files, judgement: parsed.judgement, problems: [...problems, ...parsed.problems]}
}

/** File name patterns of raw files, for messages. */
const rawNamePatterns = readers.flatMap(({extensions}) => extensions.map((each) => `*.${each}`)).join(', ')

/** Names in an article's folder that no reader takes; hidden files are left out. */
function listIgnoredNames(directory: string): string[] {
  const entries = existsSync(directory) ? readdirSync(directory, {withFileTypes: true}) : []
  const isOther = (name: string) =>
    readerOf(name) === undefined && name !== 'edition.yaml' && !name.startsWith('.')
  const names = entries.filter((entry) => !entry.isDirectory() && isOther(entry.name)).map(({name}) => name)
  return names.sort()
}

/** Paths of what lies in the folders inside an article's folder: pictures that its texts show. */
function listInside(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.parentPath !== directory)
    .map(({name, parentPath}) => join(relative(directory, parentPath), name))
    .sort()
}

/**
 * The problem of a file among the sources that no reader takes: what it is and what to give instead, where that is known;
 * none of a picture, which a text may show.
 */
function ignoredFileProblems(path: string, shown: string): Problem[] {
  const known = refusedFile(path)
  if (known === 'picture') return []
  const found = `${known ?? 'Nothing reads this file.'} Raw files are called ${rawNamePatterns}.`
  return [problem('source-ignored', shown, 1, found)]
}

/** Problems of texts that lie beside the articles' folders instead of in one. */
export function looseTextProblems({root}: ContentFolder): Problem[] {
  const sources = join(root, 'sources')
  if (!existsSync(sources)) return []
  return readdirSync(sources, {withFileTypes: true})
    .filter((entry) => entry.isFile() && readerOf(entry.name) !== undefined)
    .flatMap(({name}) => ignoredFileProblems(join(sources, name), `content/sources/${name}`))
}

/** Paths of all inputs of an article: its raw files, `edition.yaml` and ignored files. */
export function listInputs({root}: ContentFolder, slug: string): string[] {
  const directory = join(root, 'sources', slug)
  const names = [
    ...listRawNames(directory),
    'edition.yaml',
    ...listIgnoredNames(directory),
    ...listInside(directory),
  ]
  return names.map((name) => join(directory, name))
}

/** Names of the raw files of a folder: those that begin with `source` first, then the others, each sorted by name. */
function listRawNames(directory: string): string[] {
  const names = existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => readerOf(name) !== undefined)
        .sort()
    : []
  return [
    ...names.filter((name) => name.startsWith('source')),
    ...names.filter((name) => !name.startsWith('source')),
  ]
}

/**
 * Reads a raw file, after a look at its size; gives a problem if it cannot be read. `shown` is the path as problems
 * print it.
 */
export function readRawFile(path: string, shown: string): RawFile | Problem {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return problem('source-unreadable', shown, 1, 'It is not a file.')
    if (stat.size > mostBytesOf(path)) return tooLarge(shown, stat.size)
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const opened = isPdf(bytes) ? {opened: openPdfFile(bytes)} : {}
    return {file: shown, bytes, sha256, beside: besideReader(dirname(path)), ...opened}
  } catch (error) {
    return problem(
      'source-unreadable',
      shown,
      1,
      `The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    )
  }
}

/** The `edition.yaml` of a folder; an empty judgement if there is none. */
export function readJudgementIn(directory: string, shown: string): ParsedJudgement {
  const path = join(directory, 'edition.yaml')
  if (!existsSync(path)) return {judgement: noJudgement, problems: []}
  const file = `${shown}/edition.yaml`
  try {
    return readJudgement(new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(path)), file)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    const found =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'The file is not UTF-8 text, as it is expected to be.'
        : `The file cannot be read: ${code}.`
    return {judgement: noJudgement, problems: [problem('judgement-invalid', file, 1, found)]}
  }
}

/**
 * Changes files of the content folder, all or none; gives the problem if the disk is full or the folder is read-only.
 */
export function applyChanges(
  {root}: ContentFolder,
  slug: string,
  changed: readonly FileChange[],
): Problem | undefined {
  try {
    changeFiles(root, changed)
    return undefined
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const found = `Its files cannot be written: ${message}. All are as they were.`
    return problem('content-unwritable', `content/articles/${slug}`, 1, found)
  }
}
