/** The lines of a tree as they are written, one after another, with what is stated of each. */
import type {Element} from 'hast'
import type {StatedBlock, StatedMark} from '../../text/stated.ts'
import type {LineMark} from './line-builder.ts'
import type {BlockSurroundings} from './surroundings.ts'

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
  /** How many characters of each line stand in links, wherever these lead. */
  readonly linked: readonly number[]
}

/** A mark whose note is still the id of an element. */
type WaitingMark = LineMark & {readonly line: number}

/** Stands for the address of a link that a reader cannot open, until its line is complete. */
export const nowhere = ''

/** Writes lines. */
export class WrittenLines {
  readonly #lines: string[] = []
  readonly #blocks: StatedBlock[] = []
  readonly #marks: WaitingMark[] = []
  readonly #elements: Element[] = []
  readonly #linked: number[] = []
  /** Line at which the element with an id begins. */
  readonly #lineOfId = new Map<string, number>()
  /** Ids of elements that have begun since the last line. */
  #ids: string[] = []
  /** Whether a rule stands before the next line. */
  #isSeparated = false
  /** Whether the next line of verse goes on with the stanza of the last. */
  #isStanzaOpen = false

  /** How many lines there are. */
  get count(): number {
    return this.#lines.length
  }

  /** Write a line. */
  push(text: string, marks: readonly LineMark[], around: BlockSurroundings): void {
    const line = this.#lines.push(text)
    const {role, details, outside, element} = around
    this.#blocks.push({
      line,
      ...(role === undefined ? {} : {role}),
      ...details,
      ...(role === 'verse' ? {stanza: this.#stanza()} : {}),
      ...(this.#isSeparated ? {separated: true as const} : {}),
      ...(outside === undefined ? {} : {outside}),
    })
    this.#elements.push(element)
    const links = marks.filter(({type}) => type === 'link' || type === 'note')
    this.#linked.push(links.reduce((sum, {start, end}) => sum + end - start, 0))
    for (const mark of marks) if (mark.href !== nowhere) this.#marks.push({...mark, line})
    for (const id of this.#ids) if (!this.#lineOfId.has(id)) this.#lineOfId.set(id, line)
    this.#ids = []
    this.#isSeparated = false
  }

  /** The number of the stanza of a line of verse, in its poem. */
  #stanza(): number {
    const last = this.#blocks.at(-1)
    const before = last?.role === 'verse' ? (last.stanza ?? 0) : 0
    const number = this.#isStanzaOpen && before > 0 ? before : before + 1
    this.#isStanzaOpen = true
    return number
  }

  /** What has been written. */
  get text(): TreeText {
    return {
      lines: this.#lines,
      blocks: this.#blocks,
      marks: this.#marks.map((mark) => this.#resolved(mark)),
      elements: this.#elements,
      linked: this.#linked,
    }
  }

  #resolved({target, ...mark}: WaitingMark): StatedMark {
    const note = target === undefined ? undefined : this.#lineOfId.get(target)
    return note === undefined ? mark : {...mark, note}
  }

  /** What follows the first block of an item is no item: take its role from the lines behind a line. */
  endItem(first: number, {level, number}: StatedBlock | BlockSurroundings['details']): void {
    for (let line = first + 1; line < this.#lines.length; line += 1) {
      const block = this.#blocks[line]!
      if (block.role !== 'list-item' || block.level !== level || block.number !== number) continue
      const {role: _, level: __, number: ___, ...rest} = block
      this.#blocks[line] = rest
    }
  }

  /** An element with an id has begun: the next line is its first. */
  addId(id: string | undefined): void {
    if (id !== undefined) this.#ids.push(id)
  }

  /** A rule stands before the next line. */
  separate(): void {
    this.#isSeparated = true
  }

  /** The next line of verse begins a stanza. */
  endStanza(): void {
    this.#isStanzaOpen = false
  }
}
