/** Turns the source's lines into work lines and applies the emendations of people. */

import {scriptOf} from '../text/flow.ts'
import type {Emendation, Problem, Removal, Source, Span, WorkLine} from '../text/model.ts'
import {problem} from '../text/problems.ts'
import {editionRule, hasNonSpace} from '../text/spans.ts'

/** The source's lines as read: without blank lines, and without white space at the ends of lines. */
export interface SourceLines {
  readonly lines: readonly WorkLine[]
  readonly removals: readonly Removal[]
  readonly problems: readonly Problem[]
  /** Index of an indented source line → its indent in columns. */
  readonly indents: ReadonlyMap<number, number>
}

/**
 * Indent of a line, in columns. Extraction that reads a right-to-left page from its left edge leaves the indent at the
 * end of the line.
 */
function indentOf(text: string): number {
  const trimmed = text.trim()
  const before = text.length - text.trimStart().length
  return scriptOf(trimmed) === 'Arab' ? text.length - before - trimmed.length : before
}

/**
 * Make work lines of a source and apply the emendations. One that does not fit its line is left out and reported as a
 * problem.
 */
export function openLines(source: Source, emendations: readonly Emendation[]): SourceLines {
  const byLine = Map.groupBy(emendations, ({line}) => line)
  const lines: WorkLine[] = []
  const removals: Removal[] = []
  const problems: Problem[] = []
  const indents = new Map<number, number>()
  let gap: WorkLine['gap'] = 'none'
  for (const [index, text] of source.lines.entries()) {
    if (text.includes('\f')) gap = 'page'
    if (isIndented(text)) indents.set(index + 1, indentOf(text))
    const own = byLine.get(index + 1)
    const made =
      own === undefined
        ? [wholeLine(text, index + 1, removals)]
        : emendLine(source, index + 1, own, removals, problems)
    for (const spans of made) {
      if (spans.length === 0) {
        if (gap === 'none') gap = 'blank'
        continue
      }
      lines.push({spans, gap: lines.length === 0 ? 'none' : gap})
      gap = 'none'
    }
    if (text.includes('\f') && /\S\s*\f/u.test(text)) gap = 'page'
    byLine.delete(index + 1)
  }
  for (const [line, lost] of byLine)
    for (const {found} of lost)
      problems.push(misplaced(source, line, `There is no line ${line} to emend "${found}" in.`))
  return {lines, removals, problems, indents}
}

/** Whether there are two characters of white space at an end of a line. */
function isIndented(text: string): boolean {
  return text.length > 2 && (text.slice(0, 2).trim() === '' || text.slice(-2).trim() === '')
}

/**
 * The spans of a line as received: one, or none where it is blank; more where byte order marks stand in it.
 */
function wholeLine(text: string, line: number, removals: Removal[]): readonly Span[] {
  if (text.includes(mark)) {
    const spans: Span[] = []
    keepStretch(text, {line, start: 0, end: text.length}, spans, removals)
    return trimSpans(spans)
  }
  const trimmed = text.trim()
  if (trimmed === '') return []
  const start = text.length - text.trimStart().length
  return [{text: trimmed, line, start, end: start + trimmed.length, rules: []}]
}

/**
 * The byte order mark, U+FEFF. Files that were put together contain it in the middle. Trimming would take it for white
 * space, which it is not, so it is removed before anything else.
 */
const mark = '\uFEFF'

/** Keep a stretch of a line, without the byte order marks in it. */
function keepStretch(
  text: string,
  {line, start, end}: Pick<Span, 'line' | 'start' | 'end'>,
  kept: Span[],
  removals: Removal[],
): void {
  let at = start
  for (const {0: part} of text.slice(start, end).matchAll(/\uFEFF+|[^\uFEFF]+/gu)) {
    const span = {text: part, line, start: at, end: at + part.length, rules: []}
    at = span.end
    if (!part.startsWith(mark)) kept.push(span)
    else removals.push({spans: [span], rule: 'zero-width', reason: 'zero-width characters', confidence: 1})
  }
}

