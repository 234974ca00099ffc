/**
 * Sentences of a row, and clauses inside them, with their partners in the other languages.
 *
 * A sentence is named by the primary edition (`p7.2`), and so is a clause of it (`p7.2.1`); what stands against them in
 * another edition carries their names, so that pointing at either side lights both.
 */
import type {Lang} from '../../languages/index.ts'
import type {Article, Clause, SegmentId, Sentence, SentenceBead} from '../../text/model.ts'

/** A sentence, or a stretch of one, inside the text of one segment. */
export interface SentenceMark {
  readonly start: number
  readonly end: number
  /** Names of the primary edition's sentences or clauses it stands against; of itself, in the primary edition. */
  readonly names: readonly string[]
  /** Earlier names of it that links may still have; in the primary edition. */
  readonly aliases?: readonly string[]
  /** Its clauses, in the primary edition, where any of them has a partner of its own. */
  readonly clauses?: readonly SentenceMark[]
}

/** Sentences by language and segment, in reading order; a segment of one sentence against one has none. */
export type SentenceMarks = ReadonlyMap<Lang, ReadonlyMap<SegmentId, readonly SentenceMark[]>>

/** The segment that a sentence or a clause stands in: `p7` for `p7.2` and `p7.2.1`. */
export function segmentOf(sentence: string): SegmentId {
  return sentence.slice(0, sentence.indexOf('.'))
}

/** Find the sentences of every pair that has the primary edition on one side. */
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

/** Whether a row has nothing inside it that could be pointed at. */
function isOneEach(sentences: readonly SentenceBead[]): boolean {
  return sentences.length < 2 && sentences[0]?.clauses === undefined
}

type Side = 'source' | 'target'

/** The mark of a primary sentence, with its clauses where the bead cuts it. */
function ownMark(sentence: Sentence, {clauses = []}: SentenceBead, own: Side): SentenceMark {
  const {id, start, end, aliases} = sentence
  const inside = clauses.flatMap((bead) =>
    // A clause goes up to the next one of its bead, so that what is lit has no holes.
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

/** The marks of the other side of a bead: a sentence each; where it has clauses, a stretch for each bead of them. */
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

/** Clauses in runs that stand in one sentence; none is empty. */
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

/** Put in a mark; with three editions each primary sentence is met twice, and has its clauses from either. */
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
