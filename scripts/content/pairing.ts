/** Several files, or a folder of them, for `new`: which of them are one article, and how that is told. */
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
import {type RawFile, readerOf, readers} from '../../src/readers/index.ts'
import type {AlignSide, Concept, Edition, Problem} from '../../src/text/model.ts'
import {problem} from '../../src/text/problems.ts'
import {readRaw} from './articles.ts'
import {shellWord} from './doubts.ts'
import {freeSlug} from './proposal.ts'

/** Paths of files, those of folders in their place, and the folders that hold none. */
export interface GivenPaths {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/** The files that arguments name: files as given, of a folder those in it that something reads, each file once. */
export function pathsOf(given: readonly string[]): GivenPaths {
  const problems: Problem[] = []
  const paths = given.flatMap((path) => {
    try {
      if (!statSync(path, {throwIfNoEntry: false})?.isDirectory()) return [path]
      const names = rawNamesIn(path)
      if (names.length === 0) problems.push(noneIn(path))
      return names.map((name) => join(path, name))
    } catch (error) {
      const found = `The folder cannot be read: ${(error as NodeJS.ErrnoException).code}.`
      problems.push(problem('source-unreadable', path, 1, found))
      return []
    }
  })
  return {paths: [...new Map(paths.map((path) => [resolve(path), path])).values()], problems}
}

/** Names of the raw files of a folder: what is called `source…` first, then the rest, by name. */
function rawNamesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => readerOf(name) !== undefined && !name.startsWith('.'))
  const isFirst = (name: string) => name.startsWith('source')
  return names.sort().sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
}

function noneIn(folder: string): Problem {
  const expected = readers.map(({extension}) => `*.${extension}`).join(', ')
  return problem('source-empty', folder, 1, `The folder holds no raw text (${expected}).`)
}

/** What is made of several files. */
export interface Proposal {
  /** The files that could be read, in the order given. */
  readonly files: readonly FileParse[]
  /** Groups of them, by index; those of one article first, the files without a partner last. */
  readonly groups: readonly FileGroup[]
  /** Files that have nearly the same text in the same language, by index. */
  readonly same: readonly SameText[]
  /** Why files could not be read. */
  readonly problems: readonly Problem[]
}

/** Read files and find out which are translations of which. */
export function propose(paths: readonly string[], concepts: readonly Concept[]): Proposal {
  const outcomes = paths.map(readGiven)
  const files = outcomes.flatMap(({parse}) => parse ?? [])
  const held = files.flatMap(({draft: drafts}, file) =>
    drafts.texts.map(({lang, segments}) => ({file, lang, segments: segments.map(({text}) => text)})),
  )
  const texts: AlignSide[] = held
  const holdings = files.map(({draft: drafts}, file) => ({
    texts: [...held.keys()].filter((at) => held[at]?.file === file),
    langs: drafts.texts.map(({lang}) => lang),
  }))
  const groups = groupsOf(holdings, pairTexts(texts, {concepts}))
  const fileOf = (text: number) => held[text]?.file ?? 0
  return {
    files,
    groups: groups.toSorted((a, b) => Number(b.holdings.length > 1) - Number(a.holdings.length > 1)),
    same: sameTexts(texts)
      .map(({first, second, share}) => ({first: fileOf(first), second: fileOf(second), share}))
      .filter(({first, second}) => first !== second),
    problems: outcomes.flatMap(({problems}) => problems).filter(({severity}) => severity === 'error'),
  }
}

