/** The site as an app on a reader's device. */
import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {openSite} from './harness.ts'

const site = await openSite()

interface Manifest {
  readonly name: string
  readonly lang: string
  readonly dir: string
  readonly start_url: string
  readonly scope: string
  readonly display: string
  readonly theme_color: string
  readonly icons: readonly {readonly src: string; readonly sizes: string; readonly purpose: string}[]
}

test('can be installed in each interface language, with icons of the sizes that systems ask for', async () => {
  for (const [ui, dir] of [
    ['ar', 'rtl'],
    ['en', 'ltr'],
    ['fa', 'rtl'],
  ]) {
    const {page, context, faults} = await site.visit(`/${ui}/`)
    const session = await context.newCDPSession(page)
    // What the browser itself thinks of it.
    const {errors, url} = await session.send('Page.getAppManifest')
    assert.deepEqual(errors, [])
    assert.equal(new URL(url).pathname, `/${ui}/manifest.webmanifest`)
    const {installabilityErrors} = await session.send('Page.getInstallabilityErrors')
    assert.deepEqual(
      // A window of a test is one that keeps nothing, where no browser installs anything.
      installabilityErrors.filter(({errorId}) => errorId !== 'in-incognito'),
      [],
    )
    const answer = await page.request.get(url)
    assert.match(answer.headers()['content-type'] ?? '', /^application\/manifest\+json/)
    const manifest = (await answer.json()) as Manifest
    assert.equal(manifest.lang, ui)
    assert.equal(manifest.dir, dir)
    assert.equal(manifest.start_url, `/${ui}/`)
    assert.equal(manifest.display, 'standalone')
    assert.equal(manifest.name, await page.locator('.head .mark').textContent())
    const sizes = await page.evaluate(
      (icons) =>
        Promise.all(
          icons.map(async ({src, purpose}) => {
            const image = new Image()
            image.src = src
            await image.decode()
            return `${purpose} ${image.naturalWidth}`
          }),
        ),
      manifest.icons.filter(({src}) => src.endsWith('.png')),
    )
    assert.deepEqual(sizes.sort(), ['any 192', 'any 512', 'maskable 512'])
    const apple = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
    assert.equal((await page.request.get(apple!)).status(), 200)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

/** The colour that the page asks for: of the first of its wishes that fits, as the standard has it; and that of its paper. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const wishes = [...document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')]
    const wish = wishes.find(({media}) => media === '' || matchMedia(media).matches)
    const probe = document.createElement('i')
    probe.style.color = wish?.content ?? ''
    document.body.append(probe)
    const bars = getComputedStyle(probe).color
    probe.remove()
    return {bars, paper: getComputedStyle(document.documentElement).backgroundColor}
  })

test('the bars of the system are of the colour of the paper, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const {page, context} = await site.visit('/en/', {colorScheme})
    const {bars, paper} = await colours(page)
    assert.equal(bars, paper)
    await context.close()
  }
})

test('they follow the colours that a reader has chosen, at once and on the next page', async () => {
  const {page, context} = await site.visit('/en/pakistan-in-russias-embrace/')
  const before = await colours(page)
  const choose = async (value: string) => {
    await page.locator('#bar [popovertarget=look]').click()
    await page.locator(`#look label[for="set-theme-${value}"]`).click()
    await page.keyboard.press('Escape')
    return colours(page)
  }
  const sepia = await choose('sepia')
  assert.notEqual(sepia.paper, before.paper)
  assert.equal(sepia.bars, sepia.paper)
  const dark = await choose('dark')
  assert.equal(dark.bars, dark.paper)
  await page.goto('/en/about/')
  assert.deepEqual(await colours(page), dark)
  await page.goto('/en/pakistan-in-russias-embrace/')
  assert.deepEqual(await choose(''), before)
  await context.close()
})

test('a browser that offers to install finds the button on the page about reading offline, and nothing is kept by it', async () => {
  for (const [ui, label] of [
    ['ar', 'ثبّت الموقع تطبيقًا'],
    ['en', 'Install as an app'],
    ['fa', 'نصب به‌صورت برنامه'],
  ] as const) {
    const {page, context, faults} = await site.visit(`/${ui}/offline/`)
    await page.locator('offline-keeper button').first().waitFor()
    const install = page.getByRole('button', {name: label})
    assert.equal(await install.count(), 0)
    await page.evaluate(() => {
      const offer = new Event('beforeinstallprompt', {cancelable: true})
      Object.assign(offer, {
        prompt: () => {
          document.documentElement.dataset.asked = String(offer.defaultPrevented)
          return Promise.resolve()
        },
      })
      dispatchEvent(offer)
    })
    await install.click()
    assert.equal(await page.locator('html').getAttribute('data-asked'), 'true')
    assert.equal(await install.count(), 0)
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')))
    assert.ok(
      (await page.getByRole('status').allTextContents()).some((text) => text !== ''),
      'Nothing was said.',
    )
    assert.deepEqual(await page.evaluate(() => caches.keys()), [])
    assert.equal(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      0,
    )
    assert.deepEqual(faults, [])
    await context.close()
  }
})
