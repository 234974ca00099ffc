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

/** A text with its decimal digits in ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(others, (digit) => String(digitValue(digit)))
}
