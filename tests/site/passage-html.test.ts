import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {policyOf} from '../../src/site/layouts/policy.ts'
import {printFooter} from '../../src/site/layouts/print-footer.ts'
import {linkedData, scriptJson} from '../../src/site/reading/linked-data.ts'
import {passageHtml} from '../../src/site/reading/passage-html.ts'

const plain = {sentences: [], anchors: true}

const characters: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"'}

/** The text that a browser would make of our own HTML: tags off, references read, each once. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9A-Fa-f]+)|(\w+));/g, (_, code: string | undefined, name: string) =>
      code === undefined ? characters[name]! : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}

test('markup in a text shows as characters', () => {
  const html = passageHtml({text: '<script>alert(1)</script> &amp; {{x}} <img onerror=y>'}, plain)
  assert.doesNotMatch(html, /<(?!\/?span)/)
  assert.equal(textOf(html), '<script>alert(1)</script> &amp; {{x}} <img onerror=y>')
})

test('a date of digits and hyphens keeps its order among Arabic letters, and a range of years its own', () => {
  const html = passageHtml({text: 'با تقدیم سلام‌ها «2023-02-04»، 1990-1995'}, plain)
  assert.equal(html, 'با تقدیم سلام‌ها «<bdi dir="ltr">2023-02-04</bdi>»، 1990-1995')
})

test('a run of another language carries its language and direction', () => {
  const html = passageHtml({text: 'طراز Sukhoi من', runs: [{start: 5, end: 11, lang: 'en'}]}, plain)
  assert.equal(html, 'طراز <span lang="en" dir="ltr">Sukhoi</span> من')
})

test('a designation stays on one line, in a run of its own too, and hyphened words and years may break', () => {
  const english = passageHtml({text: 'T-90 tanks (COVID-19, ISIS-K) of Russia-Pakistan in 1990-1995'}, plain)
  const kept = english.match(/<span class="w">[^<]*/g)
  assert.deepEqual(kept, ['<span class="w">T-90', '<span class="w">COVID-19', '<span class="w">ISIS-K'])
  const run = passageHtml({text: 'طراز Su-35 من', runs: [{start: 5, end: 10, lang: 'en'}]}, plain)
  assert.equal(run, 'طراز <span lang="en" dir="ltr" class="w">Su-35</span> من')
})

test('a run that crosses from one sentence into the next is cut, not lost', () => {
  const sentences = [
    {start: 0, end: 5, names: ['p1.1']},
    {start: 5, end: 10, names: ['p1.2']},
  ]
  const html = passageHtml(
    {text: 'abcdefghij', runs: [{start: 3, end: 7, lang: 'fa'}]},
    {sentences, anchors: true},
  )
  assert.equal(textOf(html), 'abcdefghij')
  assert.match(html, /<span id="p1\.1">abc<span lang="fa" dir="rtl">de<\/span><\/span><span id="p1\.2">/)
})

test('every character of any text comes out, whatever its sentences and runs', () => {
  const cuts = fc.uniqueArray(fc.nat({max: 40}), {maxLength: 6})
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 40}), cuts, cuts, (text, first, second) => {
      const ranges = (at: readonly number[]) => {
        const sorted = [...at].sort((a, b) => a - b).filter((each) => each <= text.length)
        return sorted.slice(1).map((end, index) => ({start: sorted[index]!, end}))
      }
      const sentences = ranges(first).map((range, index) => ({...range, names: [`p1.${index}`]}))
      const runs = ranges(second).map((range) => ({...range, lang: 'ar' as const}))
      assert.equal(textOf(passageHtml({text, runs}, {sentences, anchors: false})), text)
    }),
  )
})

test('no text can end the script, the style or the element it stands in', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      const nasty = `</script></style>${text}"]]>`
      assert.doesNotMatch(scriptJson({nasty}), /<\//)
      assert.doesNotMatch(printFooter(nasty, 'en'), /<|"[^"]*"[^;]*"/)
    }),
  )
})

test('what a text does not state is absent from the linked data, and a made translation says it was created', () => {
  const segments = [{id: 't', kind: 'title' as const, text: 'A title', lines: [[1, 1]] as const}]
  const base = {slug: 's', source: 'source.txt', segments, metadata: {}}
  const data = JSON.stringify(
    linkedData([
      {...base, lang: 'ar', origin: 'received', primary: true},
      {
        ...base,
        lang: 'en',
        origin: 'made',
        primary: false,
        made: {from: 'ar', date: '2026-01-02', translator: 'machine-assisted', reviewed: false},
      },
    ]),
  )
  assert.doesNotMatch(data, /datePublished|author|publisher|isBasedOn/)
  assert.match(data, /"dateCreated":"2026-01-02"/)
})

test('the policy allows nothing inline but what it names', () => {
  const policy = policyOf({styles: ['p{}'], scripts: ['x()']})
  assert.match(policy, /^default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/)
  assert.equal(policy.match(/sha256-/g)?.length, 2)
})
