/** The runs of a paragraph → pieces of text with what they look like, and those → elements of HTML. */
import type {Element, ElementContent} from 'hast'
import {htmlElement, textNode} from '../container/hast.ts'
import {nestTags} from '../container/nest-tags.ts'
import {
  allInside,
  attributeValue,
  elementsOf,
  firstOf,
  localName,
  textInside,
  type XmlElement,
} from '../container/xml.ts'
import type {Relationship} from './package.ts'
import {isOn, type Styles} from './styles.ts'

/** Text of one look, or an element that stands for it. */
interface Piece {
  readonly nodes: readonly ElementContent[]
  /** Tags around it, the outermost first; a link is its address after a colon. */
  readonly tags: readonly string[]
}

/** What reading runs needs, and what it leaves for the paragraph. */
export interface RunContext {
  readonly styles: Styles
  readonly relationships: ReadonlyMap<string, Relationship>
  /** The sign of a reference to a note, and the id of the note. */
  note(kind: 'footnote' | 'endnote', id: string): {readonly sign: string; readonly id: string}
  /** Called with each text box, whose paragraphs follow the paragraph. */
  box(content: XmlElement): void
  /** Called where a tracked deletion is left out. */
  deleted(): void
  /** Whether bold is a matter of the paragraph, as in headings. */
  readonly ignoresBold?: boolean
}

/** Fields that are open, the innermost last: their code, and whether their result has begun. */
type OpenFields = {code: string; isResult: boolean}[]

const transparent = new Set(
  'ins moveTo smartTag customXml sdt sdtContent bdo dir fldSimple hyperlink r Choice'.split(' '),
)

/** Reads the runs of paragraphs; fields may go on from one paragraph to the next. */
export class RunReader {
  readonly #fields: OpenFields = []

  /** The content of a paragraph as elements. */
  read(paragraph: XmlElement, context: RunContext): ElementContent[] {
    return nestTags(this.#all(paragraph, context, []), (run) => run.flatMap(({nodes}) => nodes), wrapPieces)
  }

  #all(parent: XmlElement, context: RunContext, tags: readonly string[]): Piece[] {
    return elementsOf(parent).flatMap((child) => this.#one(child, context, tags))
  }

  #one(child: XmlElement, context: RunContext, tags: readonly string[]): Piece[] {
    const name = localName(child)
    if (name === 'del' || name === 'moveFrom') {
      if (allInside(child, 'delText').length + allInside(child, 't').length > 0) context.deleted()
      return []
    }
    if (name === 'AlternateContent')
      return this.#all(firstOf(child, 'Choice') ?? firstOf(child, 'Fallback') ?? child, context, tags)
    if (name === 'oMath' || name === 'oMathPara')
      return [{nodes: [textNode(allInside(child, 't').map(textInside).join(''))], tags}]
    if (name === 'ruby') return this.#all(firstOf(child, 'rubyBase') ?? child, context, tags)
    if (name === 'r') return this.#run(child, context, tags)
    if (!transparent.has(name)) return []
    const link =
      name === 'hyperlink' ? linkOf(child, context) : fieldLink(attributeValue(child, 'instr') ?? '')
    return this.#all(child, context, link === undefined ? tags : [`a:${link}`, ...tags])
  }

  #run(run: XmlElement, context: RunContext, tags: readonly string[]): Piece[] {
    const look = firstOf(run, 'rPr')
    if (isOn(look, 'vanish') === true) return []
    const own = [...tags, ...lookOf(look, context)]
    return elementsOf(run).flatMap((part): Piece[] => {
      this.#field(part)
      if (this.#fields.some(({isResult}) => !isResult)) return []
      const links = this.#fields.flatMap(({code}) => fieldLink(code) ?? []).slice(0, 1)
      const nodes = this.#part(part, context)
      const all = own.some((tag) => tag.startsWith('a:'))
        ? own
        : [...links.map((link) => `a:${link}`), ...own]
      return nodes.length === 0 ? [] : [{nodes, tags: all}]
    })
  }

  /** Notice the beginning, the code, the result and the end of a field. */
  #field(part: XmlElement): void {
    const last = this.#fields.at(-1)
    if (localName(part) === 'instrText' && last?.isResult === false) last.code += textInside(part)
    if (localName(part) !== 'fldChar') return
    const type = attributeValue(part, 'fldCharType')
    if (type === 'begin') this.#fields.push({code: '', isResult: false})
    else if (type === 'separate' && last !== undefined) last.isResult = true
    else if (type === 'end') this.#fields.pop()
  }

  #part(part: XmlElement, context: RunContext): ElementContent[] {
    const name = localName(part)
    switch (name) {
      case 't': {
        const text = textInside(part)
        return [textNode(attributeValue(part, 'space') === 'preserve' ? text : text.trim())]
      }
      case 'tab':
      case 'ptab':
        return [textNode(' ')]
      case 'cr':
        return [htmlElement('br')]
      case 'br':
        return /^(?:page|column)$/.test(attributeValue(part, 'type') ?? '') ? [] : [htmlElement('br')]
      case 'noBreakHyphen':
        return [textNode('\u2011')]
      case 'softHyphen':
        return [textNode('\u00ad')]
      case 'sym':
        return [textNode(symbolOf(part))]
      case 'footnoteReference':
      case 'endnoteReference':
        return noteReference(part, context)
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        return picturesOf(part, context)
      default:
        return []
    }
  }
}

