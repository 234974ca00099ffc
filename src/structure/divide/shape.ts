/** The shape of a line. Costly parts are computed when first asked for, since most lines are plain paragraphs. */

import type {Lang} from '../../languages/index.ts'
import {anyOf} from '../../languages/knowledge.ts'
import {type KeyedToken, phraseAt, tokenize} from '../../languages/script/phrases.ts'
import {endsMidSentence} from '../../text/flow.ts'
import type {BlockRole, WorkLine} from '../../text/model.ts'
import {readCredit} from '../credits/index.ts'
import type {Credit} from '../field.ts'
import {nameTokensIn} from '../names.ts'
import {phrasesOf} from '../phrase-lists.ts'

/** A restored line with its language, if that is known. */
export interface TaggedLine {
  readonly line: WorkLine
  /** Its text, trimmed. */
  readonly text: string
  readonly lang?: Lang
}

/** A line with facts about its shape. */
export interface ShapedLine extends TaggedLine {
  /** Number of words, divided by white space. */
  readonly words: number
  /** Whether it ends as a sentence. */
  readonly stopped: boolean
  /** What it says about the text, if it is a credit; read when first asked for. */
  readonly credit: Credit | undefined
}

/** Roles by line. */
export type Roles = Map<ShapedLine, BlockRole>

/** Words in a title, at most; longer lines before the body are decks. */
export const maxTitleWords = 30

/** Compute the shape of a line. */
export function shapeOf(tagged: TaggedLine): ShapedLine {
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

/** Count words divided by white space. A plain loop, since every line of a text is counted. */
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
export function isProse({text, words, stopped}: ShapedLine): boolean {
  return words >= 25 || (stopped && words >= 7 && !/[:؛;]$/u.test(text))
}

const captionMarks = phrasesOf((words) => words.captionMarks)

/** Whether a line is a caption: "Photo: …", "صورة: …", a phrase and a colon, stroke or bracket. */
export function isCaption({text, words}: ShapedLine): boolean {
  if (words > 40) return false
  const tokens = tokenize(text)
  const first = tokens.findIndex(({kind}) => kind !== 'mark')
  const found = phraseAt(captionMarks, tokens, first)
  if (found === undefined) return false
  const next = tokens[first + found.length]?.key ?? ''
  // A phrase of several words needs no colon: "Image caption, …", "Photo by …".
  return (
    [':', '/', '|', '-', '–'].includes(next) ||
    (found.length >= 2 && [',', '،'].includes(next)) ||
    photoBy.test(text)
  )
}

/** A photographer's credit: "Photo by Jane Austen on Unsplash". */
const photoBy = new RegExp(`^(?:${anyOf(({words}) => words.photoBy)}) \\p{Lu}.*(?<![.!?])$`, 'isu')

/** Words in a line of names, at most: two or three names. */
const maxNamesWords = 12

/** The names in a line that is only names, as tokens; none for any other line. */
export function namesInLine({text, lang, words, stopped}: ShapedLine): (readonly KeyedToken[])[] {
  return words > maxNamesWords || stopped ? [] : nameTokensIn(text, lang)
}

/** Whether a line continues in the next one: it ends in a word that cannot end a title. */
export function isContinued({text, stopped}: ShapedLine): boolean {
  return !stopped && !/[,،;؛]$/u.test(text) && endsMidSentence(text)
}
