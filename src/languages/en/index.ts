import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'ltr',
  script: 'Latn',
  ownName: 'English',
  digits: 'latn',
  locale: 'en-GB-u-ca-gregory',
  stopWords: 'the a an of in on to for and or by with from at as is was be',
  clitics: undefined,
}
