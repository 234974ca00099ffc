import assert from 'node:assert/strict'
import {suite, test} from 'node:test'
import fc from 'fast-check'
import {tei} from '../../src/exports/tei/index.ts'
import type {Article} from '../../src/text/model.ts'
import {articleOf, hostile} from './article.ts'
import {only} from './made.ts'
import {elements, type Node, parseXml} from './xml-tree.ts'

const passages = ['head', 'p', 'ab']

/** Text of an element, characters that XML cannot hold put back. */
function textOf(node: Node): string {
  if (node.name === '#text') return node.text
  if (node.name === 'g')
    return String.fromCodePoint(Number.parseInt(node.attributes.n!.slice('U+'.length), 16))
  return node.children.map(textOf).join('')
}

/** Passages of one language, in document order. */
function passagesIn(root: Node, lang: string): readonly Node[] {
  const text = elements(root, 'text').find(({attributes}) => attributes['xml:id'] === lang)
  const inside = (node: Node): readonly Node[] =>
    node.children.flatMap((child) => (passages.includes(child.name) ? [child] : inside(child)))
  return text === undefined ? [] : inside(text)
}

function all(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(all)]
}

/** Ids that occur twice, and targets that no element has as its id. */
function brokenIds(root: Node): readonly string[] {
  const ids = all(root).flatMap(({attributes}) => attributes['xml:id'] ?? [])
  const known = new Set(ids)
  const targets = all(root).flatMap(({attributes: {target, corresp, decls}}) =>
    [target, corresp, decls].flatMap((list) => list?.split(' ') ?? []),
  )
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...targets.filter((target) => !known.has(target.slice(1))),
  ]
}

suite('an article in TEI', () => {
  test('holds every edition with every character, those that XML forbids too', () => {
    const root = parseXml(only(tei, hostile))
    for (const {lang, segments} of hostile.editions) {
      const found = passagesIn(root, lang)
      assert.deepEqual(
        found.map(({attributes}) => attributes['xml:id']),
        segments.map(({id}) => `${lang}.${id}`),
      )
      assert.deepEqual(
        found.map(textOf),
        segments.map(({text}) => text),
      )
    }
  })

  test('keeps any text whatever, and names each thing once', () => {
    const text = fc.string({unit: 'binary', minLength: 1}).map((each) => each.replaceAll('\n', ' '))
    const paragraphs = fc.array(text, {minLength: 1, maxLength: 5})
    fc.assert(
      fc.property(paragraphs, paragraphs, (ar, fa) => {
        const root = parseXml(only(tei, articleOf('any', {ar, fa})))
        assert.deepEqual(passagesIn(root, 'ar').map(textOf), ar)
        assert.deepEqual(passagesIn(root, 'fa').map(textOf), fa)
        assert.deepEqual(brokenIds(root), [])
      }),
    )
  })

  test('links each row and each pair of sentences, and points at what stands alone', () => {
    const root = parseXml(only(tei, hostile))
    const [rows, sentences] = elements(root, 'linkGrp')
    assert.equal(elements(rows!, 'link').length, 3)
    assert.deepEqual(elements(rows!, 'link')[1]!.attributes, {
      type: 'reviewed',
      target: '#ar.p1 #en.p1',
      cert: '0.9877',
    })
    assert.deepEqual(
      elements(rows!, 'ptr').map(({attributes}) => attributes.target),
      ['#ar.p3'],
    )
    assert.equal(elements(sentences!, 'link').length, 3)
    assert.deepEqual(brokenIds(root), [])
  })

  test('says who wrote it, when, and that a translation was made by a program', () => {
    const root = parseXml(only(tei, hostile))
    const [titles] = elements(root, 'titleStmt')
    assert.deepEqual(
      elements(titles!, 'title').map(({attributes}) => attributes['xml:lang']),
      ['ar', 'en'],
    )
    assert.deepEqual(
      elements(elements(titles!, 'author')[0]!, 'persName').map(({text}) => text),
      ['A & B <ar>', 'A & B <en>'],
    )
    const [received, made] = elements(root, 'bibl')
    assert.equal(elements(received!, 'date')[0]?.attributes.when, '2024-02-29')
    assert.match(elements(made!, 'note')[0]?.text ?? '', /not reviewed by a person/)
  })

  test('marks runs in another language, also across the end of a sentence', () => {
    const [edition] = articleOf('runs', {fa: ['عنوان', 'یک NATO Today. دو']}).editions
    const [title, paragraph] = edition!.segments
    const runs = [{start: 3, end: 14, lang: 'en' as const}]
    const sentences = [
      {id: 'p1.1', start: 0, end: 8},
      {id: 'p1.2', start: 8, end: 17},
    ]
    const article: Article = {
      slug: 'runs',
      editions: [{...edition!, segments: [title!, {...paragraph!, runs}]}],
      alignments: [
        {
          slug: 'runs',
          source: 'fa',
          target: 'en',
          beads: [
            {
              source: ['p1'],
              target: ['p1'],
              confidence: 1,
              status: 'auto',
              sentences: [{source: sentences, target: [], confidence: 1}],
            },
          ],
        },
      ],
      ledgers: [],
    }
    const [p] = elements(parseXml(only(tei, article)), 'p').filter(({attributes}) => attributes['xml:id'])
    assert.equal(textOf(p!), 'یک NATO Today. دو')
    assert.deepEqual(
      elements(p!, 's').map((each) => elements(each, 'foreign').map(textOf)),
      [['NATO '], ['Today.']],
    )
  })
})
