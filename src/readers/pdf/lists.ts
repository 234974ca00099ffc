/** Tells items of lists by the signs that they begin with. */
import {digitValue} from '../../languages/script/digits.ts'
import type {TextLine} from './lines.ts'

/** Signs of items without a number. */
const bullet =
  /^[\u2022\u2023\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u2043\u2219\u27A2\u2756\u25BA\u25B6\u2713\uF0B7\uF0A7*\u2013\u2014-]\s{1,3}(?=\S)/

/** A number with a point or a bracket behind it. */
const numbered = /^[([]?(\p{Nd}{1,3})\s?[.):\]-]\s{1,3}(?=\S)|^(\p{Nd}{1,3})\s?[\u2013\u2014-]\s{1,3}(?=\S)/u

/** The sign of an item. */
export interface ItemSign {
  /** Its characters, blanks behind it included. */
  readonly length: number
  readonly number?: number
}

/** The sign that a text begins with; undefined where it is no item. */
export function itemSignOf(text: string): ItemSign | undefined {
  const [mark] = bullet.exec(text) ?? []
  if (mark !== undefined) return {length: mark.length}
  const [whole, first, second] = numbered.exec(text) ?? []
  const digits = first ?? second
  if (whole === undefined || digits === undefined) return undefined
  return {length: whole.length, number: Number([...digits].map(digitValue).join(''))}
}

/** Whether a line begins with the sign of an item. */
export function startsWithSign({text}: TextLine): boolean {
  return itemSignOf(text.trimStart()) !== undefined
}

/** Whether a line begins with a sign that stands nowhere but before items; dashes and numbers stand in sentences too. */
export function startsWithBullet({text}: TextLine): boolean {
  return /^[^\p{L}\p{N}\p{Pd}*\s]\s/u.test(text.trimStart()) && bullet.test(text.trimStart())
}
