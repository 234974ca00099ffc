/** Puts segments together again that are one list, quotation, stanza, table or listing. */
import type {Segment, SegmentKind} from './model.ts'

/** In what kind of block segments stand together. */
export type BlockFamily = 'alone' | 'list' | 'quote' | 'stanza' | 'table' | 'code'

const families: Readonly<Record<SegmentKind, BlockFamily>> = {
  title: 'alone',
  deck: 'alone',
  heading: 'alone',
  paragraph: 'alone',
  quote: 'quote',
  'list-item': 'list',
  verse: 'stanza',
  'table-row': 'table',
  'speaker-turn': 'alone',
  code: 'code',
  figure: 'alone',
  caption: 'alone',
  note: 'alone',
}

/** The family of a segment; a row of a table without cells stands alone. */
export function familyOf({kind, cells}: Segment): BlockFamily {
  return kind === 'table-row' && cells === undefined ? 'alone' : families[kind]
}

/**
 * Segments in groups that are one block, or lists side by side. Behind a rule, and with the head of a table, a group begins
 * anew.
 */
export function blockGroups(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1]
    if (before !== undefined && goesOn(before, segment)) groups.at(-1)!.push(segment)
    else groups.push([segment])
  }
  return groups
}

/** Whether a segment is in the same group as the one before it. */
function goesOn(before: Segment, segment: Segment): boolean {
  const family = familyOf(segment)
  if (family === 'alone' || segment.separated || familyOf(before) !== family) return false
  const isNewTable = segment.header === true && before.header === undefined
  return before.stanza === segment.stanza && !isNewTable
}

/** A list as it is printed. */
export interface ListTree {
  /** The number of its first item; absent where items have no numbers. */
  readonly start?: number
  readonly items: readonly ListItem[]
}

/** An item, and the lists inside it. */
export interface ListItem {
  readonly segment: Segment
  readonly lists: readonly ListTree[]
}

/** A list to which items are still added, with the number of its last one. */
interface OpenList {
  readonly start?: number
  readonly items: {readonly segment: Segment; readonly lists: OpenList[]}[]
  last: number | undefined
}

/** The lists of a group, those of deeper levels inside the items before them. A number that does not follow begins a list. */
export function listTrees(group: readonly Segment[]): readonly ListTree[] {
  const roots: OpenList[] = []
  /** The lists that are open, the outermost first. */
  const open: OpenList[] = []
  for (const segment of group) {
    const depth = Math.min(segment.level ?? 1, open.length + 1)
    open.length = Math.min(open.length, depth)
    const {number} = segment
    let list = open[depth - 1]
    if (list === undefined || !follows(list.last, number)) {
      list = {items: [], last: number, ...(number === undefined ? {} : {start: number})}
      const around = open[depth - 2]?.items.at(-1)
      ;(around?.lists ?? roots).push(list)
      open[depth - 1] = list
    }
    list.last = number
    list.items.push({segment, lists: []})
  }
  return roots
}

function follows(last: number | undefined, number: number | undefined): boolean {
  return number === undefined ? last === undefined : number - 1 === last
}

/** A quotation: paragraphs, and quotations inside it. */
export interface QuoteTree {
  readonly parts: readonly (Segment | QuoteTree)[]
}

/** A quotation to which parts are still added. */
interface OpenQuote {
  readonly parts: (Segment | OpenQuote)[]
}

/** The quotation that a group is, by the levels of its paragraphs. */
export function quoteTree(group: readonly Segment[]): QuoteTree {
  const root: OpenQuote = {parts: []}
  for (const quote of group) {
    let place = root
    for (let level = 1; level < (quote.level ?? 1); level += 1) {
      const last = place.parts.at(-1)
      const inside: OpenQuote = last !== undefined && 'parts' in last ? last : {parts: []}
      if (last !== inside) place.parts.push(inside)
      place = inside
    }
    place.parts.push(quote)
  }
  return root
}
