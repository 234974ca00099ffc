/** What a cell or a sentence says, without what the page adds to it. */

/** The words of an element that are its own: without notes, as the source has them. */
export function textOf(each: Element): string {
  const copy = each.cloneNode(true) as Element
  for (const note of copy.querySelectorAll('.moved')) note.remove()
  return (copy.textContent ?? '').replaceAll('\u2060', '').trim()
}
