/**
 * A side cut into its sentences, each knowing its segment.
 */
import type {AlignSide} from '../text/model.ts'
import {type SentenceSpan, sentencesOf} from '../text/sentences.ts'

/** The sentences of a side, in order. */
export interface Split {
  /** The sentences as a side of their own. */
  readonly side: AlignSide
  /** Place of each sentence in its segment's text. */
  readonly spans: readonly SentenceSpan[]
  /** Index of the segment each sentence is in. */
  readonly segment: readonly number[]
  /** Number of sentences before segment i; one more entry than segments. */
  readonly starts: readonly number[]
}

/** Cut a side into sentences. A segment of nothing but spaces has none. */
export function splitSide({lang, segments}: AlignSide): Split {
  const texts: string[] = []
  const spans: SentenceSpan[] = []
  const segment: number[] = []
  const starts = [0]
  segments.forEach((text, i) => {
    for (const span of sentencesOf(text, lang)) {
      texts.push(text.slice(span.start, span.end))
      spans.push(span)
      segment.push(i)
    }
    starts.push(texts.length)
  })
  return {side: {lang, segments: texts}, spans, segment, starts}
}
