/**
 * Text inside XML 1.0: what must be escaped, and the characters that XML cannot hold at all.
 */

/**
 * One code point that is not a `Char` of XML 1.0 (section 2.2): most C0 controls, surrogates without their
 * other half, U+FFFE and U+FFFF.
 */
export const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Character data or an attribute value between double quotes. A tab, line feed or carriage return becomes a
 * reference, since parsers normalise them; a character that XML forbids becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(forbiddenInXml, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => {
    return escapes[character] ?? `&#${character.codePointAt(0)};`
  })
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
