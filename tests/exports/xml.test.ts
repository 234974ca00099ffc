import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {x} from 'xastscript'
import {onLines, textWithStandIns, writeXml} from '../../src/exports/xml.ts'
import {elements, parseXml} from './xml-tree.ts'

/** What is written between the declaration and the end of the file. */
const written = (...given: Parameters<typeof writeXml>) => writeXml(...given).slice(39, -1)

test('a text means itself in an element and in an attribute, whatever is in it', () => {
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.constantFrom('</a>', ']]>', '"', '&lt;', '\r\n', '\t'),
  )
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (inside, value) => {
      const root = parseXml(writeXml(x('a', {b: `<${value.join('')}`}, ...inside, '!')))
      assert.equal(root.text, `${inside.join('')}!`)
      assert.equal(root.attributes.b, `<${value.join('')}`)
    }),
  )
})

test('markup, and the end of a section, are written as references', () => {
  assert.equal(written(x('a', {b: '"<'}, '&]]>')), '<a b="&quot;&lt;">&amp;]]&gt;</a>')
})

test('what no document of XML can hold is replaced, and white space is written so that it stays', () => {
  assert.equal(written(x('a', {}, 'a\u0000\u000B\uFFFE\uD800b')), `<a>a${'\uFFFD'.repeat(4)}b</a>`)
  assert.equal(written(x('a', {b: '👩\t\n\r'}, '👩\t\n\r')), '<a b="👩&#9;&#10;&#13;">👩\t\n&#13;</a>')
})

test('a character that XML cannot hold can be named by an element in its place', () => {
  const nodes = textWithStandIns('\u0007a\u0007', (n, count) => x('g', {n, count}))
  assert.equal(written(x('p', {}, ...nodes)), '<p><g n="U+0007" count="1"/>a<g n="U+0007" count="2"/></p>')
  assert.deepEqual(elements(parseXml(writeXml(x('p', {}, ...nodes))), 'g').length, 2)
})

test('a document has its type before it, and an element without content no end of its own', () => {
  const root = x('a', {}, onLines([x('b')]))
  assert.equal(written(root, {name: 'a', system: 'a.dtd'}), '<!DOCTYPE a SYSTEM "a.dtd">\n<a>\n<b/>\n</a>')
})
