import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'ltr',
  script: 'Latn',
  shortName: 'EN',
  ownName: 'English',
  digits: 'latn',
  locale: 'en-GB-u-ca-gregory',
  secondCalendar: undefined,
  months: 'January February March April May June July August September October November December',
  secondMonths: undefined,
  wordsPerMinute: 230,
  letters: '',
  stopWords:
    'the a an of in on to for and or by with from at as is was be are were it its this that which who what when where why how do does did has have had',
  clitics: undefined,
  article: undefined,
  endings: /s$/,
  // The layout of the United States.
  keyboard: ["`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", '~QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'],
}
