import assert from 'node:assert/strict'
import {test} from 'node:test'
import {
  assertAccounted,
  assertOrdered,
  assertSettled,
  textSource,
} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource as restore} from '../../src/edition/pipeline.ts'

/** Texts of the lines after restoring. */
function linesOf(text: string): string[] {
  const source = textSource(text)
  const restored = restore(source, [])
  assertAccounted(source, restored)
  assertOrdered(restored)
  assertSettled(restored)
  return restored.lines.map(({spans}) => spans.map((span) => span.text).join(''))
}

const rows = [
  [
    'The river had been dry for nine years when the rain came.',
    'كان النهر جافًا منذ تسع سنوات حين جاء المطر.',
  ],
  ['Nobody in the town had expected it at all.', 'ولم يكن أحد في المدينة يتوقع ذلك أبدًا.'],
  ['The bridge stood in water again.', 'وعاد الجسر إلى الوقوف في الماء من جديد.'],
  ['The mayor said that they had forgotten its sound.', 'قال العمدة إنهم كانوا قد نسوا صوت الماء.'],
] as const
const persian = [
  'رودخانه نه سال خشک بود که باران آمد.',
  'هیچ‌کس در شهر انتظارش را نداشت.',
  'پل دوباره در آب ایستاد.',
  'شهردار گفت که صدایش را از یاد برده بودند.',
]

test('a text and its translation in two columns are parted, whatever stands between the columns', () => {
  for (const divider of ['\t', '\t\t', ' | ', '|'])
    assert.deepEqual(linesOf(rows.map((row) => row.join(divider)).join('\n')), rows.flat(), divider)
})

test('a table loses its strokes, its head, the line under it and the numbers that only count its rows', () => {
  const table = rows.map(([a, b], at) => `| ${at + 1} | ${a} | ${b} |`)
  assert.deepEqual(linesOf(['| English | Arabic |', '|---|---|', ...table].join('\n')), rows.flat())
  const digits = ['١', '٢', '٣', '٤']
  assert.deepEqual(linesOf(rows.map((row, at) => `${digits[at]}\t${row.join('\t')}`).join('\n')), rows.flat())
})

test('numbers of a table that do not count its rows are kept, and so are those of numbered paragraphs', () => {
  const years = [1914, 1918, 1919, 1939]
  const dated = linesOf(rows.map((row, at) => `${years[at]}\t${row.join('\t')}`).join('\n'))
  assert.deepEqual(
    dated,
    rows.flatMap(([a, b], at) => [`${years[at]} ${a}`, b]),
  )
  const numbered = rows.map(([a, b], at) => [`${at + 1}. ${a}`, b])
  assert.deepEqual(linesOf(numbered.map((row) => row.join('\t')).join('\n')), numbered.flat())
})

test('three columns of three languages are parted, and a row whose translation is missing stays', () => {
  const text = rows.map(([a, b], at) => [a, b, persian[at]].join('\t'))
  const lines = linesOf([...text, 'Only this was never translated by anyone.\t\t'].join('\n'))
  assert.deepEqual(lines, [
    ...rows.flatMap(([a, b], at) => [a, b, persian[at]!]),
    'Only this was never translated by anyone.',
  ])
})

test('a table in one language, a glossary inside a text and strokes in running text stay as they are', () => {
  const oneLanguage = rows.map(([a]) => `${a}\t${a.replace('The', 'A')}`)
  assert.equal(linesOf(oneLanguage.join('\n')).length, oneLanguage.length)
  const glossary = ['river\tنهر', 'bridge\tجسر', 'rain\tمطر', ...rows.map(([a]) => a)].join('\n\n')
  assert.ok(linesOf(glossary).includes('river نهر'))
  assert.ok(linesOf(rows.map(([a]) => `${a} | ${a}`).join('\n')).every((line) => line.includes(' | ')))
})
