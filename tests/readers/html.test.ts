/** What is read from saved pages: what an article keeps, what is the page's, what the page states. */
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'
import {read} from '../../src/readers/index.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const fileOf = (text: string | Uint8Array, file = 'source.html') => ({
  file,
  bytes: typeof text === 'string' ? encode(text) : text,
  sha256: '0'.repeat(64),
})
const pageOf = (body: string, head = '') =>
  fileOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)

/** The lines of a page that are its article's, each with its role. */
function linesOf(raw: ReturnType<typeof fileOf>): string[] {
  const {source} = read(raw)
  return (source?.lines ?? []).flatMap((line, index) => {
    const block = source?.stated?.blocks[index]
    return block?.outside === undefined ? [`${block?.role ?? '-'}: ${line}`] : []
  })
}

const long =
  'The town kept its old gate for four hundred years, and the keeper slept above it every night of the winter.'
const fixture = (lang: string) =>
  fileOf(readFileSync(path.join(import.meta.dirname, 'fixtures', `rich-${lang}.html`)))

for (const lang of ['ar', 'fa', 'en'])
  test(`an article in ${lang} keeps its twelve structures, and nothing of its page`, () => {
    const {parse} = parseFile(fixture(lang))
    const segments = parse?.draft.texts[0]?.segments ?? []
    const kinds = new Set(segments.map(({kind}) => kind))
    for (const kind of [
      'title',
      'paragraph',
      'heading',
      'figure',
      'caption',
      'list-item',
      'quote',
      'table-row',
      'note',
    ])
      assert.ok(kinds.has(kind as never), `${lang}: ${kind}`)
    const first = segments.find(({kind}) => kind === 'paragraph')
    assert.deepEqual(first?.marks?.map(({type}) => type).toSorted(), [
      'emphasis',
      'link',
      'note',
      'strong',
      'subscript',
      'superscript',
    ])
    assert.ok(segments.some(({kind, number}) => kind === 'list-item' && number !== undefined))
    assert.ok(segments.some(({cells}) => cells?.length === 2))
    assert.ok(segments.every(({text}) => !/never text|tracker|<|↩/.test(text)))
    assert.equal(segments.filter(({kind}) => kind === 'title').length, 1)
    const stated = parse?.draft.statements.map(({name}) => name)
    assert.ok(stated?.includes('date') && stated.includes('authors') && stated.includes('sourceUrl'))
  })

test('a word partly in bold or in a link stays one word', () => {
  const {source} = read(fixture('ar'))
  const mark = source?.stated?.marks.find(({type}) => type === 'strong')
  const line = source?.lines[(mark?.line ?? 0) - 1] ?? ''
  assert.match(line[(mark?.start ?? 0) - 1] ?? '', /\p{L}/u)
})

test('names lose "by" and offices, dates keep what the page gives', () => {
  const said = (name: string, lang: string) =>
    parseFile(fixture(lang))
      .parse?.draft.statements.filter((each) => each.name === name)
      .map(({value}) => value)
  assert.deepEqual(new Set(said('authors', 'en')), new Set(['Mary Carter']))
  assert.deepEqual(said('date', 'ar'), ['2024-03-05T08:00:00+03:00'])
  assert.deepEqual(said('date', 'fa'), ['2024-03-05'])
})

test('two breaks end a paragraph, and one stays inside it', () => {
  assert.deepEqual(linesOf(pageOf(`${long}<br>It goes on.<br><br>${long}`)), [
    `-: ${long} It goes on.`,
    `-: ${long}`,
  ])
})

test('a page without a body and one in a single line are read', () => {
  assert.deepEqual(linesOf(fileOf(`<h1>The old gate</h1><p>${long}</p>`)), [
    'title: The old gate',
    `-: ${long}`,
  ])
  assert.deepEqual(linesOf(fileOf(`<html><title>The old gate</title><p>${long}`, 'a.txt')), [
    'title: The old gate',
    `-: ${long}`,
  ])
})

test('a title that only the tab shows comes first, without the name of the site', () => {
  const {parse} = parseFile(
    pageOf(`<p>${long}</p><p>${long} Again.</p>`, '<title>The old gate | Delta Review</title>'),
  )
  assert.equal(parse?.draft.texts[0]?.segments[0]?.text, 'The old gate')
  assert.ok(parse?.removals.some(({spans}) => spans.some(({text}) => text.includes('Delta Review'))))
})

test('a line that says most of the tab is the title, whatever stands before it in the tab', () => {
  const body = `<a href="/">Delta Review</a><div>The old gate is opened again</div><p>${long}</p><p>${long} Again.</p>`
  const head = '<title>Delta Review - News - The old gate is opened again</title>'
  assert.ok(linesOf(pageOf(body, head)).includes('title: The old gate is opened again'))
})

