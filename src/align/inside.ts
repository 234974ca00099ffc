/**
 * Aligns the inside of rows: clauses of long sentences, and words that translate one another.
 */
import type {Lang} from '../languages/index.ts'
import type {
  Clause,
  ClauseBead,
  SegmentId,
  Sentence,
  SentenceBead,
  WordLink,
  WordPlace,
} from '../text/model.ts'
import {WorkBudgetExceeded} from '../text/work.ts'
import {stepsOfUnits} from './clause-lattice.ts'
import {
  type ClauseSide,
  type ClauseUnit,
  clauseBeads,
  clauseUnits,
  type ReadUnits,
  sidesToCut,
} from './clauses.ts'
import {knowledgeOf} from './infer.ts'
import {letterCount} from './letter-count.ts'
import {linkTerms} from './links.ts'
import type {AlignOptions} from './options.ts'
import {vocabulariesOf} from './pair.ts'
import {
  meetingsOf,
  type Partner,
  type PlaceReader,
  partnersOf,
  placeReaderOf,
  type Strengths,
  strengthsOf,
  type TermPlace,
} from './partners.ts'
import type {NamedSide} from './sentences.ts'
import {surePairs} from './word-links.ts'

/** Two texts, read for the inside of their rows. */
interface Inside {
  readonly source: InsideSide
  readonly target: InsideSide
  readonly strengths: Strengths
  /** Take steps of work for a row; false if the budget has not so many left. */
  readonly trySpend: (steps: number) => boolean
}

interface InsideSide {
  readonly lang: Lang
  readonly texts: ReadonlyMap<SegmentId, string>
  readonly read: PlaceReader
}

/** Pairs of places in one row, at most, and the steps of work for each. */
const mostPartners = 1_000_000
const stepsOfPartner = 100

/** The inside of one row. */
export interface InsideRow {
  /** Its sentences, with the clauses inside them. */
  readonly sentences: readonly SentenceBead[]
  /** Its pairs of words that translate one another, in the order of the source. */
  readonly words: readonly WordLink[]
}

/**
 * What stands inside every row: its sentences with their clauses, where these are finer, and its words. `sentences` has
 * the beads of sentences of each row; where one side of a row has more of them, they are joined anew by what its
 * clauses say, for a bead of sentences holds but a few. A row of which a budget of work does not allow for that keeps its
 * sentences as they are, has no words, and the budget says so.
 */
export function alignInside(
  source: NamedSide<Lang>,
  target: NamedSide<Lang>,
  sentences: readonly (readonly SentenceBead[])[],
  options: AlignOptions = {},
): InsideRow[] {
  const inside = readInside(source, target, options)
  return sentences.map((beads) => {
    try {
      const found = joinedAnew(beads, inside).map((bead) => withClauses(bead, inside))
      return {sentences: found, words: found.flatMap((bead) => wordsOf(bead, inside))}
    } catch (error) {
      if (!(error instanceof WorkBudgetExceeded)) throw error
      const id = beads.flatMap((bead) => bead.source)[0]?.id
      options.work?.recordOmission('inside', id === undefined ? 0 : source.ids.indexOf(segmentOf(id)))
      return {sentences: beads, words: []}
    }
  })
}

/** The pairs of places that may stand for one another; throws {@link WorkBudgetExceeded}. */
function affordedPartners(
  source: readonly TermPlace[],
  target: readonly TermPlace[],
  {strengths, trySpend}: Inside,
): Partner[] {
  const meetings = meetingsOf(source, target, strengths)
  if (meetings > mostPartners || !trySpend(stepsOfPartner * meetings)) throw new WorkBudgetExceeded()
  return partnersOf(source, target, strengths)
}

/** The words of a bead that stand for one another; where it has clauses, inside them. */
function wordsOf(bead: SentenceBead, inside: Inside): WordLink[] {
  const {source, target} = inside
  return (bead.clauses ?? [bead]).flatMap((each) => {
    const [from, to] = [saidIn(each.source, source), saidIn(each.target, target)]
    const pairs = surePairs(affordedPartners([...from.keys()], [...to.keys()], inside))
    return pairs.map(
      (pair): WordLink => [from.get(pair.source)!, to.get(pair.target)!, pair.kind, pair.probability],
    )
  })
}

/** All words in a run of sentences or clauses, with their places in the run and in the segment. */
function saidIn(run: readonly Clause[], {texts, read}: InsideSide): ReadonlyMap<TermPlace, WordPlace> {
  const places = new Map<TermPlace, WordPlace>()
  let before = 0
  for (const {id, start, end} of run) {
    const segment = segmentOf(id)
    const text = texts.get(segment)?.slice(start, end) ?? ''
    for (const said of read(text)) {
      const place: WordPlace = [segment, start + said.start, start + said.end]
      places.set({terms: said.terms, start: before + said.start, end: before + said.end}, place)
    }
    before += text.length + 1
  }
  return places
}

