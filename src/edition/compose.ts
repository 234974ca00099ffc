/** Drafts → editions with permanent ids, and the rows between them. */
import {type Lang, langs} from '../languages/index.ts'
import type {
  AlignSide,
  Edition,
  IndexBead,
  Made,
  Metadata,
  Origin,
  Segment,
  SegmentId,
} from '../text/model.ts'
import type {Draft, DraftSegment} from './draft.ts'
import {matchSegments, type Named, nameSegments} from './ids.ts'
import type {Pinned, PinnedSide} from './pins.ts'

/** A draft with what its file says of it. */
export interface Candidate {
  readonly draft: Draft
  /** The raw file. */
  readonly file: string
  readonly origin: Origin
  readonly made?: Made
  readonly metadata: Metadata
  /** Whether it says of itself that it is a translation. */
  readonly translated: boolean
}

/** How two candidates are aligned. */
export interface Aligner {
  /** Under the pins of the pair. */
  align(source: Identified, target: Identified): Pinned
  /** Without any. */
  alignPlainly(source: Candidate, target: Candidate): readonly IndexBead[]
  /** Whether pins name segments of the edition in a language by their ids. */
  namesIds(lang: Lang): boolean
}

/** A candidate with the ids that pins may name its segments by. */
export interface Identified {
  readonly candidate: Candidate
  readonly ids: readonly (SegmentId | undefined)[]
  /** Ids as they were published last, where those may be others. */
  readonly shown?: readonly (SegmentId | undefined)[]
}

/** Editions, the primary one first, and the rows of every pair of them. */
export interface Composed {
  readonly editions: readonly Edition[]
  readonly pairs: readonly Pair[]
}

/** Rows of two editions. */
export interface Pair {
  readonly source: Lang
  readonly target: Lang
  readonly pinned: Pinned
}

/** A draft, and what was published of it. */
interface Continued {
  readonly draft: Draft
  readonly previous: readonly Segment[]
  /** For each segment of the draft the published one that it continues. */
  readonly kept: readonly (Segment | undefined)[]
}

/** The candidate whose segments give the rows their ids: the original, else the first received, else the first. */
export function choosePrimary(candidates: readonly Candidate[]): Candidate | undefined {
  const received = candidates.filter(({origin}) => origin === 'received')
  return received.find(({translated}) => !translated) ?? received[0] ?? candidates[0]
}

/** Name the segments of all candidates and align every pair of them, the primary one first. */
export function compose(
  slug: string,
  candidates: readonly Candidate[],
  previous: readonly Edition[],
  aligner: Aligner,
): Composed {
  const primary = choosePrimary(candidates)
  if (primary === undefined) return {editions: [], pairs: []}
  const before = (lang: Lang) => previous.find((edition) => edition.lang === lang)?.segments ?? []
  const names = namePrimary(primary, candidates, previous, aligner)
  const others = candidates
    .filter((each) => each !== primary)
    .toSorted((a, b) => langs.indexOf(a.draft.lang) - langs.indexOf(b.draft.lang))
  const continued = others.map(({draft}): Continued => {
    const old = before(draft.lang)
    return {draft, previous: old, kept: matchSegments(draft.segments, old)}
  })
  const identified = others.map((candidate, index): Identified => {
    const shown = continued[index]!.kept.map((old) => old?.id)
    if (!aligner.namesIds(candidate.draft.lang)) return {candidate, ids: shown}
    // Ids by row follow the pins; what a pin names must not.
    const beads = aligner.alignPlainly(primary, candidate)
    return {candidate, ids: idsByRow(beads, names, continued[index]!), shown}
  })
  const ordered = [{candidate: primary, ids: names.map(({id}) => id)}, ...identified]
  const pairs = ordered.flatMap((source, at) =>
    ordered.slice(at + 1).map((target): Pair => {
      const [from, to] = [source.candidate.draft.lang, target.candidate.draft.lang]
      return {source: from, target: to, pinned: aligner.align(source, target)}
    }),
  )
  const named = primary.draft.segments.map((segment, index) => withId(segment, names[index]!))
  const first = editionOf(slug, primary, true, named)
  const rest = others.map((other, index) => {
    const ids = idsByRow(pairs[index]!.pinned.beads, first.segments, continued[index]!)
    return editionOf(slug, other, false, keepAliases(continued[index]!, ids))
  })
  return {editions: [first, ...rest], pairs}
}

