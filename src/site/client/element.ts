/** Functions that create elements, shared by all scripts. */

/** Attributes by name; `true` for one without a value, undefined for one to leave out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** Create an element; children that are strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/** Create a button that calls `act`. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', {type: 'button', ...attributes}, label)
  made.addEventListener('click', act)
  return made
}

/** Open a modal dialog with a title and a button to close it; closing removes it from the page. */
export function dialog(title: string, close: string, ...children: readonly Node[]): HTMLDialogElement {
  const heading = element('h2', {id: 'dialog-title'}, title)
  const made = element('dialog', {'aria-labelledby': 'dialog-title', class: 'sheet'}, heading, ...children)
  made.append(element('form', {method: 'dialog'}, element('button', {}, close)))
  made.addEventListener('close', () => made.remove())
  made.addEventListener('click', ({target}) => {
    if (target === made) made.close()
  })
  document.body.append(made)
  made.showModal()
  return made
}

/**
 * Wrap the characters from `start` to `end` of a text in copies of an element: one copy for each text node, since the
 * characters may lie in several elements.
 */
export function wrap(root: Element, start: number, end: number, around: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Range[] = []
  let at = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)]
    if (from < to) {
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      pieces.push(range)
    }
    at += length
  }
  for (const piece of pieces.reverse()) piece.surroundContents(around.cloneNode() as Element)
}
