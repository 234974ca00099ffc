/** The line at the foot of each printed page. */

/**
 * Style that prints a line at the foot of every page. Browsers let no element repeat in the margin, so the text goes
 * into the style itself, every character that could end the string or the style escaped.
 */
export function printFooter(line: string): string {
  const text = line.replace(
    /[^\p{L}\p{M}\p{N} .,:/·-]/gu,
    (found) => `\\${found.codePointAt(0)!.toString(16)} `,
  )
  return `@page{@bottom-left{content:"${text}";font:8pt serif}}`
}
