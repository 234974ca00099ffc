/** Letters and quotation marks that look alike or are typed for one another, as one: for comparing, never for text. */

const folds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  '’': "'",
  '‘': "'",
}
/** The folds by code unit, in a table that ends with the last of them: every letter of every line is looked up in it. */
const byCode: readonly (string | undefined)[] = foldTable()

function foldTable(): (string | undefined)[] {
  const codes = Object.keys(folds).map((letter) => letter.charCodeAt(0))
  return Array.from({length: Math.max(...codes) + 1}, (_, code) => folds[String.fromCharCode(code)])
}

/** A text with its look-alike letters as one; as long as before. */
export function foldLookAlikes(text: string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const fold = byCode[text.charCodeAt(at)]
    if (fold === undefined) continue
    out += text.slice(from, at) + fold
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}
