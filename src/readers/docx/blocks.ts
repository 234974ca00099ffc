/** The body of a DOCX → elements of HTML: paragraphs, lists, tables, notes. */
import type {Element, ElementContent} from 'hast'
import {htmlElement} from '../container/hast.ts'
import {
  allInside,
  attributeValue,
  elementsOf,
  firstOf,
  localName,
  textInside,
  type XmlElement,
} from '../container/xml.ts'
import type {DocxPackage, Relationship} from './package.ts'
import {RunReader} from './runs.ts'
import {type ListPlace, Numbering, outlineLevel, type ParagraphStyle, Styles} from './styles.ts'

/** A note that the text refers to. */
interface Reference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/** Makes elements of the parts of one DOCX. */
export class BlockReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #runs = new RunReader()
  readonly #source: DocxPackage
  /** Notes in the order of their references. */
  readonly #references: Reference[] = []
  #relationships: ReadonlyMap<string, Relationship>
  /** Whether a paragraph has the style of a title, so that headings stand one level below it. */
  readonly #hasTitle: boolean
  /** Tracked deletions that were left out. */
  deletions = 0

  constructor(source: DocxPackage, body: XmlElement) {
    this.#source = source
    this.#styles = new Styles(source.beside('styles.xml'))
    this.#numbering = new Numbering(source.beside('numbering.xml'))
    this.#relationships = source.relationshipsOf(source.document)
    this.#hasTitle = allInside(body, 'pStyle').some(
      (style) => this.#styles.paragraph(attributeValue(style, 'val')).kind === 'title',
    )
  }

  /** The blocks inside an element. */
  read(parent: XmlElement): ElementContent[] {
    return elementsOf(parent).flatMap((child) => this.#block(child))
  }

  /** The notes that the text refers to. */
  notes(): ElementContent[] {
    const out: ElementContent[] = []
    for (const kind of ['footnote', 'endnote'] as const) {
      const part = this.#source.beside(`${kind}s.xml`)
      if (part === undefined) continue
      this.#relationships = this.#source.relationshipsOf(this.#source.pathBeside(`${kind}s.xml`))
      const byId = new Map(elementsOf(part, kind).map((note) => [attributeValue(note, 'id'), note]))
      for (const {id} of this.#references.filter((each) => each.kind === kind)) {
        const note = byId.get(id)
        if (note !== undefined) out.push(htmlElement('div', this.read(note), {id: `${kind}-${id}`}))
      }
    }
    return out
  }

  #block(child: XmlElement): ElementContent[] {
    switch (localName(child)) {
      case 'p':
        return this.#paragraph(child)
      case 'tbl':
        return [htmlElement('table', this.#rows(child))]
      case 'sdt':
        return this.#control(child)
      case 'AlternateContent':
        return this.read(firstOf(child, 'Choice') ?? firstOf(child, 'Fallback') ?? child)
      case 'sdtContent':
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return this.read(child)
      default:
        return []
    }
  }

  /** A content control; the table of contents that Word makes is not of the text. */
  #control(control: XmlElement): ElementContent[] {
    const gallery = attributeValue(firstOf(control, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val')
    const inside = elementsOf(control, 'sdtContent').flatMap((content) => this.read(content))
    return /^table of contents$/i.test(gallery ?? '')
      ? [htmlElement('div', inside, {dataOutside: 'table of contents'})]
      : inside
  }

  #paragraph(paragraph: XmlElement): ElementContent[] {
    const properties = firstOf(paragraph, 'pPr')
    const named = this.#styles.paragraph(attributeValue(firstOf(properties, 'pStyle'), 'val'))
    const level = outlineLevel(properties)
    const style: ParagraphStyle = level === undefined ? named : {...named, kind: 'heading', level}
    const boxes: XmlElement[] = []
    const content = this.#runs.read(paragraph, {
      styles: this.#styles,
      relationships: this.#relationships,
      note: (kind, id) => this.#refer(kind, id),
      box: (box) => boxes.push(box),
      deleted: () => {
        this.deletions += 1
      },
      ignoresBold: style.kind === 'heading' || style.kind === 'title',
    })
    const list = firstOf(properties, 'numPr') ?? style.list
    const isEmpty = content.length === 0
    const place =
      list === undefined || style.kind !== undefined || isEmpty ? undefined : this.#numbering.next(list)
    const block = isEmpty
      ? []
      : [place === undefined ? this.#styled(content, style) : listItem(content, place)]
    return [...block, ...boxes.flatMap((box) => [htmlElement('div', this.read(box))])]
  }

  #styled(content: ElementContent[], {kind, level = 1}: ParagraphStyle): Element {
    switch (kind) {
      case 'title':
        return htmlElement('h1', content)
      case 'deck':
        return htmlElement('p', content, {dataRole: 'deck'})
      case 'heading':
        return htmlElement(`h${Math.min(6, level + (this.#hasTitle ? 1 : 0))}`, content)
      case 'quote':
        return htmlElement('blockquote', [htmlElement('p', content)])
      case 'caption':
        return htmlElement('figcaption', content)
      case 'code':
        return htmlElement('pre', content)
      case 'contents':
        return htmlElement('p', content, {dataOutside: 'table of contents'})
      default:
        return htmlElement('p', content)
    }
  }

  /** The sign of a reference to a note: its number, in the order of the text. */
  #refer(kind: 'footnote' | 'endnote', id: string): {readonly sign: string; readonly id: string} {
    const isIt = (each: Reference) => each.kind === kind && each.id === id
    if (!this.#references.some(isIt)) this.#references.push({kind, id})
    const sign = this.#references.filter((each) => each.kind === kind).findIndex(isIt) + 1
    return {sign: String(sign), id: `${kind}-${id}`}
  }

  #rows(table: XmlElement): Element[] {
    return elementsOf(table).flatMap((child): Element[] => {
      if (/^(?:sdt|sdtContent|ins|customXml)$/.test(localName(child))) return this.#rows(child)
      if (localName(child) !== 'tr') return []
      const isHead = firstOf(child, 'trPr', 'tblHeader') !== undefined
      return [htmlElement('tr', this.#cells(child, isHead ? 'th' : 'td'))]
    })
  }

  #cells(row: XmlElement, tag: string): Element[] {
    return elementsOf(row).flatMap((child) => {
      if (/^(?:sdt|sdtContent|customXml)$/.test(localName(child))) return this.#cells(child, tag)
      return localName(child) === 'tc' ? [htmlElement(tag, this.read(child))] : []
    })
  }
}

/** An item inside as many lists as its level says. */
function listItem(content: ElementContent[], {level, number}: ListPlace): Element {
  const item = htmlElement('li', content)
  let list = number === undefined ? htmlElement('ul', [item]) : htmlElement('ol', [item], {start: number})
  for (let depth = 1; depth < level; depth += 1) list = htmlElement('ul', [list])
  return list
}

/** The text of a property, trimmed. */
export function propertyText(property: XmlElement | undefined): string {
  return textInside(property).replace(/\s+/g, ' ').trim()
}
