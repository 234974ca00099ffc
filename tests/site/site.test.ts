import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {before, suite, test} from 'node:test'
import {z} from 'astro/zod'
import {HtmlValidate} from 'html-validate'
import {filesIn} from '../../scripts/build/manifest.ts'
import {projectRoot} from '../../scripts/build/options.ts'
import {schemaFaults} from '../../scripts/build/schema-faults.ts'
import {launchBrowser} from '../../scripts/chromium/launch.ts'
import type {ArticleEntry} from '../../src/exports/schema/documents.ts'
import {langs, languages} from '../../src/languages/index.ts'
import {interfaceLangs} from '../../src/store/words.ts'
import {type PageFacts, readPages} from '../browser/pages.ts'

const dist = path.join(projectRoot, 'dist')
const uis = interfaceLangs(path.join(projectRoot, 'content'))
const directions = Object.fromEntries(langs.map((lang) => [lang, languages[lang].dir]))

/** Everything in the pages that a rule refuses: each thing once, with the first page that has it and how many do. */
function wrong(pages: readonly PageFacts[], find: (page: PageFacts) => readonly string[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const page of pages) {
    for (const what of new Set(find(page))) places.set(what, [...(places.get(what) ?? []), page.address])
  }
  return [...places].map(([what, [first, ...others]]) => `${what} (${first} and ${others.length} more pages)`)
}

