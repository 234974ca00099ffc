/**
 * Sentences of a row and their partners in the other languages.
 *
 * A sentence is named by the primary edition (`p7.2`); a sentence of another edition carries the names of those it
 * stands against, so that pointing at either side lights both.
 */
import type {Lang} from '../../languages/index.ts'
import type {Article, SegmentId, Sentence} from '../../text/model.ts'

/** A sentence inside the text of one segment. */
export interface SentenceMark {
  readonly start: number
  readonly end: number
  /** Names of the primary edition's sentences it stands against; of itself, in the primary edition. */
  readonly names: readonly string[]
}

/** Sentences by language and segment, in reading order; a segment of one sentence against one has none. */
export type SentenceMarks = ReadonlyMap<Lang, ReadonlyMap<SegmentId, readonly SentenceMark[]>>

/** The segment that a sentence stands in: `p7` for `p7.2`. */
export function segmentOf(sentence: string): SegmentId {
  return sentence.slice(0, sentence.lastIndexOf('.'))
}

/** Find the sentences of every pair that has the primary edition on one side. */
export function sentencesOf(article: Pick<Article, 'editions' | 'alignments'>): SentenceMarks {
  const primary = article.editions.find((edition) => edition.primary)?.lang
  const marks = new Map<Lang, Map<SegmentId, SentenceMark[]>>()
  for (const {source, target, beads} of article.alignments) {
    if (primary === undefined || (source !== primary && target !== primary)) continue
    const other = source === primary ? target : source
    for (const pair of beads.flatMap(({sentences = []}) => (sentences.length < 2 ? [] : sentences))) {
      const [own, partner] = source === primary ? [pair.source, pair.target] : [pair.target, pair.source]
      const names = own.map(({id}) => id)
      for (const each of own) add(marks, primary, each, [each.id])
      for (const each of partner) add(marks, other, each, names)
    }
  }
  return marks
}

/** Put in a mark unless it is there already: with three editions, each primary sentence is met twice. */
function add(
  marks: Map<Lang, Map<SegmentId, SentenceMark[]>>,
  lang: Lang,
  {id, start, end}: Sentence,
  names: readonly string[],
): void {
  const bySegment = marks.get(lang) ?? new Map<SegmentId, SentenceMark[]>()
  marks.set(lang, bySegment)
  const segment = segmentOf(id)
  const list = bySegment.get(segment) ?? []
  bySegment.set(segment, list)
  if (!list.some((mark) => mark.start === start)) list.push({start, end, names})
}
