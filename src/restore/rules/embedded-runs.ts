import {lineRule} from '../../text/rule.ts'
import type {Edit} from '../../text/spans.ts'

/** A stretch embedded from left to right, without stretches of its own. */
const embedded = /\u202A([^\u202A-\u202E]*)\u202C/gu
/** A line that such a tool wrote: the whole of it is embedded from right to left. */
const written = /^\s*\u202B.*\u202C\s*$/u
/** What keeps its order: letters and digits, and the signs that belong to a number. */
const firstOfCore = /[\p{L}\p{N}]|[$€£¥#+−-](?=\p{N})/u
const lastOfCore = /[\p{L}\p{N}][\p{M}%٪°$€£¥]*/gu

/**
 * Tools that read pages from left to right put each stretch of Latin letters, digits or mere marks in a line from right
 * to left between two direction controls, as it was drawn: the mark that was drawn left of it is read after it.
 */
export const embeddedRuns = lineRule({
  code: 'embedded-runs',
  evidence:
    'In a line of Arabic script marks and spaces stand at the drawn side of a stretch that direction controls embed.',
  spares:
    'Letters and digits and what stands between them; embeddings in a line that is not embedded itself.',
  reason: 'order of an embedded stretch',
  test: /\u202A[^\u202A-\u202E]*\u202C/u,
  edits: (text) =>
    written.test(text)
      ? Array.from(text.matchAll(embedded)).flatMap(({0: whole, 1: run = '', index}): Edit[] => {
          const [start, end] = [index, index + whole.length]
          const read = readShownRun(run)
          // The controls go with the change: they say how the stretch was drawn, which is no longer so.
          return read === run ? [] : [{start, end, text: read}]
        })
      : [],
})

/** A stretch as it is read from right to left: what stands at its ends changes sides. */
export function readShownRun(run: string): string {
  const first = run.search(firstOfCore)
  if (first < 0) return turned(run)
  const last = [...run.matchAll(lastOfCore)].at(-1)
  const end = last === undefined ? run.length : last.index + last[0].length
  return turned(run.slice(end)) + run.slice(first, end) + turned(run.slice(0, first))
}

function turned(text: string): string {
  return Array.from(text).reverse().join('')
}
