/**
 * Astro's content collections, loaded from `content/`: read and checked once, and cached between builds by the hash of the
 * files.
 */

import {defineCollection} from 'astro:content'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {Loader, LoaderContext} from 'astro/loaders'
import {z} from 'astro/zod'
import {parse} from 'yaml'
import {type ArticleFiles, articleOf, hashOf, listSlugs, readArticleFiles} from '../store/article-files.ts'
import {contentFolder, siteFacts} from '../store/content-folder.ts'
import {interfaceWords} from '../store/interface.ts'
import {withSiteName} from '../store/site.ts'
import {readWords} from '../store/words.ts'
import type {Concept} from '../text/model.ts'
import {alignment} from '../text/schemas/alignment.ts'
import {ledgers} from '../text/schemas/ledger.ts'
import {articleNames, concepts} from '../text/schemas/terms.ts'
import {type Abridged, abridge} from './reading/listing.ts'
import {type NamedRow, namedRows} from './reading/named-rows.ts'
import {type RingData, ringDataOf} from './reading/teaser.ts'
import {uis} from './uis.ts'

/** An article as lists need it. Whole texts are large, and are read by the pages that show them. */
export interface StoredArticle extends Abridged, RingData {
  /** Hash of all files of the article, ledgers included: whatever is made from the article alone depends on it. */
  readonly digest: string
  /** The rows that name a concept of the term base. */
  readonly named: readonly NamedRow[]
}

/** Schemas of the files in JSON, by folder. */
const schemas: Readonly<Record<string, z.ZodType | undefined>> = {
  alignments: alignment,
  ledgers,
  mentions: articleNames,
}

/** Validate all files of an article and make its entry. Throws an error with the name of a file that is not valid. */
function storedOf(files: ArticleFiles, digest: string): StoredArticle {
  const article = articleOf(files)
  for (const [name, text] of files.texts) {
    const schema = schemas[name.split('/')[0] ?? '']
    const checked = schema?.safeParse(JSON.parse(text))
    if (checked?.success === false) throw new Error(`Cannot read content/${name}: ${checked.error.message}`)
  }
  return {...abridge(article), ...ringDataOf(article), digest, named: namedRows(article)}
}

/** The contents of a folder's files with an extension, in the order of their names; empty without the folder. */
async function textsIn(folder: URL, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
}

/** Articles: one entry each, read again only when one of its files changed. */
const articles: Loader = {
  name: 'articles',
  async load({store, generateDigest}: LoaderContext) {
    const content = fileURLToPath(contentFolder)
    const slugs = new Set(listSlugs(content))
    for (const id of store.keys()) if (!slugs.has(id)) store.delete(id)
    for (const slug of slugs) {
      const files = readArticleFiles(content, slug)
      const own = hashOf(files)
      const digest = generateDigest(own)
      if (store.get(slug)?.digest !== digest) store.set({id: slug, data: {...storedOf(files, own)}, digest})
    }
  },
}

/** All concepts, in the order of the files' names. */
async function readConcepts(): Promise<Concept[]> {
  const texts = await textsIn(new URL('terms/', contentFolder), '.yaml')
  return texts.flatMap((text) => concepts.parse(parse(text)))
}

/** The term base: one entry for each concept. */
const terms: Loader = {
  name: 'terms',
  async load({store}: LoaderContext) {
    store.clear()
    for (const concept of await readConcepts()) store.set({id: concept.id, data: {...concept}})
  },
}

/** Words of the interface: one entry for each language. */
const words: Loader = {
  name: 'words',
  async load({store}: LoaderContext) {
    store.clear()
    const siteWords = withSiteName(readWords(fileURLToPath(contentFolder)), siteFacts)
    for (const [id, data] of Object.entries(siteWords)) store.set({id, data})
  },
}

/** Pages about the site for collections that bring none: what is true of every site made by this program. */
const standardAbout = import.meta.glob<string>('./about/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Pages about the site, in Markdown: one entry for each interface language; the collection's own replaces ours. */
const about: Loader = {
  name: 'about',
  async load({store, renderMarkdown}: LoaderContext) {
    store.clear()
    for (const id of uis) {
      const file = new URL(`about/${id}.md`, contentFolder)
      const body = existsSync(file) ? await readFile(file, 'utf8') : standardAbout[`./about/${id}.md`]
      if (body === undefined) continue
      store.set({id, data: {}, body, rendered: await renderMarkdown(body)})
    }
  },
}

export const collections = {
  articles: defineCollection({loader: articles, schema: z.custom<StoredArticle>()}),
  terms: defineCollection({loader: terms, schema: z.custom<Concept>()}),
  words: defineCollection({loader: words, schema: interfaceWords}),
  about: defineCollection({loader: about, schema: z.object({})}),
}
