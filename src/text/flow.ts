/** Signs at the start or end of a line that a sentence is finished or goes on. */
import type {Script} from '../languages/index.ts'
import {ofEach} from '../languages/knowledge.ts'
import {itemClass} from '../languages/script/arab/classes.ts'
import {countScripts} from '../languages/script/script-count.ts'

const sentenceEnd = /[.!?؟…۔:]["'”’»)\]]*$/u
/** Words that no sentence ends with, in any language. */
const openWords = new Set(ofEach(({damage}) => damage.openWords.split(' ')))
const listMark = new RegExp(`^(?:[-–—•*·▪●■]\\s|\\(?\\p{N}{1,3}[.)\\-–]\\s|[a-z${itemClass}][.)]\\s)`, 'u')

/** Whether a line ends as a sentence or a label ends. */
export function endsLikeSentence(text: string): boolean {
  return sentenceEnd.test(text)
}

/**
 * Whether a line ends in the middle of a sentence: with a comma, an open bracket or a word that must be followed by
 * another.
 */
export function endsMidSentence(text: string): boolean {
  if (/[,،;؛(«“[\-–—]$/u.test(text)) return true
  const last = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)$/u.exec(text.slice(-16))?.[1]
  return last !== undefined && openWords.has(last.toLowerCase())
}

/** Whether a line starts in the middle of a sentence: with a small letter (in a script that has them) or a comma. */
export function startsMidSentence(text: string): boolean {
  return (/^["'“‘(]?\p{Ll}/u.test(text) && !startsWithAddress(text)) || /^[,،;؛]/u.test(text)
}

/** Whether a line begins with an address of the web or of a mailbox. */
export function startsWithAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.|[\w-]+\.(?:com|org|net|ir|info)\b)/iu.test(text)
}

/** Whether a line is an item of a list. */
export function startsWithListMark(text: string): boolean {
  return listMark.test(text)
}

/** The script of most letters of a line; undefined for a line with fewer than four letters. */
export function scriptOf(text: string): Script | undefined {
  const {Arab, Latn} = countScripts(text)
  if (Arab + Latn < 4) return undefined
  return Arab >= Latn ? 'Arab' : 'Latn'
}
