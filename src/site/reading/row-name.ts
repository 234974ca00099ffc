/** What a row is called: by its number in the gutter, in words by those who hear the page, in lists of places, in the map. */

import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'

/** What stands in the gutter for the name of a row: the number of a paragraph; captions and notes are called so. */
export function labelOf(name: string, ui: Lang, words: Words): string {
  const {letter, number} = partsOf(name, (value) => writeOrdinal(value, ui))
  if (letter === 't' || letter === 'd') return ''
  return letter === 'p' ? number : nameInWords(letter, number, words)
}

/** A row's name in words: the title, a paragraph, a caption or a note, with its number in the digits of the language. */
export function rowName(name: string, ui: Lang, words: Words): string {
  const {letter, number} = partsOf(name, (value) => writeOrdinal(value, ui))
  return nameInWords(letter, number, words)
}

/** The same for a row of the open page, of which the letter of its id and what stands in the gutter are known. */
export function rowNameFrom(letter: string, label: string, words: Words): string {
  return letter === 'p' || letter === 't' || letter === 'd' ? nameInWords(letter, label, words) : label
}

function nameInWords(letter: string, number: string, {article}: Words): string {
  if (letter === 't') return article.title
  if (letter === 'd') return article.deck
  return fill({c: article.caption, n: article.note}[letter] ?? article.row, {id: number})
}

/** The letter of a row's name, and its number. */
export function partsOf(
  name: string,
  writeNumber: (value: number) => string,
): {letter: string; number: string} {
  return {letter: name.slice(0, 1), number: writeNumber(Number.parseInt(name.slice(1) || '1', 10))}
}

/** The word before the number in the interface's phrase for a row (`Paragraph {id}`); empty where the number comes first. */
export function rowWord(phrase: string): string {
  return phrase.endsWith('{id}') ? phrase.slice(0, -'{id}'.length) : ''
}
