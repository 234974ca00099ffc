/**
 * The rule for lines whose pieces extraction wrote from left to right: they are put in order where that reads much
 * better.
 */
import type {Span, WorkLine} from '../../text/model.ts'
import type {Rule} from '../../text/rule.ts'
import {isEmendedByHand, textOf} from '../../text/spans.ts'
import {type Mend, mendSuspect, suspicionOf} from './mend-line.ts'
import {mendPage} from './mend-page.ts'
import {wordModelOf} from './word-models.ts'

/** Lines in pieces, with the last piece first. */
export const reversedRuns: Rule = {
  code: 'reversed-runs',
  evidence:
    'Words fall apart at non-joiners and ligatures, their pieces stand elsewhere in the line, and the line read piece by piece from its end makes words and sentences.',
  spares: 'Lines that read about as well as they stand, and lines longer than those of a page.',
  isJudged: true,
  apply(lines) {
    const page = lines.map((line) => ({text: textOf(line), fixed: isEmendedByHand(line)}))
    const lineByLine = {
      suspicion: (index: number) => suspicionIn(lines[index]!, page[index]!.text),
      mend: (index: number) => mendIn(lines[index]!, page[index]!.text),
    }
    const mended = mendPage(page, wordModelOf, {lineByLine})
    let changed = false
    const out = lines.map((line, index) => {
      const text = mended[index]
      const rewritten = text === undefined ? undefined : rewrite(line, text)
      if (rewritten !== undefined) changed = true
      return rewritten ?? line
    })
    return changed ? {lines: out} : {lines}
  },
}

/** Results for lines that were judged already, since the rules run over the same lines several times. */
const [suspicions, sound] = [new WeakMap<WorkLine, number>(), new WeakSet<WorkLine>()]

function suspicionIn(line: WorkLine, text: string): number {
  const old = suspicions.get(line)
  if (old !== undefined) return old
  const fresh = suspicionOf(text, wordModelOf)
  suspicions.set(line, fresh)
  return fresh
}

/** The line by itself in another order. Also undefined if its spans cannot hold the words. */
function mendIn(line: WorkLine, text: string): Mend | undefined {
  if (sound.has(line)) return undefined
  const mend = mendSuspect(text, wordModelOf)
  if (mend !== undefined && rewrite(line, mend.text) !== undefined) return mend
  sound.add(line)
  return undefined
}

/**
 * The line with its new reading: one span for each stretch of the source, with the words distributed among them.
 * Undefined if there are fewer words than stretches.
 */
function rewrite(line: WorkLine, text: string): WorkLine | undefined {
  const stretches: Span[] = []
  for (const span of line.spans) {
    const before = stretches.at(-1)
    const adjoins = before !== undefined && before.line === span.line && before.end === span.start
    const rules = [...new Set([...(adjoins ? before.rules : []), ...span.rules, 'reversed-runs'])]
    if (adjoins) stretches[stretches.length - 1] = {...before, end: span.end, rules}
    else if (span.end > span.start) stretches.push({...span, rules})
  }
  // A line with wide gaps has a stretch for each word as found, and mending joins words.
  const words = text.split(/(?<= )/u)
  const parts = words.length < stretches.length ? text.split(/(?<=\S)/u) : words
  if (stretches.length === 0 || parts.length < stretches.length) return undefined
  const share = Math.floor(parts.length / stretches.length)
  const spans = stretches.map((span, index) => ({
    ...span,
    text: parts
      .slice(index * share, index + 1 === stretches.length ? undefined : (index + 1) * share)
      .join(''),
  }))
  return {spans, gap: line.gap}
}
