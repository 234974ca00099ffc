/** Page furniture: what sites set around an article, as one language words it. */

/** What a piece of furniture is; printed as the reason of its removal. */
export type Kind =
  | 'share buttons'
  | 'follow links'
  | 'print button'
  | 'log-in prompt'
  | 'comment form'
  | 'cookie notice'
  | 'newsletter sign-up'
  | 'links to other pages'
  | 'tag list'
  | 'view count'
  | 'image file name'
  | 'breadcrumbs'
  | 'copyright line'
  | 'text-size buttons'
  | 'navigation'
  | 'advertisement'
  | 'page code'
  | 'page tools'
  | 'player controls'

/** Phrases of one kind. */
export interface PhraseList {
  readonly kind: Kind
  /** 0…1: how surely a line made of such phrases and filler alone is furniture. */
  readonly weight: number
  /** In their usual spelling, divided by `|`. */
  readonly phrases: string
}

/** A whole line as a pattern; written in usual spelling, compared with folded lines. */
export interface LinePattern {
  readonly kind: Kind
  readonly weight: number
  /** Source of a regular expression, anchored to the whole line; letters are folded before it is compiled. */
  readonly pattern: string
}

/** The furniture of one language. */
export interface Furniture {
  readonly phrases: readonly PhraseList[]
  /** Words that may stand among furniture and prove nothing, divided by `|`. */
  readonly filler: string
  readonly patterns: readonly LinePattern[]
  /** Heads of lists of other articles, divided by `|`: "read also". */
  readonly relatedHeads: string
  /** First item of a breadcrumb trail, divided by `|`. */
  readonly home: string
}
