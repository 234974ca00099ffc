import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {type Lang, langs} from '../../src/languages/index.ts'
import {clausesOf} from '../../src/text/clauses.ts'

/** The clauses of a text that is one sentence. */
function cut(text: string, lang: Lang): string[] {
  return clausesOf(text, {start: 0, end: text.length}, lang).map(({start, end}) => text.slice(start, end))
}

test('an Arabic sentence can be cut at its commas, and before a connective without one', () => {
  assert.deepEqual(cut('وصل الوزير صباحا، واجتمع بنظيره بينما غادر الوفد، في 6 أبريل', 'ar'), [
    'وصل الوزير صباحا،',
    'واجتمع بنظيره',
    'بينما غادر الوفد،',
    'في 6 أبريل',
  ])
})

test('nothing is cut inside brackets, and no date or number is torn', () => {
  for (const text of ['He came (late, as ever) and left', 'It was April 6, 2018 then', 'بلغ 3،5 مليون'])
    assert.equal(cut(text, /^\p{Script=Latin}/u.test(text) ? 'en' : 'ar').length, 1, text)
})

test('a connective stays with the clause that it opens', () => {
  assert.deepEqual(cut('He said it was over, and that they would go', 'en'), [
    'He said it was over,',
    'and that they would go',
  ])
  assert.deepEqual(cut('او گفت که می‌آید، اما نیامد', 'fa'), ['او گفت', 'که می‌آید،', 'اما نیامد'])
})

test('clauses hold every character of their sentence but spaces, in order', () => {
  const words = fc.constantFrom(
    'وقد',
    'نص',
    'كما',
    '،',
    ', ',
    'and',
    'that',
    'که',
    '(',
    ')',
    '..',
    '5',
    '—',
    'x',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 24}), fc.constantFrom<Lang>(...langs), (parts, lang) => {
      const text = parts.join(' ').trim()
      let at = 0
      for (const {start, end} of clausesOf(text, {start: 0, end: text.length}, lang)) {
        assert.equal(text.slice(at, start).trim(), '')
        assert.ok(end >= start)
        at = end
      }
      assert.equal(text.slice(at).trim(), '')
    }),
    {numRuns: 300, seed: 3},
  )
})
