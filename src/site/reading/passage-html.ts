/**
 * Writes a segment as HTML: sentences with their anchors, what its marks say, runs of other languages with `lang` and `dir`.
 *
 * The HTML is built as a tree (hast) and written by rehype, which escapes whatever a text contains.
 */
import type {Element, ElementContent} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type Lang, languages} from '../../languages/index.ts'
import {nestParts, type Stretch} from '../../text/inline.ts'
import type {LangRun, Mark, Segment} from '../../text/model.ts'
import type {EmendedStretch} from './emended-stretches.ts'
import {isLinked, markNodes} from './mark-html.ts'
import type {NameSpan} from './named-rows.ts'
import type {SentenceMark} from './sentences.ts'
import {unbroken, withFigures} from './unbroken.ts'

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
  /** The part of the text to write, such as a cell of a table; all of it by default. */
  readonly within?: Stretch
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

/** What of a segment is written. */
export type PassageText = Pick<Segment, 'text' | 'runs' | 'marks' | 'speaker'>

/** A part of a text, and its element around what is inside it. */
interface Part extends Stretch {
  readonly make: (inside: readonly ElementContent[], piece: Stretch) => readonly ElementContent[]
}

/** The inner HTML of a segment. */
export function passageHtml(segment: PassageText, marks: PassageMarks): string {
  return writeHtml(passageNodes(segment, marks))
}

/** HTML of these nodes. */
export function writeHtml(children: ElementContent[]): string {
  return writer.stringify({type: 'root', children})
}

/** What is inside a segment, as nodes. */
export function passageNodes(segment: PassageText, marks: PassageMarks): ElementContent[] {
  const {text, runs = []} = segment
  const partners: {readonly made: Element; readonly names: readonly string[]}[] = []
  const element = (mark: SentenceMark): Part => {
    const {start, end, names} = mark
    if (marks.anchors) return {start, end, make: (inside, piece) => [anchored(mark, inside, piece)]}
    const make: Part['make'] = (inside) => {
      const made = sentenceElement({}, inside)
      partners.push({made, names})
      return [made]
    }
    return {start, end, make}
  }
  const clauses = marks.anchors ? marks.sentences.flatMap((each) => each.clauses ?? []) : []
  const isInRun = (start: number, end: number) => runs.some((run) => run.start <= start && end <= run.end)
  const children = nestParts<Part, ElementContent>(
    [marks.sentences.map(element), clauses.map(element), emendedParts(marks), inlineParts(segment, marks)],
    {
      text: (start, end) =>
        (isInRun(start, end) ? unbroken : withFigures)(text.slice(start, end), marks.isTitle ?? false),
      element: (part, inside, piece) => part.make(inside, piece),
      point: (part) => part.make([], part),
    },
    marks.within ?? {start: 0, end: text.length},
  )
  nameByCount(partners, marks.counted)
  return [...children]
}

/** The element of a sentence of the primary edition; of a sentence that is cut the first piece is its anchor. */
function anchored(
  {start, names: [id], aliases = []}: SentenceMark,
  inside: readonly ElementContent[],
  piece: Stretch,
): Element {
  if (piece.start > start) return sentenceElement(id === undefined ? {} : {dataS: id}, inside)
  const before = aliases.map((alias) => sentenceElement({id: alias}, []))
  return sentenceElement(id === undefined ? {} : {id}, [...before, ...inside])
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

/**
 * The marks of emended stretches, each at the end of its stretch: a link to the original reading on the page of the source;
 * scripts open that in a sheet (`client/emendation-sheet.ts`). The link has no text, so that offsets into the passage stay
 * valid. The length of the stretch is on the page of the source.
 */
function emendedParts({emended}: PassageMarks): readonly Part[] {
  return (emended?.stretches ?? []).map(({end, first, doubtful}) => ({
    start: end,
    end,
    make: () => [
      {
        type: 'element',
        tagName: 'a',
        properties: {
          className: doubtful ? ['e', 'q'] : ['e'],
          href: `source/#e${first}`,
          ariaLabel: doubtful ? emended!.names.doubtful : emended!.names.found,
        },
        children: [],
      },
    ],
  }))
}

/**
 * Names as links to their entries, which scripts open in a sheet (`client/name-sheet.ts`), marks, the speaker, and runs of
 * other languages. A name in a link of the text itself is no link of its own.
 */
function inlineParts(
  {text, runs = [], marks = [], speaker}: PassageText,
  {names = []}: PassageMarks,
): readonly Part[] {
  const links = marks.filter(isLinked)
  const free = names.filter(({start, end}) => !links.some((link) => link.start < end && start < link.end))
  return [
    ...(speaker === undefined ? [] : [speakerPart(speaker)]),
    ...free.map(
      ({start, end, concept}): Part => ({
        start,
        end,
        make: (inside) => [link({className: ['nm'], href: `../glossary/#${concept}`}, inside)],
      }),
    ),
    ...marks.filter((mark) => !isRaisedNote(mark, marks)).map((mark) => markPart(text, mark)),
    ...runs.map(runPart),
  ]
}

function speakerPart([start, end]: readonly [number, number]): Part {
  const make: Part['make'] = (inside) => [
    {type: 'element', tagName: 'b', properties: {className: ['who']}, children: [...inside]},
  ]
  return {start, end, make}
}

function markPart(text: string, mark: Mark): Part {
  const {start, end} = mark
  const make: Part['make'] = (inside, piece) =>
    // The space between two sentences is no part of what is marked across them.
    text.slice(piece.start, piece.end).trim() === '' && mark.type !== 'break'
      ? inside
      : markNodes(mark, inside, piece)
  return {start, end, make}
}

/** Whether a mark only raises the reference to a note, which is raised anyway. */
function isRaisedNote({type, start, end}: Mark, marks: readonly Mark[]): boolean {
  return (
    type === 'superscript' &&
    marks.some((each) => each.type === 'note' && each.start === start && each.end === end)
  )
}

/** A run of another language; `dir` isolates it, so that it does not change the order of the text around it. */
function runPart({start, end, lang}: LangRun): Part {
  return {start, end, make: (inside) => [runElement(lang, inside)]}
}

function runElement(lang: Lang, children: readonly ElementContent[]): Element {
  const [only] = children
  const isDesignation =
    children.length === 1 && only?.type === 'element' && only.properties.className?.toString() === 'w'
  return {
    type: 'element',
    tagName: 'span',
    properties: {lang, dir: languages[lang].dir, ...(isDesignation ? only.properties : {})},
    children: isDesignation ? only.children : [...children],
  }
}

function link(properties: Element['properties'], inside: readonly ElementContent[]): Element {
  return {type: 'element', tagName: 'a', properties, children: [...inside]}
}

function sentenceElement(properties: Element['properties'], children: readonly ElementContent[]): Element {
  return {type: 'element', tagName: 'span', properties, children: [...children]}
}

/** The inner HTML of a title in a list, with the same rules against line breaks. */
export function titleHtml(text: string): string {
  return passageHtml({text}, {sentences: [], anchors: false, isTitle: true})
}
