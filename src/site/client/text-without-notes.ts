/** The text of a cell or a sentence without the notes that the page adds. */

/** Text of an element, trimmed, without notes and without word joiners (U+2060) that the page adds. */
export function textWithoutNotes(each: Element): string {
  const copy = each.cloneNode(true) as Element
  for (const note of copy.querySelectorAll('.moved')) note.remove()
  return (copy.textContent ?? '').replaceAll('\u2060', '').trim()
}
