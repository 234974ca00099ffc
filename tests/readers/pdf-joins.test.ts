import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Glyph} from '../../src/readers/pdf/glyphs.ts'
import {withoutForeign} from '../../src/readers/pdf/unreadable.ts'

/** Glyphs side by side from right to left, each ten wide; a blank is no glyph. */
function drawn(text: string): Glyph[] {
  const style = {y: 0, width: 10, size: 12, isBold: false, isItalic: false, isArtifact: false}
  return Array.from(text).flatMap((sign, at) => (sign === ' ' ? [] : [{...style, text: sign, x: -10 * at}]))
}

const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({text}) => text).join('')

test('a glyph that a program calls a Latin letter joins two forms where it stands nowhere but inside words', () => {
  assert.equal(textOf(withoutForeign(drawn('بCت سCل مCن'))), 'بتسلمن')
})

test('a Latin letter that an author set against a word is kept', () => {
  assert.equal(textOf(withoutForeign(drawn('ویتامینCدر میوه'))), 'ویتامینCدرمیوه')
  assert.equal(textOf(withoutForeign(drawn('بCت سCل مCن C C C'))), 'بCتسCلمCنCCC')
})
