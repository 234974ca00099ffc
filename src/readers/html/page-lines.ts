/** The lines of a page with what the tree around them says. */

import type {Element, Root} from 'hast'
import type {OutsideReason} from '../../text/outside.ts'
import type {StatedBlock} from '../../text/stated.ts'
import type {TreeText} from '../tree/index.ts'

/** A line of a page. */
export interface ShownLine {
  readonly text: string
  readonly block: StatedBlock
  /** The elements around it, from the innermost to the outermost. */
  readonly around: readonly Element[]
  /** Share of its characters that stand in links. */
  readonly linked: number
  /** Characters of running text in it: none where it is a menu, a title, a button. */
  readonly prose: number
}

/** Letters of a line of running text, at least; and of one that ends as a sentence. */
const [longLine, sentenceLine] = [120, 40]

/** The lines of a tree's text. */
export function pageLines(tree: Root, {lines, blocks, elements, linked}: TreeText): ShownLine[] {
  const parents = parentsIn(tree)
  const chains = new Map<Element, readonly Element[]>()
  return lines.map((text, index) => {
    const element = elements[index]!
    const share = (linked[index] ?? 0) / text.length
    const around = chains.get(element) ?? chainOf(element, parents)
    chains.set(element, around)
    return {text, block: blocks[index]!, around, linked: share, prose: proseOf(text, blocks[index]!, share)}
  })
}

function proseOf(text: string, {role}: StatedBlock, linked: number): number {
  if (role === 'verse') return text.length
  if (linked > 0.5 || role === 'heading' || role === 'figure' || role === 'caption') return 0
  const isSentence = /[.!?؟۔…:]["'”’»)\]]*[\s\p{N}*†‡]{0,8}$/u.test(text)
  return text.length >= longLine || (isSentence && text.length >= sentenceLine) ? text.length : 0
}

function parentsIn(tree: Root): ReadonlyMap<Element, Element> {
  const parents = new Map<Element, Element>()
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      if (node.type === 'element') parents.set(child, node)
      visit(child)
    }
  }
  visit(tree)
  return parents
}

function chainOf(element: Element, parents: ReadonlyMap<Element, Element>): Element[] {
  const chain: Element[] = []
  for (let at: Element | undefined = element; at !== undefined; at = parents.get(at)) chain.push(at)
  return chain
}

/** Sums of a number of each line, for every element around it. */
export function sumsByElement(
  lines: readonly ShownLine[],
  numberOf: (line: ShownLine) => number,
): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>()
  for (const line of lines) {
    const number = numberOf(line)
    if (number !== 0) for (const element of line.around) sums.set(element, (sums.get(element) ?? 0) + number)
  }
  return sums
}

/** Why each line of a page is not of its article; undefined where it is. */
export type Outside = readonly (OutsideReason | undefined)[]
