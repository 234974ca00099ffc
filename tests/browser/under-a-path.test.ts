/** A site that stands below the root of its host, under `/repo/`, and has a name of its own: its pages, scripts and files. */
import assert from 'node:assert/strict'
import {cpSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {filesIn} from '../../scripts/build/manifest.ts'
import {buildOptions, projectRoot} from '../../scripts/build/options.ts'
import {serveSite} from '../../scripts/serve/listen.ts'
import {ingest, newCollection, write} from '../scripts/collection.ts'
import {openSite} from './harness.ts'
import {clipboard, copier, sheet} from './text.ts'

const published = 'https://delta.example/repo/'
const content = newCollection()
write(content, 'sources/on-rights/edition.yaml', 'formerly: [human-rights]\n')
cpSync(path.join(projectRoot, 'tests/fixtures/moved'), path.join(content, 'sources/railway'), {
  recursive: true,
})
write(content, 'site.yaml', siteFile(published))
assert.ok(ingest(content).outcomes.every(({failed}) => !failed))
const out = path.join(content, '../dist')
const outcome = await buildSite(buildOptions(['--no-check', '--content', content, '--out', out]))
assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
const site = await openSite(out)
const {origin, pathname} = new URL(site.address)

function siteFile(address: string): string {
  return [
    'name: {en: Delta Review, ar: مجلة الدلتا, fa: مجلهٔ دلتا}',
    `address: ${address}`,
    'contact: mailto:desk@delta.example?subject={id}',
    'licence: https://creativecommons.org/licenses/by/4.0/',
    'publisher: Delta House',
    '',
  ].join('\n')
}

/** Files of the site that hold text. */
const texts = filesIn(out)
  .filter((name) => /\.(?:html|xml|json|webmanifest|txt|js|css|tbx|tsv)$/.test(name))
  .map((name) => ({name, text: readFileSync(path.join(out, name), 'utf8')}))

/** Addresses on the site that a file names, as they are served here; those that scripts put together are not among them. */
function addressesIn({name, text}: {name: string; text: string}): readonly string[] {
  const named = [
    ...text.matchAll(/\s(?:href|src|action)=["']?([^"'\s>]+)/g),
    ...text.matchAll(/<loc>([^<]+)|"(\/[^"\s]*)"|(https:\/\/delta\.example[\w/.~%-]*)|url\(([^)]+)\)/g),
  ].flatMap(([, ...found]) => found.filter((each) => each !== undefined))
  return named.flatMap((each) => {
    const given = each.replaceAll('&amp;', '&').replaceAll('&#38;', '&')
    const own = given.replace(/^https:\/\/delta\.example/, origin)
    const whole = URL.canParse(own, `${site.address}${name}`)
      ? new URL(own, `${site.address}${name}`)
      : undefined
    return whole?.origin === origin ? [whole.href] : []
  })
}

test('the site is served under its path, and the top of the host leads there', async () => {
  assert.equal(pathname, '/repo/')
  for (const above of ['/', '/repo']) {
    const answer = await fetch(origin + above, {redirect: 'manual'})
    assert.equal(answer.headers.get('location'), '/repo/', above)
  }
  assert.equal((await fetch(`${origin}/en/`)).status, 404)
  assert.equal((await fetch(`${site.address}en`)).url, `${site.address}en/`)
})

test('no file of the site names an address that leads nowhere', async () => {
  const dead: string[] = []
  const known = new Map<string, string>()
  const rendered = texts.filter(
    ({name}) => !/^(?:_astro|find|pagefind)\/|^offline\.js$|^data\/schema\//.test(name),
  )
  for (const file of rendered)
    for (const address of addressesIn(file)) {
      const {href, hash} = new URL(address)
      const page = href.slice(0, href.length - hash.length)
      if (!known.has(page)) {
        const answer = await fetch(page)
        known.set(page, answer.ok ? await answer.text() : '')
        if (!answer.ok) dead.push(`${file.name} → ${page}`)
      }
      const id = decodeURIComponent(hash.slice(1))
      const html = known.get(page) ?? ''
      const isThere = id === '' || html.includes(`id="${id}"`) || html.includes(`id=${id}`)
      if (!isThere) dead.push(`${file.name} → ${address}`)
    }
  assert.ok(known.size > 100, `${known.size} addresses were asked for`)
  assert.deepEqual([...new Set(dead)], [])
})

test('what is read elsewhere names the whole address', () => {
  const whole = (name: string) => texts.find((each) => each.name === name)?.text ?? ''
  assert.match(whole('robots.txt'), /^Sitemap: https:\/\/delta\.example\/repo\/sitemap\.xml$/m)
  assert.match(whole('sitemap.xml'), /<loc>https:\/\/delta\.example\/repo\/en\/on-rights\/<\/loc>/)
  assert.match(whole('en/feed.xml'), /https:\/\/delta\.example\/repo\/en\/feed\.xml/)
  const page = whole('en/on-rights/index.html')
  for (const pattern of [
    /<link rel="canonical" href="https:\/\/delta\.example\/repo\/en\/on-rights\/">/,
    /hreflang="fa" href="https:\/\/delta\.example\/repo\/fa\/on-rights\/">/,
    /og:image" content="https:\/\/delta\.example\/repo\/cards\/on-rights\.png">/,
  ])
    assert.match(page, pattern)
  const {id, scope, start_url} = JSON.parse(whole('fa/manifest.webmanifest'))
  assert.deepEqual([id, scope, start_url], ['/repo/fa/', '/repo/', '/repo/fa/'])
  const {articles} = JSON.parse(whole('data/articles.json'))
  assert.equal(articles[0].pages.en, '/repo/en/on-rights/')
  assert.equal(articles[0].files.json[0], '/repo/data/on-rights.json')
})

test('the site is called by its own name and no other, in every file that is published', () => {
  const others = texts.filter(({text}) => text.includes('Muqabala')).map(({name}) => name)
  assert.deepEqual(others, [])
  assert.match(texts.find(({name}) => name === 'ar/manifest.webmanifest')?.text ?? '', /"name":"مجلة الدلتا"/)
  const page = texts.find(({name}) => name === 'en/about/index.html')?.text ?? ''
  assert.match(page, /<title>[^<]* · Delta Review<\/title>/)
  assert.match(page, /Delta House/)
  const tei = texts.find(({name}) => name === 'data/on-rights.xml')?.text ?? ''
  assert.match(tei, /<publisher>Delta House<\/publisher>/)
  assert.match(tei, /<licence target="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"\/>/)
  assert.match(page, /rel="license" href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"/)
})

test('every kind of page opens without a fault, with scripts and without', async () => {
  const pages = [
    '',
    'en/',
    'fa/on-rights/',
    'ar/railway/',
    'en/on-rights/source/',
    'en/glossary/',
    'en/about/',
  ]
  const more = ['en/search/?q=human', 'en/notes/', 'en/offline/', 'en/browse/all/', 'en/human-rights/']
  for (const javaScript of [true, false]) {
    const {page, context, faults} = await site.visit('en/', {javaScript})
    for (const each of [...pages, ...more]) {
      await page.goto(site.address + each, {waitUntil: 'load'})
      await page.waitForURL((url) => url.pathname.startsWith('/repo/'))
    }
    // The last of them is a former name.
    await page.waitForURL(`${site.address}en/on-rights/`)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('a reader comes back to the language that was read in, and an unknown address is told with ways on', async () => {
  const {page, context} = await site.visit('fa/')
  await page.goto(site.address)
  await page.waitForURL(`${site.address}fa/`)
  await page.goto(`${site.address}en/nothing/at/all/`)
  await page.locator('a.door[hreflang=ar]').click()
  await page.waitForURL(`${site.address}ar/`)
  await context.close()
})

test('searching finds rows, and a result leads to its row', async () => {
  const {page, context, faults} = await site.visit('en/')
  await page.locator('header input[name=q]').fill('liberty')
  await page.locator('a[href="/repo/en/search/?q=liberty"]').click()
  await page.waitForURL(`${site.address}en/search/?q=liberty`)
  await page.locator('main a[href^="/repo/en/on-rights/?q=liberty"]').first().click()
  await page.waitForURL((url) => url.pathname === '/repo/en/on-rights/' && url.hash !== '')
  await page.locator('.row mark').first().waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('a sentence is copied with a link, and what a reader marks is found again on the page of notes', async () => {
  const {page, context, faults} = await site.visit('en/on-rights/', copier)
  await page.locator('#p2 .n').click()
  await page.locator(sheet).waitFor()
  await page.getByRole('button', {name: 'Green'}).click()
  await page.locator(`${sheet} button`, {hasText: 'link'}).first().click()
  await page.waitForFunction(() => navigator.clipboard.readText())
  assert.equal(await clipboard(page), `${site.address}en/on-rights/#p2`)
  await page.goto(`${site.address}en/notes/`)
  await page.locator('kept-notes a[href$="on-rights/#p2"]').first().click()
  await page.waitForURL((url) => url.pathname === '/repo/en/on-rights/' && url.hash === '#p2')
  assert.deepEqual(faults, [])
  await context.close()
})

test('all texts can be kept, and then be read and searched without a network', async () => {
  const serving = await serveSite(out, 0)
  assert.ok(!('code' in serving))
  const context = await site.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${serving.address}en/offline/`)
  const keeper = page.locator('offline-keeper')
  await keeper.getByRole('button', {name: 'Keep all now'}).click()
  await keeper.getByText('Done').waitFor({timeout: 60_000})
  assert.equal(await keeper.locator('li a').count(), 2)
  await serving.close()
  await context.setOffline(true)
  await page.goto(`${serving.address}en/railway/`)
  assert.ok((await page.locator('#p1').innerText()).length > 20)
  await page.goto(`${serving.address}en/search/?q=liberty`)
  await page.locator('main mark').first().waitFor()
  await context.close()
})
