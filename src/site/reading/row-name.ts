/** What a row is called: by its number in the gutter, in words by those who hear the page, in lists of places, in the map. */

import type {Lang} from '../../languages/index.ts'
import type {Words} from '../../store/interface.ts'
import {writeOrdinal} from '../../text/dates.ts'
import {fill} from '../../text/fill.ts'
import type {SegmentId} from '../../text/model.ts'

/** What stands in the gutter: the number of a paragraph; for captions and notes a sign before it. */
export function labelOf(id: SegmentId, writeNumber: (value: number) => string): string {
  const {letter, number} = partsOf(id, writeNumber)
  return `${{c: '▫', n: '*'}[letter] ?? ''}${number}`
}

/** Its name in words: the title, a paragraph, a caption or a note, with its number in the digits of the language. */
export function rowName(id: SegmentId, ui: Lang, {article}: Words): string {
  const {letter, number} = partsOf(id, (value) => writeOrdinal(value, ui))
  if (letter === 't') return article.title
  if (letter === 'd') return article.deck
  return fill({c: article.caption, n: article.note}[letter] ?? article.row, {id: number})
}

/** The letter of its kind, and its number with what was added to it. */
export function partsOf(
  id: SegmentId,
  writeNumber: (value: number) => string,
): {letter: string; number: string} {
  const [, letter = '', digits = '', rest = ''] = /^([a-z])(\d*)(.*)$/.exec(id) ?? []
  const [, lang = '', nth = ''] = /^-([a-z]+)(\d+)$/.exec(rest) ?? []
  const added = lang === '' ? rest : `+${writeNumber(Number(nth))}`
  return {letter, number: `${digits === '' ? '' : writeNumber(Number(digits))}${added}`}
}

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
