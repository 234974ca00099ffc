/** What the reader of a format knows besides the tree that it made. */

import type {Element} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'

/** What the reader of a format knows besides the tree. */
export interface TreeOptions {
  /** Why an element is not of the text ({@link StatedBlock.outside}); undefined where it may be. */
  outside?(element: Element): OutsideReason | undefined
  /** The file of a picture that came inside the source, by its address; undefined where it did not. */
  pictureFile?(address: string): string | undefined
  /** The whole address that a link or a picture names; undefined where a reader cannot open it. */
  wholeAddress?(address: string): string | undefined
}

/** Whether an address leads out of the page to what a reader can open. */
export function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|doi:)\S/i.test(href)
}
