/**
 * The blocks of one file → its draft: a text in each of its languages, segments without ids, and what the file says
 * about them.
 */

import type {Lang} from '../languages/index.ts'
import type {DividedBlock} from '../structure/divide/index.ts'
import {findForeignRuns} from '../structure/foreign-runs.ts'
import {isOneOf, type Statement, statementOf} from '../structure/metadata.ts'
import {isRunningText, isSegmentKind} from '../text/kinds.ts'
import type {BlockRole, LangRun, Name, Problem, Removal, SegmentKind, Source, Span} from '../text/model.ts'
import type {Claim} from './ledger-input.ts'
import {readAbove, readAgencies, readNotes} from './notes.ts'
import {joinStated, type StatedParts, statedLines, statedParts, statementsOf} from './stated-blocks.ts'

/** A segment that has no id yet, with the spans it is made of. */
export interface DraftSegment extends StatedParts {
  readonly kind: SegmentKind
  readonly text: string
  readonly lines: readonly (readonly [number, number])[]
  readonly runs?: readonly LangRun[]
  readonly spans: readonly Span[]
}

/** The text of a file in one language. */
export interface TextDraft {
  readonly lang: Lang
  readonly segments: readonly DraftSegment[]
}

/** Everything that the blocks of a file hold. */
export interface FileDraft {
  readonly texts: readonly TextDraft[]
  readonly statements: readonly Statement[]
  /** Titles and decks in languages without a text in this file. */
  readonly titles?: Name
  readonly decks?: Name
  readonly claims: readonly Claim[]
  readonly removals: readonly Removal[]
  readonly problems: readonly Problem[]
}

/** Draft a file from its blocks. */
export function draftFile(
  blocks: readonly DividedBlock[],
  source: Pick<Source, 'file' | 'lines' | 'stated'>,
): FileDraft {
  const stated = statedLines(source)
  const blank = (line: number) => source.lines[line - 1]?.trim() === ''
  const main = mainLanguage(blocks)
  const bodies = languagesWithBody(blocks, main)
  const segments = new Map<Lang, DraftSegment[]>()
  const said = {statements: [] as Statement[], claims: [] as Claim[], removals: [] as Removal[]}
  const heads = {title: new Map<Lang, string>(), deck: new Map<Lang, string>()}
  const translators = blocks.flatMap(({credit}) =>
    (credit?.fields ?? []).filter(({name}) => name === 'translators').map(({value}) => value),
  )
  // A line in another language after the text has begun is no second title.
  const body = blocks.findIndex(({lang, role}) => lang === main && isRunningText(role))
  for (const [index, block] of blocks.entries()) {
    const lang = block.lang ?? main
    if (lang === undefined || main === undefined) continue
    const spans = spansOf(block)
    const {role} = block
    if (!isSegmentKind(role)) {
      readBlock(block, spans, lang, translators, said)
      continue
    }
    const isAhead = !bodies.has(lang) && (body === -1 || index < body)
    if (isHead(role) && isAhead && !heads[role].has(lang)) {
      heads[role].set(lang, segmentText(spans))
      said.claims.push({field: role, spans})
      continue
    }
    const home = bodies.has(lang) ? lang : main
    // A title or deck in a language without a text of its own here is an ordinary paragraph of the main text.
    const kind = home !== lang && isHead(role) ? 'paragraph' : role
    const list = segments.get(home) ?? []
    list.push({...segmentOf(kind, spans, home, lang, blank), ...statedParts(kind, spans, stated)})
    segments.set(home, list)
  }
  const isStated = ({lines}: DividedBlock) =>
    stated.blocks.get(lines[0]?.line.spans[0]?.line ?? 0)?.role === 'note'
  said.statements.push(...readNotes(blocks.filter((each) => !isStated(each))), ...readAgencies(blocks))
  const {statements, problems} = joinStated(
    main === undefined ? [] : statementsOf(source.stated?.metadata ?? {}, main),
    [...said.statements, ...readAbove(source.lines, main, said.statements)],
    source.file,
  )
  const texts = [...segments].map(([lang, segments]) => ({lang, segments}))
  const {title, deck} = heads
  const otherNames = {
    ...(title.size > 0 ? {titles: Object.fromEntries(title)} : {}),
    ...(deck.size > 0 ? {decks: Object.fromEntries(deck)} : {}),
  }
  return {texts, ...said, statements, problems, ...otherNames}
}

function isHead(role: string): role is 'title' | 'deck' {
  return role === 'title' || role === 'deck'
}

