/** Text typed while the keyboard was set to another language. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {languages} from '../../src/languages/index.ts'
import {typedAs} from '../../src/languages/script/keyboards.ts'

test('what was meant is among what other keyboards make of the keys', () => {
  for (const [typed, meant] of [
    ['fpe', 'بحث'],
    ['hgsu,]dm', 'السعودية'],
    ['اثممخ', 'hello'],
    ['فقعةح', 'trump'],
    ['لإقعةح', 'Trump'],
    ['خلاشةش', 'obama'],
    ['FPE', 'بحث'],
    ['سةاه', 'سپاه'],
    ['اثممخ صخقمي', 'hello world'],
  ] as const)
    assert.ok(typedAs(typed).includes(meant), `${typed}: ${typedAs(typed).join(' ')}`)
})

test('a reading is given once, and never what a search takes for the text itself', () => {
  for (const text of ['hdvhk', 'ایران', 'fpe', 'Trump']) {
    const readings = typedAs(text)
    assert.equal(new Set(readings).size, readings.length)
    assert.ok(!readings.includes(text))
  }
  assert.deepEqual(typedAs('hdvhk'), ['ايران'])
})

test('what has no letters, or a letter of no keyboard, was typed as it is', () => {
  for (const text of ['', ' ', '2018', '!?', 'Привет', 'naïve']) assert.deepEqual(typedAs(text), [], text)
})

test('a keyboard has the same 35 keys in every language', () => {
  for (const {keyboard} of Object.values(languages))
    for (const keys of keyboard ?? []) assert.equal([...keys].length, 35)
})
