import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {epub} from '../../src/exports/epub/index.ts'
import {readWords} from '../../src/store/words.ts'
import {articleOf} from './article.ts'
import {made} from './made.ts'
import {elements, type Node, parseXml} from './xml-tree.ts'

const article = articleOf('letters', {
  ar: ['عنوان "مقتبس" & <b>', 'فقرة أولى', 'وحيدة'],
  en: ['Title & more', 'A first paragraph'],
})

/** A book, unpacked. */
function open(content: string | Uint8Array | undefined): {bytes: Uint8Array; page(name: string): Node} {
  assert.ok(content instanceof Uint8Array)
  const files = unzipSync(content)
  return {
    bytes: content,
    page: (name) => {
      const file = files[name]
      assert.ok(file, `${name} is in the book`)
      return parseXml(strFromU8(file).replace('<!DOCTYPE html>\n', ''))
    },
  }
}

const [file] = made(epub, article)
const book = open(file?.content)

suite('a book for reading devices', () => {
  test('is one file a pair, named by its languages; an article in one language is a book too', () => {
    const names = (texts: Parameters<typeof articleOf>[1]) =>
      made(epub, articleOf('letters', texts)).map(({name}) => name)
    assert.deepEqual(names({ar: ['عنوان'], en: ['Title'], fa: ['سرنوشت']}), [
      'letters.ar-en.epub',
      'letters.ar-fa.epub',
    ])
    assert.deepEqual(names({fa: ['سرنوشت']}), ['letters.fa.epub'])
  })

  test('speaks of a text in a language without words in the other language of the book, else in any that has them', () => {
    const {ar, ...others} = readWords('content')
    const said = (texts: Parameters<typeof articleOf>[1]) => {
      const [file] = epub.files(articleOf('letters', texts), others)
      return open(file?.make()).page('EPUB/contents.xhtml')
    }
    const contents = (lang: 'en' | 'fa') => others[lang]?.article.contents
    const heading = (root: Node) => elements(root, 'h1')[0]
    const pair = heading(said({ar: ['عنوان'], fa: ['سرنوشت']}))
    assert.deepEqual([pair?.text, pair?.attributes.lang], [contents('fa'), 'fa'])
    const alone = heading(said({ar: ['عنوان']}))
    assert.deepEqual([alone?.text, alone?.attributes.lang], [contents('en'), 'en'])
  })

  test('is known by its first bytes', () => {
    assert.equal(strFromU8(book.bytes.slice(30, 58)), 'mimetypeapplication/epub+zip')
  })

  test('is the same bytes each time', () => {
    assert.deepEqual(made(epub, article)[0]?.content, file?.content)
  })

  test('turns its pages as the language read first is read, and names its languages and authors', () => {
    const root = book.page('EPUB/package.opf')
    assert.equal(elements(root, 'spine')[0]?.attributes['page-progression-direction'], 'rtl')
    assert.deepEqual(
      elements(root, 'dc:language').map(({text}) => text),
      ['ar', 'en'],
    )
    assert.deepEqual(
      elements(root, 'dc:title').map(({text}) => text),
      ['عنوان "مقتبس" & <b>', 'Title & more'],
    )
    assert.deepEqual(
      elements(root, 'dc:creator').map(({text}) => text),
      ['A & B <ar>'],
    )
    const english = open(made(epub, articleOf('letters', {en: ['Title'], ar: ['عنوان']}))[0]?.content)
    const spine = elements(english.page('EPUB/package.opf'), 'spine')[0]
    assert.equal(spine?.attributes['page-progression-direction'], 'ltr')
  })

  test('holds every file that it lists, and lists every file', () => {
    const listed = elements(book.page('EPUB/package.opf'), 'item').map(
      ({attributes}) => `EPUB/${attributes.href}`,
    )
    const held = Object.keys(unzipSync(book.bytes)).filter((name) => name.startsWith('EPUB/'))
    assert.deepEqual([...listed, 'EPUB/package.opf'].sort(), held.sort())
  })

  test('sets each passage above its translation, in its language and direction, at the anchor it has on the site', () => {
    const rows = elements(book.page('EPUB/text.xhtml'), 'div')
    assert.deepEqual(
      rows.map(({attributes}) => attributes.id),
      ['t', 'p1', 'p2'],
    )
    const [, row] = rows
    assert.deepEqual(
      row!.children
        .filter(({name}) => name === 'p')
        .map(({attributes, text}) => [attributes.lang, attributes.dir, text]),
      [
        ['ar', 'rtl', 'فقرة أولى'],
        ['en', 'ltr', 'A first paragraph'],
      ],
    )
  })

  test('has one first heading, and says at its end where each text comes from', () => {
    const text = book.page('EPUB/text.xhtml')
    assert.equal(elements(text, 'h1').length, 1)
    const notes = elements(elements(text, 'footer')[0]!, 'p')
    assert.equal(notes.length, 2)
    assert.match(notes[1]!.text, /machine translation from the Arabic.*not reviewed by a person/)
  })

  test('lists its headings in the table of contents, each with a place that exists', () => {
    const [edition] = article.editions
    const segments = edition!.segments.map((each, index) =>
      index === 1 ? {...each, kind: 'heading' as const} : each,
    )
    const [made1] = made(epub, {...article, editions: [{...edition!, segments}, article.editions[1]!]})
    const {page} = open(made1?.content)
    const links = elements(page('EPUB/contents.xhtml'), 'a')
    assert.deepEqual(
      links.map(({attributes}) => attributes.href),
      ['text.xhtml', 'text.xhtml#p1'],
    )
    assert.equal(elements(page('EPUB/text.xhtml'), 'h2').length, 1)
  })
})
