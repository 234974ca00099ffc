/**
 * Sentences and clauses on the page: the names that it leaves out, since they can be counted (see `PassageMarks` in
 * `reading/passage.ts`), and which of them belong together. The rows that a page comes with are named as this is loaded.
 */

/** Elements of sentences and clauses. */
const named = '[data-s], span[id*="."]'

/** Sentences and clauses that have their names on the page: those of the primary edition. */
const anchored = 'span[id*="."]:not(:empty)'

/**
 * Name the sentences of a row that say only how many of its primary edition's they stand against, one after the other:
 * of whole sentences where it has as many, else of the finest. A sentence's element is the one without language and class.
 */
export function nameSentences(row: Element): void {
  const all = [...row.querySelectorAll(anchored)]
  const whole = all.filter((each) => each.parentElement?.closest(anchored) === null)
  const finest = all.filter((each) => each.querySelector(anchored) === null)
  for (const passage of row.querySelectorAll(':is(p, h1, h2)')) {
    const sentences = passage.querySelectorAll(':scope > span:not([lang], [class])')
    const counts = [...sentences].map(countOf)
    const total = counts.reduce((sum, count) => sum + count, 0)
    const names = total === whole.length ? whole : finest
    let at = 0
    for (const [index, sentence] of sentences.entries()) {
      const next = names.slice(at, at + counts[index]!)
      at += counts[index]!
      if (sentence.id === '' && !sentence.getAttribute('data-s')?.includes('.') && next.length > 0)
        sentence.setAttribute('data-s', next.map(({id}) => id).join(' '))
    }
  }
}

/** How many sentences one stands against: as it says in a number or in names; one where it says nothing. */
function countOf(sentence: Element): number {
  const said = sentence.getAttribute('data-s') ?? '1'
  return said.includes('.') ? said.split(' ').length : Number(said)
}

for (const row of document.querySelectorAll('.row[id]')) nameSentences(row)

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
