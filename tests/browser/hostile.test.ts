import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {after, suite, test} from 'node:test'
import {buildSite} from '../../scripts/build/index.ts'
import {buildOptions} from '../../scripts/build/options.ts'
import {articleOf} from '../exports/article.ts'
import {writeContent} from '../scripts/content.ts'
import {openSite} from './harness.ts'

/** Syntax of everything a text passes on its way to the page; none of it may mean anything there. */
const hostile = [
  '</title></style><script>document.title = "owned"</script>',
  '<script>document.title = "owned"</script> <img src=x onerror="document.title=1"> & &amp; &#x3C;b&#x3E;',
  '{{ 7 * 7 }} ${document.cookie} {% raw %} <%= 1 %> {article.slug} {`${1}`}',
  '--- title: "x": [y, {z}] # no comment | > * & ! %',
  '# not a heading, *not* _emphasis_, `code`, [link](javascript:alert(1)), ![image](http://example.com/x.png)',
  '- not a list 1. nor this | a | table | <http://example.com> http://example.com/…/cut',
  'javascript:alert(1) \' " \\ \\n %3Cscript%3E ]]> <!-- --> <![CDATA[ ',
  `https://example.com/${'an-address-without-a-place-to-break/'.repeat(4).replaceAll('-', '')}?q=1`,
]
const arabic = hostile.map((text) => `نص: ${text}`)

/** With a long address as its source. */
const article = articleOf('hostile', {ar: arabic, en: hostile})
const sourceUrl = `https://example.org/${'on-the-collation-of-manuscripts-'.repeat(3)}`
const sourced = {
  ...article,
  editions: article.editions.map((each) => ({...each, metadata: {...each.metadata, sourceUrl}})),
}

const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-hostile-'))
after(() => rm(folder, {recursive: true}))
/** Words without a place to break, as titles, and as what the article is known by. */
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)
const long = articleOf('long', {ar: ['ك'.repeat(200), 'نص'], en: [word, `${word} ${word}`]})
const named = {
  ...long,
  editions: long.editions.map((each) => ({
    ...each,
    metadata: {...each.metadata, authors: [{en: word}], publisher: {en: word}, section: {en: word}},
  })),
}
await writeContent(path.join(folder, 'content'), [sourced, named])
const out = path.join(folder, 'dist')
const outcome = await buildSite(
  buildOptions(['--no-check', '--content', path.join(folder, 'content'), '--out', out]),
)
assert.ok(outcome.ok, outcome.ok ? '' : outcome.faults.join('\n'))
const site = await openSite(out)

suite('what others wrote into an address or into the store of the browser', () => {
  test('is passed over: a fragment that is no text, settings of other shapes', async () => {
    const kept = [
      'null',
      '5',
      '"x"',
      '[]',
      '{"swapped":5}',
      '{"swapped":{"includes":1}}',
      '{"style":"x","places":7}',
      '{"pair":7,"mode":["side"],"names":{}}',
      '{"pair":"-","mode":"__proto__"}',
      '{"pair":"xx-yy","mode":"p1","style":{"en":"url(//example.com)"}}',
    ]
    const {page, context, faults} = await site.visit('/en/hostile/#%')
    for (const value of ['{', ...kept]) {
      await page.evaluate((text) => localStorage.setItem('muqabala', text), value)
      for (const address of [
        '/en/hostile/?q=javascript#%E0%A4%A',
        '/en/hostile/?mode=main&pair=%00-%22#p1',
      ]) {
        await page.goto(address)
        await page.waitForFunction(() => customElements.get('parallel-text') !== undefined)
        await page.evaluate(() => document.querySelector<HTMLInputElement>('#swap')?.click())
      }
      await page.goto('about:blank')
      await page.goto('/en/')
    }
    assert.deepEqual(faults, [])
    await context.close()
  })
})

suite('texts full of syntax', () => {
  for (const javaScript of [true, false]) {
    test(`show as the characters they are ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      for (const address of ['/en/hostile/', '/ar/hostile/']) {
        const {page, context, faults} = await site.visit(address, {javaScript})
        const shown = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
        for (const text of [...hostile, ...arabic]) {
          assert.ok(shown.includes(text.replaceAll(/\s+/g, ' ').trim()), `${address} shows ${text}`)
        }
        assert.ok((await page.title()).includes(address.startsWith('/ar') ? arabic[0]! : hostile[0]!))
        assert.deepEqual(faults, [])
        await context.close()
      }
    })
  }

  test('widen no window of 320 pixels', async () => {
    for (const mode of ['side', 'translation', 'sentences', 'tap']) {
      const {page, context} = await site.visit(`/ar/hostile/?mode=${mode}`, {
        viewport: {width: 320, height: 640},
      })
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), mode)
      await context.close()
    }
  })

  test('widen no phone with words of any length, in titles, names and neighbours', async () => {
    for (const address of [
      '/en/hostile/',
      '/ar/hostile/',
      '/en/hostile/source/',
      '/en/long/',
      '/en/',
      '/en/glossary/',
    ]) {
      const {page, context} = await site.visit(address, {viewport: {width: 375, height: 740}})
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      assert.ok(widths[0]! <= widths[1]!, `${address}: ${widths}`)
      await context.close()
    }
  })

  test('make no link, no image and no script', async () => {
    const {page, context} = await site.visit('/en/hostile/')
    assert.equal(await page.locator('a[href*="example.com"], a[href^="javascript:"]').count(), 0)
    assert.equal(await page.locator('img[src="x"], img[src*="example.com"]').count(), 0)
    await context.close()
  })

  test('are whole in the data that is published', async () => {
    const data = JSON.parse(await readFile(path.join(out, 'data', 'hostile.json'), 'utf8'))
    const texts = (edition: {segments: {text: string}[]}) => edition.segments.map(({text}) => text)
    assert.deepEqual(data.editions.map(texts), [arabic, hostile])
  })
})
