/** Tells in a tree of HTML which elements are notes, and which links are references to them or lead back. */
import type {Element, Root} from 'hast'
import {attribute, elementLabels, innerText, linkTargetOf, withoutEscapes} from './elements.ts'

/** The notes of a tree. */
export interface TreeNotes {
  /** Elements that are notes. */
  readonly notes: ReadonlySet<Element>
  /** Links that refer to a note, with the id of the element that they lead to. */
  readonly references: ReadonlyMap<Element, string>
  /** Links that lead from a note back to its reference. */
  readonly backLinks: ReadonlySet<Element>
}

/** The text of a reference: a number or a sign, perhaps in brackets. */
const referenceText = /^[[(]?\s*(?:\p{N}{1,3}|[*†‡§¶]{1,3}|[a-z])\s*[\])]?$/u
const noteLabels = /\b(?:foot|end)-?notes?\b|\bdoc-(?:foot|end)note\b/i

/** A link inside the page, with its place in the order of the elements. */
interface PageLink {
  readonly link: Element
  readonly target: string
  readonly at: number
}

/** Find the notes of a tree: what a reference in the text leads forward to. */
export function findNotes(tree: Root): TreeNotes {
  const links: PageLink[] = []
  const places = new Map<string, {readonly element: Element; readonly at: number}>()
  let at = 0
  const visit = (node: Root | Element): void => {
    at += 1
    if (node.type === 'element') {
      const id = linkTargetOf(node)
      if (id !== undefined && !places.has(id)) places.set(id, {element: blockOf.get(node) ?? node, at})
      const href = attribute(node, 'href')
      if (node.tagName === 'a' && href !== undefined && /^#./.test(href))
        links.push({link: node, target: withoutEscapes(href.slice(1)), at})
    }
    for (const child of node.children) {
      if (child.type !== 'element') continue
      blockOf.set(
        child,
        holders.has(child.tagName) || node.type === 'root' ? child : (blockOf.get(node as Element) ?? child),
      )
      visit(child)
    }
  }
  const blockOf = new Map<Element, Element>()
  visit(tree)
  const notes = new Set<Element>()
  const references = new Map<Element, string>()
  for (const {link, target, at} of links) {
    const place = places.get(target)
    if (place === undefined || place.at < at || !isReference(link)) continue
    references.set(link, target)
    notes.add(place.element)
  }
  const inNotes = new Set([...notes].flatMap(elementsIn))
  const backLinks = links.flatMap(({link, target, at}) => {
    const place = places.get(target)
    return place !== undefined && place.at < at && inNotes.has(link) ? [link] : []
  })
  return {notes, references, backLinks: new Set(backLinks)}
}

/** Elements that hold a note whole. */
const holders = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section'])

/** Whether a link inside the page refers to a note: by what it is called, or by its text. */
function isReference(link: Element): boolean {
  const labels = `${elementLabels(link)} ${attribute(link, 'href') ?? ''}`
  return (
    /\bnoteref\b|doc-noteref|footnote-?ref/i.test(labels) ||
    attribute(link, 'dataFootnoteRef') !== undefined ||
    noteLabels.test(labels) ||
    referenceText.test(innerText(link).trim())
  )
}

/** An element and all elements inside it. */
function elementsIn(element: Element): Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : [])),
  ]
}
