/** Drafts → editions with permanent ids, and the rows between them. */
import {type Lang, langs} from '../languages/index.ts'
import type {
  AlignSide,
  Edition,
  IndexBead,
  InHouseTranslation,
  Metadata,
  Origin,
  Segment,
  SegmentId,
} from '../text/model.ts'
import type {DraftSegment, TextDraft} from './draft.ts'
import {type IdAndAliases, nameSegments} from './ids.ts'
import {matchSegments} from './match-segments.ts'
import {withNoteIds} from './note-ids.ts'
import type {PinnedRows, PinnedSide} from './pins.ts'

/** A text that becomes an edition: its draft, and what its file states about it. */
export interface EditionCandidate {
  readonly draft: TextDraft
  /** The raw file. */
  readonly file: string
  readonly origin: Origin
  readonly made?: InHouseTranslation
  readonly metadata: Metadata
  /** Whether it shows that it is a translation. */
  readonly translated: boolean
}

/** Aligns two candidates. */
export interface CandidateAligner {
  /** Align under the pins of the pair. */
  align(source: CandidateWithIds, target: CandidateWithIds): PinnedRows
  /** Align without pins. */
  alignWithoutPins(source: EditionCandidate, target: EditionCandidate): readonly IndexBead[]
  /** Whether pins refer to segments of the edition in this language by id. */
  pinsUseIds(lang: Lang): boolean
}

/** A candidate with the ids by which pins may refer to its segments. */
export interface CandidateWithIds {
  readonly candidate: EditionCandidate
  readonly ids: readonly (SegmentId | undefined)[]
  /** Ids as they were last published, where these may differ from `ids`. */
  readonly publishedIds?: readonly (SegmentId | undefined)[]
}

/** Editions, the primary one first, and the rows of every pair of them. */
export interface Composition {
  readonly editions: readonly Edition[]
  readonly pairs: readonly EditionPair[]
}

/** Two editions and the rows between them. */
export interface EditionPair {
  readonly source: Lang
  readonly target: Lang
  readonly pinned: PinnedRows
}

/** A draft, and the published segments that it continues. */
interface Continuation {
  readonly draft: TextDraft
  readonly previous: readonly Segment[]
  /** For each segment of the draft, the published segment that it continues. */
  readonly predecessors: readonly (Segment | undefined)[]
}

/**
 * The candidate whose segments give the rows their ids: the first received one that is no translation, else the first
 * received one, else the first.
 */
export function choosePrimary(candidates: readonly EditionCandidate[]): EditionCandidate | undefined {
  const received = candidates.filter(({origin}) => origin === 'received')
  return received.find(({translated}) => !translated) ?? received[0] ?? candidates[0]
}

/** Name the segments of all candidates and align every pair of them, the primary one first. */
export function compose(
  slug: string,
  candidates: readonly EditionCandidate[],
  previous: readonly Edition[],
  aligner: CandidateAligner,
): Composition {
  const primary = choosePrimary(candidates)
  if (primary === undefined) return {editions: [], pairs: []}
  const publishedSegments = (lang: Lang) => previous.find((edition) => edition.lang === lang)?.segments ?? []
  const names = namePrimary(primary, candidates, previous, aligner)
  const others = candidates
    .filter((each) => each !== primary)
    .toSorted((a, b) => langs.indexOf(a.draft.lang) - langs.indexOf(b.draft.lang))
  const continuations = others.map(({draft}): Continuation => {
    const old = publishedSegments(draft.lang)
    return {draft, previous: old, predecessors: matchSegments(draft.segments, old)}
  })
  const otherCandidates = others.map((candidate, index): CandidateWithIds => {
    const publishedIds = continuations[index]!.predecessors.map((old) => old?.id)
    if (!aligner.pinsUseIds(candidate.draft.lang)) return {candidate, ids: publishedIds}
    // Ids by row change with the pins, but an id that a pin refers to must not: these ids come from rows without pins.
    const beads = aligner.alignWithoutPins(primary, candidate)
    return {candidate, ids: idsByRow(beads, names, continuations[index]!), publishedIds}
  })
  const ordered = [{candidate: primary, ids: names.map(({id}) => id)}, ...otherCandidates]
  const pairs = ordered.flatMap((source, at) =>
    ordered.slice(at + 1).map((target): EditionPair => {
      const [from, to] = [source.candidate.draft.lang, target.candidate.draft.lang]
      return {source: from, target: to, pinned: aligner.align(source, target)}
    }),
  )
  const named = primary.draft.segments.map((segment, index) => withId(segment, names[index]!))
  const first = editionOf(slug, primary, true, named)
  const rest = others.map((other, index) => {
    const ids = idsByRow(pairs[index]!.pinned.beads, first.segments, continuations[index]!)
    return editionOf(slug, other, false, keepAliases(continuations[index]!, ids))
  })
  return {editions: [first, ...rest], pairs}
}

/**
 * Ids of the primary edition's segments: those it was published with. Where only another edition was published (a
 * translation that came first), a segment gets the id of the segment beside it in the rows of the two.
 */
