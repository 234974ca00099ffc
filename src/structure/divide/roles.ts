/** The roles of one language's lines: its front, its body, its tail. */
import type {BlockRole} from '../../text/model.ts'
import {isNoteMark, nameParts} from '../names.ts'
import {assignFront, maxDeckWords} from './front.ts'
import {spokenIn} from './interview.ts'
import {type Likely, likelyFrom, likelyKinds} from './likely.ts'
import {headingsIn, notesIn} from './notes.ts'
import {isCaption, isProse, type Roles, type Shaped} from './shape.ts'

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

/** Where the body begins: the first running text that no byline, dateline or address follows closely. */
function findBody(sequence: readonly Shaped[]): number {
  for (const [at, each] of sequence.entries()) {
    if (!isProse(each) || each.credit !== undefined || asksAsTitle(each, sequence, at)) continue
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
function asksAsTitle(each: Shaped, sequence: readonly Shaped[], at: number): boolean {
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
  while (tail > bodyStart + 1 && sequence[tail - 1]?.credit !== undefined) tail -= 1
  return tail
}

/** What is known of a body before its lines get their roles. */
interface Body {
  readonly lines: readonly Shaped[]
  readonly kinds: Likely
  readonly notes: ReadonlySet<Shaped>
  readonly headings: ReadonlySet<Shaped>
  /** Turns of an interview. */
  readonly spoken: ReadonlySet<Shaped>
  /** Whether at least half of its long lines end as a sentence does. */
  readonly usuallyStopped: boolean
}

/** Credits right at the body's start, and addresses anywhere; headings; paragraphs. */
function assignBody(lines: readonly Shaped[], authors: readonly string[], kinds: Likely, roles: Roles): void {
  const long = lines.filter(({words}) => words >= 15)
  const body: Body = {
    lines,
    kinds,
    notes: notesIn(lines, authors),
    headings: headingsIn(lines),
    spoken: spokenIn(lines),
    usuallyStopped: long.filter(({stopped}) => stopped).length >= long.length / 2,
  }
  for (const [at, each] of lines.entries())
    roles.set(each, creditInBody(each, at) ?? roleInBody(body, each, at))
}

/** Lines at the start of a body among which any credit is one. */
const bodyCredits = 3

function creditInBody(each: Shaped, at: number): BlockRole | undefined {
  const isFirst = at < bodyCredits
  // Reading a line as a credit costs much: further down only what may be an address is read.
  if (!isFirst && !/:\/\/|www\./i.test(each.text.slice(0, 500))) return undefined
  const {credit} = each
  if (credit === undefined || credit.doubtful === true) return undefined
  return isFirst || credit.role === 'address' ? credit.role : undefined
}

function roleInBody(body: Body, each: Shaped, at: number): BlockRole {
  const {lines, kinds, notes, headings, spoken, usuallyStopped} = body
  if (notes.has(each) || mayBeNote(body, each, at)) return 'note'
  if (spoken.has(each)) return 'paragraph'
  if (headings.has(each)) return 'heading'
  if (isCaption(each) || mayBeCaption(each, kinds)) return 'caption'
  return isHeading(each, lines[at - 1], lines[at + 1], usuallyStopped) ? 'heading' : 'paragraph'
}

/** Lines at the end of a text among which a note is told by its place alone, and words of one, at most. */
const [noteReach, maxNoteWords] = [10, 60]

function mayBeNote({lines, kinds}: Body, each: Shaped, at: number): boolean {
  // A number is a footnote's only where the text cites it.
  if (/^[([]?\p{N}/u.test(each.text)) return false
  return (
    at > 0 &&
    at >= lines.length - noteReach &&
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
