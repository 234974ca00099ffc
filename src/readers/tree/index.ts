/**
 * A tree of HTML → the text that it shows, one block a line, with what each block is and the marks inside it.
 *
 * Other formats are read through it: their readers make a tree of the same elements.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {BlockRole} from '../../text/model.ts'
import type {BlockDetails, StatedBlock, StatedMark} from '../../text/stated.ts'
import {attribute, isBlock, isUnshown, labelsOf, markOf} from './elements.ts'
import {LineBuilder, type LineMark} from './line-builder.ts'
import {findNotes, type TreeNotes} from './notes.ts'
import {isDataTable} from './tables.ts'

/** What a tree shows. */
export interface TreeText {
  /** The text of each block, trimmed and not empty. */
  readonly lines: readonly string[]
  /** One for each line, in order. */
  readonly blocks: readonly StatedBlock[]
  /** In order of their places. */
  readonly marks: readonly StatedMark[]
  /** The innermost block element that each line stands in. */
  readonly elements: readonly Element[]
}

/** What the reader of a format knows besides the tree. */
export interface TreeOptions {
  /** Why an element is not of the text ({@link StatedBlock.outside}); undefined where it may be. */
  outside?(element: Element): string | undefined
  /** The file of a picture that came inside the source, by its address; undefined where it did not. */
  pictureFile?(address: string): string | undefined
}

/** What holds of a block, by the elements around it. */
interface Surroundings {
  readonly role?: BlockRole
  readonly details: BlockDetails
  readonly outside?: string
  readonly element: Element
  /** Depths of lists and quotations. */
  readonly lists: number
  readonly quotes: number
  readonly isPreformatted: boolean
}

/** Read a tree. Elements that a browser does not show are left out. */
export function textOfTree(tree: Root, options: TreeOptions = {}): TreeText {
  return new TreeWalk(tree, options).read()
}

/** A mark whose note is still the id of an element. */
type WaitingMark = LineMark & {readonly line: number}

class TreeWalk {
  readonly #tree: Root
  readonly #options: TreeOptions
  readonly #notes: TreeNotes
  readonly #line = new LineBuilder()
  readonly #lines: string[] = []
  readonly #blocks: StatedBlock[] = []
  readonly #marks: WaitingMark[] = []
  readonly #elements: Element[] = []
  /** Line at which the element with an id begins. */
  readonly #lineOfId = new Map<string, number>()
  /** Ids of elements that have begun since the last line. */
  #ids: string[] = []
  /** Whether a rule stands before the next line. */
  #isSeparated = false
  /** Figures inside the current block, which follow it. */
  #figures: Element[] = []
  #isInCell = false

  constructor(tree: Root, options: TreeOptions) {
    this.#tree = tree
    this.#options = options
    this.#notes = findNotes(tree)
  }

  read(): TreeText {
    const around: Surroundings = {
      details: {},
      element: {type: 'element', tagName: 'html', properties: {}, children: []},
      lists: 0,
      quotes: 0,
      isPreformatted: false,
    }
    this.#children(this.#tree, around)
    this.#endLine(around)
    return {
      lines: this.#lines,
      blocks: this.#blocks,
      marks: this.#marks.map((mark) => this.#resolved(mark)),
      elements: this.#elements,
    }
  }

