/**
 * Pages at the addresses that articles had before they were renamed: they send the reader on, and say to search engines
 * where the text is now.
 *
 * A static site can send nobody on by a header. A script takes the row and the pair in the address along; where scripts
 * are off the page itself asks the browser to go, and holds a link.
 */
import {hash} from 'node:crypto'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import {type Lang, languages} from '../../src/languages/index.ts'
import {addressUnder} from '../../src/text/address.ts'
import type {Manifest} from './manifest.ts'
import type {SitePlace} from './offline.ts'
import type {SiteWriter} from './site-writer.ts'

const writer = unified().use(rehypeStringify).freeze()

/** Pages of an article, below its address. */
const pagesOf = ['', 'source/']

/**
 * Write these pages for a site that otherwise is made of `files`; gives a sentence for each former name that something
 * else has now.
 */
export function writeFormerNames(
  writer: SiteWriter,
  files: Manifest,
  entries: readonly ArticleEntry[],
  {address, base, uis}: SitePlace,
): readonly string[] {
  const taken = new Set<string>()
  const notes: string[] = []
  for (const entry of entries) {
    for (const former of entry.formerly ?? []) {
      if (taken.has(former) || uis.some((ui) => Object.hasOwn(files, `${ui}/${former}/index.html`))) {
        notes.push(
          `${entry.slug} was called ${former}, as edition.yaml says, but that is the address of another page: it leads there.`,
        )
        continue
      }
      taken.add(former)
      for (const ui of uis)
        for (const page of pagesOf)
          writer.write(
            `${ui}/${former}/${page}index.html`,
            pageTo(new URL(addressUnder(base, `/${ui}/${entry.slug}/${page}`), address), ui, entry),
          )
    }
  }
  return notes
}

/** A page that sends its reader to an address of this site. */
function pageTo(whole: URL, ui: Lang, {slug, editions, primary}: ArticleEntry): string {
  const shown = editions.find(({lang}) => lang === ui) ?? editions.find(({lang}) => lang === primary)
  const title = shown?.title ?? slug
  const address = whole.pathname
  const script = `location.replace(${JSON.stringify(address)}+location.search+location.hash)`
  const policy = `default-src 'none';script-src 'sha256-${hash('sha256', script, 'base64')}';base-uri 'none'`
  const head = h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width'}),
    h('title', title),
    h('meta', {name: 'robots', content: 'noindex'}),
    h('link', {rel: 'canonical', href: whole.href}),
    h('script', script),
    h('noscript', [h('meta', {httpEquiv: 'refresh', content: `0;url=${address}`})]),
  ])
  const link = h('a', {href: address, lang: shown?.lang, dir: shown?.dir}, title)
  const page = h('html', {lang: ui, dir: languages[ui].dir}, [
    head,
    h('body', [h('main', [h('h1', [link])])]),
  ])
  return writer.stringify(h(null, [{type: 'doctype'}, page]))
}
