import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import {strFromU8, unzipSync} from 'fflate'
import {epub} from '../../src/exports/epub/index.ts'
import {json} from '../../src/exports/json.ts'
import {tei} from '../../src/exports/tei/index.ts'
import {tsv} from '../../src/exports/tsv.ts'
import {readWords} from '../../src/store/words.ts'
import type {Article, Edition, Segment} from '../../src/text/model.ts'
import {articleOf} from './article.ts'
import {only} from './made.ts'
import {richArticle, richFormats} from './rich.ts'
import {elements, type Node, parseXml} from './xml-tree.ts'

const words = readWords('content')

/** The text of an EPUB, and the names of its files. */
function bookOf(article: Article, picture?: (file: string) => Uint8Array | undefined) {
  const [file] = epub.files(article, words, {}, picture)
  const content = file?.make()
  assert.ok(content instanceof Uint8Array)
  const files = unzipSync(content)
  const page = (name: string) => parseXml(strFromU8(files[name]!).replace('<!DOCTYPE html>\n', ''))
  return {names: Object.keys(files), text: page('EPUB/text.xhtml'), package: page('EPUB/package.opf')}
}

/** What of the twelve structures of an article a tree lacks, by the elements that say it. */
function lacking(root: Node, names: Readonly<Record<string, (root: Node) => boolean>>): readonly string[] {
  return Object.entries(names).flatMap(([name, isThere]) => (isThere(root) ? [] : [name]))
}

const has =
  (name: string, attributes: Readonly<Record<string, string>> = {}) =>
  (root: Node) =>
    elements(root, name).some((each) =>
      Object.entries(attributes).every(([key, value]) => each.attributes[key] === value),
    )
const href = 'https://example.org/qanat'

for (const [lang, format] of (['en', 'ar', 'fa'] as const).flatMap((lang) =>
  richFormats.map((format) => [lang, format] as const),
)) {
  suite(`an article in ${lang} that came as ${format} keeps its twelve structures`, () => {
    const {article, markdown, pictures} = richArticle(lang, format)
    const [picture] = pictures.keys()
    const pictureHref = 'https://example.org/a.jpg'

    test('in the markdown of its edition', () => {
      const patterns = {
        emphasis: /(?<!\*)\*[^*\s][^*]*\*(?!\*)/,
        strong: /\*\*[^*]+\*\*/,
        link: /\[[^\]]+\]\(https:\/\/example\.org\/qanat\)/,
        picture: new RegExp(`^!\\[.+\\]\\(${(picture ?? pictureHref).replaceAll('.', '\\.')}\\)$`, 'm'),
        heading: /^## /m,
        caption: /"kind": "caption"/,
        list: /^- .+\n- /m,
        numbers: /^3\. .+\n4\. /m,
        quotation: /^> /m,
        table: /^\| .+ \| .+ \|\n\| - \| - \|\n\| 1990 \| 12\.4 \|$/m,
        raised: /<sup>[3۳]<\/sup>.+<sub>2<\/sub>/,
        note: /\[\^(.)\][^:][\s\S]*^\[\^\1\]: /m,
      }
      const missing = Object.entries(patterns).filter(([, pattern]) => !pattern.test(markdown))
      assert.deepEqual(
        missing.map(([name]) => name),
        [],
      )
      assert.doesNotMatch(markdown, /"(?:marks|cells)"/, 'all of it is said by the body')
    })

    test('in TEI', () => {
      const missing = lacking(parseXml(only(tei, article)), {
        emphasis: has('hi', {rend: 'italic'}),
        strong: has('hi', {rend: 'bold'}),
        link: has('ref', {target: href}),
        picture: (root) =>
          elements(root, 'figure').some(
            has('graphic', {url: picture ? `../pictures/qanat/${picture}` : pictureHref}),
          ),
        heading: has('head', {type: 'heading'}),
        caption: (root) => elements(root, 'figure').some(has('head', {type: 'caption'})),
        list: has('list', {rend: 'bulleted'}),
        numbers: (root) => elements(root, 'list').some(has('item', {n: '4'})),
        quotation: (root) => elements(root, 'quote').some(has('p')),
        table: (root) => elements(root, 'row').length === 2 && elements(root, 'cell').length === 4,
        raised: (root) => has('hi', {rend: 'superscript'})(root) && has('hi', {rend: 'subscript'})(root),
        note: (root) =>
          has('note', {place: 'foot', 'xml:id': `${lang}.n1`})(root) &&
          has('ref', {type: 'note', target: `#${lang}.n1`})(root),
      })
      assert.deepEqual(missing, [])
    })

    test('in a book', () => {
      const missing = lacking(bookOf(article, (file) => pictures.get(file)).text, {
        emphasis: has('em'),
        strong: has('strong'),
        link: has('a', {href}),
        picture: (root) =>
          elements(root, 'figure').some(picture ? has('img') : has('a', {href: pictureHref})),
        heading: has('h2'),
        caption: has('p', {class: 'caption'}),
        list: (root) => elements(root, 'ul').some(has('li')),
        numbers: has('ol', {start: '4'}),
        quotation: (root) => elements(root, 'blockquote').some(has('p')),
        table: (root) => has('th')(root) && has('td')(root),
        raised: (root) => has('sup')(root) && has('sub')(root),
        note: (root) =>
          has('aside', {'epub:type': 'footnote', id: `${lang}.n1`})(root) &&
          has('a', {'epub:type': 'noteref', href: `#${lang}.n1`})(root),
      })
      assert.deepEqual(missing, [])
    })

    test('in JSON', () => {
      const {editions} = JSON.parse(only(json, article)) as {editions: readonly Edition[]}
      const segments = editions[0]!.segments
      const kinds = new Set(segments.map(({kind}) => kind))
      const marks = new Set(segments.flatMap(({marks = []}) => marks.map(({type}) => type)))
      const wanted = ['heading', 'figure', 'caption', 'list-item', 'quote', 'table-row', 'note'] as const
      assert.deepEqual(
        wanted.filter((kind) => !kinds.has(kind)),
        [],
      )
      const inside = ['emphasis', 'strong', 'link', 'superscript', 'subscript', 'note'] as const
      assert.deepEqual(
        inside.filter((type) => !marks.has(type)),
        [],
      )
      assert.ok(segments.some(({number}) => number === 4))
    })
  })
}

