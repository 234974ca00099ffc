import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {plainBlocks} from '../../src/store/edition-plain.ts'

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
  '\\[',
  ']',
  '](a)',
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
