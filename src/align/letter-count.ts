/** The length of a text for the aligner: its number of letters and digits. */
const counted = /^[\p{L}\p{Nd}]$/u

/** Cache by code unit: 1 counts, 2 does not, 0 not looked up yet. */
const units = new Uint8Array(0x10000)

/** Unicode counts tatweel as a letter; readers do not. */
units[0x640] = 2

function counts(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const point = text.codePointAt(at)!
  if (point > 0xffff) return counted.test(String.fromCodePoint(point))
  if (units[unit] === 0) units[unit] = counted.test(text[at]!) ? 1 : 2
  return units[unit] === 1
}

/** Letters and decimal digits of a text, tatweel left out. */
export function letterCount(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (counts(text, at)) count++
  return count
}
