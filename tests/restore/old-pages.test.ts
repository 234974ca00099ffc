/** Arabic and Persian of the time before Unicode, opened as if it were Western. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textFrom, textSource} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource} from '../../src/edition/pipeline.ts'

/** A text in one page, read by another. */
function misread(text: string, written: string, read: string): string {
  const page = new TextDecoder(written)
  const bytes = new Map(
    Array.from({length: 128}, (_, at) => [page.decode(Uint8Array.of(128 + at)), 128 + at]),
  )
  return new TextDecoder(read).decode(Uint8Array.from(text, (char) => bytes.get(char) ?? char.charCodeAt(0)))
}

function restored(text: string): string {
  return textFrom(restoreSource(textSource(text), []).lines)
}

const arabic = 'وصلت البلدية رسالة من سكان القرية، وقالت إنها ستدرس الطلب؛ فهل تفعل؟'
const persian = 'در آينده پلي بر رود ساخته مي شود که سه پايه دارد، اما چگونه؟'

test('Windows-1256, ISO-8859-6 and their like come back from a Western page', () => {
  for (const [written, read] of [
    ['windows-1256', 'windows-1252'],
    ['windows-1256', 'macintosh'],
    ['iso-8859-6', 'windows-1252'],
    ['iso-8859-6', 'macintosh'],
  ] as const)
    assert.equal(restored(misread(arabic, written, read)), arabic, `${written} as ${read}`)
  assert.match(restored(misread(persian, 'windows-1256', 'windows-1252')), /پلی بر رود ساخته .* چگونه؟$/)
})

test('a single line of a sound file comes back, and the title that is too short to be told by itself', () => {
  const broken = misread(arabic, 'windows-1256', 'windows-1252')
  assert.equal(restored(`نص سليم في الأول.\n\n${broken}`), `نص سليم في الأول.\n\n${arabic}`)
  const title = misread('البلدية', 'windows-1256', 'windows-1252')
  assert.equal(restored(`${title}\n\n${broken}`), `البلدية\n\n${arabic}`)
})

test('Latin words beside misread ones stay', () => {
  const broken = misread(
    'قالت الشركة إن برنامج Word 97 يعمل، وإن café باريسي اسمه Zoé',
    'windows-1256',
    'windows-1252',
  )
  assert.match(restored(`${broken.replace('caf?', 'café')}`), /^قالت الشركة إن برنامج Word 97 يعمل، وإن caf/)
})

test('French, Icelandic and Turkish stay as they are', () => {
  for (const text of [
    'L’été dernier, Zoë a mangé à Orléans. « Ça, là. » ÉTÉ, À ÇÀ ET LÀ, NOËL, ŒUVRE.',
    'Það er á æ að sjá þá úti á Íslandi, ÞÝÐ ÁÆTLUN ÓÐS MANNS.',
    'Üç çöğür, öğüt, ÜÇÜNCÜ GÜN ÇÖZÜLDÜ, şöyle büyük bir düğün.',
  ])
    assert.equal(restored(text), text)
})

test('characters that were lost before are named, not guessed', () => {
  const lost = '\uFFFD\uFFFD\uFFFD قال الوزير إن المشروع الجديد سيبدأ في المدينة غدا \uFFFD\uFFFD'
  const {lines, problems} = restoreSource(textSource(lost), [])
  assert.equal(textFrom(lines), lost)
  assert.deepEqual(
    problems.filter(({code}) => code === 'characters-lost').map(({message}) => message.split(':')[0]),
    ['5 characters were lost before this file was made'],
  )
})
