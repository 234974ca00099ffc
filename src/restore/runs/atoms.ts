/**
 * A line taken apart into what moves as one: letters with their marks, numbers and Latin words whole.
 *
 * Marks of punctuation hang on the atom before them; those set against the atom after them hang on that one.
 */
import type {Lang} from '../../languages/index.ts'
import {arabicLetter, foldLetter, silent} from './letters.ts'

/** One atom. */
export interface Atom {
  /** As found, with marks and characters that only join. */
  readonly text: string
  /** The letter in the model's spelling; `#` for a number or Latin words. */
  readonly letter: string
  /** Spaces before it (before its punctuation). */
  readonly gap: number
  /** Punctuation set against it from before: an opening bracket, a stop thrown to the wrong end. */
  before: string
  /** Punctuation after it, with inner spaces. */
  after: string
}

/** A Latin word or a number, with what joins its parts: `2023-02-04`, `F-16s`, `20,000`. */
const unit = String.raw`[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*(?:[-–./:,٫٬'’&_@+°$€£]+[\p{Script=Latin}\p{N}]+)*[%٪°]?`
/** A Latin word, with the point or comma between it and the next. */
const latin = String.raw`(?=\p{Script=Latin})${unit}`
/** Such a piece: several Latin words one after another, or a number; in brackets or not. */
const foreign = new RegExp(
  String.raw`^[([{]?\s?(?:${latin}(?:[.,:;&-]{0,2} +${latin})*(?:(?<=(?<!\p{L})\p{Lu})\.)?(?![\p{Script=Latin}\p{N}])|${unit})(?:\s?[)\]}])?`,
  'u',
)

/** Take a line apart; white space at its ends is not kept. */
export function atomsOf(line: string, lang: Lang): Atom[] {
  const text = line.trim()
  const atoms: Atom[] = []
  let [gap, before] = [0, '']
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    const last = atoms.at(-1)
    const whole = /[\p{Script=Latin}\p{N}([{]/u.test(char) ? foreign.exec(text.slice(at))?.[0] : undefined
    if (whole !== undefined && balanced(whole)) {
      atoms.push({text: whole, letter: '#', gap, before, after: ''})
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
      atoms[atoms.length - 1] = {...last, text: last.text + char}
    } else if (arabicLetter.test(char)) {
      atoms.push({text: char, letter: foldLetter(char, lang), gap, before, after: ''})
      gap = 0
      before = ''
    } else if (last === undefined || gap > 0 || before !== '') before += char
    else last.after += char
  }
  const last = atoms.at(-1)
  if (last !== undefined) last.after += `${' '.repeat(Math.min(gap, 1))}${before}`
  return atoms
}

/** Whether a Latin piece has both its brackets or none. */
function balanced(text: string): boolean {
  return /^[([{]/u.test(text) === /[)\]}]$/u.test(text)
}

/** Whether a word ends before this atom. */
export function startsWord(atoms: readonly Atom[], at: number): boolean {
  const [before, atom] = [atoms[at - 1], atoms[at]]
  if (before === undefined || atom === undefined) return true
  return (
    atom.gap > 0 || before.after !== '' || atom.before !== '' || before.letter === '#' || atom.letter === '#'
  )
}
