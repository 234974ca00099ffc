/** A text in a language that is not listed is told, with its line, whatever stands beside it. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'

const english =
  'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.'
const arabic = 'يولد جميع الناس أحراراً ومتساوين في الكرامة والحقوق، وهم قد وهبوا العقل والوجدان.'
const others = {
  Hebrew: 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון.',
  Urdu: 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔',
  French:
    'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience.',
  Russian: 'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом.',
}

/** Language problems of a file as code and line, and the languages of its editions. */
function told(lines: readonly string[], name: string) {
  const {parse, problems} = parseFile({
    file: 'a.txt',
    bytes: new TextEncoder().encode(lines.join('\n')),
    sha256: '',
  })
  return {
    told: problems
      .filter(({code, message}) => code.startsWith('language-un') && message.includes(name))
      .map(({code, line}) => `${code} ${line}`),
    langs: parse?.draft.texts.map(({lang}) => lang),
  }
}

for (const [name, text] of Object.entries(others)) {
  test(`a text in ${name} is refused with its language and line, alone and beside a translation`, () => {
    assert.deepEqual(told(['', text], name), {told: ['language-unsupported 2'], langs: undefined})
    assert.deepEqual(told([english, '', english, '', text, '', text], name), {
      told: ['language-unsupported 5'],
      langs: undefined,
    })
    assert.deepEqual(told([text, '', arabic], name).told, ['language-unsupported 1'])
  })

  test(`a quotation in ${name} stays in the text that quotes it, and is told`, () => {
    const {told: problems, langs} = told(['A title', '', ...Array(8).fill(english), '', text], name)
    assert.deepEqual(problems, ['language-unlisted 12'])
    assert.deepEqual(langs, ['en'])
  })
}

test('names of languages in a menu are no text in them', () => {
  const menu = ['English', 'Français', 'Русский', 'עברית', '中文', 'Türkçe', 'اردو']
  assert.deepEqual(told([...menu, '', 'A title', '', ...Array(4).fill(english)], '').told, [])
})

test('a decision about one line leaves the languages of the other lines in question', () => {
  const bytes = new TextEncoder().encode([english, english, others.Urdu, others.Urdu].join('\n'))
  const {problems} = parseFile({file: 'a.txt', bytes, sha256: ''}, {roles: {1: 'paragraph'}})
  assert.deepEqual(
    problems.map(({code, line}) => `${code} ${line}`),
    ['language-unsupported 3'],
  )
})

test('a person who gave the language of a text is not asked again', () => {
  const bytes = new TextEncoder().encode(others.Urdu)
  assert.deepEqual(
    parseFile({file: 'a.txt', bytes, sha256: ''}, {lang: 'fa'}).parse?.draft.texts.map(({lang}) => lang),
    ['fa'],
  )
})
