/** The elements of marks: links, emphasis, what is raised or lowered, quotations, references to notes, new lines. */
import type {Element, ElementContent} from 'hast'
import type {Stretch} from '../../text/inline.ts'
import type {Mark, MarkType} from '../../text/model.ts'

/** The elements of marks that have nothing but their type. */
const tags: Readonly<Partial<Record<MarkType, string>>> = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
}

/** Addresses that a link of a text may lead to: others are of no use to a reader here, or do harm. */
const followed = /^(?:https?:\/\/|mailto:)/i

/** Whether a mark is shown as a link. */
export function isLinked(mark: Mark): boolean {
  return mark.type === 'note' ? mark.note !== undefined : hrefOf(mark) !== undefined
}

function hrefOf({type, href}: Mark): string | undefined {
  return type === 'link' && href !== undefined && followed.test(href) ? href : undefined
}

/** A mark, or a piece of it, around what is inside it. */
export function markNodes(
  mark: Mark,
  inside: readonly ElementContent[],
  piece: Stretch,
): readonly ElementContent[] {
  const {type} = mark
  // The space stays, so that offsets into the text hold; at the end of a line it takes no room.
  if (type === 'break') return [...inside, elementOf('br', {}, [])]
  if (type === 'note') return [noteReference(mark, inside)]
  if (type === 'quotation') return [elementOf('q', openness(mark, piece), inside)]
  const tag = tags[type]
  if (tag !== undefined) return [elementOf(tag, {}, inside)]
  const href = hrefOf(mark)
  return href === undefined ? inside : [elementOf('a', {href, rel: ['noopener', 'external']}, inside)]
}

/** The reference to a note: a raised link to the note's row, which scripts open in a sheet (`client/note-sheet.ts`). */
function noteReference({note}: Mark, inside: readonly ElementContent[]): Element {
  if (note === undefined) return elementOf('sup', {}, inside)
  const link = elementOf('a', {className: ['fn'], href: `#${note}`, role: 'doc-noteref'}, inside)
  return elementOf('sup', {}, [link])
}

/** Which quotation marks a piece of a quotation lacks, since they are at another piece. */
function openness({start, end}: Mark, piece: Stretch): Element['properties'] {
  const names = [...(piece.start > start ? ['on'] : []), ...(piece.end < end ? ['off'] : [])]
  return names.length === 0 ? {} : {className: names}
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  inside: readonly ElementContent[],
): Element {
  return {type: 'element', tagName, properties, children: [...inside]}
}
