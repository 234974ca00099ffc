/**
 * Writes a segment as HTML: sentences with their anchors, runs of other languages with `lang` and `dir`.
 *
 * The HTML is built as a tree (hast) and written by rehype, which escapes whatever a text contains.
 */
import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type Lang, languages} from '../../languages/index.ts'
import type {LangRun, Segment} from '../../text/model.ts'
import type {EmendedStretch} from './emended-stretches.ts'
import type {NameSpan} from './named-rows.ts'
import type {SentenceMark} from './sentences.ts'

const writer = unified().use(rehypeStringify, {preferUnquoted: false, closeSelfClosing: false}).freeze()

/** Options: what to mark in a segment's text. */
export interface PassageMarks {
  /** Sentences, in order, not overlapping. */
  readonly sentences: readonly SentenceMark[]
  /** Whether sentences get their names as ids: true in the primary edition. */
  readonly anchors: boolean
  /**
   * Names of the row's sentences in the primary edition, and of the clauses they are cut into. If the sentences of a
   * translation follow the same order, each says only how many it translates, and nothing if that is one: scripts
   * count (`client/sentences.ts`). Otherwise every page would have these names twice.
   */
  readonly counted?: CountedNames
  /** Names in the text, in order, none inside another. */
  readonly names?: readonly NameSpan[]
  /** Whether the segment is a title: no line breaks in hyphenated words, or before a dash. */
  readonly isTitle?: boolean
  /** Emended stretches, and the labels of their marks. */
  readonly emended?: {readonly stretches: readonly EmendedStretch[]; readonly names: EmendationNames}
}

/** Names for counting: of whole sentences and, below, with clauses in place of the sentences that have any. */
export interface CountedNames {
  readonly sentences: readonly string[]
  readonly finest: readonly string[]
}

/** Labels of the marks of emendations, in the language of the page. */
export interface EmendationNames {
  readonly found: string
  readonly doubtful: string
}

/** The inner HTML of a segment. */
export function passageHtml(segment: Pick<Segment, 'text' | 'runs'>, marks: PassageMarks): string {
  const {text, runs = []} = segment
  const inner = (start: number, end: number) =>
    withMarks(start, end, marks, (from, to) => named(text, from, to, runs, marks))
  const partners: {readonly made: Element; readonly names: readonly string[]}[] = []
  const anchor = ({names: [id], aliases = []}: SentenceMark, children: ElementContent[]) => {
    const before = aliases.map((alias) => sentenceElement({id: alias}, []))
    return sentenceElement(id === undefined ? {} : {id}, [...before, ...children])
  }
  const element = (mark: SentenceMark): Element => {
    if (marks.anchors) {
      const parts = cut(text, mark.start, mark.end, mark.clauses ?? [], (start, end, clause) =>
        clause === undefined ? inner(start, end) : [anchor(clause, inner(start, end))],
      )
      return anchor(mark, parts)
    }
    const made = sentenceElement({}, inner(mark.start, mark.end))
    partners.push({made, names: mark.names})
    return made
  }
  const children = cut(text, 0, text.length, marks.sentences, (start, end, sentence) =>
    sentence === undefined ? inner(start, end) : [element(sentence)],
  )
  nameByCount(partners, marks.counted)
  return writer.stringify({type: 'root', children})
}

/** Give each sentence its `data-s`: how many of the next names it has, or the names themselves where they are not the next. */
function nameByCount(
  partners: readonly {readonly made: Element; readonly names: readonly string[]}[],
  {sentences, finest}: CountedNames = {sentences: [], finest: []},
): void {
  const total = partners.reduce((sum, {names}) => sum + names.length, 0)
  const counted = total === sentences.length ? sentences : finest
  let at = 0
  for (const {made, names} of partners) {
    const isNext = names.every((each, index) => each === counted[at + index])
    if (!isNext) made.properties = {dataS: names.join(' ')}
    else if (names.length > 1) made.properties = {dataS: names.length}
    at += names.length
  }
}

/** The text between two offsets, with a mark at the end of each emended stretch. */
function withMarks(
  start: number,
  end: number,
  {emended}: PassageMarks,
  make: (start: number, end: number) => ElementContent[],
): ElementContent[] {
  if (emended === undefined) return make(start, end)
  const within = emended.stretches.filter((each) => start < each.end && each.end <= end)
  const from = (index: number) => within[index - 1]?.end ?? start
  const marked = within.flatMap((stretch, index) => [
    ...make(from(index), stretch.end),
    markElement(stretch, emended.names),
  ])
  return [...marked, ...make(from(within.length), end)]
}

/** The text between two offsets, with names as links to their entries; scripts open these in a sheet (`client/name-sheet.ts`). */
function named(
  text: string,
  start: number,
  end: number,
  runs: readonly LangRun[],
  {names = [], isTitle = false}: PassageMarks,
): ElementContent[] {
  return cut(text, start, end, names, (from, to, name) => {
    const children = inline(text, from, to, runs, isTitle ? joined : designation)
    if (name === undefined) return children
    const properties = {className: ['nm'], href: `../glossary/#${name.concept}`}
    return [{type: 'element', tagName: 'a', properties, children}]
  })
}

