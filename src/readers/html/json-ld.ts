/** What a page states of its article in JSON-LD, the vocabulary of schema.org. */
import type {Element} from 'hast'

/** What JSON-LD states of an article, as it writes it. */
export interface LinkedFacts {
  readonly headlines: readonly string[]
  readonly description?: string
  readonly date?: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly publisher?: string
  readonly section?: string
  readonly address?: string
  readonly language?: string
}

type Node = Readonly<Record<string, unknown>>

/** Types of schema.org that are an article, and those of pages that may say something of one. */
const articleType =
  /(?:article|posting|report|review|essay|chapter|creativework|analysis|opinion|interview)$/i
const pageType = /(?:webpage|itempage|aboutpage)$/i

/** Nodes looked at, at most, and how deep. */
const [maxNodes, maxDepth] = [2000, 8]

/** The facts of the article that scripts of JSON-LD state; a script that is no JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedFacts {
  const nodes = scripts.flatMap((script) => nodesIn(parseJson(script)))
  const articles = nodes.filter((node) => isOfType(node, articleType))
  const pages = nodes.filter((node) => isOfType(node, pageType) && node.datePublished !== undefined)
  const all = [...articles.filter((node) => typeof node.headline === 'string'), ...articles, ...pages]
  const first = <Value>(read: (node: Node) => Value | undefined): Value | undefined => {
    for (const node of all) {
      const value = read(node)
      if (value !== undefined) return value
    }
    return undefined
  }
  const people = (field: string) => first((node) => nonEmpty(namesIn(node[field], nodes))) ?? []
  const facts = {
    description: first((node) => textIn(node.description)),
    date: first((node) => textIn(node.datePublished) ?? textIn(node.dateCreated)),
    publisher: first((node) => namesIn(node.publisher, nodes)[0]),
    section: first((node) => textIn(node.articleSection)),
    address: first((node) => addressIn(node.mainEntityOfPage) ?? addressIn(node.url)),
    language: first((node) => textIn(node.inLanguage)),
  }
  const stated = Object.entries(facts).filter(([, value]) => value !== undefined)
  const named = (field: string) => articles.flatMap((node) => textIn(node[field]) ?? [])
  return {
    headlines: nonEmpty([...new Set(named('headline'))]) ?? named('name'),
    authors: nonEmpty(people('author')) ?? people('creator'),
    translators: people('translator'),
    ...Object.fromEntries(stated),
  }
}

/** The value of a script of JSON; undefined where it is none. Pages write line breaks and comment marks into it. */
function parseJson(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>);?$|;$/g, '')
  for (const each of [text, text.replace(/[\0-\x1f]+/g, ' ')]) {
    try {
      return JSON.parse(each)
    } catch {}
  }
  return undefined
}

/** All objects of a value with a type, the outer ones first. */
function nodesIn(value: unknown): Node[] {
  const found: Node[] = []
  let level: unknown[] = [value]
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const each of level) {
      if (Array.isArray(each)) next.push(...each.slice(0, maxNodes))
      else if (isNode(each)) {
        if (found.length >= maxNodes) return found
        found.push(each)
        next.push(
          each['@graph'],
          each.mainEntity,
          each.mainEntityOfPage,
          each.hasPart,
          each.author,
          each.publisher,
        )
      }
    }
    level = next
  }
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOfType(node: Node, type: RegExp): boolean {
  return [node['@type']].flat().some((each) => typeof each === 'string' && type.test(each))
}

function nonEmpty<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values : undefined
}

/** The first text of a value. */
function textIn(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  const own = isNode(first) ? (first['@value'] ?? first.name) : first
  return typeof own === 'string' && own.trim() !== '' ? own.trim() : undefined
}

/** The names of people or of a publisher: texts, objects with a name, or what their `@id` names elsewhere. */
function namesIn(value: unknown, nodes: readonly Node[]): readonly string[] {
  const names = [value].flat().flatMap((each) => {
    if (typeof each === 'string') return [each]
    if (!isNode(each)) return []
    const own = nonEmpty([each.name].flat().filter((name) => typeof name === 'string'))
    if (own !== undefined) return own
    const id = each['@id']
    const other =
      id === undefined ? undefined : nodes.find((node) => node['@id'] === id && node.name !== undefined)
    return other === undefined ? [] : [textIn(other.name) ?? '']
  })
  return [
    ...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !/^https?:\/\//i.test(name))),
  ]
}

function addressIn(value: unknown): string | undefined {
  const own = isNode(value) ? (value['@id'] ?? value.url) : value
  return typeof own === 'string' && /^https?:\/\//i.test(own) ? own : undefined
}

/** The text of an element that holds a script. */
export function scriptText({children}: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
