/**
 * Tells of a page, before it is parsed, that its elements are too many or stand too deep: a parser needs time that grows
 * with the square of the depth.
 */

/** Browsers nest no deeper than this (Chromium, maximum depth of a document). */
const maxDepth = 512

/** Elements in a page, at most: the longest articles have some thousands, a book some tens of thousands. */
const maxElements = 200_000

/** How many elements a parser may open again because a block begins while they are open, at most. */
const maxReopened = 1_000_000

/** Elements without an end tag, and those that end by themselves. */
const notNested = new Set(
  (
    'area base body br col dd dt embed head hr html img input li link meta optgroup option p param rp rt source tbody td ' +
    'tfoot th thead tr track wbr a path circle rect line polygon polyline ellipse use stop g defs'
  ).split(' '),
)

/** Elements that are opened again in the next block. */
const formatting = new Set('b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements whose content is no markup. */
const rawNames = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

/** What is too much in a page, as the words of a problem; undefined where it can be parsed. */
export function excessOf(text: string): string | undefined {
  const counts = new OpenElements()
  const tag = /<(?:!--|(\/?)([a-z][a-z0-9:-]*))/gi
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const name = found[2]?.toLowerCase()
    const isEnd = found[1] === '/'
    if (name === undefined) tag.lastIndex = endOf(text, '-->', tag.lastIndex)
    else if (isEnd) counts.end(name)
    else {
      counts.begin(name)
      if (rawNames.has(name)) tag.lastIndex = endOf(text, `</${name}`, tag.lastIndex)
    }
    if (counts.excess !== undefined) return counts.excess
  }
  return undefined
}

/** Counts the elements of a page as they begin and end. */
class OpenElements {
  readonly #open = new Map<string, number>()
  #depth = 0
  #elements = 0
  #formats = 0
  #reopened = 0

  get excess(): string | undefined {
    if (this.#elements > maxElements) return `more than ${maxElements} elements`
    if (this.#reopened > maxReopened) return 'elements of style that are not ended'
    return this.#depth > maxDepth ? `elements more than ${maxDepth} deep` : undefined
  }

  begin(name: string): void {
    this.#elements += 1
    if (!formatting.has(name)) this.#reopened += this.#formats
    if (!notNested.has(name) && !rawNames.has(name)) this.#add(name, 1)
  }

  end(name: string): void {
    if ((this.#open.get(name) ?? 0) > 0) this.#add(name, -1)
  }

  #add(name: string, step: 1 | -1): void {
    this.#open.set(name, (this.#open.get(name) ?? 0) + step)
    this.#depth += step
    if (formatting.has(name)) this.#formats += step
  }
}

/** Where what begins here ends: at its end mark, in capitals or not, else where it began. */
function endOf(text: string, mark: string, from: number): number {
  const exact = text.indexOf(mark, from)
  if (exact !== -1) return exact
  const capital = text.indexOf(mark.toUpperCase(), from)
  return capital === -1 ? from : capital
}
