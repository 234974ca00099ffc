import type {Language} from '../language.ts'

export const language: Language = {
  dir: 'rtl',
  script: 'Arab',
  ownName: 'العربية',
  digits: 'arab',
  locale: 'ar-EG-u-ca-gregory-nu-arab',
  stopWords: 'في من على إلى عن و ما أو أن هذا هذه',
  // "And", "so" before "with", "as", "for" before the article, whose alef "for" swallows.
  clitics: /^([وف]?)([بكل]?)(ا?ل)?/,
}
