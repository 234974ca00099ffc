const names = new Intl.DisplayNames('en', {type: 'language'})

/** English name of a language by its code (BCP 47 or ISO 639-3), for messages and data. */
export function englishName(code: string): string {
  return names.of(code) ?? code
}