/** The language with the most text. */
function mainLanguage(blocks: readonly DividedBlock[]): Lang | undefined {
  const letters = lettersByLanguage(blocks)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function lettersByLanguage(blocks: readonly DividedBlock[]): Map<Lang, number> {
  const letters = new Map<Lang, number>()
  for (const {lang, lines} of blocks) {
    if (lang === undefined) continue
    letters.set(lang, (letters.get(lang) ?? 0) + lines.reduce((sum, {text}) => sum + text.length, 0))
  }
  return letters
}

/**
 * What tells an edition in another language from a quotation: its share of the main language's paragraphs, or a title
 * of its own and this share of the main language's text.
 */
const editionShare = {paragraphs: 0.3, titledText: 0.1} as const

/** Languages that have an edition in this file: the main one, and those with enough running text. */
function languagesWithBody(blocks: readonly DividedBlock[], main: Lang | undefined): Set<Lang> {
  if (main === undefined) return new Set()
  const letters = lettersByLanguage(blocks)
  const count = (lang: Lang, isCounted: (role: BlockRole) => boolean) =>
    blocks.filter((block) => block.lang === lang && isCounted(block.role)).length
  const isEdition = (lang: Lang) => {
    const paragraphs = count(lang, isRunningText)
    if (paragraphs === 0) return false
    const titled =
      count(lang, (role) => role === 'title') > 0 &&
      (letters.get(lang) ?? 0) >= editionShare.titledText * (letters.get(main) ?? 0)
    return titled || (paragraphs >= 2 && paragraphs >= editionShare.paragraphs * count(main, isRunningText))
  }
  return new Set([...letters.keys()].filter((lang) => lang === main || isEdition(lang)))
}

/** The spans of a block in order, its lines joined by spaces. */
export function spansOf(block: DividedBlock): Span[] {
  return block.lines.flatMap(({line}, index): Span[] => {
    if (index === 0) return [...line.spans]
    const before = block.lines[index - 1]!.line.spans.at(-1)!
    return [
      {text: ' ', line: before.line, start: before.end, end: before.end, rules: ['join']},
      ...line.spans,
    ]
  })
}

/** The text that a segment of these spans has. */
export function segmentText(spans: readonly Span[]): string {
  return spans
    .map(({text}) => text)
    .join('')
    .trim()
}

function segmentOf(
  kind: SegmentKind,
  spans: readonly Span[],
  home: Lang,
  own: Lang,
  blank: (line: number) => boolean,
): DraftSegment {
  const text = segmentText(spans)
  const runs =
    own === home || !/\p{L}/u.test(text)
      ? findForeignRuns(text, home)
      : [{start: 0, end: text.length, lang: own}]
  return {kind, text, lines: lineRuns(spans, blank), spans, ...(runs.length === 0 ? {} : {runs})}
}

/** Runs of lines as first and last line; blank lines do not end a run. */
function lineRuns(spans: readonly Span[], blank: (line: number) => boolean): [number, number][] {
  const lines = [...new Set(spans.map(({line}) => line))].toSorted((a, b) => a - b)
  const runs: [number, number][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    const joins = last !== undefined && range(last[1] + 1, line).every(blank)
    if (joins) last[1] = line
    else runs.push([line, line])
  }
  return runs
}

function range(start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, index) => start + index)
}

/**
 * Read a block that states metadata: its statements, and which characters belong to which field. In "Name: title" they
 * belong to the translator where another line names that person as translator.
 */
function readBlock(
  block: DividedBlock,
  spans: readonly Span[],
  lang: Lang,
  translators: readonly string[],
  out: {statements: Statement[]; claims: Claim[]; removals: Removal[]},
): void {
  const fields = (block.credit?.fields ?? []).toSorted((a, b) => a.start - b.start)
  out.statements.push(...fields.map((field) => statementOf(field, lang)))
  const text = spans.map((span) => span.text).join('')
  const lead = text.length - text.trimStart().length
  const end = block.repeats === undefined ? text.length : block.repeats.start + lead
  if (block.repeats !== undefined) {
    const reason = `repeats line ${block.repeats.line}`
    out.removals.push({
      spans: sliceSpans(spans, end, text.length),
      rule: 'repeated-title',
      reason,
      confidence: 1,
    })
  }
  if (fields.length === 0) {
    out.claims.push({field: block.role, spans: sliceSpans(spans, 0, end)})
    return
  }
  // The words around a field's value ("by", "in the newspaper") belong to the field that they introduce.
  for (const [index, field] of fields.entries()) {
    const from = index === 0 ? 0 : fields[index - 1]!.end + lead
    const to = index === fields.length - 1 ? end : field.end + lead
    const isTranslator = field.name === 'authors' && isOneOf(field.value, translators)
    out.claims.push({field: isTranslator ? 'translators' : field.name, spans: sliceSpans(spans, from, to)})
  }
}

/**
 * The part of spans between two offsets of their joined text. An emended span is never cut: the part that holds its
 * first character gets all of it.
 */
export function sliceSpans(spans: readonly Span[], start: number, end: number): Span[] {
  const out: Span[] = []
  let at = 0
  for (const span of spans) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, span.text.length)]
    const begins = at >= start && at < end
    at += span.text.length
    if (span.rules.length > 0) {
      if (begins) out.push(span)
    } else if (from < to) {
      out.push({...span, text: span.text.slice(from, to), start: span.start + from, end: span.start + to})
    }
  }
  return out
}
