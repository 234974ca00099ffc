import type {Words} from '../../store/interface.ts'

/** A way in which two languages of a text can stand. */
export interface Layout {
  /** Its value in addresses and in the radio group; what it does is told in `styles/modes.css`, by the same name. */
  readonly id: string
  /** Its word among those of reading, and another where the screen is narrow and it looks like another. */
  readonly word: keyof Words['reading']
  readonly narrow?: keyof Words['reading']
}

/**
 * How two languages of a text can stand, in the order of the sheet; the first stands until a reader chooses. Which
 * languages show is another group, and so is whether they go sentence by sentence.
 */
export const layouts: readonly Layout[] = [
  {id: 'side', word: 'beside', narrow: 'below'},
  {id: 'below', word: 'below'},
  {id: 'tap', word: 'tap'},
]
