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
  const names = nameSegments(primary.draft.segments, before(primary.draft.lang))
  const others = candidates
    .filter((each) => each !== primary)
    .toSorted((a, b) => langs.indexOf(a.draft.lang) - langs.indexOf(b.draft.lang))
  const identified = others.map((candidate): Identified => {
    const {segments, lang} = candidate.draft
    const shown = matchSegments(segments, before(lang)).map((old) => old?.id)
    if (!aligner.namesIds(lang)) return {candidate, ids: shown}
    // Ids by row follow the pins; what a pin names must not.
    return {candidate, ids: idsByRow(aligner.alignPlainly(primary, candidate), names, candidate.draft), shown}
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
    const ids = idsByRow(pairs[index]!.pinned.beads, first.segments, other.draft)
    return editionOf(slug, other, false, keepAliases(other.draft.segments, ids, before(other.draft.lang)))
  })
  return {editions: [first, ...rest], pairs}
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

/** Ids of another edition's segments by the rows they stand in: `p7`, `p8`, then `p8b`; `p7-en1` outside any row. */
function idsByRow(beads: readonly IndexBead[], primary: readonly Named[], draft: Draft): SegmentId[] {
  const ids: SegmentId[] = []
  let last = ''
  let outside = 0
  for (const {source, target} of beads) {
    const rows = source.map((index) => primary[index]!.id)
    if (rows.length > 0) outside = 0
    for (const [place, index] of target.entries()) {
      if (rows.length === 0) {
        outside += 1
        ids[index] = `${last || 't'}-${draft.lang}${outside}`
      } else ids[index] = rows[place] ?? `${rows.at(-1)}${letterOf(place - rows.length + 1)}`
    }
    last = rows.at(-1) ?? last
  }
  return ids
}

/** b, c, d …; the 26th and later share z with a number that no one will ever see. */
function letterOf(extra: number): string {
  return String.fromCharCode(97 + Math.min(extra, 25))
}

/** Segments with ids by row; where an edited segment had another id before, that one stays as an alias. */
function keepAliases(
  segments: readonly DraftSegment[],
  ids: readonly SegmentId[],
  previous: readonly Segment[],
): Segment[] {
  const kept = matchSegments(segments, previous)
  const now = new Set(ids)
  return segments.map((segment, index) => {
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
