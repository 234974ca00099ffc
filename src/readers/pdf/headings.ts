/** Tells headings and the title by the size and weight of their type. */

import {endsLikeSentence} from '../../text/flow.ts'
import type {BodyType} from './body-type.ts'
import type {Paragraph} from './paragraphs.ts'
import {textOfLines} from './text.ts'

/** Type larger than that of the text by this much is that of a heading. */
const larger = 1.08

/** Lines and characters of a heading, at most. */
const [mostLines, longest] = [5, 220]

/**
 * The levels of the paragraphs that are headings; the title has level 1. Where the file states headings, its paragraphs
 * are none, but for a title.
 */
export function headingLevels(
  paragraphs: readonly Paragraph[],
  body: BodyType,
  title: string | undefined,
): Map<Paragraph, number> {
  const stated = paragraphs.filter(({block}) => block?.kind === 'heading')
  const seen = paragraphs.filter(
    (each, at) => mayBeHeading(each) && isHeading(each, paragraphs[at + 1], body),
  )
  const first = titleOf(paragraphs, [...seen, ...stated], body, title)
  if (stated.length > 0) {
    const levels = new Map(stated.map((each) => [each, each.block?.level ?? 2]))
    for (const each of seen) if (each.block === undefined || each.block.kind === 'plain') levels.set(each, 2)
    if (first !== undefined) levels.set(first, 1)
    return levels
  }
  const start = first === undefined ? -1 : paragraphs.indexOf(first)
  const bodyStart = paragraphs.findIndex(
    (each, at) => at > start && !seen.includes(each) && isRunning(each, body),
  )
  const others = seen.filter((each) => each !== first && !isCredit(each, paragraphs, start, bodyStart, body))
  const styles = [...new Set(others.map(styleOf))].sort((a, b) => b - a)
  const levels = new Map(others.map((each) => [each, Math.min(6, styles.indexOf(styleOf(each)) + 2)]))
  if (first !== undefined) levels.set(first, 1)
  return levels
}

/** Whether nothing is stated of a paragraph, or no more than that it is one. */
function mayBeHeading({block}: Paragraph): boolean {
  return (
    block === undefined || block.kind === 'plain' || (block.kind === 'paragraph' && block.around.length === 0)
  )
}

/** Size and weight as one number, the weightier the larger. */
function styleOf({lines}: Paragraph): number {
  return Math.round(lines[0]!.size * 2) * 2 + (lines.every(({isBold}) => isBold) ? 1 : 0)
}

function isHeading(paragraph: Paragraph, next: Paragraph | undefined, body: BodyType): boolean {
  const {lines} = paragraph
  const text = textOfLines(lines)
  if (lines.length > mostLines || text.length > longest || !/\p{L}{2}/u.test(text)) return false
  const size = Math.min(...lines.map((line) => line.size))
  if (size > body.size * larger) return true
  const isBold = !body.isBold && lines.every((line) => line.isBold) && size > body.size * 0.95
  return isBold && next !== undefined && lines.length <= 3 && !/[.\u06D4]$/.test(text)
}

/** Whether a paragraph is of the running text. */
function isRunning({lines}: Paragraph, {size}: BodyType): boolean {
  const text = textOfLines(lines)
  return Math.abs(lines[0]!.size - size) < size * larger - size && text.length > 80 && endsLikeSentence(text)
}

/** Whether a heading is none but what stands between the title and the text: names and dates. */
function isCredit(
  heading: Paragraph,
  paragraphs: readonly Paragraph[],
  title: number,
  bodyStart: number,
  body: BodyType,
): boolean {
  const at = paragraphs.indexOf(heading)
  return title !== -1 && at > title && at < bodyStart - 1 && heading.lines[0]!.size < body.size * 1.35
}

/** The title: what the file's properties call so where the text says it, else the largest heading of the first page. */
function titleOf(
  paragraphs: readonly Paragraph[],
  headings: readonly Paragraph[],
  body: BodyType,
  title: string | undefined,
): Paragraph | undefined {
  const page = paragraphs[0]?.lines[0]?.page
  const early = paragraphs.slice(0, 12).filter(({lines}) => lines[0]!.page === page)
  const named =
    title === undefined ? undefined : early.find(({lines}) => isSameText(textOfLines(lines), title))
  if (named !== undefined) return named
  const onFirst = headings.filter((each) => early.includes(each))
  const largest = Math.max(...onFirst.map(({lines}) => lines[0]!.size))
  return onFirst.find(
    ({lines}) => lines[0]!.size >= largest * 0.98 && (largest > body.size * larger || lines[0]!.isBold),
  )
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return plain(a) !== '' && plain(a) === plain(b)
}
