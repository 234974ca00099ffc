/** What the shape of a line tells, asked for only where it is needed: most lines of a text are plain paragraphs. */

import type {Lang} from '../../languages/index.ts'
import {anyOf} from '../../languages/knowledge.ts'
import {type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {isOpen} from '../../text/flow.ts'
import type {BlockRole, WorkLine} from '../../text/model.ts'
import {readCredit} from '../credits.ts'
import type {Credit} from '../field.ts'
import {namesIn} from '../names.ts'
import {phrasesOf} from '../phrase-lists.ts'

/** A restored line whose language is known, as far as it is. */
export interface TaggedLine {
  readonly line: WorkLine
  /** Its text, trimmed. */
  readonly text: string
  readonly lang?: Lang
}

/** A line with what its shape tells. */
export interface Shaped extends TaggedLine {
  /** Number of words, by white space. */
  readonly words: number
  /** Ends as a sentence does. */
  readonly stopped: boolean
  /** What it says of the text, where it is a line that does; read when first asked for. */
  readonly credit: Credit | undefined
}

/** Roles by line. */
export type Roles = Map<Shaped, BlockRole>

/** Longest a title is, in words; longer lines before the body are decks. */
export const maxTitleWords = 30

/** Look at a line. */
export function shape(tagged: TaggedLine): Shaped {
  const {text, lang} = tagged
  let read: {readonly credit: Credit | undefined} | undefined
  return {
    ...tagged,
    words: countWords(text),
    stopped: /[.!?\u061F\u06D4\u2026:؛;]["'”’»)\]]*$/u.test(text.slice(-8)),
    get credit() {
      read ??= {credit: readCredit(text, lang)}
      return read.credit
    },
  }
}

/** Words by white space; a loop, because every line of a text comes here. */
function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isSpace = code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || code === 0x3000
    if (!isSpace && !inside) count += 1
    inside = !isSpace
  }
  return count
}

/** Whether a line reads as running text: long, or a sentence with its stop. */
export function isProse({text, words, stopped}: Shaped): boolean {
  return words >= 25 || (stopped && words >= 7 && !/[:؛;]$/u.test(text))
}

const captionMarks = phrasesOf((words) => words.captionMarks)

/** "Photo: …", "صورة: …": the phrase and a colon, a stroke or a bracket. */
export function isCaption({text, words}: Shaped): boolean {
  if (words > 40) return false
  const tokens = tokenize(text)
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  const found = phraseAt(captionMarks, tokens, first)
  if (found === undefined) return false
  const next = tokens[first + found.length]?.key ?? ''
  // "Image caption, …", "Photo by …": a phrase of several words needs no colon behind it.
  return (
    [':', '/', '|', '-', '–'].includes(next) ||
    (found.length >= 2 && [',', '،'].includes(next)) ||
    photoBy.test(text)
  )
}

/** "Photo by Jane Austen on Unsplash". */
const photoBy = new RegExp(`^(?:${anyOf(({words}) => words.photoBy)}) \\p{Lu}.*(?<![.!?])$`, 'isu')

/** Words of a line of names, at most: two or three names. */
const maxNamesWords = 12

/** The names that a line consists of, as tokens; none where it has anything else. */
export function namesOf({text, lang, words, stopped}: Shaped): (readonly KeyedToken[])[] {
  return words > maxNamesWords || stopped ? [] : namesIn(text, lang)
}

/** Whether a line goes on in the next one: it ends in a word that cannot end a title. */
export function isContinued({text, stopped}: Shaped): boolean {
  return !stopped && !/[,،;؛]$/u.test(text) && isOpen(text)
}
