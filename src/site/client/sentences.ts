/**
 * Sentences and clauses on the page: the names that it leaves out, since they can be counted (see `PassageMarks` in
 * `reading/passage.ts`), and which of them belong together. The rows that a page comes with are named as this is loaded.
 */

/** Elements of sentences and clauses. */
const named = '[data-s], span[id*="."]'

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

for (const row of document.querySelectorAll('.row[id]')) nameSentences(row, row.id)

/** The sentence or clause that an element stands in; null where it stands in none. An earlier name is that of what it stands in. */
export function sentenceAt(target: Element): Element | null {
  const found = target.closest(named)
  return found?.childNodes.length === 0 ? (found.parentElement?.closest(named) ?? found) : found
}

/** What a sentence or clause is called, or stands against. */
export function namesOf(sentence: Element): readonly string[] {
  return (sentence.getAttribute('data-s') ?? sentence.id).split(' ')
}

/**
 * What belongs to these names in the cells of a row that show: sentences and clauses with them, or parts of what they
 * name; where the other cell has none, what they are parts of. A cell without any is a partner as a whole.
 */
export function belonging(cell: Element, names: readonly string[]): readonly Element[] {
  const cells = [...(cell.parentElement?.querySelectorAll(':scope > :is(.o, .t):not(.gap)') ?? [])]
  const has = (each: Element, wanted: readonly string[]) =>
    namesOf(each).some((name) => wanted.some((want) => name === want || name.startsWith(`${want}.`)))
  const inside = (place: Element, wanted: readonly string[]) =>
    [...place.querySelectorAll(named)].filter((each) => each.childNodes.length > 0 && has(each, wanted))
  const others = cells.filter((each) => each !== cell && each.querySelector(named) !== null)
  let wanted = names
  while (others.length > 0 && !others.some((other) => inside(other, wanted).length > 0)) {
    const wider = wanted.map((name) => name.replace(/^([^.]*\.[^.]*)\.\d+$/, '$1'))
    if (wider.every((name, k) => name === wanted[k])) break
    wanted = [...new Set(wider)]
  }
  // A partner may stand against more than what was named: all of that belongs together.
  wanted = [...new Set([...wanted, ...others.flatMap((other) => inside(other, wanted)).flatMap(namesOf)])]
  return cells.flatMap((each) =>
    each.querySelector(named) === null ? [each] : outermost(inside(each, wanted)),
  )
}

/** Elements without those that stand inside another of them. */
function outermost(elements: readonly Element[]): readonly Element[] {
  return elements.filter((each) => !elements.some((other) => other !== each && other.contains(each)))
}

/** Sentences and clauses of a cell that can be pointed at, in order: the finest. */
export function steps(cell: Element): readonly Element[] {
  return [...cell.querySelectorAll(named)].filter(
    (each) => each.childNodes.length > 0 && each.querySelector('span[id*="."]:not(:empty)') === null,
  )
}
