import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  ownName: 'العربية',
  digits: 'arab',
  locale: 'ar-EG-u-ca-gregory-nu-arab',
}
