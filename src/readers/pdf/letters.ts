/** What glyphs stand for, as letters: forms by position and ligatures become the letters that are read. */

/** Forms by position, and ligatures: where Unicode has those of Latin, of Hebrew and Arabic. */
const shaped: readonly (readonly [first: number, last: number])[] = [
  [0xfb00, 0xfb06],
  [0xfb1d, 0xfdfd],
  [0xfe70, 0xfefc],
]

/** Controls of direction and what is drawn as nothing. */
const controls = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** An alef before a lam in one glyph: the ligature of lam and alef, written as it is seen. */
const turnedLigature = /^(\p{L})(\p{L})$/u

/** The letters that the text of a glyph says. */
export function glyphLetters(text: string): string {
  if (/^[ -~]$/.test(text)) return text
  const plain = inByteOrder(text)
    .replace(/[\t\n\r\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(controls, '')
    .replace(/[^\0-\uFAFF]/gu, plainForm)
  const [, first = '', second = ''] = turnedLigature.exec(plain) ?? []
  return isAlef(first) && isLam(second) ? second + first : plain
}

/** The letters of a ligature whose halves some programs write with their two bytes turned round. */
function inByteOrder(text: string): string {
  return /^[\u4100\u6100\u6200\u6600\u6900\u6A00\u6C00\u7300\u7400]{2,3}$/.test(text)
    ? text.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) >> 8))
    : text
}

/** The letters of a form by position; a mark that stands alone there stands on a blank. */
function plainForm(form: string): string {
  const code = form.codePointAt(0) ?? 0
  const isShaped = shaped.some(([first, last]) => code >= first && code <= last)
  return isShaped ? form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, '') : form
}

/** Told by their forms, so that no letter stands here: the ligature's own forms are U+FEF5 to U+FEFC. */
const ligatures = Array.from({length: 8}, (_, at) => String.fromCharCode(0xfef5 + at).normalize('NFKC'))
const lams = new Set(ligatures.map((pair) => pair.charAt(0)))
const alefs = new Set(ligatures.map((pair) => pair.charAt(1)))

/** The alef without a sign. */
export const plainAlef = ligatures.at(-1)?.charAt(1) ?? ''

/** The lam. */
export const plainLam = ligatures.at(-1)?.charAt(0) ?? ''

/** Whether a letter is an alef, whatever stands on it. */
export function isAlef(letter: string): boolean {
  return alefs.has(letter)
}

/** Whether a letter is a lam. */
export function isLam(letter: string): boolean {
  return lams.has(letter)
}

/** Whether two texts have the same letters in whatever order. */
export function isSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** A string of a PDF as text: UTF-16 or UTF-8 by its first bytes, else its bytes. */
export function textOfString(value: string): string {
  const bytes = Uint8Array.from(value, (char) => char.charCodeAt(0))
  if (value.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(bytes)
  return value.startsWith('\xEF\xBB\xBF') ? new TextDecoder().decode(bytes) : value
}
