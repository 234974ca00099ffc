/** Rows of a text that a slow phone lays out at once in time. */
export const longest = 100
