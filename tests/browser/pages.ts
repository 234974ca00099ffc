/**
 * Every page of a built site, read by the browser's own HTML parser: what links, languages and policies are
 * really in it.
 */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright-core'

/** One page, as data. */
export interface PageFacts {
  /** Address on the site: `/ar/lamp/`. */
  readonly address: string
  readonly html: string
  readonly lang: string
  readonly dir: string
  readonly title: string
  /** Content of its policy; empty where it has none. */
  readonly policy: string
  /** `hreflang` → address of its alternates. */
  readonly alternates: Readonly<Record<string, string>>
  /** Every `href` of a link that a reader can follow. */
  readonly links: readonly string[]
  /** Addresses of what the page loads by itself: scripts, styles, images, icons, frames. */
  readonly loads: readonly string[]
  readonly ids: readonly string[]
  /** Text of inline scripts that run, and of inline styles. */
  readonly inline: {readonly scripts: readonly string[]; readonly styles: readonly string[]}
  /** Attributes that no policy with hashes allows: `style`, `onclick` and their like. */
  readonly inlineAttributes: readonly string[]
  /** Elements whose `lang` and direction do not go together, as their start tags. */
  readonly wrongDirections: readonly string[]
}

/** Read all pages under a folder, in the order of their addresses; `directions` gives each language's. */
export async function readPages(
  browser: Browser,
  folder: string,
  directions: Readonly<Record<string, string>>,
): Promise<readonly PageFacts[]> {
  const names = (await readdir(folder, {recursive: true}))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
  const context = await browser.newContext()
  const page = await context.newPage()
  const pages: PageFacts[] = []
  for (const name of names) {
    const html = await readFile(path.join(folder, name), 'utf8')
    const facts = await page.evaluate(factsOf, {html, directions})
    pages.push({address: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, html, ...facts})
  }
  await context.close()
  return pages
}

/** Runs in the browser. */
function factsOf({html, directions}: {html: string; directions: Readonly<Record<string, string>>}) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const all = [...page.querySelectorAll('*')]
  const values = (selector: string, name: string) =>
    [...page.querySelectorAll(selector)].map((each) => each.getAttribute(name) ?? '')
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map((each) => each.textContent ?? '')
  return {
    lang: page.documentElement.lang,
    dir: page.documentElement.dir,
    title: page.title,
    policy: page.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content') ?? '',
    alternates: Object.fromEntries(
      [...page.querySelectorAll('link[rel=alternate][hreflang]')].map((each) => [
        each.getAttribute('hreflang') ?? '',
        each.getAttribute('href') ?? '',
      ]),
    ),
    links: values('a[href]', 'href'),
    loads: [
      ...values('[src]', 'src'),
      ...values(
        'link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload]',
        'href',
      ),
    ],
    ids: all.map((each) => each.id).filter((id) => id !== ''),
    inline: {scripts: texts('script:not([src]):not([type$="json"])'), styles: texts('style')},
    inlineAttributes: all.flatMap((each) =>
      [...each.attributes]
        .filter(({name}) => name === 'style' || name.startsWith('on'))
        .map(({name}) => `${each.localName} ${name}`),
    ),
    wrongDirections: all
      .filter((each) => each.hasAttribute('lang'))
      .filter((each) => {
        const dir = each.closest('[dir]')?.getAttribute('dir')
        const lang = each.getAttribute('lang') ?? ''
        // What is written in Latin letters runs as they do, whatever its language.
        const own = lang.endsWith('-Latn') ? 'ltr' : directions[lang]
        return dir !== 'auto' && dir !== own
      })
      .map((each) => each.cloneNode(false) as Element)
      .map((each) => each.outerHTML),
  }
}
