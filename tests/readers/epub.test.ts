import assert from 'node:assert/strict'
import {test} from 'node:test'
import {archiveOf, codesOf, pixel, readAs} from './office.ts'

const container =
  '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
const item = (id: string, href: string, more = '') =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`
const book = `<package xmlns:dc="dc" xmlns:opf="opf"><metadata><dc:title>The stones</dc:title><dc:creator>Jane Austen</dc:creator><dc:creator opf:role="trl">Ali Reza</dc:creator><dc:language>en-GB</dc:language><dc:date>2019-05-05</dc:date><dc:publisher>The Press</dc:publisher></metadata><manifest>${item('nav', 'nav.xhtml', 'properties="nav"')}${item('one', 'text/one.xhtml')}${item('two', 'text/two.xhtml')}</manifest><spine><itemref idref="nav"/><itemref idref="two"/><itemref idref="one"/></spine></package>`
const page = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`

/** A book of two chapters and a picture. */
function bookOf(more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return archiveOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': book,
    'OEBPS/nav.xhtml': page('<nav><ol><li><a href="text/one.xhtml">One</a></li></ol></nav>'),
    'OEBPS/text/one.xhtml': page(
      '<h1>One</h1><p>Last<a id="x"/> words. <img src="../stone.png" alt="A stone"/></p><div id="n1"><p>The note.</p></div>',
    ),
    'OEBPS/text/two.xhtml': page(
      '<h1>Two</h1><p>First <em>words</em>.<a href="one.xhtml#n1" epub:type="noteref">1</a></p>',
    ),
    'OEBPS/stone.png': pixel,
    ...more,
  })
}

test('a book is read in the order of its spine, with its title, its people, its notes and its pictures', () => {
  const {source, pictures} = readAs('book.epub', bookOf())
  assert.deepEqual(source?.lines, [
    'The stones',
    'One',
    'Two',
    'First words.1',
    'One',
    'Last words.',
    'A stone',
    'The note.',
  ])
  const {blocks, marks, metadata, lang} = source!.stated!
  assert.deepEqual(
    blocks.map(({role}) => role),
    ['title', 'list-item', 'heading', undefined, 'heading', undefined, 'figure', 'note'],
  )
  assert.equal(blocks[1]?.outside, 'table of contents')
  assert.equal(marks.find(({type}) => type === 'note')?.note, 8)
  assert.equal(blocks[6]?.picture?.file, pictures?.[0]?.name)
  assert.deepEqual(metadata, {
    authors: ['Jane Austen'],
    translators: ['Ali Reza'],
    publisher: 'The Press',
    date: '2019-05-05',
  })
  assert.equal(lang, 'en')
})

test('the numbers of printed pages and the cover are not of the text of a book', () => {
  const chapter =
    '<html><body><section epub:type="cover"><p>Cover</p></section><p>First<span epub:type="pagebreak" id="p2">2</span> words.</p></body></html>'
  const {source} = readAs('book.epub', bookOf({'OEBPS/text/one.xhtml': chapter}))
  const {blocks, marks} = source!.stated!
  const outside = blocks.filter((block) => block.outside === 'cover or table of contents')
  assert.deepEqual(
    outside.map(({line}) => source!.lines[line - 1]),
    ['Cover'],
  )
  const [number] = marks.filter(({type}) => type === 'outside')
  assert.equal(source!.lines[number!.line - 1]!.slice(number!.start, number!.end), '2')
})

test('a book whose chapters are protected, or that lacks its list of chapters, is refused with a sentence', () => {
  const hidden =
    '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/one.xhtml"/></CipherData></EncryptedData></encryption>'
  assert.match(readAs('book.epub', bookOf({'META-INF/encryption.xml': hidden})).problems[0]!.message, /DRM/)
  assert.deepEqual(
    codesOf('book.epub', archiveOf({mimetype: 'application/epub+zip', 'META-INF/container.xml': container})),
    ['source-damaged'],
  )
  const font = hidden.replace('text/one.xhtml', 'font.otf')
  assert.deepEqual(codesOf('book.epub', bookOf({'META-INF/encryption.xml': font})), [])
})
