/** The roles of one language's lines: its front, its body, its tail. */
import {anyOf} from '../../languages/knowledge.ts'
import type {BlockRole} from '../../text/model.ts'
import {isImprint, isInstitution} from '../imprint.ts'
import {isNoteMark, nameParts} from '../names.ts'
import {isByline} from './bylines.ts'
import {spokenIn} from './interview.ts'
import {type Likely, likelyKinds} from './likely.ts'
import {headingsIn, notesIn} from './notes.ts'
import {isCaption, isContinued, isProse, maxTitleWords, type Shaped} from './shape.ts'

/** Roles by line. */
export type Roles = Map<Shaped, BlockRole>

/** Give every line of a language a role. */
export function assignRoles(sequence: readonly Shaped[], roles: Roles): void {
  const bodyStart = findBody(sequence)
  const tail = findTail(sequence, bodyStart)
  const likely = likelyKinds(sequence, bodyStart)
  assignFront(sequence.slice(0, bodyStart), sequence.slice(bodyStart), likely, roles)
  assignBody(sequence.slice(bodyStart, tail), authorsOf(sequence, roles), likely, roles)
  assignTail(sequence.slice(tail), roles)
}

/** The names of the authors that the lines before the body give. */
function authorsOf(sequence: readonly Shaped[], roles: Roles): readonly string[] {
  return sequence.flatMap((each) => {
    if (roles.get(each) !== 'byline') return []
    return each.credit?.fields.map(({value}) => value) ?? nameParts(each.text)
  })
}

/** Lines after a sentence within which a byline or dateline shows that the body has not begun. */
const creditReach = 3

/** Longest a deck is, in words. */
const maxDeckWords = 60

/** Where the body begins: the first running text that no byline, dateline or address follows closely. */
function findBody(sequence: readonly Shaped[]): number {
  for (const [at, each] of sequence.entries()) {
    if (!isProse(each) || each.credit !== undefined || asksAsTitle(sequence, at)) continue
    const mayBeDeck = at > 0 && each.words < maxDeckWords && sequence.length > at + 1 + creditReach
    const after = mayBeDeck ? sequence.slice(at + 1, at + 1 + creditReach) : []
    if (!after.some(isFrontCredit)) return at
  }
  return sequence.length
}

/** Words of a title that ends as a sentence does, at most. */
const maxAskedWords = 20

/**
 * Whether a line is a title though it ends as a sentence: above all text, with text under it, a question or a call,
 * or right above a byline or a date.
 */
