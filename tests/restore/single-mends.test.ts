/** What extraction did to single words and marks of Arabic and Persian, and what looks like it and is sound. */
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {textFrom, textSource} from '../../scripts/lab/bench/restore/accounts.ts'
import {restoreSource} from '../../src/edition/pipeline.ts'

/** A text as restored. */
function restored(text: string): string {
  return textFrom(restoreSource(textSource(text), []).lines)
}

function assertAsItWas(...texts: string[]): void {
  for (const text of texts) assert.equal(restored(text), text)
}

test('a comma or stop that stands at the next word goes to its own, and its space with it', () => {
  assert.equal(
    restored('كان الطريق طويل ،ووصل الناس .ثم عادوا ؛وناموا'),
    'كان الطريق طويل، ووصل الناس. ثم عادوا؛ وناموا',
  )
  assert.equal(restored('او پرسید ،چرا ؟کسی چیزی نگفت .'), 'او پرسید، چرا؟ کسی چیزی نگفت.')
  assert.equal(restored('قال ،"نعم" ،وذهب ،«مسرورا» .'), 'قال، "نعم"، وذهب، «مسرورا».')
})

test('marks in numbers, times, addresses and ellipses keep their places', () => {
  assertAsItWas(
    'بدأ العرض في الساعة 10 :30 وحضره 1 ،250 زائرا',
    'کلاس ساعت ۱۲ :۳۰ آغاز شد و ...ادامه دارد',
    'لغة ASP .NET وحدها، وموقع http ://example.org',
  )
  assertAsItWas('وصل القطار الأول،ثم الثاني')
})

test('questions and answers on one line stay in their order', () => {
  assert.equal(restored('س : هل وصل القطار ؟ ج : نعم وصل .'), 'س: هل وصل القطار؟ ج: نعم وصل.')
})

test('tanwin that was set before its letter, with a blank before the alef, comes back to the end of its word', () => {
  assert.equal(restored('كان يوًم ا حارا وعمًل ا شاًق ا'), 'كان يومًا حارا وعملًا شاقًا')
  assert.equal(restored('این کار کامًل ا درست و واقًع ا مهم بود'), 'این کار کاملًا درست و واقعًا مهم بود')
  assert.equal(restored('رجل ًا صالحا ً وأيض اً كريٌم وقاٍض'), 'رجلًا صالحاً وأيضاً كريمٌ وقاضٍ')
})

test('where tanwin is thrown all other marks are, and the words that they tore are put together', () => {
  assert.equal(restored('كان المدّر س كريًم ا جًّد ا، ثّم ُس ِئ َل عن ابنه'), 'كان المدرّس كريمًا جدًّا، ثمّ سُئِلَ عن ابنه')
})

test('marks in their places stay there', () => {
  assertAsItWas(
    'شكرًا لكم، هدىً وفتًى، مساءً وجزءًا، كتابٌ وقاضٍ، مثلاً',
    'معلّمٌ كبيرٌ في المدرّسة يقرأ كتابًا آخر',
    'معلّم بنّا مؤسّسهٔ ملّی را کاملاً می‌شناسد',
  )
})

test('words that were drawn out are written as they are spelt', () => {
  assert.equal(restored('الجامعـــة العربيـــة تستقبـل الطـلاب'), 'الجامعة العربية تستقبل الطلاب')
  assert.equal(restored('دانشـــگاه تهـــران در برنامـــهٔ تازه'), 'دانشگاه تهران در برنامهٔ تازه')
})

test('a tatweel that does not draw a word out stays', () => {
  assertAsItWas(
    'عام 1445هـ الموافق لـ 2024، قال لـ«الصباح» إن الـ GPS معطل',
    'جنگ سال‌های ۱۳۵۹ـ۱۳۶۷ و مسائل سیاسیـاجتماعی ایران',
    'الرحمـٰن الرحيم، قد تتغيَّـر الأحوال',
  )
})

test('a short Persian line in a Persian text keeps its letters though its words are Arabic ones', () => {
  const text =
    'فصلنامهٔ حقوق بین الملل\nکل مقاله‌ها\nاین پژوهش نشان می‌دهد که همکاری کشورهای منطقه در سال‌های گذشته بیشتر از رقابت آنان سود داشته است.'
  assertAsItWas(text)
})

test('Arabic that was typed on a Persian keyboard gets its own letters, short lines too', () => {
  assert.equal(
    restored(
      'بین المدینة والقریة\n\nقالت الوزارة إن المشروع الجدید الذی بدأ فی المدینة سوف یستمر حتی نهایة العام المقبل.',
    ),
    'بين المدينة والقرية\n\nقالت الوزارة إن المشروع الجديد الذي بدأ في المدينة سوف يستمر حتى نهاية العام المقبل.',
  )
})

test('lam and alef that changed places come back, in Arabic and in Persian', () => {
  assert.equal(
    restored('ال يعرف األهالي من بنى القلعة، فاألوراق ضاعت خالل الحرب، وال أحد يسأل عنها إال الزوار.'),
    'لا يعرف الأهالي من بنى القلعة، فالأوراق ضاعت خلال الحرب، ولا أحد يسأل عنها إلا الزوار.',
  )
  assert.equal(
    restored(
      'شهردار در پاسخ به این سؤال گفت که اطالعات بیشتر دربارهٔ مشکالت محله در سالن اجتماعات داده می‌شود.',
    ),
    'شهردار در پاسخ به این سؤال گفت که اطلاعات بیشتر دربارهٔ مشکلات محله در سالن اجتماعات داده می‌شود.',
  )
})

test('alef and lam stay where the text writes lam-alef as well', () => {
  assertAsItWas(
    'الخالة سالمة تسأل عن الحال، ولا أحد في المحال الثلاثة يعرف ثالثها، إلا ابنها بلال',
    'کمال و جمال در سالن به دنبال مثال دیگری می‌گردند، ولی سؤال اصلی حال آن‌هاست',
  )
})

test('a Persian text whose half-spaces were deleted gets them back where its words leave no doubt', () => {
  assert.equal(
    restored(
      'این سازمان میگوید که پروندهها را نمیبیند و نامههای مردم را نمیخواند. کارمندان گفتهاند که برنامهای تازه دارند.',
    ),
    'این سازمان می‌گوید که پرونده‌ها را نمی‌بیند و نامه‌های مردم را نمی‌خواند. کارمندان گفته‌اند که برنامه‌ای تازه دارند.',
  )
})

test('a Persian text whose half-spaces became blanks gets them back', () => {
  assert.equal(
    restored(
      'کودک می گوید کتاب ها را خوانده است و قصه ای تازه می خواهد. خانه اش بزرگ تر شده و دوستان او رفته اند و نمی آیند.',
    ),
    'کودک می‌گوید کتاب‌ها را خوانده است و قصه‌ای تازه می‌خواهد. خانه‌اش بزرگ‌تر شده و دوستان او رفته‌اند و نمی‌آیند.',
  )
})

test('a Persian text that has half-spaces of its own is left as its author wrote it', () => {
  assertAsItWas(
    'کودک می گوید کتاب ها را خوانده است و قصه ای تازه می‌خواهد، خانه اش بزرگ تر شده و دوستانش رفته اند.',
  )
})

test('words that only look as if they had lost a half-space stay whole', () => {
  assertAsItWas(
    'در میدان اصلی شهر میان مهمانان و همسایگان سخن از میراث و میوه و اشتباهات و توجهات بود و تنها بهار مانده بود و انتها پیدا نبود.',
    'تر و خشک با هم می سوزند.',
  )
})
