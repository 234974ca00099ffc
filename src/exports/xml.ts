/**
 * XML 1.0 from trees (xast): whatever a text holds, no document can come out malformed.
 */
import type {Element, Nodes} from 'xast'

/** What stands between the declaration of a document and its first element. */
interface Doctype {
  readonly name: string
  /** Address of its DTD. */
  readonly system?: string
}

/** A document with its declaration; a character that XML cannot hold becomes U+FFFD. */
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
 * One code point that is not a `Char` of XML 1.0 (section 2.2): most C0 controls, surrogates without their
 * other half, U+FFFE and U+FFFF.
 */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** What is markup, what parsers take for a line feed, and what is forbidden. */
const unsafeInText = /[&<>"\r]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The same, and what parsers take for a space in an attribute. */
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

/** Elements, each on a line of its own. */
export function onLines(elements: readonly Element[]): (Element | string)[] {
  return ['\n', ...elements.flatMap((element) => [element, '\n'])]
}

/**
 * A text as children of an element. `standIn` makes what stands for a character that XML cannot hold, by its name
 * (`U+0007`) and its number from 1 in the text, so that nothing is lost.
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
