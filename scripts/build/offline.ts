/**
 * `/offline/<lang>.json`: the addresses that a reader of one interface language needs to read, switch languages and
 * search without a network (see `src/site/client/offline/`).
 */
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {OfflineFile} from '../../src/site/client/offline/keeper.ts'
import {addressUnder} from '../../src/text/address.ts'
import type {Manifest} from './manifest.ts'
import type {SiteWriter} from './site-writer.ts'

/** Pages other than articles, below the interface language, and the manifest of the installed site. */
const fixedPages = ['', 'about/', 'glossary/', 'notes/', 'offline/', 'search/', 'manifest.webmanifest']

/** Where a site stands, and the languages that it has pages in. */
export interface SitePlace {
  readonly address: string
  readonly base: string
  readonly uis: readonly Lang[]
}

/** Write the lists of the interface languages for a site that otherwise is made of `files`. */
export function writeOffline(
  writer: SiteWriter,
  files: Manifest,
  entries: readonly ArticleEntry[],
  {base, uis}: SitePlace,
): void {
  const names = Object.keys(files).sort()
  const at = (path: string) => addressUnder(base, path)
  const filesIn = (folder: string) =>
    names.filter((name) => name.startsWith(`${folder}/`)).map((name) => at(`/${name}`))
  const everywhere = [at('/'), at('/icon.svg'), ...filesIn('_astro')]
  const search = [at('/data/articles.json'), ...filesIn('find'), ...filesIn('pagefind')]
  for (const ui of uis) {
    const shared = [...everywhere, ...fixedPages.map((name) => at(`/${ui}/${name}`))]
    const texts = [
      ...search,
      ...filesIn(`${ui}/browse`).flatMap(pageAt),
      ...entries.flatMap((entry) => filesOf(entry, ui, at)),
    ]
    const bytes = [...shared, ...texts].reduce(
      (sum, address) => sum + sizeOf(files, address.slice(base.length)),
      0,
    )
    const list: OfflineFile = {shared, texts, bytes}
    writer.write(`offline/${ui}.json`, JSON.stringify(list))
  }
}

/** Addresses of one article: its page, source and names, and other pages if it has a third edition. */
function filesOf(
  {slug, editions, pages}: ArticleEntry,
  ui: Lang,
  at: (path: string) => string,
): readonly string[] {
  const own = at(`/${ui}/${slug}/`)
  const others = Object.values(pages).filter((page) => page !== own)
  return [own, `${own}source/`, at(`/names/${slug}.json`), ...(editions.length > 2 ? others : [])]
}

/** The address of an HTML page, in a list; empty for other files. */
function pageAt(file: string): readonly string[] {
  return file.endsWith('/index.html') ? [file.slice(0, -'index.html'.length)] : []
}

/** Size of the file at a path below the top of the site; throws if there is none. */
function sizeOf(files: Manifest, path: string): number {
  const found = files[path === '' || path.endsWith('/') ? `${path}index.html` : path]
  if (found === undefined) throw new Error(`The site has nothing at ${path}.`)
  return found.size
}
