/**
 * Permanent numbers of sentences.
 *
 * The sentences of a segment are numbered when it is first published. When the segment is edited or cut into other
 * sentences later, a sentence that was there keeps its number and a new one gets a number that was never used; the
 * number of a sentence that was joined to another becomes its alias, as with segments (`ids.ts`).
 */
import type {Alignment, Bead, ClauseBead, Edition, SegmentId, Sentence, SentenceBead} from '../text/model.ts'
import {sentenceSpansOf} from '../text/sentences.ts'
import {aliasesOf, type IdAndAliases} from './ids.ts'
import {matchSegments, type PublishedText} from './match-segments.ts'

/** Ids of sentences by segment, in order; only of segments whose sentences are not simply numbered from 1. */
type SentenceNames = ReadonlyMap<SegmentId, readonly IdAndAliases[]>

/**
 * The alignments with the sentence ids of `published`, the last published alignments of the editions `previous`.
 * Without published alignments nothing changes.
 */
export function keepSentenceIds(
  alignments: readonly Alignment[],
  editions: readonly Edition[],
  previous: readonly Edition[],
  published: readonly Alignment[],
): Alignment[] {
  const names = new Map(
    editions.map((edition) => {
      const old = previous.find(({lang}) => lang === edition.lang)
      return [edition.lang, old === undefined ? new Map() : sentenceNames(edition, old, published)] as const
    }),
  )
  return alignments.map((alignment) => {
    const renaming = {source: names.get(alignment.source), target: names.get(alignment.target)}
    return {...alignment, beads: alignment.beads.map((bead) => renameSentences(bead, renaming))}
  })
}

function sentenceNames(edition: Edition, previous: Edition, published: readonly Alignment[]): SentenceNames {
  const before = publishedSentences(previous, published)
  const names = new Map<SegmentId, IdAndAliases[]>()
  for (const {id, text} of edition.segments) {
    const old = before.get(id)
    if (old === undefined) continue
    const sentences = sentenceSpansOf(text, edition.lang).map(({start, end}) => ({
      text: text.slice(start, end),
    }))
    const named = nameSentences(id, sentences, old)
    if (named.some((each, k) => each.id !== `${id}.${k + 1}` || each.aliases !== undefined))
      names.set(id, named)
  }
  return names
}

/** The sentences of an edition by segment, in order, from any published alignment. */
function publishedSentences(
  {lang, segments}: Edition,
  published: readonly Alignment[],
): Map<SegmentId, PublishedText[]> {
  const found = new Map<string, Sentence>()
  for (const {source, target, beads} of published) {
    const side = source === lang ? 'source' : target === lang ? 'target' : undefined
    if (side === undefined) continue
    for (const {sentences = []} of beads) {
      for (const bead of sentences) for (const each of bead[side]) found.set(each.id, each)
    }
  }
  const inOrder = [...found.values()].sort((a, b) => a.start - b.start)
  const texts = new Map(segments.map(({id, text}) => [id, text]))
  const bySegment = new Map<SegmentId, PublishedText[]>()
  for (const {id, start, end, aliases = []} of inOrder) {
    const segment = id.slice(0, id.lastIndexOf('.'))
    const text = texts.get(segment)?.slice(start, end) ?? ''
    const before = bySegment.get(segment)
    if (before === undefined) bySegment.set(segment, [{id, text, aliases}])
    else before.push({id, text, aliases})
  }
  return bySegment
}

function nameSentences(
  segment: SegmentId,
  sentences: readonly {text: string}[],
  old: readonly PublishedText[],
): IdAndAliases[] {
  const predecessors = matchSegments(sentences, old)
  const used = old.flatMap(({id, aliases = []}) => [id, ...aliases])
  let last = Math.max(0, ...used.map(numberOf))
  const ids = predecessors.map((each) => {
    if (each !== undefined) return each.id
    last += 1
    return `${segment}.${last}`
  })
  const inherited = aliasesOf(ids, predecessors, old)
  return ids.map((own, index) => {
    // Of several sentences that were joined, the first gives its number.
    const [id = own, ...aliases] = [own, ...inherited[index]!].sort((a, b) => numberOf(a) - numberOf(b))
    return aliases.length === 0 ? {id} : {id, aliases}
  })
}

function numberOf(sentence: string): number {
  return Number(sentence.slice(sentence.lastIndexOf('.') + 1))
}

/** Sentence ids of both sides of a bead. */
interface SentenceNamesBySide {
  readonly source: SentenceNames | undefined
  readonly target: SentenceNames | undefined
}

function renameSentences(bead: Bead, {source, target}: SentenceNamesBySide): Bead {
  if (bead.sentences === undefined) return bead
  const both = <Both extends SentenceBead | ClauseBead>(each: Both) => ({
    ...each,
    source: each.source.map((sentence) => renameSentence(sentence, source)),
    target: each.target.map((sentence) => renameSentence(sentence, target)),
  })
  const sentences = bead.sentences.map((each) => ({
    ...both(each),
    ...(each.clauses === undefined ? {} : {clauses: each.clauses.map(both)}),
  }))
  return {...bead, sentences}
}

/** A sentence or clause, with the present id of its sentence. */
function renameSentence(sentence: Sentence, names: SentenceNames | undefined): Sentence {
  const [segment = '', number = '', clause] = sentence.id.split('.')
  const name = names?.get(segment)?.[Number(number) - 1]
  if (name === undefined) return sentence
  if (clause !== undefined) return {...sentence, id: `${name.id}.${clause}`}
  const {id, aliases} = name
  return {...sentence, id, ...(aliases === undefined ? {} : {aliases})}
}
