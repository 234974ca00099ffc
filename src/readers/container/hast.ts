/** Makes elements of HTML for formats that are read through a tree of them. */
import type {Element, ElementContent, Properties} from 'hast'

/** An element. */
export function htmlElement(
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element {
  return {type: 'element', tagName, properties, children}
}

/** An element or text. */
export function textNode(value: string): ElementContent {
  return {type: 'text', value}
}