/** Tags for what a run looks like. Text from right to left has properties of its own. */
function lookOf(look: XmlElement | undefined, context: RunContext): string[] {
  const style = attributeValue(firstOf(look, 'rStyle'), 'val')
  const own = (name: string) => isOn(look, name) ?? context.styles.isOn(style, name)
  const either = (name: string) => (isOn(look, 'rtl') === true ? (own(`${name}Cs`) ?? own(name)) : own(name))
  const place = attributeValue(firstOf(look, 'vertAlign'), 'val')
  return [
    ...(either('b') === true && context.ignoresBold !== true ? ['strong'] : []),
    ...(either('i') === true ? ['em'] : []),
    ...(place === 'superscript' ? ['sup'] : place === 'subscript' ? ['sub'] : []),
  ]
}

function noteReference(part: XmlElement, context: RunContext): ElementContent[] {
  const kind = localName(part) === 'footnoteReference' ? 'footnote' : 'endnote'
  const {sign, id} = context.note(kind, attributeValue(part, 'id') ?? '')
  return [htmlElement('sup', [htmlElement('a', [textNode(sign)], {href: `#${id}`, dataFootnoteRef: ''})])]
}

/** The pictures of a drawing; its text boxes are handed on. */
function picturesOf(part: XmlElement, context: RunContext): ElementContent[] {
  const shown =
    localName(part) === 'AlternateContent' ? (firstOf(part, 'Choice') ?? firstOf(part, 'Fallback')) : part
  for (const content of allInside(shown, 'txbxContent')) context.box(content)
  const said = [...allInside(shown, 'docPr'), ...allInside(shown, 'shape')]
  const alt = said
    .map(
      (each) =>
        attributeValue(each, 'descr') ?? attributeValue(each, 'alt') ?? attributeValue(each, 'title') ?? '',
    )
    .find((each) => each !== '')
  const ids = [
    ...allInside(shown, 'blip').map((blip) => attributeValue(blip, 'embed') ?? attributeValue(blip, 'link')),
    ...allInside(shown, 'imagedata').map((data) => attributeValue(data, 'id')),
  ]
  return ids.flatMap((id) => {
    const relationship = context.relationships.get(id ?? '')
    return relationship === undefined
      ? []
      : [htmlElement('img', [], {src: relationship.target, alt: alt ?? ''})]
  })
}

/** Signs of the fonts of symbols, which stand in a private range (Microsoft's tables of Symbol and Wingdings). */
const symbols: Readonly<Record<string, string>> = {
  f0a3: '≤',
  f0a7: '▪',
  f0a8: '◻',
  f0b0: '°',
  f0b1: '±',
  f0b3: '≥',
  f0b4: '×',
  f0b7: '•',
  f0b9: '≠',
  f0ae: '→',
  f0e0: '→',
  f0df: '←',
  f0fc: '✓',
  f0fe: '☑',
  f0d8: '➢',
  f076: '❖',
}

function symbolOf(part: XmlElement): string {
  const code = (attributeValue(part, 'char') ?? '').toLowerCase()
  if (Object.hasOwn(symbols, code)) return symbols[code] ?? ''
  return /^[0-9a-f]{1,4}$/.test(code) && !/^(?:d[89a-f]|0{1,3}$)/.test(code)
    ? String.fromCharCode(Number.parseInt(code, 16))
    : ''
}

/** The address of a link that a relationship gives. */
function linkOf(link: XmlElement, {relationships}: RunContext): string | undefined {
  const relationship = relationships.get(attributeValue(link, 'id') ?? '')
  return relationship?.isExternal === true ? relationship.target : undefined
}

/** The address of a field that is a link. */
function fieldLink(code: string): string | undefined {
  return /^\s{0,9}HYPERLINK\s{1,9}"([^"\s]{1,2000})"/i.exec(code)?.[1]
}

function wrapPieces(tag: string, inside: ElementContent[]): Element {
  return tag.startsWith('a:') ? htmlElement('a', inside, {href: tag.slice(2)}) : htmlElement(tag, inside)
}
