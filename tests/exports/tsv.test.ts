import assert from 'node:assert/strict'
import {test} from 'node:test'
import {tsv} from '../../src/exports/tsv.ts'
import {articleOf} from './article.ts'
import {only} from './made.ts'

/** The field of the first row's English text, as it stands in the file. */
function fieldOf(text: string): string {
  return only(tsv, articleOf('any', {ar: ['نص'], en: [text]}))
    .split('\n')[1]!
    .split('\t')[5]!
}

test('no field begins as a formula does, whatever the text', () => {
  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '"=1+1"',
    '""@x',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '\t=1',
    '\r=1',
    "'=1",
  ]) {
    const field = fieldOf(text)
    assert.ok(field.startsWith('\\'), field)
    const back = field.replace(/\\(.)/g, (_, name: string) => ({t: '\t', n: '\n', r: '\r'})[name] ?? name)
    assert.equal(back, text)
  }
})

test('a text that begins otherwise stands as it is', () => {
  for (const text of ['A = B', '“=1”', '"So"', '– a dash', '5-1']) assert.equal(fieldOf(text), text)
})
