/**
 * XML read back by a parser, and held against a DTD: what a tool that takes our exports would do.
 */
import {XMLParser, XMLValidator} from 'fast-xml-parser'

/** An element; text has the name `#text`. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: {enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9},
})

/** Parse a document; throws where it is not well-formed. */
export function parseXml(text: string): Node {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Error(`Not well-formed: ${valid.err.msg} at line ${valid.err.line}`)
  const nodes = (parser.parse(text) as Raw[]).map(nodeOf)
  const root = nodes.find(({name}) => name !== '#text' && !name.startsWith('?'))
  if (root === undefined) throw new Error('No element in the document')
  return root
}

type Raw = Readonly<Record<string, unknown>>

function nodeOf(raw: Raw): Node {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? ''
  const attributes = (raw[':@'] ?? {}) as Record<string, string>
  if (name === '#text') return {name, attributes, children: [], text: String(raw[name])}
  const children = (raw[name] as Raw[]).map(nodeOf)
  return {name, attributes, children, text: children.map(({text}) => text).join('')}
}

/** Every element of this name under a node, in document order. */
export function elements(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)])
}

interface ElementRule {
  /** Over the names of the child elements, each followed by a space. */
  readonly children: RegExp
  readonly text: boolean
  readonly attributes: ReadonlyMap<string, {readonly values?: readonly string[]; readonly required: boolean}>
}

/** Rules by element name. */
export type Dtd = ReadonlyMap<string, ElementRule>

/** Read the element and attribute declarations of a DTD (no entities, no conditional sections). */
export function parseDtd(text: string): Dtd {
  const attributeLists = new Map(
    [...text.matchAll(/<!ATTLIST\s+(\S+)\s+([^>]+)>/g)].map((match) => [match[1], match[2] ?? '']),
  )
  return new Map(
    [...text.matchAll(/<!ELEMENT\s+(\S+)\s+([^>]+)>/g)].map(([, name = '', model = '']) => [
      name,
      {...contentOf(model), attributes: attributesOf(attributeLists.get(name) ?? '')},
    ]),
  )
}

function contentOf(model: string): {children: RegExp; text: boolean} {
  const text = model.includes('#PCDATA')
  const order = model
    .replace(/EMPTY|#PCDATA\|?/, '')
    .replace(/\s/g, '')
    .replace(/[A-Za-z:-]+/g, '(?:$& )')
    .replaceAll(',', '')
  return {children: new RegExp(`^${order}$`), text}
}

function attributesOf(list: string): ElementRule['attributes'] {
  const rule = /(\S+)\s+(CDATA|\([^)]*\))\s+(#REQUIRED|#IMPLIED|#FIXED\s+"[^"]*")/g
  return new Map(
    [...list.matchAll(rule)].map(([, name = '', type = '', use = '']) => {
      const fixed = /"(.*)"/.exec(use)?.[1]
      const values =
        fixed === undefined ? (type === 'CDATA' ? undefined : type.slice(1, -1).split('|')) : [fixed]
      return [name, {...(values === undefined ? {} : {values}), required: use === '#REQUIRED'}]
    }),
  )
}

/** A sentence for each place where a tree breaks the rules. */
export function dtdFaults(dtd: Dtd, node: Node): readonly string[] {
  const rule = dtd.get(node.name)
  if (rule === undefined) return [`<${node.name}> is not declared`]
  const faults: string[] = []
  const inside = node.children.filter(({name}) => name !== '#text')
  const order = inside.map(({name}) => `${name} `).join('')
  if (!rule.children.test(order)) faults.push(`<${node.name}> may not hold "${order.trim()}"`)
  if (!rule.text && node.children.some(({name, text}) => name === '#text' && text.trim() !== '')) {
    faults.push(`<${node.name}> may not hold text`)
  }
  for (const [name, {required}] of rule.attributes) {
    if (required && !(name in node.attributes)) faults.push(`<${node.name}> lacks ${name}`)
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    const allowed = rule.attributes.get(name)
    if (allowed === undefined) faults.push(`<${node.name}> may not have ${name}`)
    else if (allowed.values && !allowed.values.includes(value)) faults.push(`${name} may not be "${value}"`)
  }
  return [...faults, ...inside.flatMap((child) => dtdFaults(dtd, child))]
}
