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

/** Lines of a text without running text up to which they are its title and deck, not verse or a list. */
const maxBareFront = 4

/** Chance from which on a line is what the chain says. */
const likelyFrom = 0.6

/** The front of a text while its lines get their roles, in order. */
interface Front {
  readonly lines: readonly Shaped[]
  /** What follows the front. */
  readonly text: readonly Shaped[]
  readonly kinds: Likely
  readonly roles: Roles
  /** Whether the title was there already, and a deck under it. */
  hasTitle: boolean
  hasDeck: boolean
}

/** Title first, then deck; credits by what they say; other short lines are captions, or the body's first heading. */
function assignFront(lines: readonly Shaped[], text: readonly Shaped[], kinds: Likely, roles: Roles): void {
  const front: Front = {lines, text, kinds, roles, hasTitle: false, hasDeck: false}
  for (const [at, each] of lines.entries()) {
    const role =
      creditHere(front, each, at) ??
      aboveLikely(front, each, at) ??
      continued(front, at) ??
      (invocation.test(each.text) ? 'paragraph' : undefined) ??
      (front.hasTitle ? underTitle(front, each, at) : untitled(front, each, at))
    roles.set(each, role)
    front.hasDeck ||= front.hasTitle && role === 'deck'
    front.hasTitle ||= role === 'title'
  }
}

/**
 * The role of a line that is a credit. One that may be the title is the title as long as there is none, and so is a
 * front of one line; the name of a section with another nearer to the title is an item of a menu.
 */
function creditHere({lines, kinds, hasTitle}: Front, {credit}: Shaped, at: number): BlockRole | undefined {
  if (credit === undefined || lines.length === 1 || (credit.doubtful === true && !hasTitle)) return undefined
  const isMenu = !hasTitle && credit.role === 'section' && hasNearer(lines, at, kinds.title)
  return isMenu ? undefined : credit.role
}

/** Whether another section's name stands nearer to the title. */
function hasNearer(lines: readonly Shaped[], at: number, title: Shaped | undefined): boolean {
  const end = title === undefined ? at : lines.indexOf(title)
  return lines.slice(at + 1, end).some(({credit}) => credit?.role === 'section')
}

/** What a line above the likely title is: who published the text, a line that leads to the title, or a caption. */
function aboveLikely({lines, kinds, hasTitle}: Front, each: Shaped, at: number): BlockRole | undefined {
  if (hasTitle || kinds.title === undefined || at >= lines.indexOf(kinds.title)) return undefined
  if (isInstitution(each.text) || isImprint(lines[at + 1]?.text ?? '')) return 'credit'
  return each.words <= maxDeckWords && each.words >= 2 ? 'deck' : 'caption'
}

/** The role of the line before, where that is a title or deck which goes on. */
function continued({lines, roles}: Front, at: number): BlockRole | undefined {
  const before = lines[at - 1]
  const role = before !== undefined && isContinued(before) ? roles.get(before) : undefined
  return role === 'title' || role === 'deck' ? role : undefined
}

/** The formula that statements and letters open with. */
const invocation = new RegExp(`^[«"(]?\\s*(?:${anyOf(({words}) => words.invocation)})`, 'u')

/** What a line is that no title stands above. */
function untitled(front: Front, each: Shaped, at: number): BlockRole {
  if (isKicker(each, front.lines, at)) return 'deck'
  if (each.words <= maxTitleWords && !isSiteName(each, front.lines, at)) return 'title'
  return mayBeFrontCaption(front, each) ? 'caption' : frontRest(front, each)
}

/** What a line under the title is. */
function underTitle(front: Front, each: Shaped, at: number): BlockRole {
  const {lines, text, kinds, hasDeck} = front
  if (mayBeFrontCaption(front, each)) return 'caption'
  if (isByline(each, lines, at, text, kinds)) return 'byline'
  const mayBeDeck = !hasDeck && (text.length > 0 || lines.length <= maxBareFront)
  return mayBeDeck && (each.words >= 4 || each.stopped) ? 'deck' : frontRest(front, each)
}

function mayBeFrontCaption({kinds}: Front, each: Shaped): boolean {
  return isCaption(each) || kinds.chance(each, 'caption') > likelyFrom
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
  const next = front.slice(at + 1).find(({credit}) => credit === undefined)
  return next !== undefined && next.words >= 4 && !isCaption(next)
}

/** Words of a heading that stands right above the body. */
const maxFirstHeadingWords = 8

/** What a short line is that is neither title nor deck nor credit. */
function frontRest({lines, text}: Front, each: Shaped): BlockRole {
  if (text.length === 0) return 'paragraph'
  return each === lines.at(-1) && each.words <= maxFirstHeadingWords ? 'heading' : 'caption'
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
