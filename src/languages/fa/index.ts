import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  ownName: 'فارسی',
  digits: 'arabext',
  locale: 'fa-IR-u-ca-gregory-nu-arabext',
  stopWords: 'در به از که را با برای و این آن است',
  clitics: undefined,
}
