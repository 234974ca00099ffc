/** XML from nested values: escaped by construction. */

/** An element: its name, its attributes, its children or its text. */
export type XmlElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  content?: string | readonly XmlElement[],
]

/** Write a document, with its declaration. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`
}

function write([name, attributes, content = '']: XmlElement): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`)
  const inner = typeof content === 'string' ? escapeText(content) : content.map(write).join('\n')
  return inner === '' ? `<${name}${start.join('')}/>` : `<${name}${start.join('')}>${inner}</${name}>`
}

/** Characters that mean something become references; those that XML 1.0 cannot hold are left out. */
function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
