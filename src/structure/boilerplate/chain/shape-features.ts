/** Features of a line from its words and shape alone. */
import {isImprint, isInstitution, isPartHeading} from '../../imprint.ts'
import {isSectionLine} from '../../sections.ts'
import {articleLabel, datePattern, isDateLine, isSentence} from '../line-shape.ts'
import {isPerson} from '../people.ts'
import {relatedHead} from '../related.ts'
import {noticeWords} from '../score-line.ts'
import {entryFoot, imageCredit, rubric, turnLabel} from '../title-words.ts'

const address = /:\/\/|www\.|\.(?:com|org|net|example|ir|gov)\b/iu

const mail = /\S@[^\s@]+\.\w/u

/** Add the look of a line that is not running text. */
export function addShape(text: string, words: number, out: string[]): void {
  if (isSentence(text)) out.push('sentence')
  if (articleLabel.test(text)) out.push('own label')
  if (isDateLine(text)) out.push('date line')
  else if (datePattern.test(text)) out.push('dated')
  if (!/\p{L}/u.test(text)) out.push(/\p{N}/u.test(text) ? 'digits alone' : 'signs alone')
  else if (/^\W*\p{N}/u.test(text)) out.push('begins with a number')
  if (/\p{N}/u.test(text)) out.push('has a number')
  if (/^[-–—•*·▪+#]/u.test(text)) out.push('begins with a bullet')
  if (/^["“«'‘]/u.test(text)) out.push('begins with a quotation')
  if (/^[([]/u.test(text)) out.push('begins with a bracket')
  if (/^[\^↑]|^\[?[\p{N}¹²³⁴⁵⁶⁷⁸⁹*†]{1,2}[\]).]?\s/u.test(text)) out.push('begins as a footnote')
  if (/[|»›→←•·]/u.test(text)) out.push('has a divider')
  if (/©/u.test(text)) out.push('claims rights')
  if (address.test(text)) out.push('has an address')
  if (mail.test(text)) out.push('has a mailbox')
  if (/[()[\]]$/u.test(text)) out.push('ends with a bracket')
  if (/[:：]\s/u.test(text)) out.push(words <= 6 ? 'short with a colon' : 'has a colon')
  addCase(text, out)
  if (isImprint(text)) out.push('imprint')
  if (isInstitution(text)) out.push('institution')
  if (isPartHeading(text)) out.push('part heading')
  if (isSectionLine(text)) out.push('section')
  if (words <= 5 && isPerson(text)) out.push('person')
  if (rubric.test(text)) out.push('rubric')
  if (turnLabel.test(text)) out.push('turn')
  if (imageCredit.test(text)) out.push('credits a picture')
  if (entryFoot.test(text)) out.push('foot of an entry')
  if (noticeWords.test(text)) out.push('speaks of pages')
  if (relatedHead(text) !== undefined) out.push('head of a list')
}

/** Add what its capitals tell, in a script that has them. */
function addCase(text: string, out: string[]): void {
  const words = text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+/gu) ?? []
  if (words.length === 0) return
  if (/^\p{Ll}/u.test(text)) out.push('begins small')
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length >= 2 && large === words.length)
    out.push(text === text.toUpperCase() ? 'capitals' : 'every word large')
  else if (large > 0.6 * words.length) out.push('most words large')
}

/** Add the mark in which the line ends. */
export function addEnd(text: string, out: string[]): void {
  const end = /[.!?؟…۔:：؛;،,](?=["'”’»)\]]*$)/u.exec(text.slice(-8))?.[0]
  out.push(end === undefined ? 'ends open' : `ends ${ends[end] ?? 'in a comma'}`)
}

const ends: Readonly<Record<string, string>> = {
  '.': 'in a stop',
  '۔': 'in a stop',
  '…': 'in dots',
  '!': 'in a call',
  '?': 'in a question',
  '؟': 'in a question',
  ':': 'in a colon',
  '：': 'in a colon',
}
