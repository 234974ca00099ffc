import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  shortName: 'ع',
  ownName: 'العربية',
  digits: 'arab',
  locale: 'ar-EG-u-ca-gregory-nu-arab',
  secondCalendar: undefined,
  months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  secondMonths: undefined,
  wordsPerMinute: 140,
  letters: '',
  stopWords: 'في من على إلى عن و ما أو أن هذا هذه هل ماذا متى أين كيف لماذا كم التي الذي قد كان كانت',
  // "And" or "so", then "with", "as" or "for", then the article, which loses its alef after "for".
  clitics: /^([وف]?)([بكل]?)(ا?ل)?/,
  article: /^[وف]?(?:[بك]?ال|لل)(?=.{2})/,
  // After the ending of a people's name: feminine, plurals, dual, accusative.
  endings: /(?<=ي)(?:ه|ين|ون|ات|ا|تين|تان)$/,
  // The layout Arabic (101).
  keyboard: [
    'ذضصثقفغعهخحجد\\شسيبلاتنمكطئءؤرﻻىةوزظ',
    '\u0651\u064E\u064B\u064F\u064Cﻹإ`÷×؛<>…\u0650\u064D][ﻷأـ،/:"~\u0652}{ﻵآ\',.؟',
  ],
}
