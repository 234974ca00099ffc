/**
 * A tree of HTML → the text that it shows, one block a line, with what each block is and the marks inside it.
 *
 * Other formats are read through it: their readers make a tree of the same elements.
 */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {BlockRole} from '../../text/model.ts'
import type {StatedMark} from '../../text/stated.ts'
import {attribute, isBlock, isUnshown, linkTargetOf, markOf} from './elements.ts'
import {LineBuilder} from './line-builder.ts'
import {findNotes, type TreeNotes} from './notes.ts'
import {isAddress, type TreeOptions} from './options.ts'
import {isPixel, isSign, nameOfPicture, pictureAddress, pictureOf} from './pictures.ts'
import {textOfMath, withSigns} from './signs.ts'
import {type BlockSurroundings, nothingAround, surroundingsIn} from './surroundings.ts'
import {isDataTable} from './tables.ts'
import {nowhere, type TreeText, WrittenLines} from './written-lines.ts'

export type {TreeOptions} from './options.ts'
export type {TreeText} from './written-lines.ts'

/** Read a tree. Elements that a browser does not show are left out. */
export function textOfTree(tree: Root, options: TreeOptions = {}): TreeText {
  return new TreeWalk(tree, options).read()
}

class TreeWalk {
  readonly #tree: Root
  readonly #options: TreeOptions
  readonly #notes: TreeNotes
  readonly #line = new LineBuilder()
  readonly #written = new WrittenLines()
  /** Figures inside the current block, which follow it. */
  #figures: Element[] = []
  #isInCell = false
  constructor(tree: Root, options: TreeOptions) {
    this.#tree = tree
    this.#options = options
    this.#notes = findNotes(tree)
  }

  read(): TreeText {
    const around = nothingAround
    this.#children(this.#tree, around)
    this.#endLine(around)
    return this.#written.text
  }

  #children({children}: Root | Element, around: BlockSurroundings): void {
    for (const child of children) this.#node(child, around)
  }

  #node(node: RootContent | ElementContent, around: BlockSurroundings): void {
    if (node.type === 'text') {
      if (around.isPreformatted) this.#preformatted(node.value, around)
      else this.#line.add(node.value)
    }
    if (node.type !== 'element' || isUnshown(node)) return
    const id = linkTargetOf(node)
    if (isBlock(node) && !this.#isInCell) this.#block(node, id, around)
    else {
      this.#written.addId(id)
      this.#inline(node, around)
    }
  }

  #preformatted(text: string, around: BlockSurroundings): void {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) this.#endLine(around)
      this.#line.add(line)
    }
  }

  #block(element: Element, id: string | undefined, around: BlockSurroundings): void {
    this.#endLine(around)
    this.#written.endStanza()
    this.#written.addId(id)
    if (element.tagName === 'hr') this.#written.separate()
    else if (element.tagName === 'table' && isDataTable(element)) this.#table(element, around)
    else {
      const inside = this.#surroundings(element, around)
      if (element.tagName === 'ol' || element.tagName === 'ul') this.#list(element, inside)
      else this.#children(element, inside)
      this.#endLine(inside)
    }
    this.#written.endStanza()
  }

  #surroundings(element: Element, around: BlockSurroundings): BlockSurroundings {
    const isNote = this.#notes.notes.has(element)
    return {...surroundingsIn(element, around, isNote), ...this.#outside(element, around)}
  }

  #outside(element: Element, around: BlockSurroundings): Pick<BlockSurroundings, 'outside'> {
    const outside = around.outside ?? this.#options.outside?.(element)
    return outside === undefined ? {} : {outside}
  }

  #list(list: Element, around: BlockSurroundings): void {
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
  #item(item: Element, number: number | undefined, around: BlockSurroundings): void {
    this.#endLine(around)
    const id = linkTargetOf(item)
    this.#written.addId(id)
    const inside = this.#surroundings(item, around)
    const details = {level: Math.min(around.lists, 9), ...(number === undefined ? {} : {number})}
    const first = this.#written.count
    this.#children(item, inside.role === 'note' ? inside : {...inside, role: 'list-item', details})
    this.#endLine(inside.role === 'note' ? inside : {...inside, role: 'list-item', details})
    this.#written.endItem(first, details)
  }

  /** A table of data: each row is one line, each cell a mark in it. */
  #table(table: Element, around: BlockSurroundings): void {
    const inside = this.#surroundings(table, around)
    const rows = (part: Element, isHead: boolean): void => {
      for (const child of part.children) {
        if (child.type !== 'element' || isUnshown(child)) continue
        if (child.tagName === 'tr') this.#row(child, isHead, inside)
        else if (child.tagName === 'caption') this.#block(child, linkTargetOf(child), inside)
        else rows(child, isHead || child.tagName === 'thead')
      }
    }
    rows(table, false)
  }

  #row(row: Element, isHead: boolean, around: BlockSurroundings): void {
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

  #inline(element: Element, around: BlockSurroundings): void {
    const {tagName} = element
    if (tagName === 'br') this.#break(around)
    else if (tagName === 'img') this.#image(element, around)
    else if (tagName === 'math') this.#stretch(textOfMath(element), around)
    else if (tagName === 'ruby') this.#stretch(withSigns(element), around)
    else if (tagName !== 'input' && tagName !== 'wbr') this.#stretch(element, around)
  }

  /** An element inside a line. */
  #stretch(element: Element, around: BlockSurroundings): void {
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
      return this.#line.isIn('link') ? undefined : {type: 'link', href: this.#wholeAddress(href) ?? nowhere}
    const type = markOf(element)
    // A sign raised by its element and by the note that it leads to is one reference.
    const isReference = element.children.some(
      (child) => child.type === 'element' && this.#notes.references.has(child),
    )
    return type === undefined || isReference || this.#line.isIn(type) ? undefined : {type}
  }

  #wholeAddress(address: string): string | undefined {
    return isAddress(address) ? address : this.#options.wholeAddress?.(address)
  }

  #break(around: BlockSurroundings): void {
    const isSecond = this.#line.endsInBreak
    if (isSecond) this.#written.endStanza()
    if (around.isPreformatted || around.isVerse || (isSecond && !isWhole(around.role))) this.#endLine(around)
    else this.#line.addBreak()
  }

  /** A picture: in running text its words stand for it, where it is as small as a letter; else it follows the block. */
  #image(image: Element, around: BlockSurroundings): void {
    const alt = attribute(image, 'alt')?.trim() ?? ''
    if (isPixel(image)) return
    if (isSign(image)) this.#line.add(alt)
    else {
      this.#figures.push(image)
      if (this.#line.isEmpty) this.#placeFigures(around)
    }
  }

  #placeFigures(around: BlockSurroundings): void {
    const figures = this.#figures
    this.#figures = []
    for (const image of figures) {
      const alt = attribute(image, 'alt')?.replace(/\s+/g, ' ').trim() ?? ''
      const picture = pictureOf(image, this.#options)
      const text =
        alt === '' && picture?.file !== undefined ? nameOfPicture(pictureAddress(image), picture.file) : alt
      if (picture === undefined || text === '') continue
      this.#written.push(text, [], {...around, element: image, role: 'figure', details: {picture}})
    }
  }

  #endLine(around: BlockSurroundings): void {
    if (this.#isInCell) return
    const built = this.#line.take()
    if (built !== undefined) this.#written.push(built.text, built.marks, around)
    this.#placeFigures(around)
  }
}

/** Whether a block stays one line whatever breaks are in it. */
function isWhole(role: BlockRole | undefined): boolean {
  return role === 'heading' || role === 'caption' || role === 'list-item'
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}
