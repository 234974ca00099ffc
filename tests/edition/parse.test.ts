import assert from 'node:assert/strict'
import {test} from 'node:test'
import {parseFile} from '../../src/edition/pipeline.ts'

const sentence =
  'أعلنت وزارة الطاقة أن إنتاج الكهرباء من الشمس زاد هذا العام بنسبة الثلث، وأن محطتين جديدتين ستدخلان الخدمة قبل الصيف المقبل.'
const text = ['عنوان المقال عن الشمس', '', sentence, '', `وقال الوزير إن ${sentence}`].join('\n')

function textsOf(source: string): string[] | undefined {
  const {parse} = parseFile({file: 'a/source.txt', bytes: new TextEncoder().encode(source), sha256: ''})
  return parse?.draft.texts.flatMap(({segments}) => segments.map((segment) => segment.text))
}

for (const label of ['windows-1252', 'windows-1256', 'latin1']) {
  test(`a file that was read as ${label} and saved, once or twice, is read as what it was`, () => {
    const decoder = new TextDecoder(label)
    const wrong = (line: string) => decoder.decode(new TextEncoder().encode(line))
    const once = text.split('\n').map(wrong)
    const twice = once.map(wrong)
    for (const lines of [once, twice]) assert.deepEqual(textsOf(lines.join('\n')), textsOf(text))
  })
}

test('the source of a page gives its heading and its paragraphs, and no script, menu or tag', () => {
  const page = [
    '<!DOCTYPE html>',
    '<html lang="ar"><head><title>عنوان الصفحة - الموقع</title>',
    '<script>',
    'function f() { return a<2 }',
    '</script></head>',
    '<body><nav><a href="/">الرئيسية</a></nav>',
    '<h1>عنوان المقال عن الشمس</h1>',
    `<p>${sentence}</p><p>وقال الوزير إن ${sentence}</p>`,
    '</body></html>',
  ]
  assert.deepEqual(textsOf(page.join('\n')), textsOf(text))
})
