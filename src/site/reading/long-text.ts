/** Most rows that a page lays out at once; longer texts are laid out by and by (`client/long-text.ts`). */
export const mostRowsAtOnce = 100
