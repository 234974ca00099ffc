/** Rows of a text that a slow phone lays out at once in time. */
export const mostRowsAtOnce = 100
