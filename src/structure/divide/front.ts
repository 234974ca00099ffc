/** The front of one language's lines: title, deck, credits, captions. */
import {anyOf} from '../../languages/knowledge.ts'
import type {BlockRole} from '../../text/model.ts'
import {isImprint, isInstitution} from '../imprint.ts'
import {isByline} from './bylines.ts'
import {type Likely, likelyFrom} from './likely.ts'
import {isCaption, isContinued, maxTitleWords, type Roles, type Shaped} from './shape.ts'

/** Longest a deck is, in words. */
export const maxDeckWords = 60

/** Lines of a text without running text up to which they are its title and deck, not verse or a list. */
const maxBareFront = 4

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
export function assignFront(
  lines: readonly Shaped[],
  text: readonly Shaped[],
  kinds: Likely,
  roles: Roles,
): void {
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
