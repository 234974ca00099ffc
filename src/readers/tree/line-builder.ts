/** Builds one line of a source from inline text: white space collapsed as browsers do, marks by offset. */
import type {StatedMark} from '../../text/stated.ts'

/** What a mark says besides where it is; `note` is still the id of an element. */
export interface OpenMark {
  readonly type: StatedMark['type']
  readonly href?: string
  /** The id of the element that a reference leads to. */
  readonly target?: string
}

/** A mark in a line that has no number yet. */
export interface LineMark extends OpenMark {
  readonly start: number
  readonly end: number
}

/** A line that is complete. */
export interface BuiltLine {
  readonly text: string
  readonly marks: readonly LineMark[]
}

/** White space that HTML collapses (HTML Standard, "ASCII whitespace"); a no-break space is a character like others. */
const collapsible = /[ \t\n\f\r]+/g

/** Builds lines one after another. */
export class LineBuilder {
  #text = ''
  #marks: LineMark[] = []
  readonly #open: {mark: OpenMark; start: number}[] = []

  /** Whether nothing but white space has been added since the last line. */
  get isEmpty(): boolean {
    return this.#text.trim() === ''
  }

  /** Whether nothing but white space stands behind a break, or the line has not begun. */
  get endsInBreak(): boolean {
    return this.isEmpty || this.#marks.some(({type, end}) => type === 'break' && end === this.#text.length)
  }

  /** Add text; runs of white space become one space, and none where the line begins. */
  add(text: string): void {
    const collapsed = text.replace(collapsible, ' ')
    const isAfterSpace = this.#text === '' || this.#text.endsWith(' ')
    this.#text += isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
  }

  /** Add a space that begins a new line inside the block. */
  addBreak(): void {
    const text = this.#text.trimEnd()
    if (text === '') return
    this.#text = `${text} `
    this.#marks.push({type: 'break', start: text.length, end: text.length + 1})
  }

  /** Begin a mark; it goes on in the lines that follow until it is closed. */
  open(mark: OpenMark): void {
    this.#open.push({mark, start: this.#text.length})
  }

  /** End the mark that was opened last. */
  close(): void {
    const last = this.#open.pop()
    if (last !== undefined) this.#marks.push({...last.mark, start: last.start, end: this.#text.length})
  }

  /** Whether a mark of this type is open. */
  isIn(type: OpenMark['type']): boolean {
    return this.#open.some(({mark}) => mark.type === type)
  }

  /** End the line: its text, trimmed, and its marks in order; undefined where it holds no text. */
  take(): BuiltLine | undefined {
    const [text, marks] = [this.#text, this.#marks]
    const all = [...marks, ...this.#open.map(({mark, start}) => ({...mark, start, end: text.length}))]
    this.#text = ''
    this.#marks = []
    for (const each of this.#open) each.start = 0
    const lead = text.length - text.trimStart().length
    const trimmed = text.trim()
    if (trimmed === '') return undefined
    const placed = all.flatMap((mark) => placeIn(trimmed, mark, lead)).toSorted(byPlace)
    return {text: trimmed, marks: placed}
  }
}

/** A mark of a text by offsets into the text trimmed, without spaces at its ends; none where nothing is left of it. */
function placeIn(trimmed: string, mark: LineMark, lead: number): LineMark[] {
  let start = Math.max(0, mark.start - lead)
  let end = Math.min(trimmed.length, mark.end - lead)
  if (mark.type === 'break') return start < end ? [{...mark, start, end}] : []
  while (start < end && trimmed[start] === ' ') start += 1
  while (end > start && trimmed[end - 1] === ' ') end -= 1
  if (mark.type === 'cell') return [{...mark, start: Math.min(start, end), end}]
  return start < end ? [{...mark, start, end}] : []
}

/** Order by start, the longer first. */
function byPlace(a: LineMark, b: LineMark): number {
  return a.start - b.start || b.end - a.end
}
