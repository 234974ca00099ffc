/** Making elements: the few lines that everything built in the browser shares. */

/** What an element is made with: attributes by name, `true` for one without a value, undefined to leave it out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** Make an element; children that are strings become text, never markup. */
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

/** A button with what it does. */
export function button(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', {type: 'button', ...attributes}, label)
  made.addEventListener('click', act)
  return made
}

/** A dialog over the page with a title and a way out; gone from the page once it is closed. */
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

/** Put copies of an element around the characters from–to of a text, one for each piece that stands in an element of its own. */
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
