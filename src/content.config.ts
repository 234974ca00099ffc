/**
 * What enters Astro from `content/`: read once, checked once, kept between builds by the hash of what was read.
 */

import {defineCollection} from 'astro:content'
import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import type {Loader, LoaderContext} from 'astro/loaders'
import {z} from 'astro/zod'
import {parse} from 'yaml'
import {contentFolder} from './content-folder.ts'
import {readEdition} from './edition-file.ts'
import {interfaceWords} from './interface.ts'
import {langs} from './languages.ts'
import type {Article, Concept} from './model.ts'
import {alignment, concepts} from './schemas.ts'

/** An article as pages need it; ledgers are large and are read where one is shown. */
export interface StoredArticle extends Omit<Article, 'ledgers'> {
  /** Hash of all its files, the ledgers too: while it is the same, so is everything made of the article alone. */
  readonly digest: string
}

/** One article of its files: markdown editions and JSON alignments, by file name. */
function articleOf(
  slug: string,
  editions: readonly string[],
  alignments: readonly string[],
): Omit<StoredArticle, 'digest'> {
  const read = editions.map(readEdition)
  const order = (each: (typeof read)[number]) => (each.primary ? -1 : langs.indexOf(each.lang))
  return {
    slug,
    editions: read.sort((a, b) => order(a) - order(b)),
    alignments: alignments.map((text) => alignment.parse(JSON.parse(text))),
  }
}

/** The texts of a folder's files with one ending, in the order of their names; none where there is no folder. */
async function textsIn(folder: URL, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
}

/** Articles: an entry each, read again only when one of its files changed. */
const articles: Loader = {
  name: 'articles',
  async load({store, generateDigest}: LoaderContext) {
    const folder = new URL('articles/', contentFolder)
    const slugs = existsSync(folder) ? (await readdir(folder)).sort() : []
    for (const id of store.keys()) if (!slugs.includes(id)) store.delete(id)
    for (const slug of slugs) {
      const editions = await textsIn(new URL(`articles/${slug}/`, contentFolder), '.md')
      const alignments = await textsIn(new URL(`alignments/${slug}/`, contentFolder), '.json')
      const ledgers = await readFile(new URL(`ledgers/${slug}.json`, contentFolder), 'utf8').catch(() => '')
      const digest = generateDigest([...editions, ...alignments, ledgers].join('\0'))
      if (editions.length === 0 || store.get(slug)?.digest === digest) continue
      store.set({id: slug, data: {...articleOf(slug, editions, alignments), digest}, digest})
    }
  },
}

/** The term base: an entry a concept. */
const terms: Loader = {
  name: 'terms',
  async load({store}: LoaderContext) {
    store.clear()
    for (const text of await textsIn(new URL('terms/', contentFolder), '.yaml')) {
      for (const concept of concepts.parse(parse(text))) store.set({id: concept.id, data: {...concept}})
    }
  },
}

/** Words of the interface: an entry a language. */
const words: Loader = {
  name: 'words',
  async load({store}: LoaderContext) {
    store.clear()
    for (const lang of langs) {
      const file = new URL(`interface/${lang}.json`, contentFolder)
      store.set({id: lang, data: interfaceWords.parse(JSON.parse(await readFile(file, 'utf8')))})
    }
  },
}

/** Texts about the site, in markdown: an entry a language. */
const about: Loader = {
  name: 'about',
  async load({store, renderMarkdown}: LoaderContext) {
    store.clear()
    for (const lang of langs) {
      const body = await readFile(new URL(`about/${lang}.md`, contentFolder), 'utf8')
      store.set({id: lang, data: {}, body, rendered: await renderMarkdown(body)})
    }
  },
}

export const collections = {
  articles: defineCollection({loader: articles, schema: z.custom<StoredArticle>()}),
  terms: defineCollection({loader: terms, schema: z.custom<Concept>()}),
  words: defineCollection({loader: words, schema: interfaceWords}),
  about: defineCollection({loader: about, schema: z.object({})}),
}
