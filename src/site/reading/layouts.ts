/**
 * How two languages of a text can stand, in the order of the sheet. Each is a value of one radio group; what it does is
 * told in `styles/modes.css`, by the same name. Which languages show is another group, and so is whether they go
 * sentence by sentence.
 */
export const layouts = ['side', 'below', 'tap'] as const
