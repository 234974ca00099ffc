import assert from 'node:assert/strict'
import {test} from 'node:test'
import persianLetters from '../../../src/languages/fa/letters.json' with {type: 'json'}
import {featureNames} from '../../../src/restore/runs/features.ts'
import {choose, optionsOf} from '../../../src/restore/runs/rank.ts'
import weights from '../../../src/restore/runs/runs-weights.json' with {type: 'json'}
import {openWords} from '../../../src/restore/runs/words.ts'

const persian = openWords('fa', persianLetters)
const nothing = {before: '', after: '', room: 0, fill: 1}
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test('of the orders in which a line can be read, no two have the same letters and none is the line as found', () => {
  const broken = 'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب'
  const texts = [broken, ...optionsOf(broken, persian, nothing, 0).map(({text}) => text)].map(letters)
  assert.ok(texts.length > 3)
  assert.equal(new Set(texts).size, texts.length)
})

test('a line in pieces is more surely so than a healthy one, and its right reading is chosen', () => {
  const tornness = (text: string) => choose(optionsOf(text, persian, nothing, 0), weights.fa)
  const broken = tornness('ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب')
  assert.equal(letters(broken!.text), letters('این یکی از کتاب‌های گذشته است که ما به آن نیاز داریم'))
  assert.ok(broken!.torn > 0.9, String(broken!.torn))
  const whole = tornness('این یکی از کتاب‌های گذشته است که ما به آن نیاز داریم')
  assert.ok((whole?.torn ?? 0) < 0.1, String(whole?.torn))
})

test('every feature has a weight in both languages, and a line without another reading has no choice', () => {
  for (const lang of ['ar', 'fa'] as const)
    for (const name of featureNames)
      assert.equal(typeof weights[lang].direct[name], 'number', `${lang} ${name}`)
  for (const unit of [...weights.ar.units, ...weights.fa.units])
    assert.equal(unit.in.length, featureNames.length)
  assert.equal(choose([], weights.fa), undefined)
})
