/** Spellings that are one to a reader, letter by letter. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {foldRows, foldSpelling} from '../../src/languages/script/fold.ts'

test('no letter is folded to two others', () => {
  const letters = foldRows.flatMap(([, from]) => [...from])
  assert.equal(new Set(letters).size, letters.length)
  for (const [, , to] of foldRows) assert.ok([...to].length <= 1)
})

test('folding the spellings of a text keeps its length, so that offsets stay', () => {
  const text = 'أُستاذ مدرسة إيرانية، آسيا؛ کتابی'
  assert.equal(foldSpelling(text).length, text.length)
  assert.equal(foldSpelling(foldSpelling(text)), foldSpelling(text))
})
