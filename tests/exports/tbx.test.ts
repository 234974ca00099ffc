import '../five-articles.ts'
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {XMLParser} from 'fast-xml-parser'
import {buildOptions} from '../../scripts/build/options.ts'
import {readConcepts} from '../../scripts/content/terms.ts'
import {tbxOf} from '../../src/exports/tbx.ts'
import type {Concept} from '../../src/text/model.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['conceptEntry', 'langSec', 'termSec'].includes(name),
  parseTagValue: false,
})

test('the term base comes back whole out of its TBX', async () => {
  const concepts = readConcepts(buildOptions([]).content)
  assert.ok(concepts.length > 50)
  const {tbx} = parser.parse(tbxOf(concepts))
  const entries = tbx.text.body.conceptEntry
  assert.deepEqual(
    entries.map((entry: {'@_id': string}) => entry['@_id']),
    concepts.map(({id}) => id),
  )
  for (const [index, {forms}] of concepts.entries()) {
    for (const section of entries[index].langSec) {
      const own = forms[section['@_xml:lang'] as 'ar']
      const terms = section.termSec.map(({term}: {term: string}) => term)
      assert.deepEqual(terms, [own?.preferred, ...(own?.variants ?? [])])
      assert.equal(section.termSec[0].note?.['#text'], own?.latin)
    }
  }
})

test('a name in Latin letters is a note on the term, and its language says by which tables', () => {
  const forms = {ar: {preferred: 'دونالد ترامب', latin: 'Dūnāld Trāmb', variants: ['ترامب']}}
  const {tbx} = parser.parse(tbxOf([{id: 'x', kind: 'person', forms}]))
  const [preferred, variant] = tbx.text.body.conceptEntry[0].langSec[0].termSec
  assert.deepEqual(preferred.note, {'#text': 'Dūnāld Trāmb', '@_xml:lang': 'ar-Latn-t-ar-m0-alaloc'})
  assert.equal(variant.note, undefined)
})

test('markup in a term is text in its TBX', () => {
  const concept: Concept = {
    id: 'x',
    kind: 'weapon',
    forms: {en: {preferred: 'A & <B> "C"'}},
    note: {en: '1 < 2'},
  }
  const {tbx} = parser.parse(tbxOf([concept]))
  assert.equal(tbx.text.body.conceptEntry[0].langSec[0].termSec[0].term, 'A & <B> "C"')
})