test('the name of a site that alone is in the tab is no title', () => {
  const body = `<a href="/">Delta Review</a><h2>What stood for years</h2><p>${long}</p><p>${long} Again.</p>`
  const lines = linesOf(pageOf(body, '<title>Delta Review</title>'))
  assert.ok(!lines.includes('title: Delta Review'))
  assert.ok(lines.some((line) => line.endsWith('What stood for years')))
})

test('a line that is the whole tab is the title where the text has its words', () => {
  const body = `<a href="/gate">The old gate</a><p>${long}</p><p>${long} Again.</p>`
  assert.ok(linesOf(pageOf(body, '<title>The old gate</title>')).includes('title: The old gate'))
})

test('the encoding is the one that the page states', () => {
  const head = encode('<!doctype html><meta charset="iso-8859-6"><title>x</title><p>')
  const word = Uint8Array.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7])
  const {source} = read(fileOf(Uint8Array.from([...head, ...word])))
  assert.equal(source?.encoding, 'iso-8859-6')
  assert.match(source?.lines.at(-1) ?? '', /^\p{Script=Arabic}{5}$/u)
})

test('a poem is lines of verse in stanzas', () => {
  const poem =
    '<p>The river runs<br>below the wall<br>and no one comes<br>and no one calls</p><p>The gate is shut<br>the lamp is low<br>the stars go out<br>the cold winds blow</p>'
  const {source} = read(pageOf(`<h1>The gate</h1>${poem}`))
  const verse = source?.stated?.blocks.filter(({role}) => role === 'verse').map(({stanza}) => stanza)
  assert.deepEqual(verse, [1, 1, 1, 1, 2, 2, 2, 2])
})

test('what a speaker says is a turn, and the name is known', () => {
  const turns = ['Sara', 'Reza', 'Sara', 'Reza']
    .map((name) => `<p><strong>${name}:</strong> ${long}</p>`)
    .join('')
  const {source} = read(pageOf(`<h1>A talk at the gate</h1>${turns}`))
  assert.equal(source?.stated?.blocks.filter(({role}) => role === 'speaker-turn').length, 4)
  assert.ok(
    source?.stated?.marks.some(({type, start, end}) => type === 'speaker' && start === 0 && end === 4),
  )
})

test('pictures in the page are files named by their bytes, and a format that is not kept is none', () => {
  const bytes = Uint8Array.from([...Buffer.from('GIF89a'), ...new Uint8Array(300)])
  const address = `data:image/gif;base64,${Buffer.from(bytes).toString('base64')}`
  const {pictures, source} = read(
    pageOf(
      `<p>${long}</p><img alt="A gate" src="${address}"><img alt="No" src="data:image/svg+xml;base64,PHN2Zz4=">`,
    ),
  )
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.gif`
  assert.deepEqual(
    pictures?.map((each) => each.name),
    [name],
  )
  assert.deepEqual(source?.stated?.blocks.find(({role}) => role === 'figure')?.picture, {file: name})
})

test('a page of too many or too deep elements is refused with a message', () => {
  for (const text of ['<div>'.repeat(100_000), '<b>x<p>'.repeat(2_000), '<p>x</p>'.repeat(210_000)]) {
    const {source, problems} = read(fileOf(`<html>${text}`))
    assert.equal(source, undefined)
    assert.equal(problems[0]?.code, 'source-too-large')
  }
})

test('menus in a language that is not listed do not refuse an article', () => {
  const menu =
    '<nav><p>Добро пожаловать на наш сайт, здесь собраны новости, статьи и обзоры за все годы работы редакции.</p></nav>'
  const {parse, problems} = parseFile(pageOf(`${menu.repeat(3)}<h1>The old gate</h1><p>${long}</p>`))
  assert.ok(parse !== undefined)
  assert.ok(problems.every(({code}) => code !== 'language-unsupported'))
})

test('a decision about a line of a page publishes its text, never a tag', () => {
  const raw = pageOf(
    `<h1>The old gate</h1><p>${long}</p><nav><a href="/x">Towers of the wind</a></nav><p>${long} Again.</p>`,
  )
  const {parse} = parseFile(raw, {roles: {3: 'heading'}})
  const texts = parse?.draft.texts[0]?.segments.map(({kind, text}) => `${kind} ${text}`) ?? []
  assert.ok(texts.every((text) => !text.includes('<')))
})

test('formulas and sounds over words stand in their line', () => {
  const {source} = read(
    fileOf(
      '<p>Mass is <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup><annotation>E=mc^2</annotation></math>, <math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>.</p>',
    ),
  )
  assert.deepEqual(source?.lines, ['Mass is E = mc2, (a + b)/2, 漢(kan).'])
  assert.equal(source?.stated?.marks[0]?.type, 'superscript')
})
