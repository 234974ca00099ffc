/** White space of a source that changed, counted by kind, apart from the fates of the characters. */
import type {Source, SpaceChange, Span} from '../text/model.ts'

/** White space at one place, as found and as it reads now. */
interface SpaceAt {
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The spans of one segment, in reading order. */
interface SegmentSpans {
  readonly spans: readonly Span[]
}

/**
 * The changes of white space in a file. `changed` are the lines that read otherwise; `changesInLines` are the changes
 * inside those, found by comparing characters.
 */
export function spaceChanges(
  source: Source,
  segments: readonly SegmentSpans[],
  changed: ReadonlySet<number>,
  changesInLines: readonly SpaceAt[],
): readonly SpaceChange[] {
  const between = segments.flatMap(({spans}) => betweenSpans(source, spans, changed))
  const lines = new Set(segments.flatMap(({spans}) => spans.map(({line}) => line)))
  const edges = [...lines].flatMap((line): SpaceAt[] => {
    const text = source.lines[line - 1]!
    const [inner, tail] = [text.trimStart(), text.trimEnd()]
    const edge =
      inner.length < text.length ? text.slice(0, -inner.length || undefined) : text.slice(tail.length)
    return edge === '' ? [] : [{line, before: edge, after: ''}]
  })
  const byKind = Map.groupBy([...between, ...changesInLines], kindOf).set('line-edge', edges)
  return spaceKinds.flatMap((change): SpaceChange[] => {
    const own = (byKind.get(change) ?? []).toSorted((a, b) => a.line - b.line)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return []
    const {line, before, after} = first
    return [{change, count: own.length, lines: [line, last.line], before, after}]
  })
}

/** The kinds of changes, in the order of the ledger. */
const spaceKinds = ['line-join', 'space-dropped', 'space-added', 'space-single', 'line-edge'] as const

function kindOf({before, after}: SpaceAt): SpaceChange['change'] {
  if (before.includes('\n')) return 'line-join'
  if (after === '') return 'space-dropped'
  return before === '' ? 'space-added' : 'space-single'
}

/** Changes of white space between the spans of a segment. */
function betweenSpans(source: Source, spans: readonly Span[], changed: ReadonlySet<number>): SpaceAt[] {
  const found: SpaceAt[] = []
  let last: Span | undefined
  let gap = ''
  for (const span of spans) {
    const {text} = span
    if (text.trim() === '') {
      gap += text
      continue
    }
    const after = gap + text.slice(0, text.length - text.trimStart().length)
    const before = last === undefined ? undefined : spaceBetween(source, last, span, changed)
    if (before !== undefined && before !== after) found.push({line: last!.line, before, after})
    last = span
    gap = text.slice(text.trimEnd().length)
  }
  return found
}

/**
 * The white space of the source between two spans; undefined where other text stands there, or the line reads
 * otherwise.
 */
function spaceBetween(source: Source, a: Span, b: Span, changed: ReadonlySet<number>): string | undefined {
  if (a.line < b.line) return '\n'
  const isTold = a.line > b.line || changed.has(a.line)
  if (isTold) return undefined
  const text = source.lines[a.line - 1]!
  const between = text.slice(a.end, b.start)
  if (a.end > b.start || between.trim() !== '') return undefined
  const [head, tail] = [text.slice(a.start, a.end), text.slice(b.start, b.end)]
  return `${head.slice(head.trimEnd().length)}${between}${tail.slice(0, tail.length - tail.trimStart().length)}`
}
