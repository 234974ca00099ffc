/** Writes a reading as a line: pieces joined, with non-joiners, stops and brackets in their places. */
import {mirrorImages} from '../mirror-images.ts'
import {isApart} from './cut-signs.ts'
import {type LineUnit, startsWord} from './line-units.ts'
import {modelSpelling} from './model-spelling.ts'
import type {LineReading} from './search.ts'
import type {WordModel} from './word-model.ts'

/** Stops and commas at the start of a piece, where extraction put them instead of at its end. */
const displacedStop = /^(?:[.!؟?](?:\s*[.!؟?])*\s*|[،؛:,](?!\s))/u

/** The text of a reading. */
export function readingText(
  units: readonly LineUnit[],
  reading: Pick<LineReading, 'pieces' | 'cuts'>,
  words: WordModel,
): string {
  let text = ''
  for (const [index, [start, end]] of reading.pieces.entries()) {
    if (index > 0) text += isApart(reading.cuts[index - 1]) ? ' ' : textBetween(units, reading, index, words)
    text += pieceText(units, start, end)
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

/** The word with the zero-width non-joiners that the whole line has lost. */
function withJoiners(word: string, words: WordModel): string {
  const folded = modelSpelling(word, words.lang)
  if (folded.length !== word.length) return word
  return words.joiners(folded).reduceRight((text, at) => `${text.slice(0, at)}\u200C${text.slice(at)}`, word)
}

/** The text of a piece, with a stop at its start moved to its end. */
function pieceText(units: readonly LineUnit[], start: number, end: number): string {
  const first = units[start]!
  const stop = displacedStop.exec(first.before.trimStart())?.[0] ?? ''
  let text = first.before.trimStart().slice(stop.length) + first.text + first.after
  for (const unit of units.slice(start + 1, end))
    text += ' '.repeat(unit.gap) + unit.before + unit.text + unit.after
  const mark = stop.trim().slice(0, 1)
  return mark === '' || /[.،؛:!؟?,]\s*$/u.test(text) ? text : `${text.trimEnd()}${mark} `
}

/** The text between two pieces of one word: a zero-width non-joiner where the language writes one, or nothing. */
function textBetween(
  units: readonly LineUnit[],
  reading: Pick<LineReading, 'pieces'>,
  index: number,
  words: WordModel,
): string {
  const {setOff} = words
  if (setOff === undefined) return ''
  const head = wordBefore(units, reading, index)
  const tail = wordAfter(units, reading, index)
  if (words.joiners(head + tail).includes(head.length)) return '\u200C'
  if (words.spells(head + tail)) return ''
  return setOff.after.has(tail) || setOff.before.has(head) ? '\u200C' : ''
}

/** Letters of the word before a cut, earlier pieces included. */
function wordBefore(
  units: readonly LineUnit[],
  {pieces}: Pick<LineReading, 'pieces'>,
  index: number,
): string {
  let letters = ''
  for (let piece = index - 1; piece >= 0; piece -= 1) {
    const [start, end] = pieces[piece]!
    for (let at = end - 1; at >= start; at -= 1) {
      if (at < end - 1 && startsWord(units, at + 1)) return letters
      letters = units[at]!.letter + letters
    }
  }
  return letters
}

/** Letters of the word after a cut, later pieces included. */
function wordAfter(units: readonly LineUnit[], {pieces}: Pick<LineReading, 'pieces'>, index: number): string {
  let letters = ''
  for (const [start, end] of pieces.slice(index)) {
    for (let at = start; at < end; at += 1) {
      if (at > start && startsWord(units, at)) return letters
      letters += units[at]!.letter
    }
  }
  return letters
}

/** Turn all brackets of a line if each one that shows a direction faces away from its content. */
export function turnBrackets(text: string): string {
  let [right, wrong] = [0, 0]
  for (const {0: mark, index} of text.matchAll(/[()[\]«»]/gu)) {
    const opens = mark === '(' || mark === '[' || mark === '«'
    const [free, held] = opens ? [text[index - 1], text[index + 1]] : [text[index + 1], text[index - 1]]
    if (isFree(free) && isHeld(held)) right += 1
    if (isHeld(free) && isFree(held)) wrong += 1
  }
  return wrong > 0 && right === 0 ? text.replace(/[()[\]«»]/gu, (mark) => mirrorImages[mark] ?? mark) : text
}

function isFree(char: string | undefined): boolean {
  return char === undefined || /\s/u.test(char)
}

function isHeld(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char)
}
