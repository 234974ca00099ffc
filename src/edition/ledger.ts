/**
 * The ledger: what became of every character of a source.
 *
 * It is built from what the steps hand on (spans in segments, claims of metadata, removals) and then checked
 * against the source itself, so that a step that loses or doubles a character is found on every ingest.
 */
import type {
  Emendation,
  Fate,
  Ledger,
  LedgerEntry,
  Problem,
  Removal,
  SegmentId,
  Source,
  SpaceChange,
  Span,
} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import type {Work} from '../text/work.ts'
import {fatesOfLine} from './fates.ts'
import {sayLinesAsWhole} from './left-out.ts'
import {spaceChanges} from './spaces.ts'

/** Spans that stand in a segment. */
export interface Placement {
  readonly segment: SegmentId
  readonly spans: readonly Span[]
}

/** Spans that moved into metadata, in the name of a field. */
export interface Claim {
  readonly field: string
  readonly spans: readonly Span[]
}

/** What the ledger of one file is made from. */
export interface Fates {
  readonly source: Source
  readonly placements: readonly Placement[]
  readonly claims: readonly Claim[]
  readonly removals: readonly Removal[]
  /** A person's, for remarks and doubts. */
  readonly emendations: readonly Emendation[]
  /** What may be spent on telling what became of single characters. */
  readonly work?: Work
}

/** One span and its fate, before neighbours are joined. */
interface Piece extends Omit<LedgerEntry, 'lines'> {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Rule of kept text: the step that placed it. */
const keptRule = 'compose'

/** Make the ledger of a file, and say where the sum is wrong. */
export function ledgerOf(fates: Fates): {readonly ledger: Ledger; readonly problems: readonly Problem[]} {
  const {source} = fates
  const {pieces: told, spaces, tooDear} = piecesOf(fates)
  const pieces = told.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end)
  const characters: Record<Fate, number> = {
    kept: 0,
    moved: 0,
    respaced: 0,
    altered: 0,
    removed: 0,
    metadata: 0,
  }
  for (const piece of pieces) characters[piece.fate] += countInk(piece.before)
  const {file, sha256} = source
  const ledger: Ledger = {file, sha256, characters, spaces, entries: join(pieces)}
  return {ledger, problems: [...checkCoverage(source, pieces), ...sayLinesAsWhole(file, tooDear)]}
}

/** A span of a segment, and where its text begins in that. */
interface Placed {
  readonly segment: SegmentId
  readonly span: Span
  readonly at: number
}

function piecesOf(fates: Fates): {
  readonly pieces: Piece[]
  readonly spaces: readonly SpaceChange[]
  readonly tooDear: readonly number[]
} {
  const {source, placements, claims, removals} = fates
  const slice = ({line, start, end}: Span) => source.lines[line - 1]!.slice(start, end)
  const place = ({line, start, end}: Span) => ({line, start, end})
  const placed = placements.flatMap(placedSpans)
  const changes = ({span}: Placed) =>
    span.rules.length > 0 && (countInk(slice(span)) > 0 || countInk(span.text) > 0)
  const changed = new Set(placed.filter(changes).map(({span}) => span.line))
  const kept = placed
    .filter(({span}) => !changed.has(span.line) && span.rules.length === 0)
    .map(
      ({span, segment}): Piece => ({
        ...place(span),
        fate: 'kept',
        rule: keptRule,
        before: slice(span),
        segment,
      }),
    )
  const byLine = Map.groupBy(placed, ({span}) => span.line)
  const goneByLine = Map.groupBy(
    removals.flatMap((removal) => removal.spans.map((span) => ({removal, span}))),
    ({span}) => span.line,
  )
  const lines = [...changed].map((line) =>
    changedLine(line, byLine.get(line)!, goneByLine.get(line) ?? [], fates),
  )
  const taken = new Set(lines.flatMap(({removed}) => removed))
  const claimed = claims.flatMap(({field, spans}) =>
    spans.map((span): Piece => ({...place(span), fate: 'metadata', rule: field, before: slice(span)})),
  )
  const removed = removals.flatMap(({rule, reason, spans}) =>
    spans
      .filter((span) => !taken.has(span))
      .map((span): Piece => {
        const why = reason === '' ? remarkOf(span.line, span.start, fates) : {reason}
        return {...place(span), fate: 'removed', rule, before: slice(span), ...why}
      }),
  )
  const all = [...kept, ...lines.flatMap(({pieces}) => pieces), ...claimed, ...removed]
  const inside = lines.flatMap(({line, spaces}) => spaces.map((each) => ({line, ...each})))
  return {
    pieces: all.filter(({before, after}) => countInk(before) > 0 || countInk(after ?? '') > 0),
    spaces: spaceChanges(source, placements, changed, inside),
    tooDear: lines.flatMap(({line, isTooDear}) => (isTooDear ? [line] : [])),
  }
}

