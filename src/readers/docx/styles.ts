/** Styles and lists of a DOCX: what a paragraph is by its style, and how its list counts. */
import {attributeValue, elementsOf, firstOf, localName, type XmlElement} from '../container/xml.ts'

/** What a paragraph is by its style. */
export interface ParagraphStyle {
  readonly kind?: 'title' | 'deck' | 'heading' | 'quote' | 'caption' | 'code' | 'contents'
  /** Level of a heading, from 1. */
  readonly level?: number
  /** Properties of its list. */
  readonly list?: XmlElement
}

/** Styles by id. */
export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>

  constructor(root: XmlElement | undefined) {
    this.#styles = new Map(
      elementsOf(root, 'style').map((style) => [attributeValue(style, 'styleId') ?? '', style]),
    )
  }

  /** What a style makes of a paragraph; the nearest style of its ancestry that says something decides. */
  paragraph(id: string | undefined): ParagraphStyle {
    const chain = this.#chain(id)
    const named = chain.map(kindOf).find((kind) => kind !== undefined)
    const list = chain
      .map((style) => firstOf(style, 'pPr', 'numPr'))
      .find((properties) => properties !== undefined)
    return {...named, ...(list === undefined ? {} : {list})}
  }

  /** Whether a character style switches a property on; undefined where it does not say. */
  isOn(id: string | undefined, name: string): boolean | undefined {
    const said = this.#chain(id).map((style) => isOn(firstOf(style, 'rPr'), name))
    return said.find((each) => each !== undefined)
  }

  /** A style and those that it is based on. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = this.#styles.get(at)
      if (style === undefined) break
      chain.push(style)
      at = attributeValue(firstOf(style, 'basedOn'), 'val')
    }
    return chain
  }
}

/** What a style says by its name, which Word writes in English whatever its own language, or by its outline level. */
function kindOf(style: XmlElement): Omit<ParagraphStyle, 'list'> | undefined {
  const name = (attributeValue(firstOf(style, 'name'), 'val') ?? '').toLowerCase()
  const heading = /^heading ([1-9])$/.exec(name)
  if (heading !== null) return {kind: 'heading', level: Number(heading[1])}
  if (name === 'title') return {kind: 'title'}
  if (name === 'subtitle') return {kind: 'deck'}
  if (/^toc (?:heading|[1-9])$/.test(name)) return {kind: 'contents'}
  if (name === 'caption') return {kind: 'caption'}
  if (/^(?:intense quote|quote|quotations|block text)$/.test(name)) return {kind: 'quote'}
  if (/^(?:html preformatted|preformatted text|source code)$/.test(name)) return {kind: 'code'}
  const level = outlineLevel(firstOf(style, 'pPr'))
  return level === undefined ? undefined : {kind: 'heading', level}
}

/** The level of a heading that paragraph properties state, from 1; level 10 is running text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = Number(attributeValue(firstOf(properties, 'outlineLvl'), 'val') ?? Number.NaN)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

/** Whether properties switch one on; undefined where they do not have it. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = firstOf(properties, name)
  return property === undefined
    ? undefined
    : !/^(?:0|false|off|none)$/.test(attributeValue(property, 'val') ?? 'on')
}

/** An item of a list. */
export interface ListPlace {
  /** From 1. */
  readonly level: number
  /** Absent in lists without numbers. */
  readonly number?: number
}

/** Counts the items of the lists. */
export class Numbering {
  readonly #lists = new Map<string, XmlElement>()
  readonly #abstract = new Map<string, XmlElement>()
  readonly #counts = new Map<string, (number | undefined)[]>()

  constructor(root: XmlElement | undefined) {
    for (const child of elementsOf(root)) {
      if (localName(child) === 'num') this.#lists.set(attributeValue(child, 'numId') ?? '', child)
      if (localName(child) === 'abstractNum')
        this.#abstract.set(attributeValue(child, 'abstractNumId') ?? '', child)
    }
  }

  /** The place of the next item with these properties; undefined where it is none. */
  next(properties: XmlElement): ListPlace | undefined {
    const id = attributeValue(firstOf(properties, 'numId'), 'val')
    const list = id === undefined ? undefined : this.#lists.get(id)
    if (id === undefined || list === undefined) return undefined
    const depth = Math.min(
      8,
      Math.max(0, Number(attributeValue(firstOf(properties, 'ilvl'), 'val') ?? 0) || 0),
    )
    const abstractId = attributeValue(firstOf(list, 'abstractNumId'), 'val') ?? ''
    const isLevel = (each: XmlElement) => attributeValue(each, 'ilvl') === String(depth)
    const override = elementsOf(list, 'lvlOverride').find(isLevel)
    const level = firstOf(override, 'lvl') ?? elementsOf(this.#abstract.get(abstractId), 'lvl').find(isLevel)
    const format = attributeValue(firstOf(level, 'numFmt'), 'val') ?? 'bullet'
    const restart = attributeValue(firstOf(override, 'startOverride'), 'val')
    const start = Number(restart ?? attributeValue(firstOf(level, 'start'), 'val') ?? 1)
    // Lists with a start of their own count by themselves; others go on where their pattern stopped.
    const key = restart === undefined ? `pattern ${abstractId}` : `list ${id}`
    const counts = this.#counts.get(key) ?? []
    const number = (counts[depth] ?? (Number.isSafeInteger(start) ? start : 1) - 1) + 1
    this.#counts.set(key, [...counts.slice(0, depth), number])
    const isPlain = format === 'bullet' || format === 'none'
    return {level: depth + 1, ...(isPlain ? {} : {number})}
  }
}
