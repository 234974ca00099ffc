import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textSource} from '../../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource as restore} from '../../../src/edition/pipeline.ts'
import {turnBrackets} from '../../../src/restore/reordering/compose.ts'
import {unitsOfLine} from '../../../src/restore/reordering/line-units.ts'
import {modelledLang, modelSpelling} from '../../../src/restore/reordering/model-spelling.ts'

function mended(...lines: string[]): string {
  return restore(textSource(lines.join('\n')), [])
    .lines.map(({spans}) => spans.map(({text}) => text).join(''))
    .join('\n')
}

test('a Persian line whose pieces stand in reverse order reads as it was written', () => {
  const broken = 'ست که ما به آن نیاز داریم شته ا های گذ این یکی از کتاب'
  assert.equal(mended(broken).replaceAll('\u200C', ''), 'این یکی از کتابهای گذشته است که ما به آن نیاز داریم')
})

test('a line that reads well is left as it stands, in Persian and in Arabic', () => {
  const persian = 'مدیر کتابخانه می‌گوید که شمار اعضا در دو سال دو برابر شده است و بیشتر آنان جوان‌اند.'
  const arabic = 'قال مدير المكتبة إن عدد الأعضاء تضاعف خلال عامين وإن أكثرهم من الشباب والطلاب.'
  assert.equal(mended(persian), persian)
  assert.equal(mended(arabic), arabic)
})

test('a line of letters that make no words is left as it stands', () => {
  const line = 'غپچ ژظط خحع ثصض گچپ ذزژ ظغق چپگ'
  assert.equal(mended(line), line)
})

test('a number and bracketed Latin letters move as one piece', () => {
  const pieces = unitsOfLine('سال 2023-02-04 (BBZ) آمد', 'fa').filter(({letter}) => letter === '#')
  assert.deepEqual(
    pieces.map(({text}) => text),
    ['2023-02-04', '(BBZ)'],
  )
})

test('brackets with their backs to their text are turned, others are not', () => {
  assert.equal(turnBrackets('گفت )و خندید( و رفت'), 'گفت (و خندید) و رفت')
  assert.equal(turnBrackets('گفت (و خندید) و رفت'), 'گفت (و خندید) و رفت')
})

test('a word is the same to the model on either keyboard, in the letters of its language', () => {
  assert.equal(modelSpelling('كتابهايي', 'fa'), 'کتابهایی')
  assert.equal(modelSpelling('کتابی', 'ar'), 'كتابي')
})

test('Persian is told from Arabic by its letters', () => {
  assert.equal(modelledLang('این یک کتاب درباره پدر و مادر است'), 'fa')
  assert.equal(modelledLang('هذا كتاب عن الأب والأم في المدينة'), 'ar')
})

test('a line with a wide gap at every word is mended at once, and not again', () => {
  const broken = 'ست  که  ما  به  آن  نیاز  داریم  شته  ا  های  گذ  این  یکی  از  کتاب'
  const once = mended(broken)
  assert.equal(mended(once), once)
})
