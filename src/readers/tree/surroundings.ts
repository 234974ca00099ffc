/** What holds of a block of HTML by the elements around it. */

import type {Element} from 'hast'
import type {BlockRole} from '../../text/model.ts'
import type {OutsideReason} from '../../text/outside.ts'
import type {BlockDetails} from '../../text/stated.ts'
import {isPoem} from './verse.ts'

/** What holds of a block, by the elements around it. */
export interface BlockSurroundings {
  readonly role?: BlockRole
  readonly details: BlockDetails
  readonly outside?: OutsideReason
  readonly element: Element
  /** Depths of lists and quotations. */
  readonly lists: number
  readonly quotes: number
  readonly isPreformatted: boolean
  readonly isVerse: boolean
}

/** What holds where nothing stands around. */
export const nothingAround: BlockSurroundings = {
  details: {},
  element: {type: 'element', tagName: 'html', properties: {}, children: []},
  lists: 0,
  quotes: 0,
  isPreformatted: false,
  isVerse: false,
}

/** What holds inside a block element; `isNote` where it is a note. */
export function surroundingsIn(
  element: Element,
  around: BlockSurroundings,
  isNote: boolean,
): BlockSurroundings {
  const inside = {...around, element}
  const role = (role: BlockRole, details: BlockDetails = {}) => ({...inside, role, details})
  const heading = /^h([1-6])$/.exec(element.tagName)
  if (isNote || around.role === 'note') return role('note')
  if (heading !== null) return role('heading', {level: Number(heading[1])})
  switch (element.tagName) {
    case 'figcaption':
    case 'caption':
      return role('caption')
    case 'pre':
      return {...role('code'), isPreformatted: true}
    case 'ol':
    case 'ul':
      return {...inside, lists: around.lists + 1}
    default:
      if (!around.isVerse && isPoem(element)) return {...role('verse'), isVerse: true}
      return element.tagName === 'blockquote'
        ? {...role('quote', {level: Math.min(around.quotes + 1, 9)}), quotes: around.quotes + 1}
        : inside
  }
}
