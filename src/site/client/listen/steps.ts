/** Steps of reading aloud: the sentences or clauses of a row, in one language or in both in turn. */

import {finestSentences, sentenceNames, withPartners} from '../sentences.ts'
import {textWithoutNotes} from '../text-without-notes.ts'

/** A sentence or clause that is read in one go. */
export interface Step {
  readonly row: HTMLElement
  readonly lang: string
  readonly element: Element
  /** The sentence and its partners, in both columns. */
  readonly lit: readonly Element[]
}

/** The steps of a row in these languages, in reading order. */
export function stepsIn(row: HTMLElement, langs: readonly string[]): readonly Step[] {
  const cells = langs.flatMap((lang) => row.querySelector<HTMLElement>(`:scope > [lang="${lang}"]`) ?? [])
  const [first = [], ...others] = cells.map((cell) => partsOf(cell).map((part) => stepOf(row, cell, part)))
  const left = new Set(others.flat())
  const read = new Set<Step>()
  const inTurns = first.flatMap((step) => {
    if (read.has(step)) return []
    const together = first.filter((each) => each === step || isLitBy(each, step))
    for (const each of together) read.add(each)
    const partners = [...left].filter((each) => together.some((own) => isLitBy(each, own)))
    for (const each of partners) left.delete(each)
    return [...together, ...partners]
  })
  return [...inTurns, ...left]
}

/** The sentences of a cell, or the cell where it has none. */
function partsOf(cell: HTMLElement): readonly Element[] {
  const parts = finestSentences(cell)
  return parts.length > 0 ? parts : [cell]
}

function stepOf(row: HTMLElement, cell: HTMLElement, element: Element): Step {
  const {lang} = cell
  if (element !== cell) return {row, lang, element, lit: withPartners(cell, sentenceNames(element))}
  return {row, lang, element, lit: [...row.querySelectorAll(':scope > :is(.o, .t):not(.gap)')]}
}

/** Whether a step is among the partners of another, or contains one of them. */
function isLitBy({element}: Step, {lit}: Step): boolean {
  return lit.some((each) => each.contains(element) || element.contains(each))
}

/** The words of a step, on one line, without the numbers of notes. */
export function stepText({element}: Step): string {
  const copy = element.cloneNode(true) as Element
  for (const reference of copy.querySelectorAll('.fn')) reference.remove()
  return textWithoutNotes(copy).replace(/\s+/g, ' ')
}
