import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readAs} from './office.ts'

const article = (words: Readonly<Record<string, string>>) => `---
author: ${words.author}
date: 2019-05-05
---
# ${words.title}

${words.text} *${words.em}* **${words.strong}** [${words.link}](https://example.org/a) 10<sup>3</sup> H<sub>2</sub>O[^${words.sign}]

![A stone](https://example.org/s.jpg "${words.caption}")

## ${words.title}

- ${words.text}

3. ${words.text}

> ${words.text}

| A | B |
|---|---|
| 1 | 2 |

[^${words.sign}]: ${words.note}
`

const articles = {
  'from left to right': {
    author: 'Jane Austen',
    title: 'Title',
    text: 'Words',
    em: 'italic',
    strong: 'bold',
    link: 'there',
    caption: 'Caption',
    note: 'Note.',
    sign: '1',
  },
  'from right to left': {
    author: 'علی رضایی',
    title: 'عنوان',
    text: 'می‌گوید',
    em: 'کج',
    strong: 'پررنگ',
    link: 'پیوند',
    caption: 'شرح',
    note: 'یادداشت.',
    sign: '۱',
  },
}

for (const [name, words] of Object.entries(articles)) {
  test(`Markdown keeps all that an article has, ${name}`, () => {
    const {source, problems} = readAs('a.txt', article(words))
    const {blocks, marks, metadata} = source!.stated!
    assert.deepEqual(
      blocks.map(({role}) => role),
      [
        'title',
        undefined,
        'figure',
        'caption',
        'heading',
        'list-item',
        'list-item',
        'quote',
        'table-row',
        'table-row',
        'note',
      ],
    )
    assert.deepEqual(
      blocks.flatMap(({number}) => number ?? []),
      [3],
    )
    const said = marks.map(({type, line, start, end}) => [type, source!.lines[line - 1]!.slice(start, end)])
    assert.deepEqual(
      said.filter(([type]) => type !== 'cell'),
      [
        ['emphasis', words.em],
        ['strong', words.strong],
        ['link', words.link],
        ['superscript', '3'],
        ['subscript', '2'],
        ['note', words.sign],
      ],
    )
    assert.equal(marks.find(({type}) => type === 'note')?.note, 11)
    assert.deepEqual(metadata, {date: '2019-05-05', authors: [words.author]})
    assert.deepEqual(problems, [])
  })
}

test('the title of front matter is the title where the text has none', () => {
  const {source} = readAs('a.md', '---\ntitle: The stones\nlang: fa-IR\n---\nWords.\n')
  assert.deepEqual(source?.lines, ['The stones', 'Words.'])
  assert.deepEqual([source?.stated?.blocks[0]?.role, source?.stated?.lang], ['title', 'fa'])
})

test('front matter between lines of plus signs states what it states between hyphens, dates as dates', () => {
  const text =
    '+++\ntitle = "The stones"\ndate = 2024-03-05T09:00:00Z\nauthors = ["Lena Ford"]\n+++\nWords.\n'
  const {source} = readAs('a.txt', text)
  assert.deepEqual(source?.lines, ['The stones', 'Words.'])
  assert.deepEqual(source?.stated?.metadata, {date: '2024-03-05', authors: ['Lena Ford']})
})

test('HTML in Markdown is read as HTML, and what is none stays as text; scripts are never text', () => {
  const {source} = readAs(
    'a.md',
    'A <b onclick="x()">word</b> and <stone> here, و**«غليظ»**و.\n\n<script>alert(1)</script>\n\nEnd, <script>\n',
  )
  assert.deepEqual(source?.lines, ['A word and <stone> here, و**«غليظ»**و.', 'End, <script>'])
})

test('plain text with a star or a number sign is no Markdown', () => {
  assert.equal(readAs('a.txt', '#1 of the list *\nWords * of it.\n').source?.stated, undefined)
})

test('a note that nothing refers to, or whose name another note has, is shown where it stands', () => {
  const {source} = readAs('a.md', 'Words.[^1]\n\n[^1]: The note.\n\n[^1]: Its double.\n\n[^2]: Left alone.\n')
  assert.deepEqual(
    source?.lines.map((line, at) => [line, source.stated?.blocks[at]?.role]),
    [
      ['Words.1', undefined],
      ['Its double.', 'note'],
      ['Left alone.', 'note'],
      ['The note.', 'note'],
    ],
  )
})
