/** The structure that a tagged PDF states: which stretches of its pages are which blocks, in the order of reading. */

/** An element as the library gives it. */
export interface LibraryElement {
  readonly role: string
  readonly children: readonly (LibraryElement | LibraryContent)[]
  /** Which object of the file it is: the same on each page that shows a part of it. */
  readonly objId?: string
  readonly lang?: string
  /** Of the head of a column or row its name, and of a cell the names of its heads. */
  readonly structId?: string
  readonly headers?: readonly string[]
}

interface LibraryContent {
  readonly type: string
  readonly id?: string
}

/** What a block is. `plain` is text of which nothing is stated but its place among the others. */
export type StatedKind = 'paragraph' | 'heading' | 'caption' | 'note' | 'code' | 'label' | 'plain'

/** A row of a table; its cells are objects, those that show nothing too. */
export interface StatedRow {
  readonly id: string
  readonly cells: StatedCell[]
}

/** A cell of a table. */
export interface StatedCell {
  readonly id: string
  readonly isHead: boolean
  /** Its name where it is a head, and the names of its heads. */
  readonly name: string | undefined
  readonly heads: readonly string[]
}

/** An element around blocks. */
export type Surrounding =
  | {readonly kind: 'list' | 'item' | 'quote' | 'note'; readonly id: string}
  | {readonly kind: 'table'; readonly id: string; readonly rows: StatedRow[]}
  | {readonly kind: 'cell'; readonly id: string}

/** A block of text as the structure states it. */
export interface StructureBlock {
  readonly kind: StatedKind
  readonly level?: number
  /** From the outermost. */
  readonly around: readonly Surrounding[]
  /** Its place among all blocks in the order of reading. */
  readonly order: number
}

/** Roles of blocks by what they state; roles that are in neither list say nothing. */
const blockRoles: Readonly<Record<string, StatedKind>> = {
  P: 'paragraph',
  TOCI: 'paragraph',
  Caption: 'caption',
  Code: 'code',
  Lbl: 'label',
}
const aroundRoles: Readonly<Record<string, 'list' | 'item' | 'quote' | 'note'>> = {
  L: 'list',
  LI: 'item',
  BlockQuote: 'quote',
  Note: 'note',
  FENote: 'note',
}

/** Where an element of the structure stands. */
interface Place {
  readonly around: readonly Surrounding[]
  /** The block whose text stands in no block of its own, made when there is such text. */
  readonly block: () => StructureBlock
  /** How many elements with a heading of their own are around, for headings that state no level. */
  readonly depth: number
}

/** Collects the blocks of all pages, page by page. */
export class StructureReader {
  /** The language that most of the structure states. */
  lang: string | undefined
  readonly #blocks = new Map<string, StructureBlock>()
  readonly #tables = new Map<string, StatedRow[]>()
  #plain: StructureBlock | undefined
  #unnamed = 0

  /** The block of each stretch of a page, by the number of its marked content; `page` is the name of the page's object. */
  read(root: LibraryElement | null, page: string): Map<number, StructureBlock> {
    const found = new Map<number, StructureBlock>()
    this.#plain = undefined
    const prefix = `p${page}_mc`
    const visit = (element: LibraryElement, place: Place): void => {
      this.lang ??= element.lang
      const own = this.#placeIn(element, place)
      for (const child of element.children) {
        if ('children' in child) visit(child, own)
        else if (child.type === 'content' && child.id?.startsWith(prefix) === true)
          found.set(Number(child.id.slice(prefix.length)), own.block())
      }
    }
    if (root !== null) visit(root, {around: [], block: () => this.#plainBlock([]), depth: 0})
    return found
  }

  #placeIn(element: LibraryElement, place: Place): Place {
    const {role, objId, children} = element
    const id = objId ?? `unnamed ${this.#unnamed++}`
    const {around, depth} = place
    // Of a note and a cell all paragraphs are one text.
    if (/^(?:P|H\d?)$/.test(role) && /^(?:note|cell)$/.test(around.at(-1)?.kind ?? '')) return place
    const kind = blockRoles[role]
    const level = levelOf(role, depth)
    if (kind === 'label' && around.at(-1)?.kind !== 'item') return place
    if (kind === 'code' && place.block().kind !== 'plain') return place
    if (level !== undefined) return {...place, block: this.#maker(id, {kind: 'heading', level, around})}
    if (kind !== undefined) return {...place, block: this.#maker(id, {kind, around})}
    const surrounding = this.#surroundingOf(role, id)
    if (surrounding !== undefined) {
      const all = [...around, surrounding]
      // Text of a list or a table that is in no item or cell keeps its place and says nothing.
      const isHolder = surrounding.kind === 'list' || surrounding.kind === 'table'
      const inside: StatedKind = surrounding.kind === 'note' ? 'note' : 'paragraph'
      const block = isHolder
        ? () => this.#plainBlock(around)
        : this.#maker(`${id} text`, {kind: inside, around: all})
      return {around: all, block, depth}
    }
    if (role === 'TR') this.#addRow(id, around)
    if (role === 'TH' || role === 'TD') {
      const all: Surrounding[] = [...around, {kind: 'cell', id}]
      const {structId: name, headers: heads = []} = element
      this.#addCell({id, isHead: role === 'TH', name, heads}, around)
      return {around: all, block: this.#maker(`${id} text`, {kind: 'paragraph', around: all}), depth}
    }
    const isPart =
      /^(?:Sect|Part|Art)$/.test(role) && children.some((child) => 'role' in child && child.role === 'H')
    return isPart ? {...place, depth: depth + 1} : place
  }

  #surroundingOf(role: string, id: string): Surrounding | undefined {
    if (role === 'Table') {
      const rows = this.#tables.get(id) ?? []
      this.#tables.set(id, rows)
      return {kind: 'table', id, rows}
    }
    const kind = aroundRoles[role]
    return kind === undefined ? undefined : {kind, id}
  }

  #addRow(id: string, around: readonly Surrounding[]): void {
    const rows = rowsAround(around)
    if (rows?.every((row) => row.id !== id) === true) rows.push({id, cells: []})
  }

  #addCell(cell: StatedCell, around: readonly Surrounding[]): void {
    const cells = rowsAround(around)?.at(-1)?.cells
    if (rowsAround(around)?.some((row) => row.cells.some(({id}) => id === cell.id)) === false)
      cells?.push(cell)
  }

  #maker(id: string, block: Omit<StructureBlock, 'order'>): () => StructureBlock {
    return () => {
      this.#plain = undefined
      const known = this.#blocks.get(id)
      if (known !== undefined) return known
      const made = {...block, order: this.#blocks.size}
      this.#blocks.set(id, made)
      return made
    }
  }

  /** Text between blocks is of one block until the next begins. */
  #plainBlock(around: readonly Surrounding[]): StructureBlock {
    this.#plain ??= {kind: 'plain', around, order: this.#blocks.size}
    this.#blocks.set(`plain ${this.#plain.order}`, this.#plain)
    return this.#plain
  }
}

function rowsAround(around: readonly Surrounding[]): StatedRow[] | undefined {
  const table = around.findLast(({kind}) => kind === 'table')
  return table?.kind === 'table' ? table.rows : undefined
}

function levelOf(role: string, depth: number): number | undefined {
  if (role === 'Title') return 1
  if (role === 'H') return Math.max(1, Math.min(6, depth))
  const [, digits] = /^H(\d)$/.exec(role) ?? []
  return digits === undefined ? undefined : Math.max(1, Math.min(6, Number(digits)))
}
