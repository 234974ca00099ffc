/** Names of rows: the number in the gutter, and in words for screen readers, lists of places and the row map. */

import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import type {SegmentKind} from '../../text/model.ts'

/** The label in the gutter: the number of a paragraph; a word for figures, captions and notes. */
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

/**
 * The same, from the first letter of a row's id and its label in the gutter. A number is that of a paragraph, beside
 * whatever the id says that it stands.
 */
export function rowNameFrom(letter: string, label: string, words: Words): string {
  if (/^\p{Nd}+$/u.test(label)) return nameInWords('p', label, words)
  return label === '' ? nameInWords(letter, label, words) : label
}

/** The same with what the row is besides a paragraph: an item of a list, a line of verse. */
export function rowNameWithKind(
  {name, kind}: {readonly name: string; readonly kind: SegmentKind},
  ui: Lang,
  words: Words,
): string {
  const row = rowName(name, ui, words)
  const said: Readonly<Partial<Record<SegmentKind, string>>> = words.structure
  return said[kind] === undefined || kind === 'figure'
    ? row
    : fill(words.structure.named, {row, kind: said[kind]})
}

function nameInWords(letter: string, number: string, {article, structure}: Words): string {
  if (letter === 't') return article.title
  if (letter === 'd') return article.deck
  const phrases: Readonly<Partial<Record<string, string>>> = {
    c: article.caption,
    f: structure.figure,
    n: article.note,
  }
  return fill(phrases[letter] ?? article.row, {id: number})
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
