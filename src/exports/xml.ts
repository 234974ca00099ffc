/**
 * Writes trees (xast) as XML 1.0, well-formed whatever their texts hold.
 */
import type {Element, Nodes} from 'xast'

/** The document type declaration, between the XML declaration and the first element. */
interface Doctype {
  readonly name: string
  /** Address of its DTD. */
  readonly system?: string
}

/** A document with its XML declaration; a character that XML forbids becomes U+FFFD. */
export function writeXml(root: Element, doctype?: Doctype): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...(doctype ? [writeDoctype(doctype)] : []),
    write(root),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function writeDoctype({name, system}: Doctype): string {
  return system === undefined ? `<!DOCTYPE ${name}>` : `<!DOCTYPE ${name} SYSTEM "${system}">`
}

function write(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(unsafeInText, referenceTo)
  if (node.type !== 'element') throw new Error(`Expected elements and texts, found "${node.type}"`)
  const {name, attributes, children} = node
  let start = `<${name}`
  for (const key in attributes)
    start += ` ${key}="${attributes[key]?.replace(unsafeInAttribute, referenceTo)}"`
  let inside = ''
  for (const child of children) inside += write(child)
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`
}

/**
 * A code point that is not a `Char` of XML 1.0 (section 2.2): most C0 controls, surrogates without their other half,
 * U+FFFE and U+FFFF.
 */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Characters to escape in text: markup, a carriage return (which parsers read as a line feed), and what XML forbids.
 */
const unsafeInText = /[&<>"\r]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Characters to escape in an attribute: the same, and white space that parsers read as a space there. */
const unsafeInAttribute = /[&<>"\t\n\r]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function referenceTo(character: string): string {
  return references[character] ?? '\uFFFD'
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Elements with a line feed around each. */
export function onLines(elements: readonly Element[]): (Element | string)[] {
  return ['\n', ...elements.flatMap((element) => [element, '\n'])]
}

/**
 * A text as the children of an element. Where the text holds a character that XML forbids, `standIn` makes an element
 * in its place, from the character's name (`U+0007`) and its number from 1 among those of the text, so that nothing is
 * lost.
 */
export function textWithStandIns(
  text: string,
  standIn: (name: string, count: number) => Element,
): readonly (string | Element)[] {
  const nodes: (string | Element)[] = []
  let done = 0
  let count = 0
  for (const {0: character, index} of text.matchAll(forbidden)) {
    count += 1
    const name = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    nodes.push(text.slice(done, index), standIn(`U+${name}`, count))
    done = index + character.length
  }
  return [...nodes, text.slice(done)].filter((node) => node !== '')
}
