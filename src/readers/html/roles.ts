/** What lines of an article are by their classes and their places, where their elements do not say it. */
import type {Element} from 'hast'
import type {StatedBlock, StatedMark} from '../../text/stated.ts'
import {attribute, elementLabels} from '../tree/elements.ts'
import type {PageFacts} from './page-facts.ts'
import type {Outside, ShownLine} from './page-lines.ts'
import {letterKey, type PageTitle} from './title.ts'

const captionWord =
  /(?:^|[\s_-])(?:wp-caption-text|fig-?captions?|captions?|cutline|image-?credits?|photo-?credits?|image-?captions?|photo-?captions?)(?=$|[\s_-])/i
const dateWord =
  /(?:^|[\s_-])(?:date|dates|datetime|dateline|time|timestamp|published|publish|updated|posted|pub-?date|meta-?date)(?=$|[\s_-])/i
const nameWord = /(?:^|[\s_-])(?:by-?lines?|authors?|writers?|contributors?)(?=$|[\s_-])/i

/** Characters in a line that states who wrote the text and when, at most; and in a heading that is only set in bold. */
const [maxCredit, maxBold] = [140, 110]

/** Lines behind the first of the text in which a credit may still stand: the first may be a deck. */
const creditReach = 4

/** Lines at the end of an article in which notes about it may stand. */
const tailLines = 3

/** What a page says of its lines beside their elements. */
interface PageSigns {
  readonly lines: readonly ShownLine[]
  readonly outside: Outside
  readonly title: PageTitle
  readonly deck: number | undefined
  readonly facts: PageFacts
  readonly marks: readonly StatedMark[]
}

/** The blocks of the lines that have a role by their classes or places. */
export function rolesOfPage({lines, outside, title, deck, facts, marks}: PageSigns): readonly StatedBlock[] {
  const isIn = (index: number) => outside[index] === undefined
  const first = lines.findIndex(
    ({prose}, index) => index > title.from && index !== deck && prose >= 80 && isIn(index),
  )
  const hasHeadings = lines.some(({block}, index) => isIn(index) && index > first && block.role === 'heading')
  const authors = (facts.metadata.authors ?? []).map(letterKey).filter((key) => key.length > 3)
  const bold = boldLines(lines, marks)
  const roleAt = (index: number): StatedBlock => {
    const {block, around} = lines[index]!
    if (block.role === undefined && isCalled(around, captionWord)) return {...block, role: 'caption'}
    const role = index < first + creditReach || first === -1 ? creditRole(lines[index]!, authors) : undefined
    if (role !== undefined) return {line: block.line, role}
    return index < first || first === -1 ? block : roleInText(index)
  }
  const tail = lines.flatMap((_, index) => (isIn(index) ? [index] : [])).at(-tailLines) ?? 0
  const isAboveCredit = (index: number) =>
    index < first + creditReach &&
    lines.slice(index + 1, index + 1 + creditReach).some((line) => creditRole(line, authors) !== undefined)
  const roleInText = (index: number): StatedBlock => {
    const {text, block, prose} = lines[index]!
    if (block.role !== undefined) return block
    // A deck is followed by the credits; under the last lines there may be notes.
    if (prose > 0) return index < tail && !isAboveCredit(index) ? {...block, role: 'paragraph'} : block
    const next = lines.slice(index + 1).find((_, at) => isIn(index + 1 + at))
    const isBold = bold.has(index) && text.length <= maxBold && !/[.:،,؛;۔]$/u.test(text)
    if (isBold && (next?.prose ?? 0) > 0) return {...block, role: 'heading', level: 3}
    return hasHeadings ? {...block, role: 'paragraph'} : block
  }
  return lines.map(({block}, index) => (isIn(index) && index !== title.line ? roleAt(index) : block))
}

/** Whether one of the innermost elements around a line is called by a word. */
function isCalled(around: readonly Element[], word: RegExp): boolean {
  return around.slice(0, 3).some((element) => word.test(elementLabels(element)))
}

/** Whether a short line above the text only says who wrote it, or when. */
function creditRole(
  {text, around, block}: ShownLine,
  authors: readonly string[],
): 'byline' | 'dateline' | undefined {
  const mayBe = block.role === undefined || block.role === 'heading' || block.role === 'list-item'
  if (!mayBe || text.length > maxCredit) return undefined
  const key = letterKey(text)
  const named = authors.filter((author) => key.includes(author))
  if (key.length > 5 && authors.some((author) => author.includes(key))) return 'byline'
  const rest = key.length - named.reduce((sum, author) => sum + author.length, 0)
  if (named.length > 0 && rest <= 4) return 'byline'
  const isDated = /\p{N}/u.test(text) && (isCalled(around, dateWord) || hasTime(around[0]))
  if (isDated || (named.length > 0 && rest < 50)) return 'dateline'
  return named.length === 0 &&
    authors.length === 0 &&
    isCalled(around, nameWord) &&
    text.split(/\s+/u).length <= 8
    ? 'byline'
    : undefined
}

/** Whether an element is or holds, as one of its few, an element of time. */
function hasTime(element: Element | undefined): boolean {
  if (element === undefined) return false
  if (element.tagName === 'time') return true
  const children = element.children.filter((child) => child.type === 'element')
  return children.length <= 6 && children.some((child) => hasTime(child))
}

/** The lines that are wholly set in bold. */
function boldLines(lines: readonly ShownLine[], marks: readonly StatedMark[]): ReadonlySet<number> {
  const isWhole = ({type, line, start, end}: StatedMark) =>
    type === 'strong' && start === 0 && end === lines[line - 1]?.text.length
  return new Set(marks.filter(isWhole).map(({line}) => line - 1))
}

/**
 * Pictures whose words their caption repeats, each with the line of that caption: the caption then says what the picture
 * shows, and need not say it twice.
 */
export function repeatedPictures(
  lines: readonly ShownLine[],
  blocks: readonly StatedBlock[],
  outside: Outside,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [index, {text}] of lines.entries()) {
    if (blocks[index]!.role !== 'figure' || outside[index] !== undefined) continue
    const key = letterKey(text)
    const reach = lines.slice(index + 1, index + 1 + captionReach)
    const at = reach.findIndex((line, ahead) => {
      const next = index + 1 + ahead
      return (
        blocks[next]!.role === 'caption' &&
        outside[next] === undefined &&
        letterKey(line.text).startsWith(key)
      )
    })
    if (at !== -1) found.set(index, index + 1 + at)
  }
  return found
}

/** Lines behind a picture in which its caption is looked for. */
const captionReach = 3

/** Whether a picture shows who wrote the text: its words name an author and little else. */
export function isPortrait({text, block, around}: ShownLine, {metadata}: PageFacts): boolean {
  if (block.role !== 'figure') return false
  if (
    /(?:^|[\s_-])(?:avatar|headshot|gravatar|author)/i.test(
      `${elementLabels(around[0]!)} ${attribute(around[0]!, 'className') ?? ''}`,
    )
  )
    return true
  const key = letterKey(text)
  return (metadata.authors ?? []).some(
    (author) => key.includes(letterKey(author)) && key.length < letterKey(author).length + 24,
  )
}
