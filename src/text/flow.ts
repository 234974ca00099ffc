/** Signs, at the ends and starts of lines, that a sentence is finished or goes on. */
import type {Script} from '../languages/index.ts'
import {ofEach} from '../languages/knowledge.ts'
import {itemClass} from '../languages/script/arab/classes.ts'
import {countScripts} from '../languages/script/script-count.ts'

const terminal = /[.!?؟…۔:]["'”’»)\]]*$/u
/** Words after which a sentence goes on, in any language. */
const openWords = new Set(ofEach(({damage}) => damage.openWords.split(' ')))
const item = new RegExp(`^(?:[-–—•*·▪●■]\\s|\\(?\\p{N}{1,3}[.)\\-–]\\s|[a-z${itemClass}][.)]\\s)`, 'u')

/** Whether a line ends as a sentence or a label ends. */
export function isFinished(text: string): boolean {
  return terminal.test(text)
}

/** Whether a line ends in the middle of a sentence: with a comma, an open bracket or a word that asks for another. */
export function isOpen(text: string): boolean {
  if (/[,،;؛(«“[\-–—]$/u.test(text)) return true
  const last = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)$/u.exec(text.slice(-16))?.[1]
  return last !== undefined && openWords.has(last.toLowerCase())
}

/** Whether a line starts in the middle of a sentence, as far as its script tells: with a small letter or a comma. */
export function startsOpen(text: string): boolean {
  return (/^["'“‘(]?\p{Ll}/u.test(text) && !isAddress(text)) || /^[,،;؛]/u.test(text)
}

/** Whether a line begins with an address of the web or of a mailbox. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.|[\w-]+\.(?:com|org|net|ir|info)\b)/iu.test(text)
}

/** Whether a line is an item of a list. */
export function isItem(text: string): boolean {
  return item.test(text)
}

/** The script most of a line's letters are of; undefined for a line of fewer than four letters. */
export function scriptOf(text: string): Script | undefined {
  const {Arab, Latn} = countScripts(text)
  if (Arab + Latn < 4) return undefined
  return Arab >= Latn ? 'Arab' : 'Latn'
}