/** The segment that a sentence or a clause stands in. */
function segmentOf(id: string): SegmentId {
  return id.slice(0, id.indexOf('.'))
}

/** The sentences of a row in beads of any size, if one side has more of them; otherwise as they are. */
function joinedAnew(beads: readonly SentenceBead[], inside: Inside): readonly SentenceBead[] {
  if (beads.length < 2) return beads
  const whole = {
    source: beads.flatMap(({source}) => source),
    target: beads.flatMap(({target}) => target),
    confidence: Math.max(...beads.map(({confidence}) => confidence)),
  }
  if (whole.source.length === whole.target.length) return beads
  const {clauses} = withClauses(whole, inside)
  if (clauses === undefined) return beads
  const groups: ClauseBead[][] = [[]]
  for (const [k, each] of clauses.entries()) {
    groups.at(-1)!.push(each)
    const next = clauses[k + 1]
    if (next !== undefined && startsSentence(next.source[0]) && startsSentence(next.target[0]))
      groups.push([])
  }
  const sentenceOf = (from: readonly Sentence[], clauses: readonly Clause[]) =>
    from.filter(({start, id}) =>
      clauses.some((each) => each.id === id || (each.id.startsWith(`${id}.`) && each.start >= start)),
    )
  return groups.map((group) => ({
    source: sentenceOf(
      whole.source,
      group.flatMap(({source}) => source),
    ),
    target: sentenceOf(
      whole.target,
      group.flatMap(({target}) => target),
    ),
    confidence: Math.min(...group.map(({confidence}) => confidence)),
  }))
}

/** Whether a clause is a sentence or the first of one. */
function startsSentence(clause: Clause | undefined): boolean {
  return clause === undefined || !/^[^.]*\.[^.]*\.(?!1$)\d+$/.test(clause.id)
}

function readInside(source: NamedSide<Lang>, target: NamedSide<Lang>, options: AlignOptions): Inside {
  const knowledge = knowledgeOf(source.lang, target.lang, options)
  const words = vocabulariesOf(source, target, knowledge)
  const side = ({lang, ids, segments}: NamedSide<Lang>, read: PlaceReader): InsideSide => ({
    lang,
    texts: new Map(ids.map((id, k) => [id, segments[k]!])),
    read,
  })
  return {
    source: side(source, placeReaderOf(words.source, options.concepts)),
    target: side(target, placeReaderOf(words.target, options.concepts)),
    strengths: strengthsOf(linkTerms(words.source, words.target, knowledge.lexicons)),
    trySpend: (steps) => options.work?.trySpend(steps) ?? true,
  }
}

function withClauses(bead: SentenceBead, inside: Inside): SentenceBead {
  const {source, target} = inside
  const from = clauseSide(source, bead.source)
  const to = clauseSide(target, bead.target)
  const cut = sidesToCut(from, to)
  if (!(cut.source || cut.target)) return bead
  const own = readUnits(from, clauseUnits(from, cut.source), source.read)
  const other = readUnits(to, clauseUnits(to, cut.target), target.read)
  if (!inside.trySpend(stepsOfUnits(own.units.length, other.units.length))) throw new WorkBudgetExceeded()
  const partners = affordedPartners([...own.unitOf.keys()], [...other.unitOf.keys()], inside)
  const clauses = clauseBeads(own, other, partners, bead.confidence)
  return clauses === undefined ? bead : {...bead, clauses}
}

function clauseSide({lang, texts}: InsideSide, sentences: readonly Sentence[]): ClauseSide {
  const textOf = ({id}: Sentence) => texts.get(segmentOf(id)) ?? ''
  return {lang, sentences, textOf}
}

/** Read the units of a side. Places are counted through all units, so that distances can be computed. */
function readUnits(
  {sentences, textOf}: ClauseSide,
  units: readonly ClauseUnit[],
  read: PlaceReader,
): ReadUnits {
  const unitOf = new Map<TermPlace, number>()
  let before = 0
  const byId = new Map(sentences.map((each) => [each.id, each]))
  const texts = units.map(({id, start, end}) => {
    const owner = byId.get(id) ?? byId.get(id.slice(0, id.lastIndexOf('.')))
    return owner === undefined ? '' : textOf(owner).slice(start, end)
  })
  texts.forEach((text, unit) => {
    for (const {terms, start, end} of read(text))
      unitOf.set({terms, start: start + before, end: end + before}, unit)
    before += text.length + 1
  })
  return {units, letters: texts.map(letterCount), words: texts.map(wordCount), unitOf}
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
