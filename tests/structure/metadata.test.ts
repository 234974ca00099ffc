import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {headerCases, type MetadataCase, metadataAccuracy} from '../../scripts/lab/bench/identify.ts'
import {readStatedNames} from '../../src/structure/stated-facts.ts'

const cases = JSON.parse(readFileSync('tests/fixtures/metadata/cases.json', 'utf8')) as MetadataCase[]

for (const each of cases) {
  test(`what a page says of itself is read, and nothing else: ${each.name} (${each.lang})`, () => {
    assert.deepEqual(metadataAccuracy([each]).faults, [])
  })
}

for (const each of headerCases(
  JSON.parse(readFileSync('tests/fixtures/metadata/headers.json', 'utf8')),
  cases,
)) {
  test(`the lines between a title and its text are read: ${each.name} (${each.lang})`, () => {
    assert.deepEqual(metadataAccuracy([each]).faults, [])
  })
}

test('a label that a page states in place of a name is no author', () => {
  assert.deepEqual(readStatedNames('Published', 'en'), [])
  assert.deepEqual(readStatedNames('Written by', 'en'), [])
  assert.deepEqual(readStatedNames('بواسطة', 'ar'), [])
  assert.deepEqual(readStatedNames('By Lena Ford', 'en'), ['Lena Ford'])
})
