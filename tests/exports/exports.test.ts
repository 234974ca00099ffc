import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {suite, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {schemaFaults} from '../../scripts/build/schema-faults.ts'
import {exporters} from '../../src/exports/index.ts'
import {articleEntryOf, articlesJson, json} from '../../src/exports/json.ts'
import {emptyTmx, tmx, tmxParts} from '../../src/exports/tmx.ts'
import {tsv} from '../../src/exports/tsv.ts'
import {langs} from '../../src/languages/index.ts'
import type {Article} from '../../src/text/model.ts'
import {articleOf, hostile} from './article.ts'
import {made, only} from './made.ts'
import {dtdFaults, elements, type Node, parseDtd, parseXml} from './xml-tree.ts'

const dtdFile = new URL('../fixtures/tmx14.dtd', import.meta.url)
const dtd = parseDtd(await readFile(dtdFile, 'utf8'))

/** Texts of one edition in the order of its segments. */
const textsOf = (article: Article, index: number) => article.editions[index]?.segments.map(({text}) => text)

/** The text of a `<seg>` with its named characters put back. */
function segText(seg: Node): string {
  return seg.children
    .map((child) => {
      if (child.name !== 'ph') return child.text
      return String.fromCodePoint(Number.parseInt(child.text.slice('U+'.length), 16))
    })
    .join('')
}

/** Texts of one language in the paragraph units of a document. */
function paragraphsIn(root: Node, lang: string): readonly string[] {
  return elements(root, 'tu')
    .filter(({attributes}) => attributes.segtype === 'paragraph')
    .flatMap((tu) => elements(tu, 'tuv').filter(({attributes}) => attributes['xml:lang'] === lang))
    .flatMap((tuv) => elements(tuv, 'seg').map(segText))
}

/** Values of one kind of `<prop>` directly in an element. */
const props = (node: Node | undefined, type: string) =>
  node?.children
    .filter(({name, attributes}) => name === 'prop' && attributes.type === type)
    .map(({text}) => text)

suite('a translation memory', () => {
  test('keeps every text, characters that XML forbids included', () => {
    const root = parseXml(only(tmx, hostile))
    assert.deepEqual(paragraphsIn(root, 'ar'), textsOf(hostile, 0))
    assert.deepEqual(paragraphsIn(root, 'en'), textsOf(hostile, 1))
  })

  test('keeps any text whatever', () => {
    const text = fc.string({unit: 'binary', minLength: 1}).map((each) => each.replaceAll('\n', ' '))
    const paragraphs = fc.array(text, {minLength: 1, maxLength: 5})
    fc.assert(
      fc.property(paragraphs, paragraphs, (ar, fa) => {
        const root = parseXml(only(tmx, articleOf('any', {ar, fa})))
        assert.deepEqual(paragraphsIn(root, 'ar'), ar)
        assert.deepEqual(paragraphsIn(root, 'fa'), fa)
        assert.deepEqual(dtdFaults(dtd, root), [])
      }),
    )
  })

  test('fits the DTD of TMX 1.4', () => {
    assert.deepEqual(dtdFaults(dtd, parseXml(only(tmx, hostile))), [])
  })

  // The same rules in the judgement of another program, on machines that have it.
  if (spawnSync('xmllint', ['--version']).status === 0) {
    test('fits the DTD in the judgement of xmllint', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'muqabala-tmx-'))
      const file = path.join(folder, 'hostile.tmx')
      await writeFile(file, only(tmx, hostile).replace(/<!DOCTYPE.*/, ''))
      const args = ['--noout', '--nonet', '--dtdvalid', fileURLToPath(dtdFile), file]
      const {status, stderr} = spawnSync('xmllint', args, {encoding: 'utf8'})
      await rm(folder, {recursive: true})
      assert.equal(status, 0, stderr)
    })
  }

  test('a broken document is seen by the rules', () => {
    const broken = only(tmx, hostile)
      .replace('<seg>', '<seg></seg><seg>')
      .replace(/ tuid=/, ' id=')
    const faults = dtdFaults(dtd, parseXml(broken))
    assert.equal(faults.length, 2)
  })

  test('says of each row how sure it is, who looked, and where the words come from', () => {
    const root = parseXml(only(tmx, hostile))
    const [first, sentence] = elements(root, 'tu')
    assert.equal(first?.attributes.tuid, 'hostile.ar-en.t')
    assert.equal(first?.attributes.srclang, 'ar')
    assert.deepEqual(props(first, 'x-confidence'), ['0.9877'])
    assert.deepEqual(props(first, 'x-status'), ['auto'])
    assert.equal(sentence?.attributes.segtype, 'sentence')
    const [received, made] = elements(first as Node, 'tuv')
    assert.deepEqual(props(received, 'x-origin'), ['received'])
    assert.deepEqual(props(received, 'x-translator'), [])
    assert.deepEqual(props(made, 'x-origin'), ['made'])
    assert.deepEqual(props(made, 'x-translator'), ['machine-assisted'])
    assert.deepEqual(props(made, 'x-segments'), ['t'])
  })

  test('a row without a counterpart has one side only', () => {
    const last = elements(parseXml(only(tmx, hostile)), 'tu').at(-1)
    assert.deepEqual(
      elements(last as Node, 'tuv').map(({attributes}) => attributes['xml:lang']),
      ['ar'],
    )
    assert.deepEqual(props(last, 'x-difference'), [])
  })

  test('units of several documents make one that is as valid', () => {
    const other = articleOf('other', {fa: ['عنوان'], en: ['Title']})
    const units = [hostile, other].map((each) => tmxParts(only(tmx, each))[1])
    const [before, , behind] = tmxParts(emptyTmx)
    const root = parseXml(before + units.join('') + behind)
    assert.deepEqual(dtdFaults(dtd, root), [])
    assert.deepEqual(paragraphsIn(root, 'en'), [...(textsOf(hostile, 1) ?? []), 'Title'])
    const ids = elements(root, 'tu').map(({attributes}) => attributes.tuid)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('an article in one language makes none', () => {
    assert.deepEqual(made(tmx, articleOf('alone', {ar: ['عنوان']})), [])
  })
})

