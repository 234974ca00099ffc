/** What a row's number is called by those who hear the page: "Paragraph 7", of which the page shows the number alone. */

/** The word before the number in the interface's phrase for a row (`Paragraph {id}`); empty where the number comes first. */
export function rowWord(phrase: string): string {
  return phrase.endsWith('{id}') ? phrase.slice(0, -'{id}'.length) : ''
}

/**
 * Style that puts that word before every row's number, at no size: it is part of the number's name and is not seen.
 * Once a page it is a tenth of what it costs as an attribute of every row.
 */
export function rowWordStyle(phrase: string): string {
  const word = rowWord(phrase)
  if (word === '') return ''
  const text = word.replace(/[^\p{L}\p{M} ]/gu, (found) => `\\${found.codePointAt(0)!.toString(16)} `)
  return `.n:before{content:"${text}";font-size:0}`
}
