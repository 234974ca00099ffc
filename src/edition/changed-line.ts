/** The ledger pieces of one source line that reads otherwise now. */
import type {LedgerEntry, Removal, SegmentId, Span} from '../text/model.ts'
import {fatesOfLine} from './fates.ts'
import {keptRule, type LedgerPiece} from './ledger-entries.ts'
import type {LedgerInput} from './ledger-input.ts'

/** A span of a segment, and where its text begins in the segment's text. */
export interface PlacedSpan {
  readonly segment: SegmentId
  readonly span: Span
  readonly at: number
}

/** A removed span of a line, and its removal. */
interface RemovedSpan {
  readonly removal: Removal
  readonly span: Span
}

/** The pieces of a line that reads otherwise, the removals that are among them, and white space that changed in it. */
export function changedLine(
  line: number,
  placed: readonly PlacedSpan[],
  removed: readonly RemovedSpan[],
  input: LedgerInput,
) {
  const text = input.source.lines[line - 1]!
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
  const {fates, spaces, isOverBudget} = fatesOfLine(text, found, read, input.work)
  const said = new Set<unknown>()
  const pieces = fates.map(({fate: known, start, end, after, place, change}): LedgerPiece => {
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
      ...(after === undefined || isGone || (fate === 'kept' && isSameButSpaces(text.slice(start, end), after))
        ? {}
        : {after}),
      ...(place === undefined ? {} : {segment: place.segment, at: place.at}),
      ...(change === undefined ? {} : {change}),
      ...(removal === undefined || removal.reason === '' ? {} : {reason: removal.reason}),
      ...remarkOnce(remarkAt(line, start, input), said),
    }
  })
  return {line, pieces, spaces, isOverBudget, removed: gone.map(({span}) => span)}
}

/**
 * The stretch, of stretches in order, that a piece lies in; a piece that stands in the reading alone lies in an emended
 * one.
 */
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

/** Whether two texts differ in white space only. */
function isSameButSpaces(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '')
}

/** The remark fields of a piece; the remark itself goes with the first piece of its emendation only. */
function remarkOnce({remark, doubtful}: RemarkFields, said: Set<unknown>): RemarkFields {
  const key = JSON.stringify(remark)
  const isNew = remark !== undefined && !said.has(key)
  said.add(key)
  return {...(isNew ? {remark} : {}), ...(doubtful === undefined ? {} : {doubtful})}
}

/** What a person said about a piece. */
type RemarkFields = Pick<LedgerEntry, 'remark' | 'doubtful'>

/** What the person who emended this place of a line said about it. */
export function remarkAt(
  line: number,
  at: number,
  {source, emendations}: LedgerInput,
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