suite('a table', () => {
  /** Records of a file, fields read as its head comment says. */
  const read = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) =>
        line
          .split('\t')
          .map((field) =>
            field.replace(/\\(.)/g, (_, name: string) => ({t: '\t', n: '\n', r: '\r'})[name] ?? name),
          ),
      )

  test('has a record for each row and each pair of sentences, all of one width', () => {
    const [head, ...records] = read(only(tsv, hostile))
    assert.deepEqual(head?.slice(0, 6), ['unit', 'row', 'ar ids', 'en ids', 'ar', 'en'])
    assert.ok(records.every((record) => record.length === head?.length))
    const rows = records.filter(([unit]) => unit === 'paragraph')
    assert.deepEqual(
      rows.map((record) => record[4]),
      textsOf(hostile, 0),
    )
    assert.deepEqual(
      rows.map((record) => record[5]),
      [...(textsOf(hostile, 1) ?? []), ''],
    )
    assert.equal(records.filter(([unit]) => unit === 'sentence').length, 3)
  })

  test('keeps any text whatever', () => {
    const text = fc.string({unit: 'binary', minLength: 1})
    fc.assert(
      fc.property(text, text, (ar, en) => {
        const record = read(only(tsv, articleOf('any', {ar: [ar], en: [en]})))[1]
        assert.deepEqual(record?.slice(4, 6), [ar, en])
      }),
    )
  })
})

suite('the data of an article', () => {
  test('is the whole article, and fits the schema that is published with it', () => {
    const text = only(json, hostile)
    const {$schema, ...article} = JSON.parse(text)
    assert.deepEqual(article, hostile)
    assert.equal($schema, '/data/schema/article.json')
    assert.deepEqual(schemaFaults('article', 'hostile.json', text), [])
  })

  test('breaks the schema where something is missing or unknown', () => {
    const {ledgers, ...rest} = hostile
    const text = JSON.stringify({...rest, colour: 'red'})
    assert.equal(schemaFaults('article', 'x.json', text).length, 3, 'no $schema, no ledgers, a colour')
  })

  test('is listed with its title, languages and files, and the list fits its schema', () => {
    const files = Object.fromEntries(
      exporters.map((each) => [each.extension, made(each, hostile).map(({name}) => name)]),
    )
    const entry = articleEntryOf(hostile, files, langs)
    assert.equal(entry.primary, 'ar')
    assert.equal(entry.date, '2024-02-29')
    assert.deepEqual(entry.files.tmx, ['/data/hostile.ar-en.tmx'])
    assert.deepEqual(entry.pages.fa, '/fa/hostile/')
    assert.deepEqual(schemaFaults('articles', 'articles.json', articlesJson([entry, entry])), [])
    assert.deepEqual(schemaFaults('articles', 'articles.json', articlesJson([])), [])
  })
})
