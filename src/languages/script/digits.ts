/** Digits of any script as ASCII digits. */

const others = /(?!\d)\p{Nd}/gu

/** Value of a decimal digit: decimal digits come in runs of ten in Unicode, each run beginning with its nought. */
export function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  let nought = code
  while (nought > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--
  return (code - nought) % 10
}

/**
 * What stands for a decimal point in a key of the search, which holds letters and digits only: LATIN LETTER TWO WITH
 * STROKE, a phonetic sign given up long ago, without case, that no language writes and no normalisation changes.
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
