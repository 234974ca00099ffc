import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse} from 'yaml'
import {plainBlocks, plainYaml} from '../../src/store/edition-plain.ts'

const reader = unified().use(remarkParse).freeze()
const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : `<${node.type}>`

const marks = [
  '\\*',
  '\\',
  '*',
  '_',
  '#',
  '# ',
  '## ',
  '1. ',
  '12',
  '- ',
  '+',
  '> ',
  '&amp;',
  '<b>',
  '[a]: b',
]
const others = [
  '`',
  '~~~',
  '===',
  '---',
  '|',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\u00A0',
  '\uFEFF',
  '\u2028',
  '!',
  ':',
]
const piece = fc.oneof(fc.constantFrom(...marks, ...others, 'word', 'كلمة', '،', '"', '.', ' '), fc.string())

test('what is read line by line is what the markdown parser reads', () => {
  let plain = 0
  const body = fc.array(piece, {minLength: 1, maxLength: 6}).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(body, (text) => {
      const blocks = plainBlocks(text)
      if (blocks === undefined) return
      plain += 1
      const root = reader.parse(text)
      assert.ok(root.children.every(({type}) => type === 'paragraph' || type === 'heading'))
      assert.deepEqual(blocks, root.children.map(textOf))
    }),
    {numRuns: 3000},
  )
  assert.ok(plain > 100)
})

test('what is read line by line is what the YAML parser reads', () => {
  let plain = 0
  const key = fc.constantFrom('slug: ', 'metadata:', 'lines: ', '  ar: ', '    - ', '  - ', '- ', '')
  const values = [
    '"a: b"',
    '"a\\"{x: 1}"',
    'true',
    '3',
    '{a: "b, c: d", e: [[1, 2]]}',
    'plain',
    "'x'",
    '"\\x41"',
    'null',
  ]
  const value = fc.oneof(
    fc.constantFrom(...values, '', '{}', '"a" # b', '&a', '|', '1e3', '0x1'),
    fc.string(),
  )
  const head = fc.array(fc.tuple(key, value), {minLength: 1, maxLength: 5})
  fc.assert(
    fc.property(head, (lines) => {
      const text = lines.map(([before, after]) => `${before}${after}\n`).join('')
      const read = plainYaml(text)
      if (read === undefined) return
      plain += 1
      assert.deepEqual(read, parse(text))
    }),
    {numRuns: 3000},
  )
  assert.ok(plain > 5)
})