/** An article in one language of these segments. */
function alone(...segments: readonly Partial<Segment>[]): Article {
  const article = articleOf('alone', {en: segments.map(({text = 'x'}) => text)})
  const [edition] = article.editions
  const own = edition!.segments.map((segment, index) => ({...segment, ...segments[index]}))
  return {...article, editions: [{...edition!, segments: own}]}
}

suite('what few texts have', () => {
  const play = alone(
    {kind: 'heading', text: 'Part', level: 2},
    {kind: 'heading', text: 'Chapter', level: 3},
    {kind: 'verse', text: 'A line', stanza: 1},
    {kind: 'verse', text: 'and one more', stanza: 1},
    {kind: 'verse', text: 'in two', stanza: 2},
    {kind: 'speaker-turn', text: 'HE: Who is there?', speaker: [0, 2]},
    {kind: 'code', text: 'a < b'},
    {text: 'one two', marks: [{type: 'break', start: 3, end: 4}], separated: true},
    {kind: 'figure', text: 'A gate', picture: {file: '4f0c.png'}},
  )

  test('has its elements in TEI: divisions in divisions, stanzas, speakers, code, rules, pictures', () => {
    const root = parseXml(only(tei, play))
    const divisions = elements(root, 'div')
    assert.equal(elements(divisions[0]!, 'div').length, 1, 'a chapter is in its part')
    assert.deepEqual(
      elements(root, 'lg').map((stanza) => elements(stanza, 'l').map(({text}) => text)),
      [['A line', 'and one more'], ['in two']],
    )
    const [turn] = elements(root, 'sp')
    assert.deepEqual(
      turn!.children.map(({name, text}) => [name, text]),
      [
        ['speaker', 'HE'],
        ['p', ': Who is there?'],
      ],
    )
    assert.equal(elements(root, 'code')[0]?.text, 'a < b')
    assert.equal(elements(root, 'milestone').length, 1)
    assert.equal(elements(root, 'lb').length, 1)
    assert.equal(elements(root, 'graphic')[0]?.attributes.url, '../pictures/alone/4f0c.png')
    assert.equal(elements(root, 'figDesc')[0]?.text, 'A gate')
  })

  test('is in a book with its pictures; without the file of one, its words stand there', () => {
    const book = bookOf(play, (file) => (file === '4f0c.png' ? new Uint8Array([1, 2]) : undefined))
    assert.ok(book.names.includes('EPUB/pictures/4f0c.png'))
    assert.ok(has('item', {href: 'pictures/4f0c.png', 'media-type': 'image/png'})(book.package))
    assert.ok(has('img', {src: 'pictures/4f0c.png', alt: 'A gate'})(book.text))
    assert.ok(has('h3')(book.text) && has('br')(book.text) && has('pre')(book.text))
    const without = bookOf(play)
    assert.equal(elements(elements(without.text, 'figure')[0]!, 'p')[0]?.text, 'A gate')
    assert.ok(!has('item', {'media-type': 'image/png'})(without.package))
  })

  test('puts no link into another one in a book', () => {
    const marks = [
      {type: 'link', start: 0, end: 9, href: 'https://example.org/a'},
      {type: 'link', start: 4, end: 9, href: 'https://example.org/b'},
      {type: 'note', start: 8, end: 9, note: 'n1'},
    ] as const
    const {text} = bookOf(
      alone({text: 'Some text1'.slice(0, 9), marks}, {id: 'n1', kind: 'note', text: 'Note'}),
    )
    assert.ok(!elements(text, 'a').some(has('a')))
  })
})

test('plain tables of pairs keep what is raised apart from the digits before it', () => {
  const article = articleOf('plain', {en: ['Title', '103 H2O 19902'], fa: ['عنوان', '۱۰۳ آب']})
  const [en, fa] = article.editions
  const marksOf: Readonly<Record<string, Segment['marks']>> = {
    en: [
      {type: 'superscript', start: 2, end: 3},
      {type: 'subscript', start: 5, end: 6},
      {type: 'note', start: 12, end: 13, note: 'n1'},
    ],
    fa: [{type: 'superscript', start: 2, end: 3}],
  }
  const marked = [en!, fa!].map((edition) => ({
    ...edition,
    segments: edition.segments.map((each, index) =>
      index === 1 ? {...each, marks: marksOf[edition.lang]!} : each,
    ),
  }))
  const table = only(tsv, {...article, editions: marked})
  assert.match(table, /\t10³ H₂O 1990²\t۱۰\^۳ آب\t/)
})
