/**
 * `/offline/<lang>.json`: the addresses that a reader of one interface language needs to read, switch languages and
 * search without a network (see `src/site/client/offline/`).
 */
import {mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {ArticleEntry} from '../../src/exports/json.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {OfflineFile} from '../../src/site/client/offline/keeper.ts'

/** Pages that are no texts, below the interface language. */
const standing = ['', 'about/', 'glossary/', 'offline/', 'search/']

/** Write the lists of the interface languages `uis` for a site that is otherwise complete. */
export function writeOffline(site: string, entries: readonly ArticleEntry[], uis: readonly Lang[]): void {
  mkdirSync(path.join(site, 'offline'))
  const everywhere = ['/', '/icon.svg', ...filesIn(site, '_astro')]
  const search = ['/data/articles.json', ...filesIn(site, 'find'), ...filesIn(site, 'pagefind')]
  for (const ui of uis) {
    const shared = [...everywhere, ...standing.map((name) => `/${ui}/${name}`)]
    const texts = [
      ...search,
      ...pagesIn(site, `${ui}/browse`),
      ...entries.flatMap((entry) => filesOf(entry, ui)),
    ]
    const bytes = [...shared, ...texts].reduce((sum, address) => sum + sizeOf(site, address), 0)
    const list: OfflineFile = {shared, texts, bytes}
    writeFileSync(path.join(site, 'offline', `${ui}.json`), JSON.stringify(list))
  }
}

/** What is fetched of one text: its page and source, its names, and pages that hold a third edition. */
function filesOf({slug, editions, pages}: ArticleEntry, ui: Lang): readonly string[] {
  const own = `/${ui}/${slug}/`
  const others = Object.values(pages).filter((page) => page !== own)
  return [own, `${own}source/`, `/names/${slug}.json`, ...(editions.length > 2 ? others : [])]
}

/** Addresses of the files in a folder of the site. */
function filesIn(site: string, folder: string): readonly string[] {
  return readdirSync(path.join(site, folder), {recursive: true, withFileTypes: true})
    .filter((each) => each.isFile())
    .map((each) => `/${path.relative(site, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/')}`)
    .sort()
}

/** Addresses of the pages in a folder of the site. */
function pagesIn(site: string, folder: string): readonly string[] {
  return filesIn(site, folder)
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length))
}

/** Bytes of what stands at an address. */
function sizeOf(site: string, address: string): number {
  return statSync(path.join(site, address.endsWith('/') ? `${address}index.html` : address)).size
}
