/** Names of sentences that the page leaves out, since they can be counted (see `PassageMarks` in `reading/passage.ts`). */

/** Name the sentences in a row, or in one cell of the row with this id. A sentence's element is the one without language and class. */
export function nameSentences(place: Element, row: string): void {
  for (const passage of place.querySelectorAll(':is(p, h1, h2)')) {
    const sentences = passage.querySelectorAll(':scope > span:not([lang], [class])')
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.id === '' && !sentence.hasAttribute('data-s')) {
        sentence.setAttribute('data-s', `${row}.${index + 1}`)
      }
    }
  }
}
