/** Boilerplate: what sites set around an article, as one language words it. */
import type {Pattern} from './words.ts'

/** What a piece of boilerplate is; printed as the reason of its removal. */
export type BoilerplateKind =
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
  /** What they are. */
  readonly kind: BoilerplateKind
  /** 0…1: how surely a line made of such phrases and filler alone is boilerplate. */
  readonly weight: number
  /** In their usual spelling, divided by `|`. */
  readonly phrases: string
}

/** A whole line as a pattern; written in usual spelling, compared with folded lines. */
export interface LinePattern {
  /** What the line is. */
  readonly kind: BoilerplateKind
  /** 0…1: how surely it is that. */
  readonly weight: number
  /** Source of a regular expression, anchored to the whole line; letters are folded before it is compiled. */
  readonly pattern: string
}

/**
 * The boilerplate of one language. Phrases and patterns are compared with folded lines, a `Pattern` with a line as it
 * is spelt.
 */
export interface Boilerplate {
  /** Phrases that lines of boilerplate are made of. */
  readonly phrases: readonly PhraseList[]
  /** Words that may stand among boilerplate and prove nothing, divided by `|`. */
  readonly filler: string
  /** Whole lines that vary. */
  readonly patterns: readonly LinePattern[]
  /** Heads of lists of other articles, divided by `|`: "read also". */
  readonly relatedHeads: string
  /** Such heads that vary, as the source of a regular expression for a whole folded line: "more from this issue". */
  readonly relatedHeadPattern: string
  /** Heads of tag lists that stand alone, divided by `|`. */
  readonly tagHeads: string
  /**
   * What screen readers are told before a block that is not the article's, and behind it ("skip", "end of list"): the
   * source of a regular expression for a whole line in usual spelling; letters are folded before it is compiled.
   */
  readonly fenceStart: string
  readonly fenceEnd: string
  /** First item of a breadcrumb trail, divided by `|`. */
  readonly home: string
  /** Words, or parts of words, of which every notice long enough to look like a sentence has one. */
  readonly notice: Pattern
  /** Labels with which a line begins that tells of the article itself and stays: "by", "source". */
  readonly ownLabels: Pattern
  /** Those that are labels only with a colon or a stroke behind them, for a menu has them too: "photo". */
  readonly colonLabels: Pattern
  /** Words that end how long ago something was. */
  readonly ago: Pattern
  /** Words of a claim of rights, besides the sign ©. */
  readonly rights: Pattern
  /** How the line above or under a reader's comment ends: who says it, how long ago. */
  readonly commentEnds: Pattern
  /** Beginning of what stands under an entry of a weblog that has its date above its title: "posted by". */
  readonly entryFoot: Pattern
  /** Labels, anywhere in a line, of who made a picture. */
  readonly imageCredits: Pattern
  /** Beginnings of a line above a title that says of what kind the text is: "interview with". */
  readonly rubrics: Pattern
  /** Labels of a turn of an interview: "Q", "answer". */
  readonly turns: Pattern
}
