import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Lang} from '../../src/languages/index.ts'
import {legibilityOf, ownWordsOf, readsWorse} from '../../src/restore/legibility/index.ts'

const healthy: readonly (readonly [Lang, string])[] = [
  ['ar', 'عادت القطارات إلى الجنوب بعد انقطاع دام سبع سنوات، ووصل القطار الأول عند الفجر.'],
  ['ar', 'قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل'],
  ['fa', 'برف سنگینی که از دیروز در شمال کشور باریده است راه‌ها را بسته است.'],
  ['fa', 'طبیب عشق مسیحادم است و مشفق لیک چو درد در تو نبیند که را دوا بکند'],
]

test('prose and old verse read as their language, and their letters in reverse do not', () => {
  for (const [lang, text] of healthy) {
    assert.ok(legibilityOf(text, lang) > 0, text)
    assert.ok(legibilityOf([...text].reverse().join(''), lang) < -0.5, text)
  }
})

test('words in reverse read less well than in their order', () => {
  for (const [lang, text] of healthy) {
    const turned = text.split(' ').reverse().join(' ')
    assert.ok(readsWorse(text, turned, lang), turned)
  }
})

test('blanks that extraction adds to words or loses do not make a line worth putting in another order', () => {
  const line = 'كانت العودة حدًث ا مهًم ا لأهل المدينة، وكان الجسر قديًم ا جًد ا لكنه صمد.'
  const turned = 'لكنه صمد. جًد اكانت العودة حدًث ا مهًم ا لأهل المدينة، وكان الجسر قديًم ا'
  assert.ok(readsWorse(line, turned, 'ar'))
  const joined = line.replaceAll(/ً(.) ا/gu, '$1ًا')
  assert.ok(!readsWorse(line, joined, 'ar'))
})

test('a name that no list has reads better where the text has it elsewhere', () => {
  const line = 'وصل قشطيرخان إلى المدينة'
  const own = ownWordsOf([line, 'قال قشطيرخان إنه سعيد', 'ثم عاد قشطيرخان'], 'ar')
  assert.ok(legibilityOf(line, 'ar', own) > legibilityOf(line, 'ar'))
})

test('nothing is said of a few letters', () => {
  assert.equal(legibilityOf('و 2024', 'ar'), 0)
  assert.equal(readsWorse('أب', 'بأ', 'ar'), false)
})
