/** Names of rows: the number in the gutter, and in words for screen readers, lists of places and the row map. */

import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'

/** The label in the gutter: the number of a paragraph; a word for captions and notes. */
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

/** The same, from the first letter of a row's id and its label in the gutter. */
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

/** The word before the number in the phrase for a row (`Paragraph {id}`); empty where the number comes first. */
export function rowWord(phrase: string): string {
  return phrase.endsWith('{id}') ? phrase.slice(0, -'{id}'.length) : ''
}
