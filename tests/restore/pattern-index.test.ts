import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {beginningsOf} from '../../src/structure/boilerplate/pattern-beginnings.ts'
import {patternIndex} from '../../src/structure/boilerplate/pattern-index.ts'

/** Pieces of patterns, from which whole ones are put together. */
const piece = fc.constantFrom(
  'a',
  'b',
  '\\(',
  '.',
  '[ab]',
  '[^a]',
  '[a-c\\d]',
  '[\\p{L}]',
  '\\d',
  '\\p{Lu}',
  '(a|b)',
  '(?:ab|c?)',
  '(a(b|\\d)|)',
  '(?!a)',
  '\\b',
  'م',
  '😀',
)
const counted = fc.tuple(piece, fc.constantFrom('', '', '', '?', '*', '+', '{0,2}', '{1,3}', '{2}'))
const alternative = fc
  .array(counted, {minLength: 1, maxLength: 5})
  .map((pieces) =>
    pieces.map(([atom, times]) => (/^(?:\(\?!|\\b)/u.test(atom) ? atom : atom + times)).join(''),
  )
const pattern = fc
  .array(alternative, {minLength: 1, maxLength: 3})
  .map((alternatives) => alternatives.join('|'))
const line = fc
  .array(fc.constantFrom('a', 'b', 'c', '1', '(', 'X', 'م', '😀', ' '), {maxLength: 6})
  .map((characters) => characters.join(''))

describe('The patterns of whole lines', () => {
  it('find the same lines by their first character as when every pattern is tried', () => {
    fc.assert(
      fc.property(fc.array(pattern, {minLength: 1, maxLength: 4}), fc.array(line), (sources, lines) => {
        const index = patternIndex(sources)
        const each = sources.map((source) => new RegExp(`^(?:${source})$`, 'u'))
        for (const text of ['', ...lines])
          assert.equal(
            index(text),
            each.some((test) => test.test(text)),
            text,
          )
      }),
      {numRuns: 400},
    )
  })

  it('find nothing where there is no pattern', () => {
    assert.equal(patternIndex([])('a'), false)
  })

  const cases: readonly (readonly [string, string | undefined])[] = [
    ['print( this)?', 'p'],
    ['(all )?(required )?fields', 'afr'],
    ['\\(? ?log out', ' (l'],
    ['(?:x|y?)z', 'xyz'],
    ['[a-c\\d]x', '0123456789abc'],
    ['[(:\\-]x', '(-:'],
    ['a{0,2}b|c', 'abc'],
    ['a{2}b', 'a'],
    ['a*', undefined],
    ['.{0,80}a', undefined],
    ['[^a]b', undefined],
    ['\\p{L}b', undefined],
    ['(a|.)b', undefined],
    ['(?=a)b', undefined],
    ['[\\x41]b', undefined],
    ['[+-\\]]b', undefined],
  ]
  for (const [source, first] of cases) {
    it(`can begin with ${first === undefined ? 'anything' : `“${first}”`} where they are ${source}`, () => {
      const read = beginningsOf(source)
      assert.equal(read && [...read].sort().join(''), first && [...first].sort().join(''))
    })
  }
})
