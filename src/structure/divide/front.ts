/** Roles of the lines before the text in one language: title, deck, credits, captions. */
import {anyOf} from '../../languages/knowledge.ts'
import type {BlockRole} from '../../text/model.ts'
import {isImprint, isInstitution} from '../imprint.ts'
import {isByline} from './bylines.ts'
import {type LineGuesses, likelyChance} from './line-guesses.ts'
import {isCaption, isContinued, maxTitleWords, type Roles, type ShapedLine} from './shape.ts'

/** Words in a deck, at most. */
export const maxDeckWords = 60

/**
 * A text without running text that has at most so many lines consists of title and deck; a longer one is verse or a
 * list.
 */
const maxBareFront = 4

/** The state of the front while its lines get roles, in order. */
interface Front {
  readonly lines: readonly ShapedLine[]
  /** The lines after the front. */
  readonly text: readonly ShapedLine[]
  readonly kinds: LineGuesses
  readonly roles: Roles
  /** Whether a format states which line is the title; it then states the deck too. */
  readonly isStated: boolean
  /** Whether the title has been found already; and a deck under it. */
  hasTitle: boolean
  hasDeck: boolean
}

/**
 * Give roles to a front: first the title, then the deck. Credits are told by their content; other short lines are
 * captions, or the body's first heading.
 */
export function assignFront(
  lines: readonly ShapedLine[],
  text: readonly ShapedLine[],
  kinds: LineGuesses,
  roles: Roles,
): void {
  const isStated = lines.some((each) => roles.get(each) === 'title')
  const front: Front = {lines, text, kinds, roles, isStated, hasTitle: false, hasDeck: false}
  for (const [at, each] of lines.entries()) {
    const role =
      roles.get(each) ??
      creditRole(front, each, at) ??
      aboveTitle(front, each, at) ??
      continued(front, at) ??
      (invocation.test(each.text) ? 'paragraph' : undefined) ??
      (front.hasTitle ? underTitle(front, each, at) : withoutTitle(front, each, at))
    roles.set(each, role)
    front.hasDeck ||= front.hasTitle && role === 'deck'
    front.hasTitle ||= role === 'title'
  }
}

/**
 * The role of a line that reads as a credit. If it may be the title and there is none yet, or if it is the whole front,
 * it is the title. The name of a section is a menu item if another one stands nearer to the title.
 */
function creditRole(
  {lines, kinds, hasTitle}: Front,
  {credit}: ShapedLine,
  at: number,
): BlockRole | undefined {
  if (credit === undefined || lines.length === 1 || (credit.doubtful === true && !hasTitle)) return undefined
  const isMenu = !hasTitle && credit.role === 'section' && hasNearerSection(lines, at, kinds.title)
  return isMenu ? undefined : credit.role
}

/** Whether the name of another section stands nearer to the title. */
function hasNearerSection(lines: readonly ShapedLine[], at: number, title: ShapedLine | undefined): boolean {
  const end = title === undefined ? at : lines.indexOf(title)
  return lines.slice(at + 1, end).some(({credit}) => credit?.role === 'section')
}

/** The role of a line above the likely title: the publisher, a kicker, or a caption. */
function aboveTitle({lines, kinds, hasTitle}: Front, each: ShapedLine, at: number): BlockRole | undefined {
  if (hasTitle || kinds.title === undefined || at >= lines.indexOf(kinds.title)) return undefined
  if (isInstitution(each.text) || isImprint(lines[at + 1]?.text ?? '')) return 'credit'
  return each.words <= maxDeckWords && each.words >= 2 ? 'deck' : 'caption'
}

/** The role of the line before, if that is a title or deck and continues in this line. */
function continued({lines, roles}: Front, at: number): BlockRole | undefined {
  const before = lines[at - 1]
  const role = before !== undefined && isContinued(before) ? roles.get(before) : undefined
  return role === 'title' || role === 'deck' ? role : undefined
}

/** The formula that opens statements and letters. */
const invocation = new RegExp(`^[«"(]?\\s*(?:${anyOf(({words}) => words.invocation)})`, 'u')

/** The role of a line if no title stands above it. */
function withoutTitle(front: Front, each: ShapedLine, at: number): BlockRole {
  if (isKicker(each, front.lines, at)) return 'deck'
  if (each.words <= maxTitleWords && !isSiteName(each, front.lines, at)) return 'title'
  return mayBeFrontCaption(front, each) ? 'caption' : otherFrontRole(front, each)
}

/** The role of a line under the title. */
function underTitle(front: Front, each: ShapedLine, at: number): BlockRole {
  const {lines, text, kinds, hasDeck} = front
  if (mayBeFrontCaption(front, each)) return 'caption'
  if (isByline(each, lines, at, text, kinds)) return 'byline'
  if (front.isStated) return 'paragraph'
  const mayBeDeck = !hasDeck && (text.length > 0 || lines.length <= maxBareFront)
  return mayBeDeck && (each.words >= 4 || each.stopped) ? 'deck' : otherFrontRole(front, each)
}

function mayBeFrontCaption({kinds}: Front, each: ShapedLine): boolean {
  return isCaption(each) || kinds.chance(each, 'caption') > likelyChance
}

/** Whether a line above the title is a kicker, which introduces it: "An analyst:". */
function isKicker({text, words}: ShapedLine, front: readonly ShapedLine[], at: number): boolean {
  const next = front[at + 1]
  return (
    /[:：؛;]$/u.test(text) && words <= 8 && next !== undefined && next.words >= 3 && next.credit === undefined
  )
}

/** Whether a single word at the top is the site's name: a date or a credit follows, and then the title. */
function isSiteName({words}: ShapedLine, front: readonly ShapedLine[], at: number): boolean {
  if (words !== 1 || front[at + 1]?.credit === undefined) return false
  const next = front.slice(at + 1).find(({credit}) => credit === undefined)
  return next !== undefined && next.words >= 4 && !isCaption(next)
}

/** Words in a heading directly above the body, at most. */
const maxFirstHeadingWords = 8

/** The role of a short line that is neither title, deck nor credit. */
function otherFrontRole({lines, text}: Front, each: ShapedLine): BlockRole {
  if (text.length === 0) return 'paragraph'
  return each === lines.at(-1) && each.words <= maxFirstHeadingWords ? 'heading' : 'caption'
}
