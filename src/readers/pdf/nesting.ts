/** Blocks in the order of reading → elements inside the lists and quotations that the file states around them. */
import type {Element} from 'hast'
import {htmlElement} from '../container/hast.ts'
import {type SignedItem, statedList} from './list-elements.ts'
import type {Surrounding} from './stated-structure.ts'

/** A block as an element, with what stands around it. */
export interface NestedEntry {
  /** Its place among the regions of the text. */
  readonly at: number
  readonly around: readonly Surrounding[]
  readonly element: Element
  /** The sign of the item that it begins. */
  readonly sign?: string
}

/** Nest blocks. */
export function nestEntries(entries: readonly NestedEntry[], depth = 0): Element[] {
  const out: Element[] = []
  for (const [around, run] of runsOf(entries, depth)) {
    if (around === undefined) out.push(...run.map(({element}) => element))
    else if (around.kind === 'list') out.push(statedList(itemsOf(run, depth + 1)))
    else if (around.kind === 'quote') out.push(htmlElement('blockquote', nestEntries(run, depth + 1)))
    else out.push(...nestEntries(run, depth + 1))
  }
  return out
}

/** The items of a list; a list that stands in another without an item goes on with the item before it. */
function itemsOf(entries: readonly NestedEntry[], depth: number): SignedItem[] {
  const items: SignedItem[] = []
  for (const [around, run] of runsOf(entries, depth)) {
    const last = items.at(-1)
    const isItem = around?.kind === 'item'
    const children = nestEntries(run, isItem ? depth + 1 : depth)
    if (isItem || last === undefined) items.push({sign: run[0]?.sign, children})
    else items[items.length - 1] = {...last, children: [...last.children, ...children]}
  }
  return items
}

/** Neighbours that stand in the same element at a depth. */
function runsOf(
  entries: readonly NestedEntry[],
  depth: number,
): (readonly [Surrounding | undefined, readonly NestedEntry[]])[] {
  const runs: [Surrounding | undefined, NestedEntry[]][] = []
  for (const entry of entries) {
    const around = entry.around[depth]
    const last = runs.at(-1)
    if (last !== undefined && last[0]?.id === around?.id) last[1].push(entry)
    else runs.push([around, [entry]])
  }
  return runs
}
