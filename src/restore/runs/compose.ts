/** From a reading to the line as it was written: pieces joined, non-joiners, stops and brackets at their places. */
import {mirrored} from '../mirrored.ts'
import {type Atom, startsWord} from './atoms.ts'
import {foldWord} from './letters.ts'
import type {Reading} from './search.ts'
import {isApart} from './signs.ts'
import type {Words} from './words.ts'

/** Stops and commas that an extractor throws to the other end, at the start of a piece. */
const thrownStop = /^(?:[.!؟?](?:\s*[.!؟?])*\s*|[،؛:,](?!\s))/u

/** The text of a reading. */
export function compose(
  atoms: readonly Atom[],
  reading: Pick<Reading, 'pieces' | 'joints'>,
  words: Words,
): string {
  let text = ''
  for (const [index, [start, end]] of reading.pieces.entries()) {
    if (index > 0) text += isApart(reading.joints[index - 1]) ? ' ' : joint(atoms, reading, index, words)
    text += pieceText(atoms, start, end)
  }
  const spelt =
    words.setOff === undefined
      ? text
      : text.replace(/\p{Script=Arabic}+/gu, (word) => withJoiners(word, words))
  return turnBrackets(
    spelt
      .replace(/\s+/gu, ' ')
      .replace(/ (?=[.،؛:!؟?,](?: |$))/gu, '')
      .trim(),
  )
}

/** A word with the zero-width non-joiners that all of its line have lost. */
function withJoiners(word: string, words: Words): string {
  const folded = foldWord(word, words.lang)
  if (folded.length !== word.length) return word
  return words.joiners(folded).reduceRight((text, at) => `${text.slice(0, at)}\u200C${text.slice(at)}`, word)
}

/** A piece as it was written: a stop thrown to its start goes to its end. */
function pieceText(atoms: readonly Atom[], start: number, end: number): string {
  const first = atoms[start]!
  const stop = thrownStop.exec(first.before.trimStart())?.[0] ?? ''
  let text = first.before.trimStart().slice(stop.length) + first.text + first.after
  for (const atom of atoms.slice(start + 1, end))
    text += ' '.repeat(atom.gap) + atom.before + atom.text + atom.after
  const mark = stop.trim().slice(0, 1)
  return mark === '' || /[.،؛:!؟?,]\s*$/u.test(text) ? text : `${text.trimEnd()}${mark} `
}

/** What stands between two pieces inside a word: a zero-width non-joiner where the language writes one, or nothing. */
function joint(
  atoms: readonly Atom[],
  reading: Pick<Reading, 'pieces'>,
  index: number,
  words: Words,
): string {
  const {setOff} = words
  if (setOff === undefined) return ''
  const head = wordBefore(atoms, reading, index)
  const tail = wordAfter(atoms, reading, index)
  if (words.joiners(head + tail).includes(head.length)) return '\u200C'
  if (words.spells(head + tail)) return ''
  return setOff.after.has(tail) || setOff.before.has(head) ? '\u200C' : ''
}

/** Letters of the word before a joint, over earlier pieces too. */
function wordBefore(atoms: readonly Atom[], {pieces}: Pick<Reading, 'pieces'>, index: number): string {
  let letters = ''
  for (let piece = index - 1; piece >= 0; piece -= 1) {
    const [start, end] = pieces[piece]!
    for (let at = end - 1; at >= start; at -= 1) {
      if (at < end - 1 && startsWord(atoms, at + 1)) return letters
      letters = atoms[at]!.letter + letters
    }
  }
  return letters
}

/** Letters of the word after a joint, in later pieces too. */
function wordAfter(atoms: readonly Atom[], {pieces}: Pick<Reading, 'pieces'>, index: number): string {
  let letters = ''
  for (const [start, end] of pieces.slice(index)) {
    for (let at = start; at < end; at += 1) {
      if (at > start && startsWord(atoms, at)) return letters
      letters += atoms[at]!.letter
    }
  }
  return letters
}

/** Turn brackets round where all of the line stand with their backs to what they hold. */
export function turnBrackets(text: string): string {
  let [right, wrong] = [0, 0]
  for (const {0: mark, index} of text.matchAll(/[()[\]«»]/gu)) {
    const opens = mark === '(' || mark === '[' || mark === '«'
    const [free, held] = opens ? [text[index - 1], text[index + 1]] : [text[index + 1], text[index - 1]]
    if (isFree(free) && isHeld(held)) right += 1
    if (isHeld(free) && isFree(held)) wrong += 1
  }
  return wrong > 0 && right === 0 ? text.replace(/[()[\]«»]/gu, (mark) => mirrored[mark] ?? mark) : text
}

function isFree(char: string | undefined): boolean {
  return char === undefined || /\s/u.test(char)
}

function isHeld(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char)
}
