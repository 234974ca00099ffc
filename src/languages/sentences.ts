/** What dividing a text into sentences knows of one language. */
export type Sentences = {}
