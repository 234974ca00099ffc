import assert from 'node:assert/strict'
import {test} from 'node:test'
import ar from '../../content/interface/ar.json' with {type: 'json'}
import en from '../../content/interface/en.json' with {type: 'json'}
import fa from '../../content/interface/fa.json' with {type: 'json'}
import {rules} from '../../src/edition/pipeline.ts'
import {ofEach} from '../../src/languages/knowledge.ts'
import {
  langByLetters,
  reasonOf,
  reasonOfLine,
  remarkAttributes,
  remarkOf,
} from '../../src/site/reading/reasons.ts'
import type {LedgerEntry} from '../../src/text/model.ts'
import {outsideReasons} from '../../src/text/outside.ts'

function entry(more: Partial<LedgerEntry>): LedgerEntry {
  return {fate: 'removed', rule: 'ornaments', lines: [1, 1], before: '***', ...more}
}

test('every rule of the catalogue and every kind of boilerplate has its words in every interface language', () => {
  const kinds = ofEach(({boilerplate: {phrases, patterns}}) =>
    [...phrases, ...patterns].map(({kind}) => kind),
  )
  for (const words of [ar, en, fa]) {
    for (const {code} of rules) assert.ok(Object.hasOwn(words.rules, code), code)
    for (const kind of [...kinds, ...outsideReasons]) assert.ok(Object.hasOwn(words.boilerplate, kind), kind)
  }
})

test('an Arabic or Persian page tells in its own language why something is gone', () => {
  const gone = [
    entry({reason: 'dividing line'}),
    entry({rule: 'page-furniture', reason: 'comment form'}),
    entry({rule: 'repeated-body', reason: 'repeats lines 6–36'}),
    entry({rule: 'repeated-body', reason: 'is the beginning of line 7, cut off'}),
    entry({rule: 'edition', reason: 'page furniture'}),
    entry({fate: 'altered', rule: 'spaces+letters', after: ''}),
    entry({fate: 'respaced', rule: 'edition', change: 'joiner-for-space'}),
    entry({fate: 'metadata', rule: 'date'}),
  ]
  for (const each of gone) {
    assert.doesNotMatch(reasonOf(each, 'ar', ar), /[A-Za-z{]/)
    assert.doesNotMatch(reasonOf(each, 'fa', fa), /[A-Za-z{]/)
  }
})

test('a repetition names the lines that it repeats, in the digits of the language', () => {
  const twice = entry({rule: 'repeated-body', reason: 'repeats lines 6–36'})
  assert.equal(reasonOf(twice, 'en', en), 'repeats lines 6–36')
  assert.match(reasonOf(twice, 'fa', fa), /۶–۳۶/)
})

test('a person’s remark stays in its language, and says which; who made it and when stand in the reader’s', () => {
  const own = (remark: LedgerEntry['remark']) =>
    entry({fate: 'moved', rule: 'edition', after: 'x', ...(remark === undefined ? {} : {remark})})
  const said = own({text: 'The stop slipped.', by: 'N. N.', date: '2026-11-30'})
  assert.deepEqual(remarkAttributes(remarkOf(said, 'fa')!), {lang: 'en', dir: 'ltr'})
  assert.equal(remarkOf(said, 'fa')!.text, 'The stop slipped.')
  assert.equal(remarkOf(said, 'fa')!.by[0], 'N. N.')
  assert.match(remarkOf(said, 'fa')!.by[1]!, /۱۴۰۵|۲۰۲۶/)
  assert.deepEqual(remarkAttributes(remarkOf(said, 'en')!), {lang: 'en', dir: 'ltr'})
  assert.deepEqual(remarkAttributes(remarkOf(own({text: 'Stop', lang: 'fa'}), 'en')!), {
    lang: 'fa',
    dir: 'rtl',
  })
  assert.equal(remarkOf(own(undefined), 'en'), undefined)
})

test('a remark that was written in several languages is read in the reader’s own', () => {
  const said = entry({
    fate: 'moved',
    rule: 'edition',
    after: 'x',
    remark: {text: {en: 'The stop slipped.', fa: 'نقطه لغزیده بود.'}},
  })
  assert.equal(remarkOf(said, 'fa')!.text, 'نقطه لغزیده بود.')
  assert.deepEqual(remarkAttributes(remarkOf(said, 'fa')!), {lang: 'fa', dir: 'rtl'})
  assert.equal(remarkOf(said, 'ar')!.text, 'The stop slipped.')
  assert.deepEqual(remarkAttributes(remarkOf(said, 'ar')!), {lang: 'en', dir: 'ltr'})
})

test('a line that reads otherwise tells each fate in it once, in the language of the page', () => {
  const line = [
    entry({fate: 'kept', rule: 'compose', before: 'a'}),
    entry({fate: 'moved', rule: 'edition', before: 'b', after: 'b'}),
    entry({fate: 'moved', rule: 'edition', before: 'c', after: 'c'}),
    entry({fate: 'respaced', rule: 'edition', before: 'd e', after: 'd\u200ce', change: 'joiner-for-space'}),
    entry({fate: 'altered', rule: 'edition', before: '', after: '.'}),
  ]
  assert.equal(
    reasonOfLine(line, 'en', en),
    'moved within the line, re-spaced: a half-space where the source has a space, added (an editor’s decision about this text)',
  )
  for (const [ui, words] of [
    ['ar', ar],
    ['fa', fa],
  ] as const)
    assert.doesNotMatch(reasonOfLine(line, ui, words), /[A-Za-z{]/)
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

test('an English remark that quotes an Arabic word is English', () => {
  const own = entry({
    fate: 'moved',
    rule: 'edition',
    after: 'x',
    remark: {text: '“بلال” may have stood before.'},
  })
  assert.deepEqual(remarkAttributes(remarkOf(own, 'fa')!), {lang: 'en', dir: 'ltr'})
  assert.deepEqual(remarkAttributes(remarkOf(own, 'en')!), {lang: 'en', dir: 'ltr'})
})

test('a rule that nobody has given words yet shows its code instead of nothing', () => {
  assert.equal(reasonOf(entry({rule: 'new-rule', reason: 'new'}), 'ar', ar), 'new-rule')
})
