/** Vowel marks of Arabic script, hidden or shown; the letters stay as they are. */

/** Marks over and under letters: tanwin to sukun, and the superscript alef. */
const marks = /[\u064B-\u0652\u0670]+/g

/**
 * What was taken from a cell: marks, each with the count of code units before it that stayed. Kept by cell and not by
 * node, since links and highlights part nodes while the marks are away.
 */
const taken = new WeakMap<Element, readonly (readonly [offset: number, marks: string])[]>()

const cellsIn = (root: Element) => root.querySelectorAll('.row > [lang]')

/** Whether a text's marks are away. */
export function areHidden(root: Element): boolean {
  return [...cellsIn(root)].some((cell) => taken.has(cell))
}

/** Take the marks away, remembering them. */
export function hideHarakat(root: Element): void {
  for (const cell of cellsIn(root)) {
    const found: (readonly [number, string])[] = []
    let before = 0
    for (const node of textNodes(cell)) {
      const text = node.data
      const bare = text.replace(marks, (own: string, at: number) => {
        found.push([before + at - count(text.slice(0, at)), own])
        return ''
      })
      if (bare !== text) node.data = bare
      before += bare.length
    }
    if (found.length > 0) taken.set(cell, found)
  }
}

/** Give the marks back. */
export function showHarakat(root: Element): void {
  for (const cell of cellsIn(root)) {
    const own = [...(taken.get(cell) ?? [])]
    taken.delete(cell)
    let start = 0
    for (const node of own.length === 0 ? [] : textNodes(cell)) {
      const end = start + node.data.length
      // A mark belongs to the letter before it: at the border of two nodes it ends the first.
      const beyond = own.findIndex(([at]) => at > end)
      const within = own.splice(0, beyond === -1 ? own.length : beyond)
      for (const [at, text] of within.reverse()) node.insertData(at - start, text)
      start = end
    }
  }
}

/** Where an offset in a cell's text, as it stands, lies in its whole text: a mark belongs to the letter before it. */
export function wholeOffset(cell: Element, offset: number): number {
  const before = (taken.get(cell) ?? []).filter(([at]) => at <= offset)
  return before.reduce((sum, [, own]) => sum + own.length, offset)
}

/** Where an offset in a cell's whole text lies in its text as it stands. */
export function shownOffset(cell: Element, offset: number): number {
  let [shown, gone] = [offset, 0]
  for (const [at, own] of taken.get(cell) ?? []) {
    if (at + gone >= offset) break
    gone += own.length
    shown = Math.max(at, offset - gone)
  }
  return shown
}

/** The whole text of a cell, of which this is what stands. */
export function wholeText(cell: Element, shown: string): string {
  let [whole, end] = ['', 0]
  for (const [at, own] of taken.get(cell) ?? []) {
    whole += shown.slice(end, at) + own
    end = at
  }
  return whole + shown.slice(end)
}

/** How many code units of a text are marks. */
function count(text: string): number {
  return text.length - text.replace(marks, '').length
}

function textNodes(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}
