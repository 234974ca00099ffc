import assert from 'node:assert/strict'
import {test} from 'node:test'
import {alignPairing, type Pairing, readPairings, strictF1, trueBeads} from '../scripts/bench/pairings.ts'
import type {Edition} from '../src/model.ts'

const pairings = readPairings()

/** Numbers written in digits, of any script, as they read in ASCII digits. */
function figures(text: string): string[] {
  const ascii = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0)! - 0x0660) & 0x0f),
  )
  return ascii.match(/\d+/g) ?? []
}

/** The text of a row's side. */
function textOf(edition: Edition, side: Pairing['truth']['rows'][number]['source']): string {
  return side.map(([index]) => edition.segments[index]!.text).join(' ')
}

for (const pairing of pairings) {
  const {name, truth, source, target} = pairing

  test(`the written truth is about the texts as they stand: ${name}`, () => {
    for (const [side, edition] of [
      ['source', source],
      ['target', target],
    ] as const) {
      const named = truth.rows.flatMap((row) => row[side])
      assert.deepEqual(
        named.map(([index]) => index),
        edition.segments.map((_, index) => index),
      )
      for (const [index, begins] of named) {
        assert.ok(edition.segments[index]!.text.startsWith(begins), `${side} ${index} begins “${begins}”`)
      }
    }
  })

  test(`the aligner finds the true rows without a person's help: ${name}`, () => {
    assert.ok(strictF1(trueBeads(truth), alignPairing(pairing)) >= 0.99)
  })
}

for (const {name, truth, source, target} of pairings.filter(({target}) => target.origin === 'made')) {
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
