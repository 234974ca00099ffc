/** Hides and shows the vowel marks of Arabic script (harakat). */

/** Marks over and under letters: tanwin to sukun, and the superscript alef. */
const marks = /[\u064B-\u0652\u0670]+/g

/**
 * The marks removed from each cell, each with the number of code units before it that remain. Stored by cell and not by
 * text node, since links and highlights split nodes while the marks are hidden.
 */
const taken = new WeakMap<Element, readonly (readonly [offset: number, marks: string])[]>()

const cellsIn = (root: Element) => root.querySelectorAll('.row > [lang]')

/** Whether the marks of a text are hidden. */
export function areHidden(root: Element): boolean {
  return [...cellsIn(root)].some((cell) => taken.has(cell))
}

/** Remove the marks and remember them. */
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

/** Put the marks back. */
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

/** Convert an offset in a cell's text as shown to one in its whole text; a mark belongs to the letter before it. */
export function wholeOffset(cell: Element, offset: number): number {
  const before = (taken.get(cell) ?? []).filter(([at]) => at <= offset)
  return before.reduce((sum, [, own]) => sum + own.length, offset)
}

/** Convert an offset in a cell's whole text to one in its text as shown. */
export function shownOffset(cell: Element, offset: number): number {
  let [shown, gone] = [offset, 0]
  for (const [at, own] of taken.get(cell) ?? []) {
    if (at + gone >= offset) break
    gone += own.length
    shown = Math.max(at, offset - gone)
  }
  return shown
}

/** The whole text of a cell, from its text as shown. */
export function wholeText(cell: Element, shown: string): string {
  let [whole, end] = ['', 0]
  for (const [at, own] of taken.get(cell) ?? []) {
    whole += shown.slice(end, at) + own
    end = at
  }
  return whole + shown.slice(end)
}

/** Number of code units in a text that are marks. */
function count(text: string): number {
  return text.length - text.replace(marks, '').length
}

function textNodes(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}
