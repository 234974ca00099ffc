/**
 * Sentences and clauses of the page: gives them the names that the HTML leaves out, since they can be counted (see
 * `PassageMarks` in `reading/passage-html.ts`), and finds partners. Loading the module names the rows of the page.
 */

/** Selector of the elements that hold the sentences of a passage. */
export const passages = ':is(p, h1, h2, h3, h4)'

/** Selector of sentences and clauses. */
const named = '[data-s], span[id*="."]'

/** Selector of sentences and clauses of the primary edition, which have their names as ids. */
const anchored = 'span[id*="."]:not(:empty)'

/**
 * Name the translated sentences of a row. Each says only how many sentences of the primary edition it translates
 * (`data-s`), in order; counting gives their names. The count is of whole sentences if the totals match, else of sentences
 * cut into clauses. The element of a sentence is a `span` without language and class.
 */
export function nameSentences(row: Element): void {
  const all = [...row.querySelectorAll(anchored)]
  const whole = all.filter((each) => each.parentElement?.closest(anchored) === null)
  const finest = all.filter((each) => each.querySelector(anchored) === null)
  for (const passage of row.querySelectorAll(passages)) {
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

/** How many sentences one translates: the number or the count of names in `data-s`; 1 without it. */
function countOf(sentence: Element): number {
  const said = sentence.getAttribute('data-s') ?? '1'
  return said.includes('.') ? said.split(' ').length : Number(said)
}

for (const row of document.querySelectorAll('.row[id]')) nameSentences(row)

/** The sentence or clause around an element, or null. An empty anchor (an earlier name) counts for the sentence around it. */
export function sentenceAt(target: Element): Element | null {
  const found = target.closest(named)
  return found?.childNodes.length === 0 ? (found.parentElement?.closest(named) ?? found) : found
}

/** The names of the primary edition's sentences or clauses that an element is, or translates. */
export function sentenceNames(sentence: Element): readonly string[] {
  return (sentence.getAttribute('data-s') ?? sentence.id).split(' ')
}

/**
 * The elements with these names in the visible cells of a row: the sentence and its partners. If the other cell has no such
 * clause, the whole sentence is taken. A cell without marked sentences is a partner as a whole.
 */
export function withPartners(cell: Element, names: readonly string[]): readonly Element[] {
  const cells = [...(cell.parentElement?.querySelectorAll(':scope > :is(.o, .t):not(.gap)') ?? [])]
  const has = (each: Element, wanted: readonly string[]) =>
    sentenceNames(each).some((name) => wanted.some((want) => name === want || name.startsWith(`${want}.`)))
  const inside = (place: Element, wanted: readonly string[]) =>
    [...place.querySelectorAll(named)].filter((each) => each.childNodes.length > 0 && has(each, wanted))
  const others = cells.filter((each) => each !== cell && each.querySelector(named) !== null)
  let wanted = names
  while (others.length > 0 && !others.some((other) => inside(other, wanted).length > 0)) {
    const wider = wanted.map((name) => name.replace(/^([^.]*\.[^.]*)\.\d+$/, '$1'))
    if (wider.every((name, k) => name === wanted[k])) break
    wanted = [...new Set(wider)]
  }
  // A partner may translate more sentences than were named: these belong to the group too.
  wanted = [
    ...new Set([...wanted, ...others.flatMap((other) => inside(other, wanted)).flatMap(sentenceNames)]),
  ]
  return cells.flatMap((each) =>
    each.querySelector(named) === null ? [each] : outermost(inside(each, wanted)),
  )
}

/** The elements that are not inside another of them. */
function outermost(elements: readonly Element[]): readonly Element[] {
  return elements.filter((each) => !elements.some((other) => other !== each && other.contains(each)))
}

/** The finest marked parts of a cell, in order: clauses, and sentences without clauses. */
export function finestSentences(cell: Element): readonly Element[] {
  return [...cell.querySelectorAll(named)].filter(
    (each) => each.childNodes.length > 0 && each.querySelector('span[id*="."]:not(:empty)') === null,
  )
}
