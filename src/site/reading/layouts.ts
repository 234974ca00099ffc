import type {Words} from '../../store/interface.ts'

/** A layout: how the two languages of a text are arranged. */
export interface Layout {
  /** Value of `?mode=` and of the radio button; `styles/modes.css` has the rules, by the same id. */
  readonly id: string
  /** Key of its name in the interface words and, below, of another name for narrow windows, where it looks different. */
  readonly word: keyof Words['reading']
  readonly narrow?: keyof Words['reading']
}

/**
 * All layouts, in the order of the settings sheet; the first is the default. Which languages show, and whether they go
 * sentence by sentence, are separate choices.
 */
export const layouts: readonly Layout[] = [
  {id: 'side', word: 'beside', narrow: 'below'},
  {id: 'below', word: 'below'},
  {id: 'tap', word: 'tap'},
]
