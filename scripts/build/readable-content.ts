/**
 * Content that can be read: an article with damaged generated files is published as the last site has it, and the
 * others go on.
 */
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type ArticleFiles, articleOf, listSlugs, readArticleFiles} from '../../src/store/article-files.ts'
import {withSiteName} from '../../src/store/site.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article} from '../../src/text/model.ts'
import {alignment} from '../../src/text/schemas/alignment.ts'
import {ledgers} from '../../src/text/schemas/ledger.ts'
import {generateFiles} from '../content/generated-files.ts'
import type {BuildRecord} from './build-record.ts'
import {hashInputs, hashWords} from './data.ts'
import {factsOf, isSame} from './manifest.ts'
import type {BuildOptions} from './options.ts'

/** Content to build from. */
export interface ReadableContent {
  /** Its folder: the given one, or a copy of it in the stage. */
  readonly content: string
  /** A sentence about each article that is not published as given. */
  readonly notes: readonly string[]
}

/** The content of a build. If some articles cannot be read, a copy of it, with these as the last site has them. */
export function readableContent(options: BuildOptions, stage: string, record: BuildRecord): ReadableContent {
  const wordsHash = hashWords(withSiteName(readWords(options.content), options.site ?? {}))
  const faults = new Map(
    listSlugs(options.content).flatMap((slug) => {
      // What the last build could read is not read again.
      const isKnown = (files: ArticleFiles) => record.articles[slug]?.hash === hashInputs(files, wordsHash)
      const fault = faultOf(options.content, slug, isKnown)
      return fault === undefined ? [] : [[slug, fault] as const]
    }),
  )
  if (faults.size === 0) return {content: options.content, notes: []}
  const content = path.join(stage, 'content')
  cpSync(options.content, content, {
    recursive: true,
    filter: (from) => {
      const [part, name = ''] = path.relative(options.content, from).split(path.sep)
      return part !== 'sources' && !(part !== 'terms' && faults.has(name.replace(/\.json$/, '')))
    },
  })
  const notes = [...faults].map(([slug, fault]) => {
    const last = readLastGood(options.out, slug, record)
    for (const {path: name, content: text} of last === undefined ? [] : generateFiles(last)) {
      mkdirSync(path.join(content, name, '..'), {recursive: true})
      writeFileSync(path.join(content, name), text)
    }
    const pictures = path.join(options.out, 'pictures', slug)
    if (last !== undefined && existsSync(pictures))
      cpSync(pictures, path.join(content, 'articles', slug), {recursive: true})
    const fate = last === undefined ? 'It is not on the site.' : 'The site keeps it as it was.'
    return `${slug} cannot be read: ${fault} ${fate}`
  })
  return {content, notes}
}

/** The fault of an article's generated files; undefined if they can be read. */
function faultOf(
  content: string,
  slug: string,
  isKnown: (files: ArticleFiles) => boolean,
): string | undefined {
  try {
    const files = readArticleFiles(content, slug)
    if (isKnown(files)) return undefined
    const article = articleOf(files)
    if (article.editions.length === 0) return 'it has no edition.'
    for (const each of article.alignments) alignment.parse(each)
    ledgers.parse(article.ledgers)
    return undefined
  } catch (error) {
    return `${(error as Error).message.split('\n')[0]}`.replace(/\.?$/, '.')
  }
}

/** An article as the last site has it, if its export is unchanged. */
function readLastGood(out: string, slug: string, {files}: BuildRecord): Article | undefined {
  const name = `data/${slug}.json`
  try {
    const text = readFileSync(path.join(out, name))
    return isSame(factsOf(text), files[name]) ? (JSON.parse(text.toString()) as Article) : undefined
  } catch {
    return undefined
  }
}