/** Read one file; never throws. */
function readGiven(path: string): FileResult {
  const raw = readRaw(path, path)
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

/** From here on files are one article without a person saying so. */
const sure = 0.95

/** Whether all files are one article beyond doubt. */
export function isOneArticle({files, groups, problems}: Proposal): boolean {
  const [group] = groups
  return problems.length === 0 && group?.holdings.length === files.length && isSure(group)
}

function isSure({probability, others}: FileGroup): boolean {
  return probability >= sure && others.length === 0
}

/** What commands are printed with. */
export interface Printing {
  /** What stands behind every command, such as ` --content DIR`. */
  readonly suffix: string
  /** Slugs that are taken. */
  readonly taken: ReadonlySet<string>
}

/** A proposal as a person reads it: each group with the command that takes it in. */
export function printProposal(proposal: Proposal, {suffix, taken}: Printing): string {
  const {files, groups, same} = proposal
  const used = new Set(taken)
  const command = (of: readonly number[]) => {
    const ordered = originalFirst(of.map((at) => files[at]!))
    const slug = freeSlug(titlesOf(ordered), used)
    used.add(slug)
    const paths = ordered.map(({source}) => shellWord(source.file)).join(' ')
    return `npm run new -- ${paths} --slug ${slug}${suffix}`
  }
  const together = groups.filter(({holdings}) => holdings.length > 1)
  const alone = groups.filter(({holdings}) => holdings.length === 1)
  const name = (at: number) => nameOf(files[at]!)
  const told = new Set<string>()
  const instead = (group: FileGroup) =>
    group.others
      .filter(({holdings}) => !told.has(holdings.join(' ')))
      .flatMap(({holdings, probability}) => {
        told.add(holdings.join(' '))
        return [
          `  Or, ${percent(probability)} sure, ${holdings.map(name).join(', ')}:`,
          `  ${command(holdings)}`,
        ]
      })
  const block = (group: FileGroup) => {
    const head = `${isSure(group) ? 'One article' : 'Perhaps one article'}, ${percent(group.probability)} sure:`
    const list = group.holdings.map((at) => `  ${name(at)}`)
    return [head, ...list, `  ${command(group.holdings)}`, ...instead(group)].join('\n')
  }
  const single = (group: FileGroup) =>
    [
      `Without a partner: ${name(group.holdings[0]!)}`,
      `  ${command(group.holdings)}`,
      ...instead(group),
    ].join('\n')
  const copies = same.map(({first, second, share}) => {
    const what = share > 0.999 ? 'The same text, or a part of it' : 'Nearly the same text'
    return `${what}, in two files: ${name(first)} and ${name(second)}`
  })
  return [...together.map(block), ...alone.map(single), ...copies].join('\n\n')
}

/** How far files that a person says are one article look like it, as a sentence; undefined where they do. */
export function doubtOf({files, groups}: Proposal): string | undefined {
  if (groups.length < 2 && (groups[0]?.probability ?? 1) >= 0.5) return undefined
  const parts = groups.map(({holdings}) => holdings.map((at) => nameOf(files[at]!)).join(' with '))
  return `By their words they are not all translations of one another: ${parts.join('; ')}.`
}

/**
 * What raw files are called in the folder of their article, by path, the original first: `source`, translations by
 * their languages. `editions` are those made of them, the primary one first.
 */
export function rawNames(
  editions: readonly Pick<Edition, 'lang' | 'source'>[],
  files: readonly Pick<RawFile, 'file'>[],
): ReadonlyMap<string, string> {
  const original = editions[0]?.source
  const ordered = files.toSorted((a, b) => Number(b.file === original) - Number(a.file === original))
  return new Map(
    ordered.map(({file}) => {
      const langs = editions.filter(({source}) => source === file).map(({lang}) => lang)
      const {extension} = readerOf(file) ?? readers[0]
      return [file, `${file === original ? 'source' : langs.join('-')}.${extension}`]
    }),
  )
}

/** Files with the original first: the first one that does not name its translator. */
function originalFirst(files: readonly FileParse[]): readonly FileParse[] {
  const primary = choosePrimary(candidatesOf(files))?.file
  return files.toSorted((a, b) => Number(b.source.file === primary) - Number(a.source.file === primary))
}

/** What a slug may be made of, best first. */
function titlesOf(files: readonly FileParse[]): string[] {
  const drafts = files.flatMap((file) => file.draft.texts)
  const common = drafts.filter(({lang}) => lang === commonLang)
  const titles = [...common, ...drafts].flatMap(({segments}) =>
    segments.filter(({kind}) => kind === 'title').slice(0, 1),
  )
  return [
    ...titles.map(({text}) => text),
    ...files.map(({source}) => basename(source.file).replace(/\.[^.]*$/, '')),
  ]
}

function nameOf({source, draft: drafts}: FileParse): string {
  return `${source.file} (${drafts.texts.map(({lang}) => lang).join(', ')})`
}

/** Never 100: nothing is that sure. */
function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))} %`
}
