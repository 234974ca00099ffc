import {anyOf} from '../../languages/knowledge.ts'
import {asciiDigits} from '../../languages/script/digits.ts'
import {endsLikeSentence} from '../../text/flow.ts'
import type {WorkLine} from '../../text/model.ts'
import type {RemovalReason, Rule} from '../../text/rule.ts'
import {removeLines} from '../../text/rule.ts'
import {textOf} from '../../text/spans.ts'
import {keyOf} from '../keys.ts'

/** A pattern for a line with nothing else in it. `of` stands between the page's number and the number of pages. */
const alone = (pattern: string) => new RegExp(`^[\\s\\-–—|([]*(?:${pattern})[\\s\\-–—|)\\].]*$`, 'iu')
const number = '[0-9٠-٩۰-۹]{1,4}'
const of = `\\s*(?:/|${anyOf(({damage}) => damage.page.of)})\\s*`
const plainNumber = alone(`(${number})`)
const saidNumber = alone(
  `(?:${anyOf(({damage}) => damage.page.number)})\\s*[:.]?\\s*(${number})(?:${of}${number})?|(${number})${of}${number}`,
)
/** Characters in a running head, at most. */
const headLength = 90
const longestHead = 160

/** A line that may be a page number. */
interface Numbered {
  readonly index: number
  readonly value: number
  /** Whether the line says that it is a page number ("Page 3"). */
  readonly isSaid: boolean
}

/** Text from a paged document contains the page numbers and running heads of its pages. */
export const pageBreaks: Rule = {
  code: 'page-breaks',
  evidence:
    'Numbers stand alone in sequence, at page breaks or inside sentences; short lines come again beside them.',
  spares:
    'Numbered sections between finished paragraphs, columns of figures, years, the first appearance of the title.',
  isOfPlainText: true,
  apply(lines) {
    const texts = lines.map(textOf)
    const gone = new Map<number, RemovalReason>()
    for (const {index} of pageNumbers(lines, texts))
      gone.set(index, {reason: 'page number', confidence: 0.95})
    for (const index of runningHeads(lines, texts, gone))
      gone.set(index, {reason: 'running head', confidence: 0.9})
    if (gone.size === 0) return {lines}
    const paged = lines.map((line, index): WorkLine => (gone.has(index) ? {...line, gap: 'page'} : line))
    return removeLines(paged, gone, 'page-breaks')
  },
}

/** Whether a page begins or ends at this line. */
function atBreak(lines: readonly WorkLine[], index: number): boolean {
  return lines[index]?.gap === 'page' || lines[index + 1]?.gap === 'page'
}

/** The page numbers: those at page breaks, or numbers that rise by one, if one of them interrupts a sentence. */
function pageNumbers(lines: readonly WorkLine[], texts: readonly string[]): readonly Numbered[] {
  const found = withoutColumns(texts.flatMap((text, index) => numberOf(text, index)))
  const chain = longestChain(found)
  const cuts = chain.some(({index, isSaid}) => isSaid || (index > 0 && cutsSentence(texts, index)))
  const isPaged = chain.length >= 2 && ((cuts && chain.length >= 3) || isHeaded(texts, chain))
  const chained = new Set(isPaged ? chain : [])
  return found.filter(
    (each) =>
      chained.has(each) ||
      atBreak(lines, each.index) ||
      (each.isSaid && chain.length >= 2) ||
      cutsSentence(texts, each.index),
  )
}

/** Numbers without text between them are a column of figures, not the numbers of pages. */
function withoutColumns(numbers: readonly Numbered[]): readonly Numbered[] {
  return numbers.filter(
    ({index, isSaid}, at) =>
      isSaid || (numbers[at - 1]?.index !== index - 1 && numbers[at + 1]?.index !== index + 1),
  )
}

/** Whether repeated short lines stand beside the numbers, as running heads do. The last page need not have one. */
function isHeaded(texts: readonly string[], chain: readonly Numbered[]): boolean {
  const counts = new Map<string, number>()
  const keys = texts.map((text) => (text.length <= headLength ? keyOf(text) : ''))
  for (const key of keys) if (key.length >= 6) counts.set(key, (counts.get(key) ?? 0) + 1)
  const headed = chain.filter(({index}) =>
    [keys[index - 1], keys[index + 1]].some((key) => (counts.get(key ?? '') ?? 0) >= 2),
  )
  return headed.length >= 2 && headed.length >= Math.min(chain.length - 1, 0.75 * chain.length)
}

function numberOf(text: string, index: number): Numbered[] {
  if (text.length > 40) return []
  const plain = plainNumber.exec(text)?.[1]
  const said = saidNumber.exec(text)
  const digits = plain ?? said?.[1] ?? said?.[2]
  if (digits === undefined) return []
  return [{index, value: Number(asciiDigits(digits)), isSaid: plain === undefined}]
}

/** The longest sequence of numbers that rise by one and have text between them. */
function longestChain(found: readonly Numbered[]): readonly Numbered[] {
  interface Link {
    readonly each: Numbered
    readonly before: Link | undefined
    readonly length: number
  }
  const ending = new Map<number, Link>()
  let best: Link | undefined
  for (const each of found) {
    const last = ending.get(each.value - 1)
    const before = last !== undefined && each.index - last.each.index > 3 ? last : undefined
    const link = {each, before, length: (before?.length ?? 0) + 1}
    ending.set(each.value, link)
    if (link.length > (best?.length ?? 0)) best = link
  }
  const chain: Numbered[] = []
  for (let link = best; link !== undefined; link = link.before) chain.push(link.each)
  return chain.reverse()
}

/** Whether the line before this one stops in the middle of a sentence, and this one does not end it: a year may. */
function cutsSentence(texts: readonly string[], index: number): boolean {
  const before = texts[index - 1]
  if (before === undefined || before.length < 40 || index === texts.length - 1) return false
  return !endsLikeSentence(before) && !endsLikeSentence(texts[index]!)
}

/**
 * Short lines that are repeated beside page breaks or page numbers. The first one is kept if it is the first line of
 * the text.
 */
function runningHeads(
  lines: readonly WorkLine[],
  texts: readonly string[],
  numbers: ReadonlyMap<number, RemovalReason>,
): number[] {
  const beside = (index: number) =>
    atBreak(lines, index) ||
    numbers.has(index - 1) ||
    numbers.has(index + 1) ||
    lines[index - 1]?.gap === 'page' ||
    lines[index + 2]?.gap === 'page'
  // A title may take several lines at the top and one line as a running head.
  const opening = keyOf(texts.slice(0, 4).join(' '))
  const titles: number[] = []
  const places = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) {
    if (text.length > longestHead || numbers.has(index)) continue
    if (index > 3 && text.length >= 12 && beside(index) && opening.startsWith(keyOf(text))) titles.push(index)
    if (text.length > headLength) continue
    const key = keyOf(text.replace(/[0-9٠-٩۰-۹]+/gu, ''))
    if (key.length < 3) continue
    const before = places.get(key)
    if (before === undefined) places.set(key, [index])
    else before.push(index)
  }
  const repeated = Array.from(places.values()).flatMap((same) => {
    const heads = same.filter((index) => index > 0 && beside(index))
    return same.length >= 2 && heads.length >= Math.max(1, same.length - 1) ? heads : []
  })
  return [...titles, ...repeated]
}