function namePrimary(
  primary: EditionCandidate,
  candidates: readonly EditionCandidate[],
  previous: readonly Edition[],
  aligner: CandidateAligner,
): IdAndAliases[] {
  const {segments, lang} = primary.draft
  const published = previous.flatMap((edition) => edition.segments)
  const publishedPrimary = previous.find((edition) => edition.lang === lang)
  const former = previous.find((edition) => edition.primary) ?? previous[0]
  const bridge = candidates.find(({draft}) => draft.lang === former?.lang)
  if (publishedPrimary !== undefined || former === undefined || bridge === undefined)
    return nameSegments(segments, publishedPrimary?.segments ?? [], published)
  const bridgePredecessors = matchSegments(bridge.draft.segments, former.segments)
  const predecessors: (Segment | undefined)[] = segments.map(() => undefined)
  for (const {source, target} of aligner.alignWithoutPins(primary, bridge))
    for (const [place, index] of source.entries())
      predecessors[index] = bridgePredecessors[target[place] ?? -1]
  return nameSegments(segments, former.segments, published, predecessors)
}

function withId(
  segment: DraftSegment,
  named: {readonly id: SegmentId; readonly aliases?: readonly SegmentId[]},
): Segment {
  const {kind, text, lines, spans: _, marks = [], ...rest} = segment
  // A reference to a note is given its id when all segments have theirs.
  const own = marks.map(({note: __, ...mark}) => mark)
  return {
    id: named.id,
    kind,
    text,
    lines,
    ...rest,
    ...(own.length === 0 ? {} : {marks: own}),
    ...(named.aliases === undefined ? {} : {aliases: named.aliases}),
  }
}

function editionOf(
  slug: string,
  candidate: EditionCandidate,
  primary: boolean,
  segments: readonly Segment[],
): Edition {
  const {draft, origin, file, metadata, made} = candidate
  return {
    slug,
    lang: draft.lang,
    origin,
    primary,
    source: file,
    metadata,
    ...(made === undefined ? {} : {made}),
    segments: withNoteIds(segments, draft.segments),
  }
}

/**
 * Ids of the segments of another edition, after the rows they stand in: `p7`, `p8`, then `p8b`; `p7-en1` outside any
 * row. A published id with a letter or number stays with its segment as long as that stands in the row, and is given to
 * no other.
 */
function idsByRow(
  beads: readonly IndexBead[],
  primary: readonly IdAndAliases[],
  {draft: {lang}, predecessors, previous}: Continuation,
): SegmentId[] {
  const used = new Set(previous.flatMap(({id, aliases = []}) => [id, ...aliases]))
  const counts = new Map<string, number>()
  const beside = (
    index: number,
    row: string,
    kind: '' | '-',
    form: (count: number) => SegmentId,
  ): SegmentId => {
    const own = predecessors[index]?.id
    if (own?.startsWith(row + kind) && /^[b-z-]/.test(own.slice(row.length))) return own
    let count = counts.get(row + kind) ?? 1
    while (used.has(form(count))) count += 1
    counts.set(row + kind, count + 1)
    return form(count)
  }
  const ids: SegmentId[] = []
  let last = ''
  for (const {source, target} of beads) {
    const rows = source.map((index) => primary[index]!.id)
    last = rows.at(-1) ?? last
    const row = last || 't'
    for (const [place, index] of target.entries())
      ids[index] =
        rows[place] ??
        (rows.length === 0
          ? beside(index, row, '-', (count) => `${row}-${lang}${count}`)
          : beside(index, row, '', (count) => besideRow(row, lang, count)))
  }
  return ids
}

/** `p8b`, `p8c` … for further segments of a row; after `z` come `p8-en1`, `p8-en2` … */
function besideRow(row: SegmentId, lang: Lang, count: number): SegmentId {
  return count <= 25 ? `${row}${String.fromCharCode(97 + count)}` : `${row}-${lang}${count - 25}`
}

/** Segments with their new ids; an earlier id of a continued segment stays as an alias. */
function keepAliases({draft, predecessors}: Continuation, ids: readonly SegmentId[]): Segment[] {
  const now = new Set(ids)
  return draft.segments.map((segment, index) => {
    const old = predecessors[index]
    const aliases = old === undefined ? [] : [old.id, ...(old.aliases ?? [])].filter((id) => !now.has(id))
    return withId(segment, aliases.length === 0 ? {id: ids[index]!} : {id: ids[index]!, aliases})
  })
}

/** A candidate in the form that pins need. */
export function pinnedSide({candidate, ids, publishedIds}: CandidateWithIds): PinnedSide {
  const lines = candidate.draft.segments.map(({lines}) => lines)
  return {side: alignSide(candidate), ids, lines, ...(publishedIds === undefined ? {} : {publishedIds})}
}

/** A candidate in the form that the aligner needs. */
export function alignSide({draft: {lang, segments}}: EditionCandidate): AlignSide {
  return {lang, segments: segments.map(({text}) => text), kinds: segments.map(({kind}) => kind)}
}
