/**
 * Reads a line whose runs an extractor marked by direction controls, and wrote in the order in which a page shows them
 * from left to right.
 *
 * `pdftotext` writes a run of the other direction between an embedding and its end as it is seen: `⟨ .⟩` between two
 * words of a right-to-left line is a stop and the space after it. With `-raw` it marks each word of such a line, and
 * the words stand from left to right.
 */

import {scriptOf} from '../../text/flow.ts'

/** A stretch of a line: embedded from right to left, from left to right, or not marked. */
interface Run {
  readonly direction: 'rtl' | 'ltr' | undefined
  readonly text: string
}

/** An embedding or its end. */
const mark = /[\u202A-\u202E]/u
const [openLtr, openRtl, closeMark] = ['\u202A', '\u202B', '\u202C'] as const

/** What a number or a Latin word keeps at its ends although neither letter nor digit: signs of money and share. */
const core = /[\p{L}\p{N}][\s\S]*[\p{L}\p{N}]|[\p{L}\p{N}]/u

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
  const inside = marked.map((run) => ({...run, text: readEmbedded(run.text)}))
  if (marked.length === 1 && bare.length === 0) return inside[0]!.text
  const mended = new Map(marked.map((run, index) => [run, inside[index]!.text]))
  return runs
    .toReversed()
    .map((run) => mended.get(run) ?? readShown(run.text))
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
    .map((run) => (run.direction === 'ltr' ? readShown(run.text) : withoutMarks(run.text)))
    .join('')
}

/** A left-to-right stretch as seen in a right-to-left line: its marks and spaces change ends, its words stand. */
function readShown(text: string): string {
  const bare = withoutMarks(text)
  const [own = ''] = core.exec(bare) ?? []
  const start = own === '' ? bare.length : bare.indexOf(own)
  const [before, after] = [bare.slice(0, start), bare.slice(start + own.length)]
  return turned(after) + inOrder(own) + turned(before)
}

/** Numbers apart from each other stand from right to left, unless a word is among them. */
function inOrder(text: string): string {
  if (/\p{L}/u.test(text) || !/\s/u.test(text)) return text
  return text.split(/(\s+)/u).toReversed().join('')
}

function turned(text: string): string {
  return [...text].toReversed().join('')
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
