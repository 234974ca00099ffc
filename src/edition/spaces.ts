/** White space of a source that is not as it was: counted by what became of it, beside the fates of the characters. */
import type {Source, SpaceChange, Span} from '../text/model.ts'

/** White space at one place, as found and as it is now. */
interface Space {
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The spans of one segment, in reading order. */
interface Spans {
  readonly spans: readonly Span[]
}

/**
 * The changes of white space in a file. `changed` are lines of which more changed, and `inside` what was found in those
 * by other means.
 */
export function spaceChanges(
  source: Source,
  segments: readonly Spans[],
  changed: ReadonlySet<number>,
  inside: readonly Space[],
): readonly SpaceChange[] {
  const between = segments.flatMap(({spans}) => betweenSpans(source, spans, changed))
  const lines = new Set(segments.flatMap(({spans}) => spans.map(({line}) => line)))
  const edges = [...lines].flatMap((line): Space[] => {
    const text = source.lines[line - 1]!
    const [inner, tail] = [text.trimStart(), text.trimEnd()]
    const edge =
      inner.length < text.length ? text.slice(0, -inner.length || undefined) : text.slice(tail.length)
    return edge === '' ? [] : [{line, before: edge, after: ''}]
  })
  const byKind = Map.groupBy([...between, ...inside], kindOf).set('line-edge', edges)
  return kinds.flatMap((change): SpaceChange[] => {
    const own = (byKind.get(change) ?? []).toSorted((a, b) => a.line - b.line)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return []
    const {line, before, after} = first
    return [{change, count: own.length, lines: [line, last.line], before, after}]
  })
}

/** The kinds in the order in which they are told. */
const kinds = ['line-join', 'space-dropped', 'space-added', 'space-single', 'line-edge'] as const

function kindOf({before, after}: Space): SpaceChange['change'] {
  if (before.includes('\n')) return 'line-join'
  if (after === '') return 'space-dropped'
  return before === '' ? 'space-added' : 'space-single'
}

/** White space between the spans of a segment that is not that between the same places of the source. */
function betweenSpans(source: Source, spans: readonly Span[], changed: ReadonlySet<number>): Space[] {
  const found: Space[] = []
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

/** What stands in the source between two spans; undefined where that is not white space alone, or told by other means. */
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
