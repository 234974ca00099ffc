/** Listening: the text read aloud, sentence by sentence, lit on both sides. The voices are the test's own. */

import '../five-articles.ts'
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Page} from 'playwright-core'
import {violations} from './axe.ts'
import {openSite, phone, type Reader} from './harness.ts'

const site = await openSite()
const slug = 'pakistan-in-russias-embrace'

/** A voice of the system; on the device itself unless it says otherwise. */
interface Voice {
  readonly lang: string
  readonly localService?: boolean
}

/** What the page asked the system to say. */
interface Spoken {
  readonly text: string
  readonly lang: string
  readonly rate: number
}

/** A page whose system has these voices, of which each speaks until the test says that it has ended. */
async function visit(voices: readonly Voice[], target: string, reader: Reader = {}) {
  const opened = await site.visit(target, reader)
  await opened.page.evaluate((known) => {
    class Utterance {
      text: string
      lang = ''
      rate = 1
      voice: unknown
      onend = () => undefined
      onerror = (_: {error: string}) => undefined
      constructor(text: string) {
        this.text = text
      }
    }
    const spoken: Utterance[] = []
    let current: Utterance | undefined
    const system = {
      getVoices: () => known.map((voice) => ({localService: true, default: false, ...voice})),
      addEventListener: () => undefined,
      speak(utterance: Utterance) {
        spoken.push(utterance)
        current = utterance
      },
      cancel() {
        const cut = current
        current = undefined
        cut?.onerror({error: 'canceled'})
      },
    }
    const end = (how: 'ended' | 'failed') => {
      const over = current
      current = undefined
      if (how === 'ended') over?.onend()
      else over?.onerror({error: 'synthesis-failed'})
    }
    const values = {
      speechSynthesis: system,
      SpeechSynthesisUtterance: Utterance,
      fake: {spoken, end, isSpeaking: () => current !== undefined},
    }
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(globalThis, name, {value, configurable: true})
  }, voices)
  return opened
}

type Fake = {
  readonly spoken: readonly Spoken[]
  end(how: 'ended' | 'failed'): void
  isSpeaking(): boolean
}

const spokenOn = (page: Page): Promise<readonly Spoken[]> =>
  page.evaluate(() =>
    (globalThis as unknown as {fake: Fake}).fake.spoken.map(({text, lang, rate}) => ({text, lang, rate})),
  )
const isSpeaking = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as {fake: Fake}).fake.isSpeaking())

