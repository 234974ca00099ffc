/** Words in quotation marks. */
import type {Lang} from '../../languages/index.ts'
import {placedWords} from './placed-words.ts'

/** A stretch inside quotation marks, the marks not counted: UTF-16 code units, the end exclusive. */
export interface Quoted {
  readonly start: number
  readonly end: number
}

const pairs = [
  /[“„]([^“”„«»"]{2,600})”/gu,
  /«([^“”„«»]{2,600})»/gu,
  /(?<![\p{L}\p{N}])"([^“”„«»"]{2,600})"(?![\p{L}\p{N}])/gu,
]

/** Words of a quotation, at least: names, titles and terms are put in marks by one language and not by the other. */
const fewestWords = 7

/** The quotations of a text. */
export function quotationsIn(text: string, lang: Lang): Quoted[] {
  return pairs
    .flatMap((pair) =>
      Array.from(text.matchAll(pair), ({0: {length}, index}) => ({start: index, end: index + length})),
    )
    .map(({start, end}) => ({start: start + 1, end: end - 1}))
    .filter(({start, end}) => placedWords(text.slice(start, end), lang).length >= fewestWords)
}

/**
 * Whether a text has anything that may mark speech: any quotation mark, a dash at the start of a line, a colon. A text
 * without any punctuation, as old verse is, may hold speech anywhere.
 */
export function mayQuote(text: string): boolean {
  return /["'“”„‟«»‹›‘’‚`:]|(?:^|\s)[-–—]\s*\p{L}/u.test(text) || !/[.!?؟،,؛;]/u.test(text)
}
