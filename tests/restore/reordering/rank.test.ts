import assert from 'node:assert/strict'
import {test} from 'node:test'
import persianLetters from '../../../src/languages/fa/letters.json' with {type: 'json'}
import {featureNames} from '../../../src/restore/reordering/features.ts'
import {likeliestReading, rankedReadings} from '../../../src/restore/reordering/rank.ts'
import weights from '../../../src/restore/reordering/weights.json' with {type: 'json'}
import {openWordModel} from '../../../src/restore/reordering/word-model.ts'

const persian = openWordModel('fa', persianLetters)
const nothing = {before: '', after: '', room: 0, fill: 1}
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test('of the orders in which a line can be read, no two have the same letters and none is the line as found', () => {
  const broken = 'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب'
  const texts = [broken, ...rankedReadings(broken, persian, nothing, 0).map(({text}) => text)].map(letters)
  assert.ok(texts.length > 3)
  assert.equal(new Set(texts).size, texts.length)
})

test('a line in pieces is more surely so than a healthy one, and its right reading is chosen', () => {
  const tornness = (text: string) => likeliestReading(rankedReadings(text, persian, nothing, 0), weights.fa)
  const broken = tornness('ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب')
  assert.equal(letters(broken!.text), letters('این یکی از کتاب‌های گذشته است که ما به آن نیاز داریم'))
  assert.ok(broken!.inPieces > 0.9, String(broken!.inPieces))
  const whole = tornness('این یکی از کتاب‌های گذشته است که ما به آن نیاز داریم')
  assert.ok((whole?.inPieces ?? 0) < 0.1, String(whole?.inPieces))
})

test('every feature has a weight in both languages, and a line without another reading has no choice', () => {
  for (const lang of ['ar', 'fa'] as const)
    for (const name of featureNames)
      assert.equal(typeof weights[lang].direct[name], 'number', `${lang} ${name}`)
  for (const unit of [...weights.ar.units, ...weights.fa.units])
    assert.equal(unit.in.length, featureNames.length)
  assert.equal(likeliestReading([], weights.fa), undefined)
})
