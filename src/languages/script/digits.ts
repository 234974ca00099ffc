/** Digits of any script as ASCII digits. */

const others = /(?!\d)\p{Nd}/gu

/** The value of a decimal digit. Unicode has decimal digits in tens, each beginning with zero. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  let nought = code
  // Some runs stand side by side: the first of them is a number of whole runs before.
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--
  return (code - nought) % 10
}

/**
 * The decimal point in a search key, which holds only letters and digits: LATIN LETTER TWO WITH STROKE, an obsolete
 * phonetic sign without case that no language writes and no normalisation changes.
 */
const point = '\u01BB'
const points = /(?<=\d)[.\u066B](?=\d)/gu

/** A number in ASCII digits with its decimal point as a letter: 3.5 is not 35. */
export function pointAsLetter(number: string): string {
  return number.replace(points, point)
}

/** A text with its decimal digits in ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(others, (digit) => String(digitValue(digit)))
}
