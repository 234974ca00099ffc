/** TMX → the texts of its units, which stay in their pairs. */

import {readContained} from '../container/tree-source.ts'
import {
  allInside,
  attributeValue,
  elementsOf,
  firstOf,
  localName,
  parseXml,
  textInside,
  type XmlElement,
} from '../container/xml.ts'
import {listedLang} from '../epub/book.ts'
import {decodeText} from '../plain-text.ts'
import type {RawFile, Reader, ReadResult} from '../reader.ts'
import {readRows, type TextRow} from './rows.ts'

/** Translation memories. */
export const tmxFile: Reader = {
  extensions: ['tmx'],
  recognises: ({bytes}) =>
    /<tmx\b/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '')),
  read: (raw) => readContained(raw, 'translation memory', () => readUnits(raw)),
}

function readUnits(raw: RawFile): ReadResult {
  const decoded = decodeText(raw.bytes)
  const root = parseXml(decoded?.text ?? '', raw.file)
  const units = allInside(firstOf(root, 'body'), 'tu')
  // This program's own memories hold the sentences and clauses of a row again, as units of their own.
  const whole = units.filter(
    (unit) => !/^(?:sentence|clause|phrase)$/.test(attributeValue(unit, 'segtype') ?? ''),
  )
  const chosen = whole.some(
    (unit) => attributeValue(unit, 'segtype') === 'paragraph' || attributeValue(unit, 'segtype') === 'block',
  )
    ? whole
    : units
  return readRows(raw, chosen.map(rowOf), 'translation memory', decoded?.encoding)
}

function rowOf(unit: XmlElement): TextRow {
  const row = new Map<ReturnType<typeof listedLang> & string, string[]>()
  for (const variant of elementsOf(unit, 'tuv')) {
    const lang = listedLang(attributeValue(variant, 'lang'))
    if (lang !== undefined && !row.has(lang)) row.set(lang, [segmentText(firstOf(variant, 'seg'))])
  }
  return row
}

/** The words of a segment, without the codes of the format that it came from. */
function segmentText(segment: XmlElement | undefined): string {
  return (segment?.children ?? [])
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value
      if (child.type !== 'element') return ''
      return localName(child) === 'hi'
        ? segmentText(child)
        : /^(?:bpt|ept|it|ph|ut)$/.test(localName(child))
          ? ''
          : textInside(child)
    })
    .join('')
}