/**
 * Names of the primary edition's segments: as it was published. Where it was not, but another edition was (a translation
 * that came first), a segment continues the one that it stands beside in the rows of the two.
 */
function namePrimary(
  primary: Candidate,
  candidates: readonly Candidate[],
  previous: readonly Edition[],
  aligner: Aligner,
): Named[] {
  const {segments, lang} = primary.draft
  const published = previous.flatMap((edition) => edition.segments)
  const own = previous.find((edition) => edition.lang === lang)
  const former = previous.find((edition) => edition.primary) ?? previous[0]
  const bridge = candidates.find(({draft}) => draft.lang === former?.lang)
  if (own !== undefined || former === undefined || bridge === undefined)
    return nameSegments(segments, own?.segments ?? [], published)
  const olds = matchSegments(bridge.draft.segments, former.segments)
  const kept: (Segment | undefined)[] = segments.map(() => undefined)
  for (const {source, target} of aligner.alignPlainly(primary, bridge))
    for (const [place, index] of source.entries()) kept[index] = olds[target[place] ?? -1]
  return nameSegments(segments, former.segments, published, kept)
}

function withId(
  segment: DraftSegment,
  named: {readonly id: SegmentId; readonly aliases?: readonly SegmentId[]},
): Segment {
  const {kind, text, lines, runs} = segment
  return {
    id: named.id,
    kind,
    text,
    lines,
    ...(runs === undefined ? {} : {runs}),
    ...(named.aliases === undefined ? {} : {aliases: named.aliases}),
  }
}

function editionOf(
  slug: string,
  candidate: Candidate,
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
    segments,
  }
}

/**
 * Ids of another edition's segments by the rows they stand in: `p7`, `p8`, then `p8b`; `p7-en1` outside any row. A letter
 * or number that one of them was published with stays its own as long as it stands there, and is given to no other.
 */
function idsByRow(
  beads: readonly IndexBead[],
  primary: readonly Named[],
  {draft: {lang}, kept, previous}: Continued,
): SegmentId[] {
  const used = new Set(previous.flatMap(({id, aliases = []}) => [id, ...aliases]))
  const counts = new Map<string, number>()
  const beside = (
    index: number,
    row: string,
    kind: '' | '-',
    form: (count: number) => SegmentId,
  ): SegmentId => {
    const own = kept[index]?.id
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

/** `p8b`, `p8c` … for the segments of a row beyond its own, and where letters end `p8-en1`, `p8-en2` … */
function besideRow(row: SegmentId, lang: Lang, count: number): SegmentId {
  return count <= 25 ? `${row}${String.fromCharCode(97 + count)}` : `${row}-${lang}${count - 25}`
}

/** Segments with ids by row; where an edited segment had another id before, that one stays as an alias. */
function keepAliases({draft, kept}: Continued, ids: readonly SegmentId[]): Segment[] {
  const now = new Set(ids)
  return draft.segments.map((segment, index) => {
    const old = kept[index]
    const aliases = old === undefined ? [] : [old.id, ...(old.aliases ?? [])].filter((id) => !now.has(id))
    return withId(segment, aliases.length === 0 ? {id: ids[index]!} : {id: ids[index]!, aliases})
  })
}

/** A candidate as the aligner and pins take it. */
export function pinnedSide({candidate, ids, shown}: Identified): PinnedSide {
  const lines = candidate.draft.segments.map(({lines}) => lines)
  return {side: alignSide(candidate), ids, lines, ...(shown === undefined ? {} : {shown})}
}

/** A candidate as the aligner takes it. */
export function alignSide({draft: {lang, segments}}: Candidate): AlignSide {
  return {lang, segments: segments.map(({text}) => text), kinds: segments.map(({kind}) => kind)}
}
