import {asciiDigits} from '../../languages/script/digits.ts'
import type {WorkLine} from '../../text/model.ts'
import {editLines, type Rule} from '../../text/rule.ts'
import {editsOf, textOf} from '../../text/spans.ts'

/** A number with its separators, apart from letters. */
const number = /(?<![\p{L}\p{N}._/@#+-])\p{Nd}+(?:[.,:/٫٬-]\p{Nd}+)*(?![\p{L}\p{N}_/@])/gu
/** A number that is a count or a year: no code and no telephone number. */
const plain = /^\d{3,5}$/

/** Evidence from which the digits of a text are known to be turned. */
const enough = 4
/** What a number tells that begins with a nought, and one that is a year from its end only. */
const [byNought, byYear] = [2, 1.5]

/** The digits of numbers stand from their end: whoever reversed the line letter by letter reversed them too. */
export const turnedDigits: Rule = {
  code: 'turned-digits',
  evidence:
    'Several numbers begin with noughts or are years from their end only, and none is so as it stands.',
  spares: 'Telephone numbers, codes, and every text with a round number or a year in order.',
  apply(lines) {
    if (!areTurned(lines)) return {lines}
    const gone = {reason: 'turned digits', confidence: 1}
    return editLines(lines, 'turned-digits', gone, (text) =>
      editsOf(text, number, (found) => [...found].reverse().join('')).filter(
        ({start, end, text: mended}) => mended !== text.slice(start, end),
      ),
    )
  },
}

/** Whether the numbers of a text are turned. */
function areTurned(lines: readonly WorkLine[]): boolean {
  let wrong = 0
  for (const line of lines) {
    for (const [found] of textOf(line).matchAll(number)) {
      const digits = asciiDigits(found)
      if (!plain.test(digits)) continue
      const turned = [...digits].reverse().join('')
      if (isPlain(digits) || (digits === turned && isYear(digits))) return false
      if (digits.startsWith('0') && !digits.endsWith('0')) wrong += byNought
      else if (isYear(turned)) wrong += byYear
    }
  }
  return wrong >= enough
}

/** Whether a number shows that it stands as it was written: a round number or a year. */
function isPlain(digits: string): boolean {
  return !digits.startsWith('0') && (digits.endsWith('0') || isYear(digits))
}

/** A year of our time in a calendar of the languages. */
function isYear(digits: string): boolean {
  return /^(?:19|20|13|14)\d\d$/.test(digits)
}
