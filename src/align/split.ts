/**
 * A side cut into its sentences, each knowing its segment.
 */
import {byTag, folderOf} from '../languages/foreign.ts'
import type {AlignSide} from '../text/model.ts'
import {type SentenceSpan, sentenceSpansOf} from '../text/sentences.ts'

/** The sentences of a side, in order. */
export interface Split {
  /** The sentences as a side of their own. */
  readonly side: AlignSide<string>
  /** Place of each sentence in its segment's text. */
  readonly spans: readonly SentenceSpan[]
  /** Index of the segment each sentence is in. */
  readonly segment: readonly number[]
  /** Number of sentences before segment i; one more entry than segments. */
  readonly starts: readonly number[]
}

/** Sentences in the language of a tag; without a folder, where Unicode (UAX 29) finds their ends. */
const cutter = byTag((_, tag): ((text: string) => SentenceSpan[]) => {
  const folder = folderOf(tag)
  if (folder !== undefined) return (text) => sentenceSpansOf(text, folder)
  const segmenter = new Intl.Segmenter(tag, {granularity: 'sentence'})
  return (text) =>
    Array.from(segmenter.segment(text), ({index, segment}) => {
      const start = index + segment.length - segment.trimStart().length
      return {start, end: start + segment.trim().length}
    }).filter(({start, end}) => start < end)
})

/** Cut a side into sentences. A segment of nothing but spaces has none. */
export function splitSide({lang, segments}: AlignSide<string>): Split {
  const texts: string[] = []
  const spans: SentenceSpan[] = []
  const segment: number[] = []
  const starts = [0]
  const sentencesIn = cutter(lang)
  segments.forEach((text, i) => {
    for (const span of sentencesIn(text)) {
      texts.push(text.slice(span.start, span.end))
      spans.push(span)
      segment.push(i)
    }
    starts.push(texts.length)
  })
  return {side: {lang, segments: texts}, spans, segment, starts}
}

/** A side whose segments are taken whole, each as one sentence. */
export function wholeSide(side: AlignSide<string>): Split {
  const {segments} = side
  return {
    side: {lang: side.lang, segments},
    spans: segments.map(({length}) => ({start: 0, end: length})),
    segment: [...segments.keys()],
    starts: Array.from({length: segments.length + 1}, (_, i) => i),
  }
}
