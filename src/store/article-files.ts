/**
 * Reads the generated content files of an article into one value, for pages, exports and the search index.
 */
import {hash} from 'node:crypto'
import {type Dirent, existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {langs} from '../languages/index.ts'
import type {Alignment, Article, ArticleNames, Ledger} from '../text/model.ts'
import {readEdition} from './edition-file.ts'
import {listPictures} from './pictures.ts'

/** The generated files of one article, as texts. */
export interface ArticleFiles {
  readonly slug: string
  /** Texts by path relative to the content folder, `/` between folders, in a fixed order. */
  readonly texts: ReadonlyMap<string, string>
  /** Names of the pictures that are there; a name is also a hash of the bytes. */
  readonly pictures: readonly string[]
}

/** Hash of the paths and the texts; it changes exactly when a file of the article does. */
export function hashOf({texts, pictures}: ArticleFiles): string {
  return hash('sha256', JSON.stringify([...texts, ...pictures]))
}

/**
 * Slugs of all ingested articles, sorted: those with an edition, or with a ledger alone. An empty folder is no article.
 */
export function listSlugs(content: string): readonly string[] {
  const folders = entriesOf(path.join(content, 'articles'))
    .filter((each) => each.isDirectory() && filesIn(content, `articles/${each.name}`, '.md').length > 0)
    .map(({name}) => name)
  const ledgers = filesIn(content, 'ledgers', '.json').map((name) => path.basename(name, '.json'))
  return [...new Set([...folders, ...ledgers])].sort()
}

/**
 * Read the generated files of one article as texts, unparsed. Reading is synchronous: the files are few and small, and
 * a build reads those of thousands of articles.
 */
export function readArticleFiles(content: string, slug: string): ArticleFiles {
  const editions = filesIn(content, `articles/${slug}`, '.md')
  const alignments = filesIn(content, `alignments/${slug}`, '.json')
  const names = [...editions, ...alignments, `ledgers/${slug}.json`, ...mentionsFile(content, slug)]
  const texts = new Map(names.map((name) => [name, readFileSync(path.join(content, name), 'utf8')]))
  return {slug, texts, pictures: listPictures(content, slug)}
}

/**
 * The article that these files hold: the primary edition first, the others and the alignments in the order of `langs`.
 * Throws where a file is not as ingesting writes it, and names the file.
 */
export function articleOf({slug, texts}: ArticleFiles): Article {
  const readFolder = <Value>(folder: string, read: (text: string) => Value): Value[] =>
    [...texts].flatMap(([name, text]) => {
      if (!name.startsWith(folder)) return []
      try {
        return [read(text)]
      } catch (error) {
        throw new Error(`Cannot read content/${name}: ${error instanceof Error ? error.message : error}`)
      }
    })
  const rank = (lang: (typeof langs)[number]) => langs.indexOf(lang)
  return {
    slug,
    editions: readFolder('articles/', readEdition).sort(
      (a, b) => Number(b.primary) - Number(a.primary) || rank(a.lang) - rank(b.lang),
    ),
    alignments: readFolder('alignments/', (text) => JSON.parse(text) as Alignment).sort(
      (a, b) => rank(a.source) - rank(b.source) || rank(a.target) - rank(b.target),
    ),
    ledgers: readFolder('ledgers/', (text) => JSON.parse(text) as Ledger[]).flat(),
    ...namesOf(readFolder('mentions/', (text) => JSON.parse(text) as ArticleNames)),
  }
}

/** The path of the article's file of names, where there is one. */
function mentionsFile(content: string, slug: string): string[] {
  const name = `mentions/${slug}.json`
  return existsSync(path.join(content, name)) ? [name] : []
}

const namesOf = ([names]: readonly ArticleNames[]) => (names === undefined ? {} : {names})

function filesIn(content: string, folder: string, extension: string): readonly string[] {
  return entriesOf(path.join(content, folder))
    .filter((each) => each.isFile() && each.name.endsWith(extension) && !each.name.startsWith('.'))
    .map(({name}) => `${folder}/${name}`)
    .sort()
}

/** The entries of a folder; none where there is no such folder. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
