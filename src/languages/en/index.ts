import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'ltr',
  script: 'Latn',
  ownName: 'English',
  digits: 'latn',
  locale: 'en-GB-u-ca-gregory',
}
