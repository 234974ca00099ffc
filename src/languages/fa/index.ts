import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  ownName: 'فارسی',
  digits: 'arabext',
  locale: 'fa-IR-u-ca-gregory-nu-arabext',
}