  #resolved({target, ...mark}: WaitingMark): StatedMark {
    const note = target === undefined ? undefined : this.#lineOfId.get(target)
    return note === undefined ? mark : {...mark, note}
  }

  #children({children}: Root | Element, around: Surroundings): void {
    for (const child of children) this.#node(child, around)
  }

  #node(node: RootContent | ElementContent, around: Surroundings): void {
    if (node.type === 'text') {
      if (around.isPreformatted) this.#preformatted(node.value, around)
      else this.#line.add(node.value)
    }
    if (node.type !== 'element' || isUnshown(node)) return
    const id = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : undefined)
    if (isBlock(node) && !this.#isInCell) this.#block(node, id, around)
    else {
      if (id !== undefined) this.#ids.push(id)
      this.#inline(node, around)
    }
  }

  #preformatted(text: string, around: Surroundings): void {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) this.#endLine(around)
      this.#line.add(line)
    }
  }

  #block(element: Element, id: string | undefined, around: Surroundings): void {
    this.#endLine(around)
    if (id !== undefined) this.#ids.push(id)
    if (element.tagName === 'hr') this.#isSeparated = true
    else if (element.tagName === 'table' && isDataTable(element)) this.#table(element, around)
    else {
      const inside = this.#surroundings(element, around)
      if (element.tagName === 'ol' || element.tagName === 'ul') this.#list(element, inside)
      else this.#children(element, inside)
      this.#endLine(inside)
    }
  }

  /** What holds inside a block element. */
  #surroundings(element: Element, around: Surroundings): Surroundings {
    const inside = {...around, element, ...this.#outside(element, around)}
    const role = (role: BlockRole, details: BlockDetails = {}) => ({...inside, role, details})
    const heading = /^h([1-6])$/.exec(element.tagName)
    if (this.#notes.notes.has(element) || around.role === 'note') return {...role('note'), role: 'note'}
    if (heading !== null) return role('heading', {level: Number(heading[1])})
    switch (element.tagName) {
      case 'blockquote':
        return {...role('quote', {level: around.quotes + 1}), quotes: around.quotes + 1}
      case 'figcaption':
      case 'caption':
        return role('caption')
      case 'pre':
        return {...role('code'), isPreformatted: true}
      case 'ol':
      case 'ul':
        return {...inside, lists: around.lists + 1}
      default:
        return inside
    }
  }

  #outside(element: Element, around: Surroundings): Pick<Surroundings, 'outside'> {
    const outside = around.outside ?? this.#options.outside?.(element)
    return outside === undefined ? {} : {outside}
  }

  #list(list: Element, around: Surroundings): void {
    const isOrdered = list.tagName === 'ol'
    const isReversed = list.properties.reversed === true
    const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li')
    let number = wholeNumber(attribute(list, 'start')) ?? (isReversed ? items.length : 1)
    for (const child of list.children) {
      if (child.type !== 'element' || child.tagName !== 'li' || isUnshown(child)) {
        this.#node(child, around)
        continue
      }
      number = wholeNumber(attribute(child, 'value')) ?? number
      this.#item(child, isOrdered ? number : undefined, around)
      number += isReversed ? -1 : 1
    }
  }

  /** An item: its first block is the item, what follows in it stands as it is. */
  #item(item: Element, number: number | undefined, around: Surroundings): void {
    this.#endLine(around)
    const id = attribute(item, 'id')
    if (id !== undefined) this.#ids.push(id)
    const inside = this.#surroundings(item, around)
    const details = {level: Math.min(around.lists, 9), ...(number === undefined ? {} : {number})}
    const first = this.#lines.length
    this.#children(item, inside.role === 'note' ? inside : {...inside, role: 'list-item', details})
    this.#endLine(inside.role === 'note' ? inside : {...inside, role: 'list-item', details})
    for (let line = first + 1; line < this.#lines.length; line += 1) {
      const block = this.#blocks[line]!
      if (block.role !== 'list-item' || block.level !== details.level || block.number !== number) continue
      const {role: _, level: __, number: ___, ...rest} = block
      this.#blocks[line] = rest
    }
  }

  /** A table of data: each row is one line, each cell a mark in it. */
  #table(table: Element, around: Surroundings): void {
    const inside = this.#surroundings(table, around)
    const rows = (part: Element, isHead: boolean): void => {
      for (const child of part.children) {
        if (child.type !== 'element' || isUnshown(child)) continue
        if (child.tagName === 'tr') this.#row(child, isHead, inside)
        else if (child.tagName === 'caption') this.#block(child, attribute(child, 'id'), inside)
        else rows(child, isHead || child.tagName === 'thead')
      }
    }
    rows(table, false)
  }

  #row(row: Element, isHead: boolean, around: Surroundings): void {
    const cells = row.children.filter(
      (child) => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
    ) as Element[]
    const isHeader = isHead || (cells.length > 0 && cells.every(({tagName}) => tagName === 'th'))
    this.#isInCell = true
    for (const cell of cells) {
      this.#line.add(' ')
      this.#line.open({type: 'cell'})
      this.#children(cell, around)
      this.#line.close()
    }
    this.#isInCell = false
    this.#endLine({...around, element: row, role: 'table-row', details: isHeader ? {header: true} : {}})
  }

  #inline(element: Element, around: Surroundings): void {
    const {tagName} = element
    if (tagName === 'br') this.#break(around)
    else if (tagName === 'img') this.#image(element, around)
    else if (tagName !== 'input' && tagName !== 'wbr') this.#stretch(element, around)
  }

  /** An element inside a line. */
  #stretch(element: Element, around: Surroundings): void {
    if (this.#isInCell && isBlock(element)) this.#line.add(' ')
    const mark = this.#markOf(element)
    const inside = {...around, ...this.#outside(element, around)}
    if (mark !== undefined) this.#line.open(mark)
    if (inside.outside !== around.outside) this.#line.open({type: 'outside'})
    this.#children(element, around)
    if (inside.outside !== around.outside) this.#line.close()
    if (mark !== undefined) this.#line.close()
    if (this.#isInCell && isBlock(element)) this.#line.add(' ')
  }

  #markOf(
    element: Element,
  ): {readonly type: StatedMark['type']; readonly href?: string; readonly target?: string} | undefined {
    if (this.#notes.backLinks.has(element)) return {type: 'outside'}
    const target = this.#notes.references.get(element)
    if (target !== undefined) return {type: 'note', target}
    const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
    if (href !== undefined)
      return isAddress(href) && !this.#line.isIn('link') ? {type: 'link', href} : undefined
    const type = markOf(element)
    // A sign raised by its element and by the note that it leads to is one reference.
    const isReference = element.children.some(
      (child) => child.type === 'element' && this.#notes.references.has(child),
    )
    return type === undefined || isReference || this.#line.isIn(type) ? undefined : {type}
  }

  #break(around: Surroundings): void {
    if (around.isPreformatted) this.#endLine(around)
    else this.#line.addBreak()
  }

  /** A picture: in running text its words stand for it, where it is as small as a letter; else it follows the block. */
  #image(image: Element, around: Surroundings): void {
    const alt = attribute(image, 'alt')?.trim() ?? ''
    const isSign = isSmall(image) || /\b(?:emoji|smiley|latex|math)\b/i.test(labelsOf(image))
    if (isSign) this.#line.add(alt)
    else {
      this.#figures.push(image)
      if (this.#line.isEmpty) this.#placeFigures(around)
    }
  }

  #placeFigures(around: Surroundings): void {
    const figures = this.#figures
    this.#figures = []
    for (const image of figures) {
      const address = attribute(image, 'src')?.trim() ?? ''
      const alt = attribute(image, 'alt')?.replace(/\s+/g, ' ').trim() ?? ''
      const file = this.#options.pictureFile?.(address)
      const isKnown = file !== undefined || /^https?:\/\//i.test(address)
      const text = alt === '' && file !== undefined ? nameOf(address, file) : alt
      if (!isKnown || text === '') continue
      const picture = file === undefined ? {address} : {file}
      this.#push(text, [], {...around, element: image, role: 'figure', details: {picture}})
    }
  }

  #endLine(around: Surroundings): void {
    if (this.#isInCell) return
    const built = this.#line.take()
    if (built !== undefined) this.#push(built.text, built.marks, around)
    this.#placeFigures(around)
  }

  #push(text: string, marks: readonly LineMark[], around: Surroundings): void {
    const line = this.#lines.push(text)
    const {role, details, outside, element} = around
    this.#blocks.push({
      line,
      ...(role === undefined ? {} : {role}),
      ...details,
      ...(this.#isSeparated ? {separated: true as const} : {}),
      ...(outside === undefined ? {} : {outside}),
    })
    this.#elements.push(element)
    for (const mark of marks) this.#marks.push({...mark, line})
    for (const id of this.#ids) if (!this.#lineOfId.has(id)) this.#lineOfId.set(id, line)
    this.#ids = []
    this.#isSeparated = false
  }
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** Whether an address leads out of the page to what a reader can open. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|doi:)\S/i.test(href)
}

/** Whether a picture is as small as a letter, in CSS pixels. */
function isSmall(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(attribute(image, name) ?? ''))
  return (width ?? 0) > 0 && (height ?? 0) > 0 && Math.max(width ?? 0, height ?? 0) <= 24
}

/** What a picture without words is called: its file's name in the source. */
function nameOf(address: string, file: string): string {
  return /^data:/i.test(address) ? file : (address.split(/[/\\]/).at(-1) ?? file)
}
