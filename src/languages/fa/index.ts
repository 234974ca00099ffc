import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  face: 'markazi',
  shortName: 'فا',
  ownName: 'فارسی',
  digits: 'arabext',
  locale: 'fa-IR-u-ca-gregory-nu-arabext',
  secondCalendar: 'persian',
  months: 'ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر',
  secondMonths: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  // The study does not cover Persian: this is the mean of its languages.
  wordsPerMinute: 185,
  letters: 'پچژگکی',
  stopWords: 'در به از که را با برای و این آن است آیا چه چرا چگونه کجا کی شد شده بود',
  clitics: undefined,
  // The article stands in names taken from Arabic.
  article: /^ال(?=.{2})/,
  // Plural endings, with the ezafe that links them to the next word.
  endings: /(?:ها|هاي|هايي)$/,
  // The layout of the standard ISIRI 9147.
  keyboard: [
    '\u200Dضصثقفغعهخحجچ\\شسیبلاتنمکگظطزرذدپو./',
    '÷\u0652\u064C\u064D\u064B\u064F\u0650\u064E\u0651][}{|ؤئيإأآة»«:؛ك\u0653ژ\u0670\u200C\u0654ء><؟',
  ],
}
