/** What the aligner knows of one language: how its words and numbers are compared with those of another. */
export type Translation = {}
