/** What a reader sees of a text, as plain text: what is raised or lowered in the characters that Unicode has for it. */
import type {MarkType, Segment} from './model.ts'

const plain = '0123456789+-−=()ni'
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ'

/** Raised characters: `10³` must not become 103. Letters as in 1st are as clear on the line. */
export function raised(text: string): string {
  return inSigns(text, raisedSigns) ?? (/\p{Nd}/u.test(text) ? `^${text}` : text)
}

/** Lowered characters. */
export function lowered(text: string): string {
  return inSigns(text, loweredSigns) ?? text
}

/** A text in other signs, one for each character; undefined where one of them is missing. */
function inSigns(text: string, signs: string): string | undefined {
  const found = [...text].map((each) => signs[plain.indexOf(each)])
  return text === '' || found.includes(undefined) ? undefined : found.join('')
}

/**
 * A segment in one line of plain text, as a search finds and shows it: with such characters, without the numbers of notes,
 * which would be digits of the words before them, and with a sign between the cells of a table.
 */
export function readableText({text, marks = [], cells = [[0, text.length]]}: Segment): string {
  const changed = marks.filter(({type}) => type in changes).toSorted((a, b) => a.start - b.start)
  const stretch = (from: number, to: number) => {
    let made = ''
    let at = from
    for (const {type, start, end} of changed) {
      if (start < at || end > to) continue
      made += text.slice(at, start) + changes[type]!(text.slice(start, end))
      at = end
    }
    return made + text.slice(at, to)
  }
  return cells.map(([start, end]) => stretch(start, end)).join(' · ')
}

const changes: Readonly<Partial<Record<MarkType, (text: string) => string>>> = {
  superscript: raised,
  subscript: lowered,
  note: () => ' ',
}
