import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textFrom, textSource} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource} from '../../src/edition/pipeline.ts'

/** The letters of a text after restoring, and as it was given. */
function lettersAfter(text: string): readonly [string, string] {
  const letters = (each: string) => each.replace(/[^\p{L}\p{N}]/gu, '')
  return [letters(textFrom(restoreSource(textSource(text), []).lines)), letters(text)]
}

/** Lines in order, with what extraction, word processors and people put between letters. */
const inOrder: Readonly<Record<string, string>> = {
  'tanwin split by an extractor':
    'كانت العودة حدًث ا مهًم ا لأهل المدينة الذين ضّج ت ساحاتهم بالفرح، وكان الجسر قديًم ا جًد ا لكنه صمد.',
  'a question and its answer in one line': `
کوهنوردی ورزشی است که نیاز به آمادگی بدنی دارد و در این نوشته به چند
پرسش خوانندگان پاسخ می‌دهیم و امیدواریم که برای تازه‌کارها سودمند باشد.
س : چند کفش خوب برای شروع کوهنوردی پیشنهاد کنید؟ ج : فهرست
کفش‌های مناسب در پایان نوشته آمده است و می‌توانید آن را ببینید.`,
  'blanks for the joiners of compounds, some at the end of a line': `
برف سنگینی که از دیروز در شمال کشور باریده است راه ها را بسته و روستا
ها را از شهر جدا کرده است. مردم می گویند که چنین برفی را در بیست سال
گذشته ندیده اند و کودکان از دیدن آن خوشحال هستند. خانه های قدیمی
ی روستا زیر برف مانده اند و کار گروه های امدادی برای باز کردن راه ها
از بامداد آغاز شده است. کامیون ها به اندازه ی خانه ها برف جا به جا کرده اند`,
  'missing blanks':
    'صدها تن ازکودکان مهاجر بی سر و صدا بهکمپ چادری در مرز تگزاس\nبرده شدند و کسی چیزی ازاین ماجرا نگفت.',
}

for (const [what, text] of Object.entries(inOrder)) {
  test(`a line that is in order stays so with ${what}`, () => {
    const [after, before] = lettersAfter(text)
    assert.equal(after, before)
  })
}