/** A span of a line that went, and with what. */
interface Gone {
  readonly removal: Removal
  readonly span: Span
}

/** The spans of a segment with their places in its text, which has no white space at its ends. */
function placedSpans({segment, spans}: Placement): Placed[] {
  const text = spans.map((span) => span.text).join('')
  let at = text.trimStart().length - text.length
  return spans.map((span) => {
    const placed = {segment, span, at}
    at += span.text.length
    return placed
  })
}

/** A line that reads otherwise: its pieces, the removals that are among them, and white space that changed in it. */
function changedLine(line: number, placed: readonly Placed[], removed: readonly Gone[], fates: Fates) {
  const text = fates.source.lines[line - 1]!
  const rules = [...new Set(placed.flatMap(({span}) => span.rules))]
  const gone = removed.filter(({removal}) => rules.includes(removal.rule))
  const stretches = [
    ...placed.map(({span}, index) => ({span, removal: undefined, index})),
    ...gone.map(({span, removal}) => ({span, removal, index: -1})),
  ]
    .filter(({span}) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start)
  const found = stretches.map(({span: {start, end, rules}, index}) => ({
    start,
    end,
    ...(rules.length === 0 && index >= 0 ? {keptAt: index} : {}),
  }))
  const read = placed.map(({segment, span, at}) => ({segment, text: span.text, at}))
  const {told, spaces, isTooDear} = fatesOfLine(text, found, read, fates.work)
  const said = new Set<unknown>()
  const pieces = told.map(({fate: known, start, end, after, place, change}): Piece => {
    const from = stretchOf(stretches, start, end)
    const isGone = from?.removal !== undefined && place === undefined
    const fate = isGone ? 'removed' : known
    const own = from?.removal === undefined ? (from?.span.rules ?? []) : [from.removal.rule]
    const rule = fate === 'kept' ? keptRule : (own.length > 0 ? own : rules).join('+')
    const removal = fate === 'removed' ? from?.removal : undefined
    return {
      line,
      start,
      end,
      fate,
      rule,
      before: text.slice(start, end),
      ...(after === undefined || isGone || (fate === 'kept' && isSameBut(text.slice(start, end), after))
        ? {}
        : {after}),
      ...(place === undefined ? {} : {segment: place.segment, at: place.at}),
      ...(change === undefined ? {} : {change}),
      ...(removal === undefined || removal.reason === '' ? {} : {reason: removal.reason}),
      ...once(remarkOf(line, start, fates), said),
    }
  })
  return {line, pieces, spaces, isTooDear, removed: gone.map(({span}) => span)}
}

/** The stretch that a piece lies in, of stretches in order; what stands in the reading alone, in one that was changed. */
function stretchOf<Stretch extends {readonly span: Span}>(
  stretches: readonly Stretch[],
  start: number,
  end: number,
): Stretch | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.span.start <= start) low = middle + 1
    else high = middle
  }
  return stretches
    .slice(Math.max(0, low - 2), low)
    .find(({span}) => end <= span.end && (start < end || span.rules.length > 0))
}

