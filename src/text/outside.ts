/** Why a part of what a file shows is not of its text; the only place that lists it. */

/** The reasons, as the ledger has them; the interface says each in the reader's language, in the area `boilerplate`. */
export const outsideReasons = [
  'navigation of the page',
  'margin of the page',
  'form of the page',
  'pop-up of the page',
  'button of the page',
  'head of the page',
  'foot of the page',
  'tools of the page',
  'links to other articles',
  'link to another article',
  'comments of readers',
  'notice about cookies',
  'tags of the page',
  'words for screen readers',
  'about the author',
  'portrait of the author',
  'above the article',
  'under the article',
  'repeats the text',
  'heading of what is not the article',
  'said by the caption',
  'words of the page in the line',
  'cover or table of contents',
  'table of contents',
  'share buttons',
  'advertisement',
  'newsletter sign-up',
  'player controls',
] as const

/** Why a part of what a file shows is not of its text. */
export type OutsideReason = (typeof outsideReasons)[number]

/** A reason that was written into a tree; undefined for anything else. */
export function readOutsideReason(value: string | undefined): OutsideReason | undefined {
  return outsideReasons.find((each) => each === value)
}
