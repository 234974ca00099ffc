/** Several files, or a folder of them, for `new`: finds which of them are one article, and prints it. */
import {readdirSync, statSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {pairTexts} from '../../src/align/pairing.ts'
import {type FileGroup, groupsOf} from '../../src/align/pairing-groups.ts'
import {type SameText, sameTexts} from '../../src/align/same-text.ts'
import {candidatesOf} from '../../src/edition/candidates.ts'
import {choosePrimary} from '../../src/edition/compose.ts'
import type {FileParse} from '../../src/edition/file-parse.ts'
import {type FileResult, parseFile} from '../../src/edition/pipeline.ts'
import {commonLang} from '../../src/languages/index.ts'
import {extensionOf, type RawFile, readerOf, readers} from '../../src/readers/index.ts'
import type {AlignSide, Concept, Edition, Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {readRawFile} from './articles.ts'
import {shellWord} from './doubts.ts'
import {freeSlug} from './proposal.ts'

/** Paths of the given files and of the files in given folders; a problem for each empty folder. */
export interface GivenPaths {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/** Files that the arguments name, each once: of a folder, the files that a reader takes. */
export function listGivenPaths(given: readonly string[]): GivenPaths {
  const problems: Problem[] = []
  const paths = given.flatMap((path) => {
    try {
      if (!statSync(path, {throwIfNoEntry: false})?.isDirectory()) return [path]
      const names = rawNamesIn(path)
      if (names.length === 0) problems.push(emptyFolderProblem(path))
      return names.map((name) => join(path, name))
    } catch (error) {
      const found = `The folder cannot be read: ${(error as NodeJS.ErrnoException).code}.`
      problems.push(problem('source-unreadable', path, 1, found))
      return []
    }
  })
  return {paths: [...new Map(paths.map((path) => [resolve(path), path])).values()], problems}
}

/** Names of the raw files of a folder: those that begin with `source` first, then the others, each sorted by name. */
function rawNamesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => readerOf(name) !== undefined && !name.startsWith('.'))
  const isSource = (name: string) => name.startsWith('source')
  return names.sort().sort((a, b) => Number(isSource(b)) - Number(isSource(a)))
}

function emptyFolderProblem(folder: string): Problem {
  const expected = readers.flatMap(({extensions}) => extensions.map((each) => `*.${each}`)).join(', ')
  return problem('source-empty', folder, 1, `The folder holds no raw text (${expected}).`)
}

/** Several files, grouped into articles. */
export interface ArticleProposal {
  /** Files that could be read, in the order given. */
  readonly files: readonly FileParse[]
  /** Groups of files, by index: articles of several files first, single files last. */
  readonly groups: readonly FileGroup[]
  /** Pairs of files with nearly the same text in the same language, by index. */
  readonly sameText: readonly SameText[]
  /** Problems of files that could not be read. */
  readonly problems: readonly Problem[]
}

/** Reads files and finds which are translations of which. */
export function proposeArticles(paths: readonly string[], concepts: readonly Concept[]): ArticleProposal {
  const results = paths.map(parseGivenFile)
  const files = results.flatMap(({parse}) => parse ?? [])
  const draftTexts = files.flatMap(({draft}, file) =>
    draft.texts.map(({lang, segments}) => ({file, lang, segments: segments.map(({text}) => text)})),
  )
  const texts: AlignSide[] = draftTexts
  const fileTexts = files.map(({draft}, file) => ({
    texts: [...draftTexts.keys()].filter((at) => draftTexts[at]?.file === file),
    langs: draft.texts.map(({lang}) => lang),
  }))
  const groups = groupsOf(fileTexts, pairTexts(texts, {concepts}))
  const fileOf = (text: number) => draftTexts[text]?.file ?? 0
  return {
    files,
    groups: groups.toSorted((a, b) => Number(b.holdings.length > 1) - Number(a.holdings.length > 1)),
    sameText: sameTexts(texts)
      .map(({first, second, share}) => ({first: fileOf(first), second: fileOf(second), share}))
      .filter(({first, second}) => first !== second),
    problems: results.flatMap(({problems}) => problems).filter(({severity}) => severity === 'error'),
  }
}

/** Reads one file; never throws. */
function parseGivenFile(path: string): FileResult {
  const raw = readRawFile(path, path)
  if (!('bytes' in raw)) return {problems: [raw]}
  try {
    return parseFile(raw)
  } catch (error) {
    return {
      problems: [
        problem('program-fault', path, 1, `The program stopped with "${(error as Error).message}".`),
      ],
    }
  }
}

/** Least probability at which files are taken as one article without a person's word. */
const sureFrom = 0.95

/** Whether all files are surely one article. */
export function isOneArticle({files, groups, problems}: ArticleProposal): boolean {
  const [group] = groups
  return problems.length === 0 && group?.holdings.length === files.length && isSure(group)
}

function isSure({probability, others}: FileGroup): boolean {
  return probability >= sureFrom && others.length === 0
}

/** What the printed commands need. */
export interface ProposalCommands {
  /** The end of every command, such as ` --content DIR`. */
  readonly suffix: string
  /** Slugs that are in use. */
  readonly taken: ReadonlySet<string>
}

/** A proposal as text: each group with the command that adds it. */
export function printProposal(proposal: ArticleProposal, {suffix, taken}: ProposalCommands): string {
  const {files, groups, sameText} = proposal
  const usedSlugs = new Set(taken)
  const command = (of: readonly number[]) => {
    const ordered = originalFirst(of.map((at) => files[at]!))
    const slug = freeSlug(titlesOf(ordered), usedSlugs)
    usedSlugs.add(slug)
    const paths = ordered.map(({source}) => shellWord(source.file)).join(' ')
    return `npm run new -- ${paths} --slug ${slug}${suffix}`
  }
  const articles = groups.filter(({holdings}) => holdings.length > 1)
  const singles = groups.filter(({holdings}) => holdings.length === 1)
  const name = (at: number) => fileLabel(files[at]!)
  const printed = new Set<string>()
  const alternatives = (group: FileGroup) =>
    group.others
      .filter(({holdings}) => !printed.has(holdings.join(' ')))
      .flatMap(({holdings, probability}) => {
        printed.add(holdings.join(' '))
        return [
          `  Or, ${percent(probability)} sure, ${holdings.map(name).join(', ')}:`,
          `  ${command(holdings)}`,
        ]
      })
  const articleText = (group: FileGroup) => {
    const head = `${isSure(group) ? 'One article' : 'Perhaps one article'}, ${percent(group.probability)} sure:`
    const list = group.holdings.map((at) => `  ${name(at)}`)
    return [head, ...list, `  ${command(group.holdings)}`, ...alternatives(group)].join('\n')
  }
  const singleText = (group: FileGroup) =>
    [
      `Without a partner: ${name(group.holdings[0]!)}`,
      `  ${command(group.holdings)}`,
      ...alternatives(group),
    ].join('\n')
  const duplicates = sameText.map(({first, second, share}) => {
    const what = share > 0.999 ? 'The same text, or a part of it' : 'Nearly the same text'
    return `${what}, in two files: ${name(first)} and ${name(second)}`
  })
  return [...articles.map(articleText), ...singles.map(singleText), ...duplicates].join('\n\n')
}

/** A sentence that says where files that a person takes as one article do not look like it; undefined if they do. */
export function pairingDoubt({files, groups}: ArticleProposal): string | undefined {
  if (groups.length < 2 && (groups[0]?.probability ?? 1) >= 0.5) return undefined
  const parts = groups.map(({holdings}) => holdings.map((at) => fileLabel(files[at]!)).join(' with '))
  return `By their words they are not all translations of one another: ${parts.join('; ')}.`
}

/**
 * Names of raw files in the folder of their article, by path, the original first: `source` for it, their languages for
 * translations. `editions` are those made from the files, the primary one first.
 */
export function rawFileNames(
  editions: readonly Pick<Edition, 'lang' | 'source'>[],
  files: readonly RawFile[],
): ReadonlyMap<string, string> {
  const original = editions[0]?.source
  const ordered = files.toSorted((a, b) => Number(b.file === original) - Number(a.file === original))
  return new Map(
    ordered.map((raw) => {
      const {file} = raw
      const langs = editions.filter(({source}) => source === file).map(({lang}) => lang)
      return [file, `${file === original ? 'source' : langs.join('-')}.${extensionOf(raw)}`]
    }),
  )
}

/** Files with the original first: the first file that does not name its translator. */
function originalFirst(files: readonly FileParse[]): readonly FileParse[] {
  const primary = choosePrimary(candidatesOf(files))?.file
  return files.toSorted((a, b) => Number(b.source.file === primary) - Number(a.source.file === primary))
}

/** Titles that a slug may be made from, best first. */
function titlesOf(files: readonly FileParse[]): string[] {
  const texts = files.flatMap((file) => file.draft.texts)
  const common = texts.filter(({lang}) => lang === commonLang)
  const titles = [...common, ...texts].flatMap(({segments}) =>
    segments.filter(({kind}) => kind === 'title').slice(0, 1),
  )
  return [
    ...titles.map(({text}) => text),
    ...files.map(({source}) => basename(source.file).replace(/\.[^.]*$/, '')),
  ]
}

function fileLabel({source, draft}: FileParse): string {
  return `${source.file} (${draft.texts.map(({lang}) => lang).join(', ')})`
}

/** At most 99 %: nothing is certain. */
function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))} %`
}