function asksAsTitle(sequence: readonly Shaped[], at: number): boolean {
  const each = sequence[at]!
  const isCredited = sequence.slice(at + 1, at + 3).some(isFrontCredit)
  return (
    each.words <= maxAskedWords &&
    (isCredited || /[?!\u061F…]["'”’»)\]]*$|\.{3}$/u.test(each.text)) &&
    sequence.slice(0, at).every(({credit}) => credit !== undefined) &&
    sequence.slice(at + 1).some(isProse)
  )
}

/** Whether a line is of the kind that stands before a text. */
function isFrontCredit({credit}: Shaped): boolean {
  return credit?.role === 'byline' || credit?.role === 'dateline' || credit?.role === 'address'
}

/** Lines a note about the author has, at most. */
const maxNoteLines = 12

/** Where the tail begins: a note about the author and all after it, or the credits that end the text. */
function findTail(sequence: readonly Shaped[], bodyStart: number): number {
  const earliest = Math.max(bodyStart + 1, sequence.length - maxNoteLines)
  const note = sequence.findIndex(({text}, at) => at >= earliest && isNoteMark(text))
  if (note !== -1) return note
  let tail = sequence.length
  while (tail > bodyStart + 1 && sequence[tail - 1]!.credit !== undefined) tail -= 1
  return tail
}

/** Lines of a text without running text up to which they are its title and deck, not verse or a list. */
const maxBareFront = 4

/** Chance from which on a line is what the chain says. */
const likelyFrom = 0.6

/** What a line above the title is: who published the text, or a line that leads to the title. */
function aboveTitle(each: Shaped, next: Shaped | undefined): BlockRole {
  if (isInstitution(each.text) || isImprint(next?.text ?? '')) return 'credit'
  return each.words <= maxDeckWords && each.words >= 2 ? 'deck' : 'caption'
}

/** Whether another section's name stands nearer to the title: the first is an item of a menu. */
function hasNearer(front: readonly Shaped[], at: number, title: Shaped | undefined): boolean {
  const end = title === undefined ? at : front.indexOf(title)
  return front.slice(at + 1, end).some(({credit}) => credit?.role === 'section')
}

/** The formula that statements and letters open with. */
const invocation = new RegExp(`^[«"(]?\\s*(?:${anyOf(({words}) => words.invocation)})`, 'u')

/** Title first, then deck; credits by what they say; other short lines are captions, or the body's first heading. */
function assignFront(front: readonly Shaped[], text: readonly Shaped[], kinds: Likely, roles: Roles): void {
  const body = text[0]
  let title: Shaped | undefined
  let deck: Shaped | undefined
  const likely = kinds.title
  const mayHaveDeck = body !== undefined || front.length <= maxBareFront
  for (const [at, each] of front.entries()) {
    const before = front[at - 1]
    const isOther = title === undefined && each.credit?.role === 'section' && hasNearer(front, at, likely)
    if (isCreditHere(each, title) && front.length > 1 && !isOther) roles.set(each, each.credit!.role)
    else if (title === undefined && likely !== undefined && at < front.indexOf(likely))
      roles.set(each, aboveTitle(each, front[at + 1]))
    else if (before !== undefined && isContinued(before) && isFrontText(roles.get(before))) {
      roles.set(each, roles.get(before)!)
    } else if (invocation.test(each.text)) roles.set(each, 'paragraph')
    else if (title === undefined && isKicker(each, front, at)) roles.set(each, 'deck')
    else if (title === undefined && each.words <= maxTitleWords && !isSiteName(each, front, at)) {
      title = each
      roles.set(each, 'title')
    } else if (isCaption(each) || kinds.chance(each, 'caption') > likelyFrom) roles.set(each, 'caption')
    else if (title !== undefined && isByline(each, front, at, text, kinds)) roles.set(each, 'byline')
    else if (mayHaveDeck && deck === undefined && title !== undefined && (each.words >= 4 || each.stopped)) {
      deck = each
      roles.set(each, 'deck')
    } else roles.set(each, frontRest(each, front, body))
  }
}

/** Whether a line stands above the title and leads to it: "An analyst:". */
function isKicker({text, words}: Shaped, front: readonly Shaped[], at: number): boolean {
  const next = front[at + 1]
  return (
    /[:：؛;]$/u.test(text) && words <= 8 && next !== undefined && next.words >= 3 && next.credit === undefined
  )
}

/** Whether a lone word at the top is the site's name: a date or a credit follows it, and the title only after that. */
function isSiteName({words}: Shaped, front: readonly Shaped[], at: number): boolean {
  if (words !== 1 || front[at + 1]?.credit === undefined) return false
  const next = front.slice(at + 1).findIndex(({credit}) => credit === undefined)
  return next > 0 && front[at + 1 + next]!.words >= 4 && !isCaption(front[at + 1 + next]!)
}

/** Words of a heading that stands right above the body. */
const maxFirstHeadingWords = 8

/** What a short line is that is neither title nor deck nor credit. */
function frontRest(each: Shaped, front: readonly Shaped[], body: Shaped | undefined): BlockRole {
  if (body === undefined) return 'paragraph'
  return each === front.at(-1) && each.words <= maxFirstHeadingWords ? 'heading' : 'caption'
}

/** Whether a line of the front is a credit; one that may be the title is the title, as long as there is none. */
function isCreditHere({credit}: Shaped, title: Shaped | undefined): boolean {
  return credit !== undefined && !(credit.doubtful === true && title === undefined)
}

function isFrontText(role: BlockRole | undefined): boolean {
  return role === 'title' || role === 'deck'
}

/** Credits right at the body's start, and addresses anywhere; headings; paragraphs. */
function assignBody(body: readonly Shaped[], authors: readonly string[], kinds: Likely, roles: Roles): void {
  const [notes, headings] = [notesIn(body, authors), headingsIn(body)]
  const spoken = spokenIn(body)
  const long = body.filter(({words}) => words >= 15)
  const usuallyStopped = long.filter(({stopped}) => stopped).length >= long.length / 2
  for (const [at, each] of body.entries()) {
    const credit = at <= 2 || /:\/\/|www\./i.test(each.text.slice(0, 500)) ? each.credit : undefined
    if (credit !== undefined && credit.doubtful !== true && (at <= 2 || credit.role === 'address'))
      roles.set(each, credit.role)
    else if (notes.has(each) || mayBeNote(body, at, kinds)) roles.set(each, 'note')
    else if (spoken.has(each)) roles.set(each, 'paragraph')
    else if (headings.has(each)) roles.set(each, 'heading')
    else if (isCaption(each) || mayBeCaption(each, kinds)) roles.set(each, 'caption')
    else
      roles.set(each, isHeading(each, body[at - 1], body[at + 1], usuallyStopped) ? 'heading' : 'paragraph')
  }
}

/** Lines at the end of a text among which a note is told by its place alone, and words of one, at most. */
const [noteReach, maxNoteWords] = [10, 60]

function mayBeNote(body: readonly Shaped[], at: number, kinds: Likely): boolean {
  const each = body[at]!
  // A number is a footnote's only where the text cites it.
  if (/^[([]?\p{N}/u.test(each.text)) return false
  return (
    at > 0 &&
    at >= body.length - noteReach &&
    each.words <= maxNoteWords &&
    kinds.chance(each, 'note') > likelyFrom
  )
}

/** Words of a caption that is told by its place alone, at most. */
const maxCaptionWords = 30

function mayBeCaption(each: Shaped, kinds: Likely): boolean {
  return each.words <= maxCaptionWords && !isProse(each) && kinds.chance(each, 'caption') > likelyFrom
}

/** A sign before an item of a list or an attribution, or a line without a letter. */
const listSign = /^(?:[-–—−•●▪◦‣*·|>]|[^\p{L}]*$)/u

/** A short line without a sentence's stop, above a longer one; a question may be one, an item of a list is none. */
function isHeading(
  each: Shaped,
  before: Shaped | undefined,
  after: Shaped | undefined,
  usuallyStopped: boolean,
): boolean {
  if (after === undefined || each.words > (usuallyStopped ? 12 : 6) || each.text.length > 100) return false
  if (listSign.test(each.text)) return false
  if (/[.\u06D4\u2026:؛;،,]["'”’»)\]]*$/u.test(each.text)) return false
  if (/[:،,]$/u.test(before?.text.slice(-1) ?? '')) return false
  return after.words >= 2 * each.words || after.words >= 20
}

function assignTail(tail: readonly Shaped[], roles: Roles): void {
  const noted = tail[0] !== undefined && isNoteMark(tail[0].text)
  for (const each of tail) roles.set(each, each.credit?.role ?? (noted ? 'note' : 'paragraph'))
}
