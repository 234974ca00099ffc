/**
 * Sentences of a row, clauses inside them, and their partners in the other languages.
 *
 * Names of sentences (`p7.2`) and clauses (`p7.2.1`) come from the primary edition. Their partners in another edition carry the
 * same names, so that pointing at either side lights both.
 */
import type {Lang} from '../../languages/index.ts'
import type {Article, Clause, SegmentId, Sentence, SentenceBead} from '../../text/model.ts'

/** A sentence or a part of one, inside the text of one segment. */
export interface SentenceMark {
  readonly start: number
  readonly end: number
  /** Names of its partners in the primary edition; in the primary edition its own name. */
  readonly names: readonly string[]
  /** Earlier names, which links may still have; in the primary edition only. */
  readonly aliases?: readonly string[]
  /** Clauses, if any of them has a partner of its own; in the primary edition only. */
  readonly clauses?: readonly SentenceMark[]
}

/** Sentences by language and segment, in reading order; a segment of one sentence paired with one sentence has none. */
export type SentenceMarks = ReadonlyMap<Lang, ReadonlyMap<SegmentId, readonly SentenceMark[]>>

/** The segment of a sentence or clause: `p7` for `p7.2` and `p7.2.1`. */
export function segmentOf(sentence: string): SegmentId {
  return sentence.slice(0, sentence.indexOf('.'))
}

/** The sentences of every pair of editions that includes the primary one. */
export function sentencesOf(article: Pick<Article, 'editions' | 'alignments'>): SentenceMarks {
  const primary = article.editions.find((edition) => edition.primary)?.lang
  const marks = new Map<Lang, Map<SegmentId, SentenceMark[]>>()
  for (const {source, target, beads} of article.alignments) {
    if (primary === undefined || (source !== primary && target !== primary)) continue
    const isTurned = source !== primary
    const [own, other]: [Side, Side] = isTurned ? ['target', 'source'] : ['source', 'target']
    for (const bead of beads.flatMap(({sentences = []}) => (isOneEach(sentences) ? [] : sentences))) {
      for (const each of bead[own]) add(marks, primary, each.id, ownMark(each, bead, own))
      for (const {at, mark} of partnerMarks(bead, own, other))
        add(marks, isTurned ? source : target, at, mark)
    }
  }
  return marks
}

/** Whether a row is one sentence paired with one, so that it needs no marks inside. */
function isOneEach(sentences: readonly SentenceBead[]): boolean {
  return sentences.length < 2 && sentences[0]?.clauses === undefined
}

type Side = 'source' | 'target'

/** The mark of a sentence of the primary edition, with its clauses if the bead cuts it. */
function ownMark(sentence: Sentence, {clauses = []}: SentenceBead, own: Side): SentenceMark {
  const {id, start, end, aliases} = sentence
  const inside = clauses.flatMap((bead) =>
    // A clause extends to the next one of its bead, so that lit text has no gaps.
    bead[own].map((each, k) => ({...each, end: bead[own][k + 1]?.start ?? each.end})),
  )
  const parts = inside.filter((each) => each.id.startsWith(`${id}.`))
  return {
    start,
    end,
    names: [id],
    ...(aliases === undefined ? {} : {aliases}),
    ...(parts.length === 0
      ? {}
      : {clauses: parts.map((part) => ({start: part.start, end: part.end, names: [part.id]}))}),
  }
}

/** The marks of the other side of a bead: one for each sentence; with clauses, one for each bead of clauses. */
function partnerMarks(bead: SentenceBead, own: Side, other: Side): {at: string; mark: SentenceMark}[] {
  const names = (clauses: readonly Clause[]) => clauses.map(({id}) => id)
  if (bead.clauses === undefined) {
    return bead[other].map(({id, start, end}) => ({at: id, mark: {start, end, names: names(bead[own])}}))
  }
  return bead.clauses.flatMap((each) =>
    runsOf(each[other]).map((run) => ({
      at: run[0].id,
      mark: {start: run[0].start, end: run.at(-1)!.end, names: names(each[own])},
    })),
  )
}

/** Group clauses by their sentence; no group is empty. */
function runsOf(clauses: readonly Clause[]): [Clause, ...Clause[]][] {
  const runs: [Clause, ...Clause[]][] = []
  const sentence = (id: string) => id.split('.').slice(0, 2).join('.')
  for (const clause of clauses) {
    const run = runs.at(-1)
    if (run !== undefined && sentence(run[0].id) === sentence(clause.id)) run.push(clause)
    else runs.push([clause])
  }
  return runs
}

/** Add a mark. With three editions each sentence of the primary one comes twice, with clauses from either pair. */
function add(
  marks: Map<Lang, Map<SegmentId, SentenceMark[]>>,
  lang: Lang,
  id: string,
  mark: SentenceMark,
): void {
  const bySegment = marks.get(lang) ?? new Map<SegmentId, SentenceMark[]>()
  marks.set(lang, bySegment)
  const segment = segmentOf(id)
  const list = bySegment.get(segment) ?? []
  bySegment.set(segment, list)
  const known = list.findIndex(({start}) => start === mark.start)
  if (known < 0) list.push(mark)
  else if (list[known]!.clauses === undefined) list[known] = mark
}
