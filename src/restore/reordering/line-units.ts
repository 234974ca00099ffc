/**
 * Splits a line into units, the smallest parts that move as one: letters with their marks, and numbers and Latin words
 * as wholes.
 *
 * Punctuation belongs to the unit before it, or to the unit after it if it stands directly against that one.
 */
import type {Lang} from '../../languages/index.ts'
import {arabicLetter, modelLetter, silent} from './model-spelling.ts'

/** One unit of a line. */
export interface LineUnit {
  /** The text as found, with marks and characters that only join. */
  readonly text: string
  /** The letter in the model's spelling; `#` for a number or Latin words. */
  readonly letter: string
  /** Number of spaces before the unit and its punctuation. */
  readonly gap: number
  /** Punctuation directly before it: an opening bracket, or a stop that extraction put at the wrong end. */
  before: string
  /** Punctuation after it, with the spaces inside. */
  after: string
}

/** A Latin word or a number, with what joins its parts: `2023-02-04`, `F-16s`, `20,000`. */
const numberOrWord = String.raw`[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*(?:[-–./:,٫٬'’&_@+°$€£]+[\p{Script=Latin}\p{N}]+)*[%٪°]?`
/** A Latin word, with the point or comma between it and the next. */
const latin = String.raw`(?=\p{Script=Latin})${numberOrWord}`
/** A foreign unit: several Latin words in a row, or a number; in brackets or not. */
const foreign = new RegExp(
  String.raw`^[([{]?\s?(?:${latin}(?:[.,:;&-]{0,2} +${latin})*(?:(?<=(?<!\p{L})\p{Lu})\.)?(?![\p{Script=Latin}\p{N}])|${numberOrWord})(?:\s?[)\]}])?`,
  'u',
)

/** Split a line into units. White space at its ends is dropped. */
export function unitsOfLine(line: string, lang: Lang): LineUnit[] {
  const text = line.trim()
  const units: LineUnit[] = []
  let [gap, before] = [0, '']
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    const last = units.at(-1)
    const whole = /[\p{Script=Latin}\p{N}([{]/u.test(char) ? foreign.exec(text.slice(at))?.[0] : undefined
    if (whole !== undefined && balanced(whole)) {
      units.push({text: whole, letter: '#', gap, before, after: ''})
      gap = 0
      before = ''
      at += whole.length
      continue
    }
    at += char.length
    if (/\s/u.test(char)) {
      if (before === '') gap += 1
      else before += ' '
    } else if (silent.test(char) && last !== undefined && gap === 0 && before === '') {
      units[units.length - 1] = {...last, text: last.text + char}
    } else if (arabicLetter.test(char)) {
      units.push({text: char, letter: modelLetter(char, lang), gap, before, after: ''})
      gap = 0
      before = ''
    } else if (last === undefined || gap > 0 || before !== '') before += char
    else last.after += char
  }
  const last = units.at(-1)
  if (last !== undefined) last.after += `${' '.repeat(Math.min(gap, 1))}${before}`
  return units
}

/** Whether a foreign unit has both its brackets or none. */
function balanced(text: string): boolean {
  return /^[([{]/u.test(text) === /[)\]}]$/u.test(text)
}

/** Whether a word begins with this unit. */
export function startsWord(units: readonly LineUnit[], at: number): boolean {
  const [before, unit] = [units[at - 1], units[at]]
  if (before === undefined || unit === undefined) return true
  return (
    unit.gap > 0 || before.after !== '' || unit.before !== '' || before.letter === '#' || unit.letter === '#'
  )
}
