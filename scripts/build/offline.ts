/**
 * `/offline/<lang>.json`: the addresses that a reader of one interface language needs to read, switch languages and
 * search without a network (see `src/site/client/offline/`).
 */
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import type {Lang} from '../../src/languages/index.ts'
import type {OfflineFile} from '../../src/site/client/offline/keeper.ts'
import type {Manifest} from './manifest.ts'
import type {Written} from './written.ts'

/** Pages that are no texts, below the interface language, and what an installed site asks for. */
const standing = ['', 'about/', 'glossary/', 'notes/', 'offline/', 'search/', 'manifest.webmanifest']

/** Write the lists of the interface languages `uis` for a site that otherwise is made of `files`. */
export function writeOffline(
  written: Written,
  files: Manifest,
  entries: readonly ArticleEntry[],
  uis: readonly Lang[],
): void {
  const names = Object.keys(files).sort()
  const filesIn = (folder: string) =>
    names.filter((name) => name.startsWith(`${folder}/`)).map((name) => `/${name}`)
  const everywhere = ['/', '/icon.svg', ...filesIn('_astro')]
  const search = ['/data/articles.json', ...filesIn('find'), ...filesIn('pagefind')]
  for (const ui of uis) {
    const shared = [...everywhere, ...standing.map((name) => `/${ui}/${name}`)]
    const texts = [
      ...search,
      ...filesIn(`${ui}/browse`).flatMap(pageAt),
      ...entries.flatMap((entry) => filesOf(entry, ui)),
    ]
    const bytes = [...shared, ...texts].reduce((sum, address) => sum + sizeOf(files, address), 0)
    const list: OfflineFile = {shared, texts, bytes}
    written.write(`offline/${ui}.json`, JSON.stringify(list))
  }
}

/** What is fetched of one text: its page and source, its names, and pages that hold a third edition. */
function filesOf({slug, editions, pages}: ArticleEntry, ui: Lang): readonly string[] {
  const own = `/${ui}/${slug}/`
  const others = Object.values(pages).filter((page) => page !== own)
  return [own, `${own}source/`, `/names/${slug}.json`, ...(editions.length > 2 ? others : [])]
}

/** The address of the page that a file is; none where it is none. */
function pageAt(file: string): readonly string[] {
  return file.endsWith('/index.html') ? [file.slice(0, -'index.html'.length)] : []
}

/** Bytes of what stands at an address; throws where nothing does. */
function sizeOf(files: Manifest, address: string): number {
  const found = files[`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`]
  if (found === undefined) throw new Error(`The site has nothing at ${address}.`)
  return found.size
}
