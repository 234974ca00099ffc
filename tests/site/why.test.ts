import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {rules} from '../../src/edition/pipeline.ts'
import {ofEach} from '../../src/languages/knowledge.ts'
import {attributesOf, langByLetters, whyOf} from '../../src/site/reading/why.ts'
import type {LedgerEntry} from '../../src/text/model.ts'

function entry(more: Partial<LedgerEntry>): LedgerEntry {
  return {fate: 'removed', rule: 'ornaments', lines: [1, 1], before: '***', ...more}
}

test('every rule of the catalogue and every kind of page furniture has its words in every interface language', () => {
  const kinds = ofEach(({furniture: {phrases, patterns}}) => [...phrases, ...patterns].map(({kind}) => kind))
  for (const words of [ar, en, fa]) {
    for (const {code} of rules) assert.ok(Object.hasOwn(words.rules, code), code)
    for (const kind of kinds) assert.ok(Object.hasOwn(words.furniture, kind), kind)
  }
})

test('an Arabic or Persian page tells in its own language why something is gone', () => {
  const gone = [
    entry({reason: 'dividing line'}),
    entry({rule: 'page-furniture', reason: 'comment form'}),
    entry({rule: 'repeated-body', reason: 'repeats lines 6–36'}),
    entry({rule: 'repeated-body', reason: 'is the beginning of line 7, cut off'}),
    entry({rule: 'edition', reason: 'page furniture'}),
    entry({fate: 'emended', rule: 'spaces+letters', after: ''}),
    entry({fate: 'metadata', rule: 'date'}),
  ]
  for (const each of gone) {
    assert.doesNotMatch(whyOf(each, 'ar', ar).text, /[A-Za-z{]/)
    assert.doesNotMatch(whyOf(each, 'fa', fa).text, /[A-Za-z{]/)
  }
})

test('a repetition names the lines that it repeats, in the digits of the language', () => {
  const twice = entry({rule: 'repeated-body', reason: 'repeats lines 6–36'})
  assert.equal(whyOf(twice, 'en', en).text, 'repeats lines 6–36')
  assert.match(whyOf(twice, 'fa', fa).text, /۶–۳۶/)
})

test('what a person gave as a reason stays in its language, and says which', () => {
  const own = entry({fate: 'emended', rule: 'edition', after: 'x', reason: 'Pieces put back in order.'})
  assert.deepEqual(attributesOf(whyOf(own, 'fa', fa)), {lang: 'en', dir: 'ltr'})
  assert.equal(whyOf(own, 'fa', fa).text, 'Pieces put back in order.')
  assert.deepEqual(attributesOf(whyOf(own, 'en', en)), {})
})

test('what is too short to be told by its words is told by its letters', () => {
  assert.deepEqual(['گفت', 'قال', 'said', 'said قال و', '***'].map(langByLetters), [
    'fa',
    'ar',
    'en',
    'ar',
    undefined,
  ])
})

test('an English reason that quotes an Arabic word is English', () => {
  const own = entry({fate: 'emended', rule: 'edition', after: 'x', reason: 'Whether “بلال” stood before.'})
  assert.deepEqual(attributesOf(whyOf(own, 'fa', fa)), {lang: 'en', dir: 'ltr'})
  assert.deepEqual(attributesOf(whyOf(own, 'en', en)), {})
})

test('a rule that nobody has given words yet shows its code instead of nothing', () => {
  assert.equal(whyOf(entry({rule: 'new-rule', reason: 'new'}), 'ar', ar).text, 'new-rule')
})
