/** How one language is told from others. */
export type Identification = {}
