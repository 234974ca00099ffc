/** What glyphs stand for, as letters: forms by position and ligatures become the letters that are read. */

/** Letters of forms by position, and ligatures of Latin. */
const shaped = /[\uFB00-\uFB06\uFB1D-\uFDFD\uFE70-\uFEFC]/gu

/** Controls of direction and what is drawn as nothing. */
const controls = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** An alef before a lam in one glyph: the ligature of lam and alef, written as it is seen. */
const turnedLigature = /^(\p{L})(\p{L})$/u

/** The letters that the text of a glyph says. */
export function lettersOf(text: string): string {
  if (/^[ -~]$/.test(text)) return text
  const plain = text
    .replace(/[\t\n\r\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(controls, '')
    .replace(shaped, (form) => form.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''))
  const [, first = '', second = ''] = turnedLigature.exec(plain) ?? []
  return isAlef(first) && isLam(second) ? second + first : plain
}

/** Told by their forms, so that no letter stands here: the ligature's own forms are U+FEF5 to U+FEFC. */
const ligatures = Array.from({length: 8}, (_, at) => String.fromCharCode(0xfef5 + at).normalize('NFKC'))
const lams = new Set(ligatures.map((pair) => pair.charAt(0)))
const alefs = new Set(ligatures.map((pair) => pair.charAt(1)))

/** The alef without a sign. */
export const alef = ligatures.at(-1)?.charAt(1) ?? ''

function isAlef(letter: string): boolean {
  return alefs.has(letter)
}

/** Whether a letter is a lam. */
export function isLam(letter: string): boolean {
  return lams.has(letter)
}
