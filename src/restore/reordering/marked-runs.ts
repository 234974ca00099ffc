/**
 * Reads a line whose runs an extractor marked by direction controls, and wrote in the order in which a page shows them
 * from left to right: `pdftotext -raw` marks each word of such a line, and each part of a ligature.
 */

import {scriptOf} from '../../text/flow.ts'
import {readShownRun} from '../rules/embedded-runs.ts'

/** A stretch of a line: embedded from right to left, from left to right, or not marked. */
interface Run {
  readonly direction: 'rtl' | 'ltr' | undefined
  readonly text: string
}

/** An embedding or its end. */
const mark = /[\u202A-\u202E]/u
const [openLtr, openRtl, closeMark] = ['\u202A', '\u202B', '\u202C'] as const

/** Whether a line has runs that are marked by embeddings. */
export function hasMarkedRuns(text: string): boolean {
  return mark.test(text)
}

/** The line as it is read. The line itself where it has no marked runs, or nothing stands in them as it is seen. */
export function readMarkedRuns(text: string): string {
  const runs = runsOf(text)
  const marked = runs.filter(({direction}) => direction === 'rtl')
  if (marked.length === 0 || !isWhole(text, runs) || scriptOf(text) !== 'Arab') return text
  const bare = runs.filter(({direction, text: own}) => direction !== 'rtl' && own.trim() !== '')
  // A line that is one run is in order but for what is embedded in it, which is another rule's.
  if (marked.length === 1 && bare.length === 0) return text
  return runs
    .toReversed()
    .map(({direction, text: own}) =>
      direction === 'rtl' ? readEmbedded(own) : readShownRun(withoutMarks(own)),
    )
    .join('')
}

/** Whether every embedding of a line has its end, and every Arabic letter an embedding: single ones are an author's. */
function isWhole(text: string, runs: readonly Run[]): boolean {
  const [opened, closed] = [/[\u202A\u202B]/gu, /\u202C/gu].map((one) => text.match(one)?.length ?? 0)
  return (
    opened === closed &&
    runs.every(({direction, text: own}) => direction === 'rtl' || !/\p{Script=Arabic}/u.test(own))
  )
}

/** The text of a right-to-left run, its embedded left-to-right runs read. */
function readEmbedded(text: string): string {
  return runsOf(text)
    .map((run) => (run.direction === 'ltr' ? readShownRun(withoutMarks(run.text)) : withoutMarks(run.text)))
    .join('')
}

/** A text without embeddings. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u202A-\u202E]/gu, '')
}

/** The runs of a text: what stands between an embedding and its end, and what stands between those. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let [depth, start] = [0, 0]
  let direction: Run['direction']
  const add = (end: number) => {
    if (end > start) runs.push({direction, text: text.slice(start, end)})
    start = end + 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (char === openLtr || char === openRtl) {
      if (depth === 0) {
        add(at)
        direction = char === openRtl ? 'rtl' : 'ltr'
      }
      depth += 1
    } else if (char === closeMark && depth > 0) {
      depth -= 1
      if (depth === 0) {
        add(at)
        direction = undefined
      }
    }
  }
  add(text.length)
  return runs
}

/** Whether the last run of a line as found begins with a non-joiner: the run that it is joined to is in the next line. */
export function isCutAtJoiner(text: string): boolean {
  const last = runsOf(text.trimEnd()).at(-1)
  return last?.direction === 'rtl' && last.text.startsWith('\u200C')
}