/**
 * Apply the emendations of one line. The result is several lines where a mended reading contains line feeds. An
 * emendation that removes text gives no reason of its own: the ledger shows the person's with it.
 */
function emendLine(
  source: Source,
  number: number,
  emendations: readonly Emendation[],
  removals: Removal[],
  problems: Problem[],
): Span[][] {
  const text = source.lines[number - 1] ?? ''
  let line: Span[] = []
  const lines = [line]
  let at = 0
  const keep = (end: number) => {
    keepStretch(text, {line: number, start: at, end}, line, removals)
  }
  for (const {start, end, emendation} of placedEmendations(source, number, emendations, problems)) {
    keep(start)
    const span: Span = {text: text.slice(start, end), line: number, start, end, rules: []}
    at = end
    if (!hasNonSpace(emendation.mended)) {
      removals.push({spans: [span], rule: editionRule, reason: '', confidence: 1})
      if (emendation.mended === '') continue
    }
    for (const [index, part] of emendation.mended.split('\n').entries()) {
      if (index > 0) {
        line = []
        lines.push(line)
      }
      const first = index === 0 && hasNonSpace(emendation.mended)
      line.push({...span, text: part, start: first ? start : end, rules: [editionRule]})
    }
  }
  keep(text.length)
  return lines.map((spans) => {
    const own = trimSpans(spans)
    if (own.length === 0 || own.some((span) => seen.test(span.text))) return own
    // A reading without visible characters leaves no line: the text that it replaces is removed.
    const gone = own.map((span) => ({...span, text: text.slice(span.start, span.end), rules: []}))
    removals.push({
      spans: gone.filter(({start, end}) => start < end),
      rule: editionRule,
      reason: '',
      confidence: 1,
    })
    return []
  })
}

/** A visible character. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** Emendations at their places in the line, in order; those that do not fit become problems. */
function placedEmendations(
  source: Source,
  number: number,
  emendations: readonly Emendation[],
  problems: Problem[],
) {
  const text = source.lines[number - 1] ?? ''
  const found = emendations.flatMap((emendation) => {
    const start = emendation.found === '' ? -1 : text.indexOf(emendation.found)
    const again = start < 0 ? -1 : text.indexOf(emendation.found, start + 1)
    if (start >= 0 && again < 0) return [{start, end: start + emendation.found.length, emendation}]
    const how = start < 0 ? 'does not occur' : 'occurs more than once'
    problems.push(misplaced(source, number, `"${emendation.found}" ${how} in line ${number}.`))
    return []
  })
  found.sort((a, b) => a.start - b.start)
  return found.filter((each, index) => {
    const before = found[index - 1]
    if (before === undefined || before.end <= each.start) return true
    const text = `Two emendations of line ${number} overlap at "${each.emendation.found}".`
    problems.push(misplaced(source, number, text))
    return false
  })
}

function misplaced({file}: Source, line: number, found: string): Problem {
  return problem('emendation-misplaced', file, line, found)
}

/** Remove white space at the ends of a line: spans kept as they are get shorter, emended ones keep their place. */
function trimSpans(spans: Span[]): Span[] {
  const out = spans.filter(({text}) => text !== '')
  while (out[0]?.rules.length === 0) {
    const cut = out[0].text.length - out[0].text.trimStart().length
    out[0] = {...out[0], text: out[0].text.slice(cut), start: out[0].start + cut}
    if (out[0].text !== '') break
    out.shift()
  }
  for (let last = out.at(-1); last?.rules.length === 0; last = out.at(-1)) {
    const text = last.text.trimEnd()
    out[out.length - 1] = {...last, text, end: last.start + text.length}
    if (text !== '') break
    out.pop()
  }
  return out.some(({text}) => hasNonSpace(text)) ? out : []
}
