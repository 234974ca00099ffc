/** Finds lists of other articles: their headings ("read also") and where they end. */

import {anyOf, ofEach} from '../../languages/knowledge.ts'
import {endsLikeSentence, startsWithListMark} from '../../text/flow.ts'
import type {WorkLine} from '../../text/model.ts'
import {foldLetters, foldLine, lineWords, phraseKey, splitList} from './fold-line.ts'
import {articleLabel, isProseLine} from './line-shape.ts'
import {scoreLine} from './score-line.ts'

const heads = new Set(ofEach(({boilerplate}) => splitList(boilerplate.relatedHeads).map(phraseKey)))
const longestHead = Math.max(...Array.from(heads, (head) => head.length))
/** Number of items in a list, and of characters in an item, at most. */
const [mostItems, longestItem] = [15, 160]
/** Headings whose name varies: "more from this issue". */
const openHead = wholeLine(anyOf(({boilerplate}) => boilerplate.relatedHeadPattern))
/** Headings of tag lists that stand alone on their line. */
const tagHeads = new Set(ofEach(({boilerplate}) => splitList(boilerplate.tagHeads).map(phraseKey)))

/** What the beginning of a line is: a heading alone, or a heading with the first item after it. */
export type RelatedHead = 'head' | 'head with item'

/** Whether a line is the heading of a list of other articles, with or without its first item. */
export function relatedHead(text: string): RelatedHead | undefined {
  if (text.length > longestItem + 30) return undefined
  const words = lineWords(text.slice(0, 2 * longestHead))
  let key = ''
  let best = 0
  for (let at = 0; at < words.length && key.length <= longestHead; at += 1) {
    key += words[at]!.replaceAll("'", '')
    if (heads.has(key)) best = at + 1
  }
  if (best === 0) return text.length <= 48 && openHead.test(foldLine(text)) ? 'head' : undefined
  if (best === words.length && text.length <= 2 * longestHead) return 'head'
  const folded = foldLine(text)
  const last = Array.from(folded.matchAll(/[\p{L}\p{M}\p{N}']+/gu))[best - 1]
  const rest = last === undefined ? '' : folded.slice(last.index + last[0].length)
  return /^\s*(?:[:»|>؛←-]|\.{2,}|…)/u.test(rest) ? 'head with item' : undefined
}

/** A list of other articles: its lines, and how sure it is. */
export interface RelatedList {
  readonly start: number
  /** One past the last line. */
  readonly end: number
  /** 0…1. */
  readonly confidence: number
}

/** A line among which lists are looked for; the gap above it, where that is known. */
export interface ListedLine {
  readonly text: string
  readonly gap?: WorkLine['gap']
}

/** All lists of other articles in the text. */
export function relatedLists(lines: readonly ListedLine[]): readonly RelatedList[] {
  const lists: RelatedList[] = []
  for (let start = 0; start < lines.length; start += 1) {
    const text = lines[start]!.text
    const whole = screenReaderBlock(lines, start) ?? tagList(lines, start)
    if (whole !== undefined) {
      lists.push(whole)
      start = whole.end - 1
      continue
    }
    const head = relatedHead(text)
    if (head === undefined || (start === 0 && head === 'head with item')) continue
    if (head === 'head with item')
      lists.push({
        start,
        end: start + 1,
        confidence: endsLikeSentence(text) && text.length > 120 ? 0.7 : 0.93,
      })
    else lists.push(listFrom(lines, start))
    start = lists.at(-1)!.end - 1
  }
  return lists
}

/**
 * Lines that screen readers read before and after a block which is not the article's: "skip", "list of 4 items"; "end
 * of list". Folded.
 */
const [fenceStart, fenceEnd] = [
  wholeLine(anyOf(({boilerplate}) => boilerplate.fenceStart)),
  wholeLine(anyOf(({boilerplate}) => boilerplate.fenceEnd)),
]

function wholeLine(source: string): RegExp {
  return new RegExp(`^(?:${foldLetters(source)})$`, 'u')
}

/** Number of lines between the two, at most, and of lines of text among them. */
const [fencedLines, fencedProse] = [30, 1]

/** The block between such lines, both included. */
function screenReaderBlock(lines: readonly ListedLine[], start: number): RelatedList | undefined {
  if (lines[start]!.text.length > 90 || !fenceStart.test(foldLine(lines[start]!.text))) return undefined
  let prose = 0
  for (let end = start + 1; end < lines.length && end <= start + fencedLines; end += 1) {
    if (isProse(lines[end]!)) prose += 1
    if (prose > fencedProse) return undefined
    const text = lines[end]!.text
    if (text.length <= 60 && fenceEnd.test(foldLine(text))) return {start, end: end + 1, confidence: 0.95}
  }
  return undefined
}

/**
 * The tags under a heading that stands alone: lines of a few words, or one with commas, and no paragraph after them.
 */
function tagList(lines: readonly ListedLine[], start: number): RelatedList | undefined {
  const head = lines[start]!.text
  if (head.length > longestHead || !tagHeads.has(phraseKey(head))) return undefined
  let end = start + 1
  while (end < lines.length && end - start <= mostItems && isTag(lines[end]!.text)) end += 1
  const closes = !lines.slice(end, end + 6).some(isProse)
  return closes && end > start + 1 ? {start, end, confidence: 0.88} : undefined
}

function isTag(text: string): boolean {
  if (articleLabel.test(text) || relatedHead(text) !== undefined || /[.!?؟:]$/u.test(text)) return false
  const parts = text.split(/[,،|]/u)
  return text.length <= longestItem && parts.every((part) => part.trim().split(/\s+/u).length <= 3)
}

/** The list under a heading that stands alone. */
function listFrom(lines: readonly ListedLine[], start: number): RelatedList {
  let end = start + 1
  const compact = lines[end]?.gap === 'none'
  while (
    end < lines.length &&
    end - start <= mostItems &&
    isListItem(lines[end]!) &&
    !(compact && lines[end]!.gap !== 'none')
  )
    end += 1
  const next = lines[end]
  const before = lines[end - 1]
  if (next !== undefined && next.text.length <= 60 && fenceEnd.test(foldLine(next.text)))
    return {start, end: end + 1, confidence: 0.95}
  // A line directly above a paragraph may be its heading, unless it is as long as a headline.
  const mayBeHeading =
    end - start >= 3 &&
    next !== undefined &&
    before !== undefined &&
    isProse(next) &&
    !isHeadline(before.text) &&
    next.gap === before.gap
  if (mayBeHeading) end -= 1
  const words = lineWords(lines[start]!.text).length
  return {
    start,
    end,
    confidence: words >= 2 || end - start >= 3 || /:\s*$/u.test(lines[start]!.text) ? 0.93 : 0.7,
  }
}

function isListItem(line: ListedLine): boolean {
  const text = line.text
  if (text.length > longestItem || articleLabel.test(text) || relatedHead(text) !== undefined) return false
  return !isProse(line) && (!/\.["”»]?$/u.test(text) || startsWithListMark(text))
}

function isProse(line: ListedLine): boolean {
  const text = line.text
  return isProseLine(text, scoreLine(text))
}

function isHeadline(text: string): boolean {
  return startsWithListMark(text) || text.split(/\s+/u).length >= 5
}
