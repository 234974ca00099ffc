import assert from 'node:assert/strict'
import {test} from 'node:test'
import {codesOf, docxOf, paragraph, readAs, run} from './office.ts'

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`
const listed = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`

/** An article with everything that an article has; its words in one language. */
function rich(words: readonly string[]): Uint8Array {
  const [title, text, bold, italic, link, item, quote, caption, note] = words.map((word) =>
    word.replaceAll('&', ''),
  )
  return docxOf(
    [
      paragraph(run(title!), styled('T')),
      paragraph(run(text!, '<w:b w:val="0"/>'), styled('S')),
      paragraph(run(text!, '<w:b/>'), styled('H1')),
      paragraph(
        [
          run(`${text} `),
          run(bold!.slice(0, 2), '<w:b/><w:bCs/>'),
          run(bold!.slice(2), '<w:b/><w:bCs/><w:rtl/>'),
          run(' '),
          run(italic!, '<w:rStyle w:val="E"/>'),
          run(' 10'),
          run('3', '<w:vertAlign w:val="superscript"/>'),
          run(' H'),
          run('2', '<w:vertAlign w:val="subscript"/>'),
          `<w:hyperlink r:id="r1">${run(` ${link}`)}</w:hyperlink>`,
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
          '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>',
        ].join(''),
      ),
      paragraph(run(item!), listed(1)),
      paragraph(run(item!), listed(2)),
      paragraph(run(item!), listed(2)),
      paragraph(run(quote!), styled('Q')),
      paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr descr="A stone"/><a:blip r:embed="r2"/></wp:inline></w:drawing></w:r>',
      ),
      paragraph(run(caption!), styled('C')),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A')}${cell('B')}</w:tr><w:tr>${cell('1')}${cell('2')}</w:tr></w:tbl>`,
    ].join(''),
    `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(note!)}`)}</w:footnote>`,
  )
}

const articles = {
  'from left to right': [
    'Title',
    'Words of it',
    'bold',
    'italic',
    'link',
    'item',
    'Said.',
    'Caption',
    'Note.',
  ],
  'from right to left': ['عنوان', 'متن می‌گوید', 'پررنگ', 'کج', 'پیوند', 'مورد', 'گفت.', 'شرح', 'یادداشت.'],
}

for (const [name, words] of Object.entries(articles)) {
  test(`a Word file keeps all that an article has, ${name}`, () => {
    const {source, pictures, problems} = readAs('a.docx', rich(words))
    const {blocks, marks} = source!.stated!
    assert.deepEqual(
      blocks.map(({role, level, number, header}) =>
        [role, level ?? number, header].filter((each) => each !== undefined),
      ),
      [
        ['title'],
        ['deck'],
        ['heading', 2],
        [],
        ['list-item', 1],
        ['list-item', 1],
        ['list-item', 1],
        ['quote', 1],
        ['figure'],
        ['caption'],
        ['table-row', true],
        ['table-row'],
        ['note'],
      ],
    )
    assert.deepEqual(
      blocks.map(({number}) => number).filter((each) => each !== undefined),
      [3, 4],
    )
    const said = marks.map(({type, line, start, end}) => [type, source!.lines[line - 1]!.slice(start, end)])
    assert.deepEqual(
      said.filter(([type]) => type !== 'cell'),
      [
        ['strong', words[2]],
        ['emphasis', words[3]],
        ['superscript', '3'],
        ['subscript', '2'],
        ['link', words[4]],
        ['note', '1'],
      ],
    )
    assert.equal(marks.find(({type}) => type === 'note')?.note, 13)
    assert.equal(pictures?.[0]?.name, blocks[8]?.picture?.file)
    assert.deepEqual(
      problems.map(({code}) => code),
      ['changes-tracked'],
    )
  })
}

test('a link that is a field of Word is a link', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = '<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>'
  const {source} = readAs(
    'a.docx',
    docxOf(
      paragraph(`${field('begin')}${code}${field('separate')}${run('there')}${field('end')}${run(' now')}`),
    ),
  )
  assert.deepEqual(source?.lines, ['there now'])
  assert.deepEqual(source?.stated?.marks, [
    {type: 'link', href: 'https://example.org/b', line: 1, start: 0, end: 5},
  ])
})

test('a Word file is known by what it holds, whatever it is called', () => {
  assert.deepEqual(readAs('a.bin', docxOf(paragraph(run('Words')))).source?.lines, ['Words'])
})

test('a Word file that is cut off, empty or full of entities is refused with a sentence', () => {
  const whole = docxOf(paragraph(run('Words')))
  assert.deepEqual(codesOf('a.docx', whole.subarray(0, whole.length / 2)), ['source-damaged'])
  assert.deepEqual(codesOf('a.docx', docxOf('')), ['source-empty'])
  const laughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
  assert.deepEqual(codesOf('a.docx', docxOf('', '', {'word/document.xml': laughs})), ['source-damaged'])
  const deep = `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`
  assert.deepEqual(codesOf('a.docx', docxOf(deep)), ['source-damaged'])
})

test('a part that unpacks to more than it says, or than a text has, is refused', () => {
  const large = docxOf('', '', {'word/document.xml': ' '.repeat(33 * 1024 * 1024)})
  assert.deepEqual(codesOf('a.docx', large), ['source-damaged'])
  const lying = Uint8Array.from(large)
  const view = new DataView(lying.buffer)
  for (let at = 0; at < lying.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 10, true)
  assert.deepEqual(codesOf('a.docx', lying), ['source-damaged'])
})