/** Let what is being said come to its end, and wait until the page asks for more. */
async function hearOut(page: Page, how: 'ended' | 'failed' = 'ended'): Promise<void> {
  await page.evaluate((end) => (globalThis as unknown as {fake: Fake}).fake.end(end), how)
  // The page answers in the next turn of its loop.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}

const player = (page: Page) => page.locator('.play')
const control = (page: Page, name: string) => player(page).getByRole('button', {name, exact: true})

/** Listen from the beginning of a row on, in the language of a column. */
async function listenFrom(page: Page, row: string, lang = 'ar', label = 'Listen from here'): Promise<void> {
  await page
    .locator(`#${row} > [lang=${lang}]`)
    .evaluate((cell) =>
      (cell.querySelector<HTMLElement>('[data-s], [id*="."]') ?? (cell as HTMLElement)).click(),
    )
  await page.locator('.sheet .act', {hasText: label}).click()
  await player(page).waitFor()
  await page.waitForFunction(
    () =>
      (globalThis as unknown as {fake: Fake}).fake.spoken.length > 0 ||
      document.querySelector('.play [role=status]:not(:empty)') !== null,
  )
}

/** The text of each column of a row that is lit. */
const litIn = (page: Page, row: string) =>
  page
    .locator(`#${row}`)
    .evaluate((element) =>
      Object.fromEntries(
        [...element.querySelectorAll<HTMLElement>(':scope > [lang]')].map((cell) => [
          cell.lang,
          [...(cell.matches('.aloud') ? [cell] : cell.querySelectorAll('.aloud'))]
            .map((each) => each.textContent!.trim())
            .join(' '),
        ]),
      ),
    )

const both: readonly Voice[] = [{lang: 'ar-SA'}, {lang: 'en_GB'}]
const words = (text: string) => text.replace(/\s+/g, '')

describe('listening', () => {
  test('reads the text in its order and whole, to the end', async () => {
    const {page, context, faults} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    const column = await page
      .locator('.rows .row[id]:not(#t, #d) > [lang=ar]')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent))
    for (let count = 0; count < 500 && (await isSpeaking(page)); count++) await hearOut(page)
    const heard = await spokenOn(page)
    assert.equal(words(heard.map(({text}) => text).join('')), words(column.join('')))
    assert.deepEqual([...new Set(heard.map(({lang}) => lang))], ['ar-SA'])
    assert.equal(await player(page).count(), 0)
    assert.equal(await page.locator('.aloud').count(), 0)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('lights what is read and what stands against it', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    const [first] = await spokenOn(page)
    const lit = await litIn(page, 'p1')
    assert.ok(lit.ar?.replace(/\s+/g, ' ').startsWith(first!.text))
    assert.ok(lit.en!.length > 0)
    assert.ok(lit.en!.length < (await page.locator('#p1 > [lang=en]').textContent())!.trim().length)
    await hearOut(page)
    assert.notDeepEqual(await litIn(page, 'p1'), lit)
    await context.close()
  })

  test('says nothing so long that a voice of Chrome would fall silent in it', async () => {
    const {page, context} = await visit([...both, {lang: 'fa-IR'}], '/en/pakistan-russia-after-imran-khan/')
    await listenFrom(page, 'p1', 'fa')
    for (let count = 0; count < 60 && (await isSpeaking(page)); count++) await hearOut(page)
    const heard = await spokenOn(page)
    assert.ok(heard.length > 30)
    for (const {text} of heard) assert.ok(text.length <= 130, text)
    // A piece ends where a clause does, or at least a word.
    assert.ok(heard.filter(({text}) => /\p{P}$/u.test(text)).length > heard.length / 2)
    await context.close()
  })

  test('goes on where it was paused, and a sentence on or back', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    const [first] = await spokenOn(page)
    await control(page, 'Pause').click()
    assert.equal(await isSpeaking(page), false)
    await control(page, 'Go on reading').click()
    assert.equal((await spokenOn(page)).at(-1)?.text, first?.text)
    await control(page, 'Next sentence').click()
    const second = (await spokenOn(page)).at(-1)?.text
    assert.notEqual(second, first?.text)
    assert.equal(await isSpeaking(page), true)
    await control(page, 'Previous sentence').click()
    assert.equal((await spokenOn(page)).at(-1)?.text, first?.text)
    await control(page, 'Stop reading').click()
    assert.equal(await isSpeaking(page), false)
    assert.equal(await player(page).count(), 0)
    assert.equal(await page.locator('.aloud').count(), 0)
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.row')?.id), 'p1')
    await context.close()
  })

  test('is as fast as the reader likes, the next time too', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    assert.equal((await spokenOn(page)).at(-1)?.rate, 1)
    await player(page).getByLabel('Speed').selectOption('1.5×')
    assert.equal((await spokenOn(page)).at(-1)?.rate, 1.5)
    await control(page, 'Stop reading').click()
    await listenFrom(page, 'p2')
    assert.equal((await spokenOn(page)).at(-1)?.rate, 1.5)
    await context.close()
  })

  test('reads the other language where it is chosen, from the same place, or both by turns', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p2')
    const language = player(page).getByLabel('Language read')
    await language.selectOption('English')
    const english = (await spokenOn(page)).at(-1)
    assert.equal(english?.lang, 'en_GB')
    const row = words((await page.locator('#p2 > [lang=en]').textContent())!)
    assert.ok(row.startsWith(words(english.text)))
    await language.selectOption('Both by turns')
    const from = (await spokenOn(page)).length - 1
    for (let count = 0; count < 60 && (await page.locator('#p2 .aloud, #p2 > .aloud').count()) > 0; count++)
      await hearOut(page)
    const heard = (await spokenOn(page)).slice(from, -1)
    for (const [lang, tag] of [
      ['ar', 'ar-SA'],
      ['en', 'en_GB'],
    ]) {
      const read = heard.filter((each) => each.lang === tag).map(({text}) => text)
      assert.equal(words(read.join('')), words((await page.locator(`#p2 > [lang=${lang}]`).textContent())!))
    }
    const turns = heard.filter(({lang}, index) => lang !== heard[index - 1]?.lang)
    assert.ok(turns.length >= 2)
    await context.close()
  })

  test('says plainly where the device has no voice for a language', async () => {
    for (const [ui, sentence, label] of [
      ['en', 'This device has no voice for Arabic.', 'Listen from here'],
      ['ar', 'ليس في هذا الجهاز صوت يقرأ العربية.', 'استمع من هنا'],
      ['fa', 'این دستگاه برای زبان عربی صدایی ندارد.', 'شنیدن از اینجا'],
    ] as const) {
      const {page, context, faults} = await visit([{lang: 'en-US'}], `/${ui}/${slug}/`)
      await listenFrom(page, 'p1', 'ar', label)
      assert.equal(await player(page).getByRole('status').textContent(), sentence)
      assert.equal(await isSpeaking(page), false)
      // The other language can be read still.
      assert.ok(await player(page).getByRole('combobox').first().isEnabled())
      await page.keyboard.press('Escape')
      assert.equal(await player(page).count(), 0)
      assert.deepEqual(faults, [])
      await context.close()
    }
  })

  test('says where a voice is not on the device, and takes one that is where there is one', async () => {
    const far = await visit([{lang: 'ar-EG', localService: false}], `/en/${slug}/`)
    await listenFrom(far.page, 'p1')
    assert.match((await player(far.page).getByRole('status').textContent())!, /not on the device/)
    await far.context.close()
    const near = await visit(
      [
        {lang: 'ar-EG', localService: false},
        {lang: 'ar-LB', localService: true},
      ],
      `/en/${slug}/`,
    )
    await listenFrom(near.page, 'p1')
    assert.equal((await spokenOn(near.page))[0]?.lang, 'ar-LB')
    assert.equal(await player(near.page).getByRole('status').textContent(), '')
    await near.context.close()
  })

  test('says so where the device fails, and waits', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    await hearOut(page, 'failed')
    assert.match((await player(page).getByRole('status').textContent())!, /could not speak/)
    assert.ok(await control(page, 'Go on reading').isVisible())
    await context.close()
  })

  test('keeps what is read in sight, and leaves a reader alone who scrolled away', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`, {...phone, reducedMotion: 'reduce'})
    await listenFrom(page, 'p1')
    const isInSight = () =>
      page.evaluate(() => {
        const foot = document.querySelector('.play')!.getBoundingClientRect().top
        const {top, bottom} = document
          .querySelector('[lang=ar].aloud, [lang=ar] .aloud')!
          .getBoundingClientRect()
        return bottom > 0 && top < foot
      })
    for (let count = 0; count < 12; count++) {
      await hearOut(page)
      assert.ok(await isInSight(), `step ${count}`)
    }
    // Rows get their height when they are drawn: the page is at rest once it has been still for a few frames.
    const before = await page.evaluate(async () => {
      scrollTo({top: document.body.scrollHeight, behavior: 'instant'})
      for (let [still, last] = [0, -1]; still < 10; ) {
        await new Promise(requestAnimationFrame)
        still = scrollY === last ? still + 1 : 0
        last = scrollY
      }
      return scrollY
    })
    for (let count = 0; count < 3; count++) await hearOut(page)
    assert.equal(await page.evaluate(() => scrollY), before)
    await control(page, 'Next sentence').click()
    assert.ok(await isInSight())
    await context.close()
  })

  test('is over when the page is left, and is not announced to those who hear the page', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`)
    await listenFrom(page, 'p1')
    const live = await page.locator('[aria-live], [role=status]').allTextContents()
    await hearOut(page)
    assert.deepEqual(await page.locator('[aria-live], [role=status]').allTextContents(), live)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Pause')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
    assert.equal(await isSpeaking(page), false)
    await context.close()
  })

  test('can be done without a mouse: every control is reached by Tab and has a name, and axe finds nothing', async () => {
    for (const [ui, label, names] of [
      [
        'en',
        'Listen from here',
        ['Previous sentence', 'Pause', 'Next sentence', 'Language read', 'Speed', 'Stop reading'],
      ],
      [
        'ar',
        'استمع من هنا',
        ['الجملة السابقة', 'إيقاف مؤقت', 'الجملة التالية', 'لغة القراءة', 'السرعة', 'أوقف القراءة'],
      ],
      ['fa', 'شنیدن از اینجا', ['جملهٔ پیشین', 'مکث', 'جملهٔ بعدی', 'زبان خواندن', 'سرعت', 'پایان خواندن']],
    ] as const) {
      const {page, context, faults} = await visit(both, `/${ui}/${slug}/`, phone)
      await listenFrom(page, 'p1', 'ar', label)
      await page.keyboard.press('Shift+Tab')
      const reached: (string | null)[] = []
      for (const _ of names) {
        reached.push(await page.evaluate(() => document.activeElement!.getAttribute('aria-label')))
        await page.keyboard.press('Tab')
      }
      assert.deepEqual(reached, names)
      assert.deepEqual(await violations(page, '.play'), [])
      assert.deepEqual(faults, [])
      await context.close()
    }
  })

  test('leaves the text most of a small screen, however large its letters', async () => {
    const {page, context} = await visit(both, `/en/${slug}/`, {viewport: {width: 320, height: 640}})
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await listenFrom(page, 'p1')
    const {width, height, foot} = await page.evaluate(() => {
      const {top} = document.querySelector('.play')!.getBoundingClientRect()
      return {
        width: document.documentElement.scrollWidth,
        height: innerHeight - top,
        foot: document.querySelector('.play')!.getBoundingClientRect().right,
      }
    })
    assert.ok(width <= 320 && foot <= 320, `${width} ${foot}`)
    assert.ok(height <= 640 / 3, `${height}`)
    await context.close()
  })
})
