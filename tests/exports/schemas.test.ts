/** The JSON Schemas that the site publishes are those of the program's own shapes. */
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {test} from 'node:test'
import {projectRoot} from '../../scripts/build/options.ts'
import {schemaFaults} from '../../scripts/build/schema-faults.ts'
import {articleEntryOf, articlesJson} from '../../src/exports/json.ts'
import {jsonSchemas} from '../../src/exports/schema/documents.ts'
import type {Article} from '../../src/text/model.ts'
import {hostile} from './article.ts'

test('the published schemas are what the shapes make: "npm run schemas" writes them anew', () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    const kept = readFileSync(path.join(projectRoot, 'src', 'exports', 'schema', name), 'utf8')
    assert.equal(text, kept, name)
  }
})

/** An article whose editions have these fields besides. */
function withFields(fields: object): Article {
  return {...hostile, editions: hostile.editions.map((edition) => ({...edition, ...fields}))}
}

const published = (article: object) => JSON.stringify({$schema: '/data/schema/article.json', ...article})

test('an article that had another name fits the schemas', () => {
  const renamed = withFields({formerly: ['once-called']})
  assert.deepEqual(schemaFaults('article', 'renamed.json', published(renamed)), [])
  const list = articlesJson([articleEntryOf(renamed, {}, [])])
  assert.match(list, /"formerly":\["once-called"\]/)
  assert.deepEqual(schemaFaults('articles', 'articles.json', list), [])
})

test('the schemas name no language: a site with another one publishes the same', () => {
  const inGerman = withFields({lang: 'de'})
  assert.deepEqual(schemaFaults('article', 'german.json', published(inGerman)), [])
})

test('a schema refuses what the program would refuse to read', () => {
  for (const fields of [
    {colour: 'red'},
    {origin: 'found'},
    {segments: []},
    {metadata: {publisher: {}}},
    {metadata: {inferred: ['weather']}},
    {lang: 'English'},
  ]) {
    assert.notDeepEqual(
      schemaFaults('article', 'x.json', published(withFields(fields))),
      [],
      JSON.stringify(fields),
    )
  }
})
