/** Items of lists and signs of notes, found in elements that are made. */
import type {Element, ElementContent} from 'hast'
import {digitValue} from '../../languages/script/digits.ts'
import {htmlElement, textNode} from '../container/hast.ts'
import {itemSignOf} from './lists.ts'

/** Neighbouring paragraphs that begin with the signs of items, as lists. */
export function inLists(children: readonly ElementContent[]): Element[] {
  const out: Element[] = []
  const elements = children as readonly Element[]
  for (let at = 0; at < elements.length; ) {
    let end = at
    let number: number | undefined
    while (end < elements.length) {
      const sign = itemSign(elements[end]!)
      const follows = end === at || (sign?.number === undefined) === (number === undefined)
      if (sign === undefined || !follows || (end > at && number !== undefined && sign.number !== number + 1))
        break
      number = sign.number
      end += 1
    }
    if (end - at < 2) {
      out.push(elements[at]!)
      at += 1
      continue
    }
    const items = elements.slice(at, end)
    const start = itemSign(items[0]!)?.number
    const list = items.map((item) => withoutSign(item, itemSign(item)!.length))
    out.push(start === undefined ? htmlElement('ul', list) : htmlElement('ol', list, {start}))
    at = end
  }
  return out
}

/** An item with the sign before it. */
export interface SignedItem {
  readonly sign: string | undefined
  readonly children: readonly Element[]
}

/** A list that the file states; signs of items that have letters stay words of theirs. */
export function statedList(items: readonly SignedItem[]): Element {
  const read = items.map(({sign, children}) => {
    const [first, ...others] = children
    if (first?.tagName !== 'p') return {item: htmlElement('li', [...children]), number: undefined}
    const own = sign === undefined ? itemSign(first) : undefined
    const number = sign === undefined ? own?.number : numberIn(sign)
    if (own !== undefined)
      return {item: htmlElement('li', [...withoutSign(first, own.length).children, ...others]), number}
    const words: ElementContent[] = sign !== undefined && /\p{L}/u.test(sign) ? [textNode(`${sign} `)] : []
    return {item: htmlElement('li', [...words, ...first.children, ...others]), number}
  })
  const start = read[0]?.number
  const list = read.map(({item}) => item)
  return start !== undefined && read.every(({number}) => number !== undefined)
    ? htmlElement('ol', list, {start})
    : htmlElement('ul', list)
}

/** The number that a sign without letters says. */
function numberIn(sign: string): number | undefined {
  const [digits] = /^\p{Nd}{1,3}$/u.exec(sign.replace(/[^\p{L}\p{N}]/gu, '')) ?? []
  return digits === undefined ? undefined : Number([...digits].map(digitValue).join(''))
}

function itemSign({tagName, children: [first]}: Element) {
  return tagName === 'p' && first?.type === 'text' ? itemSignOf(first.value) : undefined
}

function withoutSign({children: [first, ...others]}: Element, length: number): Element {
  const text = first?.type === 'text' ? first.value.slice(length) : ''
  return htmlElement('li', [textNode(text), ...others])
}

/** A note whose own sign leads back to its reference, so that it is not said twice. */
export function withBackLink(note: Element, sign: string, id: string): Element {
  const [first, ...others] = note.children
  const inner = first?.type === 'element' ? first.children[0] : first
  if (first === undefined || inner?.type !== 'text') return note
  const length = /^\s*[([]?[\p{N}*\u2020\u2021\u00A7\u00B6]{1,3}[.):\]]?/u.exec(inner.value)?.[0].length ?? 0
  if (length === 0 || sign === '') return note
  const back = htmlElement('a', [textNode(inner.value.slice(0, length))], {href: `#ref-${id}`})
  const rest = textNode(inner.value.slice(length))
  return htmlElement('p', [
    back,
    first.type === 'element' ? htmlElement(first.tagName, [rest], first.properties) : rest,
    ...others,
  ])
}
