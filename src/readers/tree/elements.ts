/** Facts about elements of HTML that reading a tree needs. */
import type {Element, ElementContent, Root} from 'hast'
import type {MarkType} from '../../text/kinds.ts'

/** Elements that begin and end a block (HTML Standard, rendering of flow content). */
const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
)

/** Elements whose content a browser does not show as text. */
const unshownNames = new Set(
  (
    'area audio base canvas datalist embed frame frameset head iframe link map meta noembed noframes noscript object ' +
    'param script source style svg template title track video'
  ).split(' '),
)

/** Inline elements that are marks. */
const markNames: Readonly<Record<string, MarkType>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  q: 'quotation',
}

/** Whether an element begins and ends a block. */
export function isBlock({tagName}: Element): boolean {
  return blockNames.has(tagName)
}

/** Whether a browser shows nothing of an element. */
export function isUnshown(element: Element): boolean {
  const {tagName} = element
  if (unshownNames.has(tagName) || element.properties.hidden === true) return true
  const style = attribute(element, 'style') ?? ''
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** The mark that an inline element is. */
export function markOf({tagName}: Element): MarkType | undefined {
  return Object.hasOwn(markNames, tagName) ? markNames[tagName] : undefined
}

/** An attribute as text; undefined where the element does not have it. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** The classes, id and role of an element, for patterns. */
export function elementLabels(element: Element): string {
  return ['className', 'id', 'role', 'ariaLabel', 'itemProp', 'epub:type', 'dataComponent', 'dataTestId']
    .flatMap((name) => attribute(element, name) ?? [])
    .join(' ')
}

/** The text inside a node, without what a browser does not show. */
export function innerText(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && isUnshown(node)) return ''
  return node.children.map((child) => (child.type === 'doctype' ? '' : innerText(child))).join('')
}

/**
 * The name by which links inside the page lead to an element. Some programs write it with the escapes of addresses, as links
 * have it.
 */
export function linkTargetOf(element: Element): string | undefined {
  const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
  return id === undefined ? undefined : withoutEscapes(id)
}

/** A fragment of an address without its escapes. */
export function withoutEscapes(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
