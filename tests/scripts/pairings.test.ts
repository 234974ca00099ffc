import '../five-articles.ts'
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {
  alignPairing,
  readPairings,
  strictF1,
  type TruthCase,
  trueBeads,
  truthDifferences,
} from '../../scripts/lab/bench/pairings.ts'
import {readEdition} from '../../src/store/edition-file.ts'
import type {Edition} from '../../src/text/model.ts'

const pairings = readPairings()

/** Numbers written in digits, of any script, as they read in ASCII digits. */
function figures(text: string): string[] {
  const ascii = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0)! - 0x0660) & 0x0f),
  )
  return ascii.match(/\d+/g) ?? []
}

/** The text of a row's side. */
function textOf(edition: Edition, side: TruthCase['truth']['rows'][number]['source']): string {
  return side.map(([index]) => edition.segments[index]!.text).join(' ')
}

test('of every translation made for the site the true rows are written down', () => {
  const articles = join(import.meta.dirname, '..', '..', 'content', 'articles')
  const made = readdirSync(articles).flatMap((slug) =>
    readdirSync(join(articles, slug))
      .map((file) => readEdition(readFileSync(join(articles, slug, file), 'utf8')))
      .flatMap((edition) => (edition.made ? [`${slug} ${edition.made.from}-${edition.lang}`] : [])),
  )
  const known = new Set(pairings.map((pairing) => pairing.name))
  assert.deepEqual(
    made.filter((name) => !known.has(name)),
    [],
  )
})

for (const pairing of pairings) {
  const {name, truth} = pairing

  test(`the written truth is about the texts as they stand: ${name}`, () => {
    assert.deepEqual(truthDifferences(pairing), [])
  })

  test(`the aligner finds the true rows without a person's help: ${name}`, () => {
    assert.ok(strictF1(trueBeads(truth), alignPairing(pairing)) >= 0.99)
  })
}

for (const {name, truth, source, target} of pairings.filter(
  ({source, target}) => target.made?.from === source.lang,
)) {
  test(`a translation made for the site answers its source part by part: ${name}`, () => {
    for (const row of truth.rows) {
      if (row.source.length === 0) {
        const kinds = row.target.map(([index]) => target.segments[index]!.kind)
        assert.deepEqual(kinds, ['note'], 'only a note of the translator stands without a source')
        continue
      }
      assert.deepEqual(
        row.target.map(([index]) => target.segments[index]!.kind),
        row.source.map(([index]) => source.segments[index]!.kind),
      )
    }
  })

  test(`no figure of the source is lost in a translation made for the site: ${name}`, () => {
    for (const row of truth.rows) {
      const kept = new Set(figures(textOf(target, row.target)))
      const lost = figures(textOf(source, row.source)).filter((figure) => !kept.has(figure))
      assert.deepEqual(lost, [], textOf(source, row.source).slice(0, 60))
    }
  })
}
