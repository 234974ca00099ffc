import assert from 'node:assert/strict'
import {test} from 'node:test'
import {answer} from '../../scripts/align.ts'

test('a case on a line is answered on a line, with its own id', () => {
  const line = JSON.stringify({
    id: 'x',
    source: {lang: 'ar', segments: ['نص']},
    target: {lang: 'en', segments: ['A text']},
  })
  const {id, beads} = JSON.parse(answer(line))
  assert.equal(id, 'x')
  assert.deepEqual([beads[0].source, beads[0].target], [[0], [0]])
})

test('a line that is no case is answered by an error in its place, with its id where it has one', () => {
  assert.equal(JSON.parse(answer('{"id": ')).error.code, 'not-json')
  const wrong = JSON.parse(answer('{"id": 7, "source": {"lang": "xx", "segments": []}}'))
  assert.equal(wrong.id, 7)
  assert.equal(wrong.error.code, 'not-a-case')
  assert.match(wrong.error.message, /source\.lang/)
})

test('a language tag with a region or a script is the language', () => {
  const line = {id: 1, source: {lang: 'ar-EG', segments: ['نص']}, target: {lang: 'en-Latn-GB', segments: []}}
  assert.deepEqual(JSON.parse(answer(JSON.stringify(line))).beads[0].source, [0])
})