/** Whether two texts are the same but for white space. */
function isSameBut(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '')
}

/** What was said of a piece, its remark only with the first piece of the emendation. */
function once({remark, doubtful}: Said, said: Set<unknown>): Said {
  const key = JSON.stringify(remark)
  const isNew = remark !== undefined && !said.has(key)
  said.add(key)
  return {...(isNew ? {remark} : {}), ...(doubtful === undefined ? {} : {doubtful})}
}

/** What a person said of a piece. */
type Said = Pick<LedgerEntry, 'remark' | 'doubtful'>

/** What the person who mended a place of a line said of it. */
function remarkOf(
  line: number,
  at: number,
  {source, emendations}: Fates,
): Pick<LedgerEntry, 'remark' | 'doubtful'> {
  const text = source.lines[line - 1]!
  const judged = emendations.find((each) => {
    const start = each.line === line ? text.indexOf(each.found) : -1
    return start !== -1 && start <= at && at <= start + each.found.length
  })
  if (judged === undefined) return {}
  const {reason, lang, by, date, doubtful} = judged
  const remark = {
    ...(reason === undefined ? {} : {text: reason}),
    ...(reason === undefined || lang === undefined ? {} : {lang}),
    ...(by === undefined ? {} : {by}),
    ...(date === undefined ? {} : {date}),
  }
  return {...(Object.keys(remark).length === 0 ? {} : {remark}), ...(doubtful === true ? {doubtful} : {})}
}

/** Neighbours of one fate become one entry; lines inside it are parted by line feeds, as in the source. */
function join(pieces: readonly Piece[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    const {line, start, end, ...rest} = piece
    const entry = entries.at(-1)
    if (entry !== undefined && last !== undefined && joins(last, piece)) {
      const gap = last.line === line ? (last.end === start ? '' : ' ') : '\n'
      entries[entries.length - 1] = {
        ...entry,
        lines: [entry.lines[0], line],
        before: entry.before + gap + rest.before,
      }
    } else entries.push({...rest, lines: [line, line]})
    last = piece
  }
  return entries
}

/** Whether two pieces are of one kind; those of a line that reads otherwise stand each for itself. */
function joins(a: Piece, b: Piece): boolean {
  return (
    a.at === undefined &&
    b.at === undefined &&
    b.remark === undefined &&
    a.fate === b.fate &&
    a.rule === b.rule &&
    a.segment === b.segment &&
    a.reason === b.reason
  )
}

/** Whether a code unit has the property White_Space (Unicode 16); all such characters are single units. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0x85 || code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Whether a code unit is the second of a pair; together they are one character. */
function isSecond(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** Non-space characters, in code points. */
function countInk(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && !isSecond(code)) count += 1
  }
  return count
}

/** Every non-space character must lie in exactly one piece. */
function checkCoverage(source: Source, pieces: readonly Piece[]): Problem[] {
  const byLine = Map.groupBy(pieces, ({line}) => line)
  return source.lines.flatMap((text, index) =>
    checkLine(source.file, index + 1, text, byLine.get(index + 1) ?? []),
  )
}

function checkLine(file: string, line: number, text: string, pieces: readonly Piece[]): Problem[] {
  const marks = new Uint8Array(text.length)
  for (const {start, end} of pieces) {
    for (let at = start; at < end; at += 1) marks[at]! += 1
  }
  let wrong = 0
  let first = -1
  for (let at = 0; at < text.length; at += 1) {
    if (marks[at] === 1 || isSpace(text.charCodeAt(at))) continue
    wrong += 1
    if (first === -1) first = at
  }
  if (first === -1) return []
  const fate = marks[first] === 0 ? 'no fate' : 'more than one fate'
  const character = String.fromCodePoint(text.codePointAt(first)!)
  const found = `${wrong} characters of line ${line} have not exactly one fate; the first, "${character}" at column ${first + 1}, has ${fate}.`
  return [problem('coverage', file, line, found)]
}