suite('every page of the built site', () => {
  let pages: readonly PageFacts[]
  before(async () => {
    const browser = await launchBrowser()
    pages = await readPages(browser, dist, directions)
    await browser.close()
  })

  test('is there in each interface language, with its language and direction', () => {
    assert.ok(pages.length > 10)
    for (const {address, lang, dir, title} of pages) {
      assert.equal(dir, directions[lang], address)
      assert.notEqual(title.trim(), '', address)
      const [, ui = ''] = address.split('/')
      if ((uis as readonly string[]).includes(ui)) assert.equal(lang, ui, address)
    }
  })

  test('names its alternates in all interface languages, which name each other', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]))
    const own = (address: string) => decodeURIComponent(new URL(address, 'http://site').pathname)
    for (const page of pages.filter(({address}) => !address.endsWith('404.html'))) {
      for (const lang of uis) {
        const other = byAddress.get(own(page.alternates[lang] ?? ''))
        assert.ok(other, `${page.address} has an alternate in ${lang}`)
        assert.equal(other.lang, lang)
        assert.deepEqual(
          other.alternates[lang],
          page.alternates[lang],
          `${page.address} and its ${lang} page agree`,
        )
      }
    }
  })

  test('gives every run of another language the direction of that language', () => {
    assert.deepEqual(
      wrong(pages, ({wrongDirections}) => wrongDirections),
      [],
    )
  })

  test('has no link that leads nowhere, and no anchor that is not there', () => {
    const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]))
    const dead = wrong(pages, ({address, links}) =>
      links.filter((link) => {
        const url = new URL(link, `http://site${address}`)
        if (url.host !== 'site') return false
        const target = decodeURIComponent(url.pathname)
        const anchors = ids.get(target)
        if (anchors === undefined) return !existsSync(path.join(dist, target))
        const anchor = decodeURIComponent(url.hash.slice(1))
        // A text fragment is the browser's own; it begins where the anchor ends.
        return anchor !== '' && !anchors.has(anchor.replace(/:~:.*$/, '')) && !anchor.startsWith(':~:')
      }),
    )
    assert.deepEqual(dead, [])
  })

  test('links to other hosts only by whole http addresses', () => {
    assert.deepEqual(
      wrong(pages, ({links}) =>
        links.filter((link) => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(link) && !/^https?:\/\/[^\s…]+$/.test(link)),
      ),
      [],
    )
  })

  test('tells services that draw previews what it is called, what it is about, and where it stands', () => {
    const told = (html: string, name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]+)"`).exec(html)?.[1]
    assert.deepEqual(
      wrong(
        pages.filter(({html}) => html.includes('property="og:')),
        ({html}) =>
          ['type', 'title', 'site_name', 'description', 'url', 'image'].filter(
            (name) => told(html, name) === undefined,
          ),
      ),
      [],
    )
  })

  test('has every id once', () => {
    assert.deepEqual(
      wrong(pages, ({ids}) => ids.filter((id, index) => ids.indexOf(id) !== index)),
      [],
    )
  })

  test('loads nothing from another host, and nothing that is not there', () => {
    assert.deepEqual(
      wrong(pages, ({address, loads}) =>
        loads.filter((each) => {
          const url = new URL(each, `http://site${address}`)
          if (url.protocol === 'data:') return false
          return url.host !== 'site' || !existsSync(path.join(dist, decodeURIComponent(url.pathname)))
        }),
      ),
      [],
    )
  })

  test('carries a policy that allows its own inline scripts and styles by hash, and no others', () => {
    for (const {address, policy} of pages) {
      assert.match(policy, /default-src 'none'/, address)
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/, address)
    }
    const sources = (policy: string, name: string) =>
      policy.split(';').find((each) => each.trim().startsWith(`${name} `)) ?? ''
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    assert.deepEqual(
      wrong(pages, ({policy, inline}) => [
        ...inline.scripts.filter((text) => !sources(policy, 'script-src').includes(hashOf(text))),
        ...inline.styles.filter((text) => !sources(policy, 'style-src').includes(hashOf(text))),
      ]),
      [],
    )
  })

  test('has no inline style or handler attribute, which no policy with hashes allows', () => {
    assert.deepEqual(
      wrong(pages, ({inlineAttributes}) => inlineAttributes),
      [],
    )
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // How the markup is written, which a generator decides, not whether it is right.
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        // HTML allows any character but space in an id; an id may name a file and a line.
        'valid-id': ['error', {relaxed: true}],
        // A title in three languages is as long as it is.
        'long-title': 'off',
        // An article has a title in each of its languages, of which a reader may show one.
        'heading-level': ['error', {allowMultipleH1: true}],
        // Boxes that are ticked for one question share its name.
        'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'reset', 'submit']}],
        // The form of the toolbar groups controls that act at once; there is nothing to submit.
        'wcag/h32': 'off',
        // Styles and scripts stand in the page under their hash; see the policy.
        'require-sri': 'off',
      },
    })
    const faults = new Map<string, readonly string[]>()
    for (const {address, html} of pages) {
      const {results} = await validator.validateString(html)
      const messages = results.flatMap((result) => result.messages)
      faults.set(
        address,
        messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`),
      )
    }
    assert.deepEqual(
      wrong(pages, ({address}) => faults.get(address) ?? []),
      [],
    )
  })
})

suite('the scripts of the built site', () => {
  test('hold nothing of zod: what is published was checked when it was built', async () => {
    // Zod hangs what it keeps of a schema on this name, which no bundler shortens.
    const mark = '_zod'
    assert.ok(mark in z.string())
    const files = filesIn(dist).filter((name) => /\.(?:js|mjs|html)$/.test(name))
    assert.ok(files.some((name) => name.endsWith('.js')))
    const holding = files.filter((name) => readFileSync(path.join(dist, name), 'utf8').includes(mark))
    assert.deepEqual(holding, [])
  })
})

suite('the index of Pagefind', () => {
  test('has every article, in one index for all languages', async () => {
    const entry = JSON.parse(await readFile(path.join(dist, 'pagefind', 'pagefind-entry.json'), 'utf8')) as {
      languages: Readonly<Record<string, {page_count: number}>>
    }
    const list = JSON.parse(await readFile(path.join(dist, 'data', 'articles.json'), 'utf8')) as {
      articles: ArticleEntry[]
    }
    assert.deepEqual(
      Object.entries(entry.languages).map(([lang, {page_count}]) => [lang, page_count]),
      [['und', list.articles.length]],
    )
  })
})

suite('the published data', () => {
  const read = (name: string) => readFile(path.join(dist, 'data', name), 'utf8')

  test('lists every article, and every file that it lists is there and fits its schema', async () => {
    const list = await read('articles.json')
    assert.deepEqual(schemaFaults('articles', 'articles.json', list), [])
    const {articles} = JSON.parse(list) as {articles: ArticleEntry[]}
    assert.ok(articles.length > 0)
    for (const {slug, pages, files} of articles) {
      for (const address of [...Object.values(pages), ...Object.values(files).flat()]) {
        assert.ok(existsSync(path.join(dist, address)), address)
      }
      assert.deepEqual(schemaFaults('article', slug, await read(`${slug}.json`)), [])
    }
  })

  test('publishes the schemas it names', async () => {
    for (const name of ['article', 'articles']) {
      const schema = JSON.parse(await read(`schema/${name}.json`)) as {$id: string}
      assert.equal(schema.$id, `/data/schema/${name}.json`)
    }
  })
})
