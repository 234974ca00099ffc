/** Gives roles to the lines of one language: its front, its body, its tail. */
import type {BlockRole} from '../../text/model.ts'
import {isNoteMark} from '../about-author.ts'
import {nameParts} from '../names.ts'
import {assignFront, maxDeckWords} from './front.ts'
import {spokenIn} from './interview.ts'
import {guessLines, type LineGuesses, likelyChance} from './line-guesses.ts'
import {headingsIn, notesIn} from './notes.ts'
import {isCaption, isProse, type Roles, type ShapedLine} from './shape.ts'

/** Give every line of a language a role; one that has a role keeps it. */
export function assignRoles(sequence: readonly ShapedLine[], roles: Roles): void {
  const guessed = guessLines(sequence)
  const stated = sequence.find((each) => roles.get(each) === 'title')
  const likely = stated === undefined ? guessed : {...guessed, title: stated}
  const bodyStart = findBody(sequence, likely)
  const tail = findTail(sequence, bodyStart)
  assignFront(sequence.slice(0, bodyStart), sequence.slice(bodyStart), likely, roles)
  assignBody(sequence.slice(bodyStart, tail), authorsOf(sequence, roles), likely, roles)
  assignTail(sequence.slice(tail), roles)
}

/** The authors named in the lines before the body. */
function authorsOf(sequence: readonly ShapedLine[], roles: Roles): readonly string[] {
  return sequence.flatMap((each) => {
    if (roles.get(each) !== 'byline') return []
    return each.credit?.fields.map(({value}) => value) ?? nameParts(each.text)
  })
}

/** Number of lines after a sentence in which a byline or dateline shows that the body has not begun yet. */
const creditReach = 3

/** Where the body begins: the first running text that is neither the title nor closely followed by a byline or date. */
function findBody(sequence: readonly ShapedLine[], kinds: LineGuesses): number {
  const title = kinds.title === undefined ? -1 : sequence.indexOf(kinds.title)
  for (const [at, each] of sequence.entries()) {
    if (at <= title || !isProse(each) || each.credit !== undefined) continue
    const mayBeDeck = at > 0 && each.words < maxDeckWords && sequence.length > at + 1 + creditReach
    const after = mayBeDeck ? sequence.slice(at + 1, at + 1 + creditReach) : []
    if (!after.some(isFrontCredit)) return at
  }
  return sequence.length
}

/** Whether a line is a credit of the kind that stands before a text. */
function isFrontCredit({credit}: ShapedLine): boolean {
  return credit?.role === 'byline' || credit?.role === 'dateline' || credit?.role === 'address'
}

/** Lines in a note about the author, at most. */
const maxNoteLines = 12

/** Where the tail begins: at a note about the author, or at the credits that end the text. */
function findTail(sequence: readonly ShapedLine[], bodyStart: number): number {
  const earliest = Math.max(bodyStart + 1, sequence.length - maxNoteLines)
  const note = sequence.findIndex(({text}, at) => at >= earliest && isNoteMark(text))
  if (note !== -1) return note
  let tail = sequence.length
  while (tail > bodyStart + 1 && sequence[tail - 1]?.credit !== undefined) tail -= 1
  return tail
}

/** Facts about a body that are known before its lines get roles. */
interface Body {
  readonly lines: readonly ShapedLine[]
  readonly kinds: LineGuesses
  readonly notes: ReadonlySet<ShapedLine>
  readonly headings: ReadonlySet<ShapedLine>
  /** The turns of an interview. */
  readonly spoken: ReadonlySet<ShapedLine>
  /** Whether at least half of its long lines end as sentences. */
  readonly usuallyStopped: boolean
}

/** Give roles to a body: credits at its start, addresses anywhere, headings, paragraphs. */
function assignBody(
  lines: readonly ShapedLine[],
  authors: readonly string[],
  kinds: LineGuesses,
  roles: Roles,
): void {
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
    roles.set(each, roles.get(each) ?? creditInBody(each, at) ?? roleInBody(body, each, at))
}

/** Number of lines at the start of a body in which any credit counts. */
const bodyCredits = 3

function creditInBody(each: ShapedLine, at: number): BlockRole | undefined {
  const isFirst = at < bodyCredits
  // Reading a line as a credit is costly, so further down only possible addresses are read.
  if (!isFirst && !/:\/\/|www\./i.test(each.text.slice(0, 500))) return undefined
  const {credit} = each
  if (credit === undefined || credit.doubtful === true) return undefined
  return isFirst || credit.role === 'address' ? credit.role : undefined
}

function roleInBody(body: Body, each: ShapedLine, at: number): BlockRole {
  const {lines, kinds, notes, headings, spoken, usuallyStopped} = body
  if (notes.has(each) || mayBeNote(body, each, at)) return 'note'
  if (spoken.has(each)) return 'paragraph'
  if (headings.has(each)) return 'heading'
  if (isCaption(each) || mayBeCaption(each, kinds)) return 'caption'
  return kinds.chance(each, 'heading') > 0.5 && isHeading(each, lines[at - 1], lines[at + 1], usuallyStopped)
    ? 'heading'
    : 'paragraph'
}

/** Number of lines at the end of a text that may be notes by their place alone, and words in such a note, at most. */
const [noteReach, maxNoteWords] = [10, 60]

function mayBeNote({lines, kinds}: Body, each: ShapedLine, at: number): boolean {
  // A number marks a footnote only if the text cites it.
  if (/^[([]?\p{N}/u.test(each.text)) return false
  return (
    at > 0 &&
    at >= lines.length - noteReach &&
    each.words <= maxNoteWords &&
    kinds.chance(each, 'note') > likelyChance
  )
}

/** Words in a caption that is told by its place alone, at most. */
const maxCaptionWords = 30

function mayBeCaption(each: ShapedLine, kinds: LineGuesses): boolean {
  return each.words <= maxCaptionWords && !isProse(each) && kinds.chance(each, 'caption') > likelyChance
}

/** The mark of a list item or an attribution, or a line without letters. */
const listSign = /^(?:[-–—−•●▪◦‣*·|>]|[^\p{L}]*$)/u

/**
 * Whether a short line without a full stop, above a longer one, is a heading. A question may be one; a list item is
 * not.
 */
function isHeading(
  each: ShapedLine,
  before: ShapedLine | undefined,
  after: ShapedLine | undefined,
  usuallyStopped: boolean,
): boolean {
  if (after === undefined || each.words > (usuallyStopped ? 12 : 6) || each.text.length > 100) return false
  if (listSign.test(each.text)) return false
  if (/[.\u06D4\u2026:؛;،,]["'”’»)\]]*$/u.test(each.text)) return false
  if (/[:،,]$/u.test(before?.text.slice(-1) ?? '')) return false
  return after.words >= 2 * each.words || after.words >= 20
}

function assignTail(tail: readonly ShapedLine[], roles: Roles): void {
  const noted = tail[0] !== undefined && isNoteMark(tail[0].text)
  for (const each of tail)
    roles.set(each, roles.get(each) ?? each.credit?.role ?? (noted ? 'note' : 'paragraph'))
}