/**
 * The mark of an emended stretch: a link to the original reading on the page of the source; scripts open that in a sheet
 * (`client/emendation-sheet.ts`). The link has no text, so that offsets into the passage stay valid. The length of the
 * stretch is on the page of the source.
 */
function markElement({first, doubtful}: EmendedStretch, names: EmendationNames): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: doubtful ? ['e', 'q'] : ['e'],
      href: `source/#e${first}`,
      ariaLabel: doubtful ? names.doubtful : names.found,
    },
    children: [],
  }
}

/** The inner HTML of a title in a list, with the same rules against line breaks. */
export function titleHtml(text: string): string {
  return passageHtml({text}, {sentences: [], anchors: false, isTitle: true})
}

/** The text between two offsets, with runs of other languages as elements. */
function inline(
  text: string,
  start: number,
  end: number,
  runs: readonly LangRun[],
  whole: RegExp,
): ElementContent[] {
  return cut(text, start, end, runs, (from, to, run) => {
    const value = text.slice(from, to)
    return run === undefined ? withFigures(value, whole) : [runElement(run.lang, unbroken(value, whole))]
  })
}

/**
 * Digits joined by two hyphens or more: an ISO 8601 date, a telephone number. Not a range of two years, which is read from
 * right to left in Arabic script.
 */
const figures = /((?<!\p{Nd})\p{Nd}+(?:-\p{Nd}+){2,})/u

/** A designation such as T-90, COVID-19 or ISIS-K: a word, a hyphen, digits or one letter. */
const designation =
  /(?<![\p{L}\p{M}\p{Nd}-])(\p{L}[\p{L}\p{M}\p{Nd}]{0,11}-(?:\p{Nd}{1,4}\p{L}?|\p{L}))(?![\p{L}\p{M}\p{Nd}-])/u

/** In a title: a hyphenated pair of words, or a word with the dash behind it, if short enough for the width of a phone. */
const joined =
  /((?<![\p{L}\p{M}\p{Nd}-])[\p{L}\p{M}\p{Nd}]{1,12}-[\p{L}\p{M}\p{Nd}]{1,12}(?![\p{L}\p{M}\p{Nd}-])|(?<![\p{L}\p{M}\p{Nd}])[\p{L}\p{M}\p{Nd}]{1,16} [–—](?= ))/u

/**
 * Plain text with such digits in bidi isolates: after Arabic letters a hyphen between digits is neutral, and 2023-02-04
 * would be shown as 04-02-2023 (Unicode Bidirectional Algorithm, UAX 9, rules W2 and W4).
 */
function withFigures(value: string, whole: RegExp): ElementContent[] {
  return replaced(value, figures, {tagName: 'bdi', properties: {dir: 'ltr'}}).flatMap((each) =>
    each.type === 'text' ? unbroken(each.value, whole) : [each],
  )
}

/** Text with designations kept on one line: browsers break after the hyphen, although UAX 14 (rule LB25) does not. */
function unbroken(value: string, whole: RegExp): ElementContent[] {
  return replaced(value, whole, {tagName: 'span', properties: {className: ['w']}})
}

/** Text with the matches of a pattern (of one group) wrapped in elements. */
function replaced(
  value: string,
  pattern: RegExp,
  kind: Pick<Element, 'tagName' | 'properties'>,
): ElementContent[] {
  return value
    .split(pattern)
    .map((part, index): ElementContent => {
      const child = {type: 'text', value: part} as const
      return index % 2 === 1 ? {type: 'element', ...kind, children: [child]} : child
    })
    .filter((each) => each.type !== 'text' || each.value !== '')
}

/** Cut a stretch of text into pieces inside and between marks; no piece is empty. */
function cut<Mark extends {readonly start: number; readonly end: number}>(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  make: (start: number, end: number, mark?: Mark) => ElementContent[],
): ElementContent[] {
  const made: ElementContent[] = []
  let at = start
  for (const mark of marks) {
    const from = Math.max(mark.start, at)
    const to = Math.min(mark.end, end)
    if (from >= to) continue
    if (from > at) made.push(...make(at, from))
    made.push(...make(from, to, mark))
    at = to
  }
  if (at < Math.min(end, text.length)) made.push(...make(at, end))
  return made
}

function sentenceElement(properties: Element['properties'], children: ElementContent[]): Element {
  return {type: 'element', tagName: 'span', properties, children}
}

/** A run of another language; `dir` isolates it, so that it does not change the order of the text around it. */
function runElement(lang: Lang, children: ElementContent[]): Element {
  const [only] = children
  const isDesignation = children.length === 1 && only?.type === 'element'
  return {
    type: 'element',
    tagName: 'span',
    properties: {lang, dir: languages[lang].dir, ...(isDesignation ? only.properties : {})},
    children: isDesignation ? only.children : children,
  }
}
